@testable import PDFFile

/// What a table can say.
extension ForgeryKind {
  private static func row(
    _ name: String,
    _ change: @escaping @Sendable (inout [ForgedUpdate.Row], ForgedUpdate) -> Void
  ) -> ForgeryKind {
    ForgeryKind("row: \(name)") { $0.editRows = change }
  }

  private static func page(_ rows: [ForgedUpdate.Row], _ update: ForgedUpdate) -> Int {
    rows.firstIndex { $0.number == update.file.page } ?? 0
  }

  static let rows: [ForgeryKind] =
    [
      row("page freed") { $0[page($0, $1)].kind = 0 },
      row("page packed") { $0[page($0, $1)].kind = 2 },
      row("of an unknown kind") { $0[page($0, $1)].kind = 3 },
      row("page of generation 1") { $0[page($0, $1)].generation = 1 },
      row("offset with the highest bit") { $0[page($0, $1)].place |= 1 << 63 },
      row("offset beyond the file") { $0[page($0, $1)].place = 1 << 40 },
      row("offset a byte before") { $0[page($0, $1)].place -= 1 },
      row("offset a byte behind") { $0[page($0, $1)].place += 1 },
      row("offset 0") { $0[page($0, $1)].place = 0 },
      row("offset of the catalog") { rows, update in
        rows[page(rows, update)].place = UInt64(update.before.count)
      },
      row("page left out") { $0.remove(at: page($0, $1)) },
      row("page twice") { $0.append($0[page($0, $1)]) },
      row("table left out") { rows, update in rows.removeAll { $0.number == update.file.size + 2 }
      },
      row("content freed") { rows, update in
        rows.append(.init(number: (try? update.contentNumber) ?? 1, kind: 0, place: 0))
      },
      row("content in another place") { rows, update in
        rows.append(.init(number: (try? update.contentNumber) ?? 1, place: 15))
      },
      row("object 0") { rows, _ in rows.append(.init(number: 0, kind: 0, place: 0)) },
      row("of a new object that is not there") { rows, update in
        rows.append(.init(number: update.free, place: 15))
      },
      row("packed new object") { rows, update in
        rows.append(.init(number: update.free, kind: 2, place: UInt64(update.file.page)))
      },
      row("in another order") { rows, _ in rows.reverse() },
      ForgeryKind("row: page in a string") { update in
        let page = update.parts[1].text
        update.replace("(Original)", "(x\n\(update.file.page) 0 obj \(page)\nendobj)", in: 3)
        update.editRows = { rows, update in
          var place = update.before.count
          for part in update.parts.prefix(3) { place += "\(part)".utf8.count }
          rows[ForgeryKind.page(rows, update)].place = UInt64(place)
        }
      },
    ]
    + [("[1 8 1]", "[1 8 0]"), ("[1 8 1]", "[2 7 1]"), ("/Index[", "/Index[ ")].map { old, new in
      ForgeryKind("table: \(old) is \(new)") {
        $0.editTrailer = { $0 = $0.replacing(old, with: new) }
      }
    }

  private static func trailer(
    _ name: String, _ change: @escaping @Sendable (inout String) -> Void
  ) -> ForgeryKind {
    ForgeryKind("trailer: \(name)") { $0.editTrailer = change }
  }

  private static func number(of key: String, _ new: String) -> ForgeryKind {
    trailer("\(key) is \(new)") { words in
      guard let place = words.firstRange(of: "\(key) ") else { return }
      let old = words[place.upperBound...].prefix { $0.isNumber }
      words.replaceSubrange(old.startIndex..<old.endIndex, with: new)
    }
  }

