@testable import PDFFile

/// How what is said is written, and what stands beside it.
extension ForgeryKind {
  static let words =
    [
      "/Reason(a\nb)", "/Reason(a\r\nb)", "/Reason(a\tb)", "/Reason(a\u{0}b)", "/Reason(a\u{7}b)",
      "/Reason(\n6 0 obj\n<<>>\nendobj\n)", "/Reason(6 0 obj<<>>endobj)", "/Reason(1)",
      "/Reason(a\\nb)", "/Reason(a\\(b)", "/Reason(\\141)", "/Reason(a(b)c)", "/Reason( a)",
      "/Reason(a )", "/Reason()", "/Reason<>", "/Reason<41>", "/Reason<FEFF>", "/Reason<FEFF0041>",
      "/Reason<FEFF000A0041>", "/Reason<FEFFD800>", "/Reason<FEFF00e9>", "/Reason<FEFF00E90>",
      "/Reason<FEFF 00E9>", "/Reason<FEFF00G9>", "/Reason<FFFE4100>", "/Reason<EFBBBF41>",
      "/Reason 1 0 R", "/Reason/Original", "/Reason 1", "/Reason null", "/Reason[(a)]",
      "/Reason(\u{E9})", "/Reason(a)/Reason(b)", "/Location(a)/Reason(b)", "/Reason(a) ",
      "/Reason(a)%\n", "/Re#61son(a)", "/Reason\n(a)", "/Reason(a)/Why(b)",
      "/Reason(\(String(repeating: "a", count: 257)))",
      "/Reason(\(String(repeating: "a", count: 33_000)))",
      "/Reason<FEFF\(String(repeating: "00E9", count: 129))>",
    ].map { words in
      ForgeryKind("words: \(words.prefix(40).debugDescription)") {
        $0.replace("/Reason(Original)", words, in: 3)
      }
    }

  static let objects: [ForgeryKind] =
    [
      "\n", " ", "\r", "%\n", "% 6 0 obj <<>> endobj\n", "9999 0 obj\n<<>>\nendobj\n", "\u{0}",
      "null\n",
    ]
    .flatMap { gap in
      (0..<4).map { index in
        ForgeryKind("objects: \(gap.debugDescription) before object \(index + 1)") {
          $0.parts[index].gap = gap
        }
      }
    }
    + (0..<4).flatMap { index in
      ["endobj\n", "\nendobj", "\nendobj\r", "\n\nendobj\n", " % \nendobj\n", "\n"].map { end in
        ForgeryKind("objects: \(end.debugDescription) ends object \(index + 1)") {
          $0.parts[index].end = end
        }
      }
    } + [
      ForgeryKind("objects: in another order") { $0.parts.swapAt(0, 1) },
      ForgeryKind("objects: signature before its field") { $0.parts.swapAt(2, 3) },
      ForgeryKind("objects: a note that nothing refers to") {
        $0.addObject($0.free, "<</Type/Annot/Subtype/FreeText/Rect[9 9 99 99]/Contents(PAID)>>")
      },
      ForgeryKind("objects: a note on the page") {
        $0.replace("]>>", " \($0.free) 0 R]>>", in: 1)
        $0.addObject($0.free, "<</Type/Annot/Subtype/FreeText/Rect[9 9 99 99]/Contents(PAID)>>")
      },
      ForgeryKind("objects: another content") { update in
        update.addObject(
          try update.contentNumber, "<</Length 2>>\nstream\nBT\nendstream")
      },
      ForgeryKind("objects: another content without row") { update in
        update.addObject(
          try update.contentNumber, "<</Length 2>>\nstream\nBT\nendstream", at: 0)
        update.parts[0].hasRow = false
      },
      ForgeryKind("objects: of generation 1") { $0.parts[3].generation = 1 },
      ForgeryKind("objects: an object stream") {
        $0.addObject($0.free, "<</Type/ObjStm/N 1/First 4/Length 8>>\nstream\n1 0 <<>>\nendstream")
      },
      ForgeryKind("objects: other numbers") { update in
        let (old, new) = (update.parts[3].number, update.free)
        update.parts[3].number = new
        update.replace("/V \(old) ", "/V \(new) ", in: 2)
      },
      ForgeryKind("objects: no signature") { update in
        update.parts.remove(at: 3)
        update.parts[2].text = update.parts[2].text.replacing(/\/V \d+ 0 R/, with: "")
      },
      ForgeryKind("objects: nothing but the content") { update in
        update.parts = []
        update.addObject(try update.contentNumber, "<</Length 0>>\nstream\n\nendstream", at: 0)
      },
    ]

  private static func range(
    _ name: String, _ change: @escaping @Sendable (inout [Int]) -> Void
  ) -> ForgeryKind {
    ForgeryKind("range: \(name)") { $0.editRange = change }
  }

  static let ranges: [ForgeryKind] =
    [
      range("a byte short") { $0[3] -= 1 }, range("from the second byte on") { $0[0] = 1 },
      range("a byte more aside, before") { $0[1] -= 1 },
      range("a byte more aside, behind") { ($0[2], $0[3]) = ($0[2] + 1, $0[3] - 1) },
      range("all") { ($0[1], $0[2]) = ($0[2], $0[2]) },
      range("nothing before") { ($0[0], $0[1]) = (0, 0) },
      range("nothing behind") { $0[3] = 0 },
    ]
    + changes(
      of: 3, "range",
      [
        ("/ByteRange[", "/ByteRange[" + " "), (" ]/Contents", "]/Contents"),
        (" ]/Contents", "+]/Contents"), (" ]/Contents", "  ]/Contents"),
        (" ]/Contents", "]%\n/Contents"), ("]/Contents<", "]/Contents <"),
        ("]/Contents<", "] /Contents<"),
      ])

  static let digits: [ForgeryKind] = [
    ForgeryKind("digits: small") { $0.editDigits = { $0 = $0.lowercased() } },
    ForgeryKind("digits: one small") {
      $0.editDigits = { digits in
        guard let place = digits.firstIndex(where: \.isLetter) else { return }
        digits.replaceSubrange(place...place, with: digits[place].lowercased())
      }
    },
    ForgeryKind("digits: blanks") { $0.editDigits = { $0 = " " + $0.dropLast() } },
    ForgeryKind("digits: other letters") { $0.editDigits = { $0 = "G" + $0.dropFirst() } },
    ForgeryKind("digits: an odd number") {
      $0.replace("/Contents<", "/Contents<0", in: 3)
    },
    ForgeryKind("digits: more room") { $0.replace("/Contents<", "/Contents<00", in: 3) },
    ForgeryKind("digits: much more room") {
      $0.replace("/Contents<", "/Contents<" + String(repeating: "0", count: 20_000), in: 3)
    },
    ForgeryKind("digits: not only zeros behind") {
      $0.replace("/Contents<", "/Contents<00", in: 3)
      $0.editDigits = { $0 = $0.dropLast() + "1" }
    },
    ForgeryKind("digits: none") {
      $0.editDigits = { $0 = String(repeating: "0", count: $0.count) }
    },
  ]
}
