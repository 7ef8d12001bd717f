import Digests
import Testing

@testable import PDFFile
@testable import Signatures

/// An update that is written apart from the library, part by part, so that each part can be another
/// than signing writes; with no change it is just what signing writes.
struct ForgedUpdate {
  struct Part {
    var number: Int
    var generation = 0
    var text: String
    /// Before its number.
    var gap = ""
    var end = "\nendobj\n"
    var hasRow = true
  }

  struct Row {
    var number: Int
    var kind: UInt8 = 1
    var place: UInt64
    var generation: UInt8 = 0
  }

  let before: [UInt8]
  let file: SignableFile
  /// Catalog, page, field and signature.
  var parts: [Part]
  var isClassic = false
  var editRows: (inout [Row], ForgedUpdate) -> Void = { _, _ in }
  /// The dictionary of the table.
  var editTrailer: (inout String) -> Void = { _ in }
  /// What follows the table.
  var editTail: (inout String) -> Void = { _ in }
  var editRange: (inout [Int]) -> Void = { _ in }
  var editCMS: (inout [UInt8]) -> Void = { _ in }
  /// The digits of the signature with all zeros.
  var editDigits: (inout String) -> Void = { _ in }
  private let signer: DetachedSigner

  /// - Parameter before: A file of this library, signed or not.
  init(to before: [UInt8], signedBy signer: DetachedSigner) throws {
    (self.before, self.signer) = (before, signer)
    let count = try FileVersions(of: before).counts[0]
    file = try AppendedUpdates(
      of: before, after: count, certificates: DetachedSigner.allCertificates
    ).file
    let (signature, field) = (file.size, file.size + 1)
    let index = file.fields.isEmpty ? "" : String(file.fields.count + 1)
    let zeros = String(repeating: "0", count: 2 * signer.longest)
    let blanks = String(repeating: " ", count: 40)
    parts = [
      Part(number: file.root, text: String(decoding: file.catalog(with: field).bytes)),
      Part(number: file.page, text: String(decoding: file.page(with: field).bytes)),
      Part(
        number: field,
        text: "<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature\(index))/TU(Signature)"
          + "/V \(signature) 0 R/P \(file.page) 0 R/Rect[0 0 0 0]/F 132>>"),
      Part(
        number: signature,
        text: "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached"
          + "/M(D:20250512100000Z)/Reason(Original)/ByteRange[\(blanks)]/Contents<\(zeros)>>>"),
    ]
  }

  var contentNumber: Int {
    get throws {
      let own = Array(before[..<(try FileVersions(of: before).counts[0])])
      return try Drawing(own, inflater: Inflater()).pages[0].content
    }
  }

  /// A number that nothing has.
  var free: Int { file.size + 9 }

  /// Replaces words in one of the parts, which must be there.
  mutating func replace(_ old: String, _ new: String, in part: Int) {
    let text = parts[part].text
    parts[part].text = text.replacing(old, with: new, maxReplacements: 1)
    #expect(parts[part].text != text, "'\(old)' is not in \(text.prefix(400))")
  }

  /// Adds entries at the end of the dictionary of one of the parts.
  mutating func add(_ entries: String, to part: Int) {
    parts[part].text = parts[part].text.dropLast(2) + entries + ">>"
  }

  mutating func addObject(_ number: Int, _ text: String, at index: Int = 4) {
    parts.insert(Part(number: number, text: text), at: index)
  }

  /// The file with the update.
  func bytes() throws -> [UInt8] {
    var output = before
    var rows: [Row] = []
    for part in parts {
      output += part.gap.utf8
      if part.hasRow { rows.append(Row(number: part.number, place: UInt64(output.count))) }
      output += "\(part.number) \(part.generation) obj\n\(part.text)\(part.end)".utf8
    }
    let start = output.count
    output += table(&rows, start, Array(output[before.count...]))
    var tail = "startxref\n\(start)\n%%EOF\n"
    editTail(&tail)
    output += tail.utf8
    return try sign(output)
  }

  private func table(_ rows: inout [Row], _ start: Int, _ objects: [UInt8]) -> [UInt8] {
    let number = file.size + 2
    if !isClassic { rows.append(Row(number: number, place: UInt64(start))) }
    rows.sort { $0.number < $1.number }
    editRows(&rows, self)
    let digest = MD5.digest(file.identifier + objects + signer.allCertificates)
      .flatMap(\.hexadecimal)
    let info = file.info.map { "/Info \($0) 0 R" } ?? ""
    let facts =
      "/Size \(file.size + (isClassic ? 2 : 3))/Prev \(file.tableStart)/Root \(file.root) 0 R\(info)"
      + "/ID[\(String(decoding: file.identifier))<\(String(decoding: digest))>]"
    return isClassic ? classic(rows, "<<\(facts)>>") : stream(rows, "<</Type/XRef\(facts)", number)
  }

  private func stream(_ rows: [Row], _ facts: String, _ number: Int) -> [UInt8] {
    let index = rows.map { "\($0.number) 1 " }.joined()
    var words = "\(facts)/W[1 8 1]/Index[\(index)]/Length \(rows.count * 10)>>"
    editTrailer(&words)
    var bytes = Array("\(number) 0 obj\n\(words)\nstream\n".utf8)
    for row in rows {
      bytes.append(row.kind)
      for shift in (0..<8).reversed() {
        bytes.append(UInt8(truncatingIfNeeded: row.place >> (shift * 8)))
      }
      bytes.append(row.generation)
    }
    return bytes + "\nendstream\nendobj\n".utf8
  }

  private func classic(_ rows: [Row], _ facts: String) -> [UInt8] {
    var words = facts
    editTrailer(&words)
    let lines = rows.map { row in
      let place = String(row.place)
      let padded = String(repeating: "0", count: max(0, 10 - place.count)) + place
      return "\(row.number) 1\n\(padded) 0000\(row.generation) \(row.kind == 1 ? "n" : "f") \n"
    }
    return Array("xref\n\(lines.joined())trailer\n\(words)\n".utf8)
  }

  private func sign(_ unsigned: [UInt8]) throws -> [UInt8] {
    var output = unsigned
    guard let list = output.firstIndex(of: "/ByteRange[", from: before.count),
      let key = output.firstIndex(of: "/Contents<", from: list),
      let end = output[key...].firstIndex(of: UInt8(ascii: ">"))
    else { return output }
    let (start, room) = (key + 9, end - key - 10)
    var numbers = [0, start, end + 1, output.count - end - 1]
    editRange(&numbers)
    let words = numbers.map(String.init).joined(separator: " ")
    output.replaceSubrange(list + 11..<list + 11 + words.utf8.count, with: words.utf8)
    let covered = output[numbers[0]..<numbers[1]] + output[numbers[2]..<numbers[2] + numbers[3]]
    var signature = try signer.signature(of: Array(covered))
    editCMS(&signature)
    var digits = String(decoding: signature.flatMap(\.hexadecimal))
    digits += String(repeating: "0", count: max(0, room - digits.utf8.count))
    editDigits(&digits)
    output.replaceSubrange(start + 1..<start + 1 + room, with: digits.utf8)
    return output
  }
}

extension String {
  init(decoding bytes: [UInt8]) { self.init(decoding: bytes, as: UTF8.self) }
}