  static let trailers: [ForgeryKind] =
    [
      "/Encrypt 1 0 R", "/XRefStm 15", "/Prev 15", "/Root 1 0 R", "/Filter/FlateDecode",
      "/DecodeParms<</Predictor 12/Columns 10>>", "/Extends 1 0 R", "/F(other.pdf)", "/Any null",
      "/Size 4", "/Type/ObjStm", "%\n",
    ].map { words in
      trailer("adds \(words)") { $0 = $0.dropLast(2) + words + ">>" }
    } + [
      number(of: "/Size", "4"), number(of: "/Size", "99999"), number(of: "/Prev", "0"),
      number(of: "/Prev", "15"), number(of: "/Prev", "-1"),
      number(of: "/Prev", "99999999999999999999"),
      number(of: "/Root", "2"), number(of: "/Info", "1"), number(of: "/Length", "9"),
      number(of: "/Length", "99999"),
      trailer("without /Prev") { $0 = $0.replacing(/\/Prev \d+/, with: "") },
      trailer("without /Root") { $0 = $0.replacing(/\/Root \d+ 0 R/, with: "") },
      trailer("without /ID") { $0 = $0.replacing(/\/ID\[.*?\]/, with: "") },
      trailer("without /Type") { $0 = $0.replacing("/Type/XRef", with: "") },
      trailer("another /ID") { $0 = $0.replacing("/ID[<", with: "/ID[<A") },
      trailer("/ID in small letters") { words in
        words = words.replacing(/\/ID\[.*?\]/) {
          $0.output.lowercased().replacing("/id", with: "/ID")
        }
      },
      trailer("a blank more") { $0 = $0.replacing("/Size ", with: "/Size  ") },
      trailer("a sign") { $0 = $0.replacing("/Size ", with: "/Size +") },
      trailer("an escaped name") { $0 = $0.replacing("/Size", with: "/S#69ze") },
      trailer("other generation") { $0 = $0.replacing(" 0 R", with: " 1 R") },
    ]

  static let ends: [ForgeryKind] =
    [
      "\n", " ", "\u{0}", "%%EOF\n", "% more\n", "startxref\n15\n%%EOF\n",
      "7 0 obj\n<<>>\nendobj\n",
    ]
    .map { words in ForgeryKind("end: adds '\(words)'") { $0.editTail = { $0 += words } } }
    + [
      ForgeryKind("end: without its line end") { $0.editTail = { $0.removeLast() } },
      ForgeryKind("end: without %%EOF") {
        $0.editTail = { $0 = $0.replacing("%%EOF\n", with: "") }
      },
      ForgeryKind("end: a comment") { $0.editTail = { $0 = "%\n" + $0 } },
      ForgeryKind("end: another place") {
        $0.editTail = { $0 = $0.replacing("startxref\n", with: "startxref\n1") }
      },
      ForgeryKind("end: a second place") {
        $0.editTail = { $0 = $0.replacing("startxref\n", with: "startxref\n15\nstartxref\n") }
      },
      ForgeryKind("end: carriage returns") {
        $0.editTail = { $0 = $0.replacing("\n", with: "\r\n") }
      },
      ForgeryKind("end: an object before it") {
        $0.editTail = { $0 = "9999 0 obj\n<<>>\nendobj\n" + $0 }
      },
    ]

  /// The form that this library does not write.
  static let classicTables: [ForgeryKind] = [
    ForgeryKind("classic table") { $0.isClassic = true },
    ForgeryKind("classic table: hybrid") {
      $0.isClassic = true
      $0.editTrailer = { $0 = $0.dropLast(2) + "/XRefStm 15>>" }
    },
    ForgeryKind("classic table: page freed") {
      $0.isClassic = true
      $0.editRows = { $0[page($0, $1)].kind = 0 }
    },
    ForgeryKind("classic table: page of generation 1") {
      $0.isClassic = true
      $0.editRows = { $0[page($0, $1)].generation = 1 }
    },
    ForgeryKind("classic table: content freed") {
      $0.isClassic = true
      $0.editRows = { rows, update in
        rows.append(.init(number: (try? update.contentNumber) ?? 1, kind: 0, place: 0))
      }
    },
  ]
}
