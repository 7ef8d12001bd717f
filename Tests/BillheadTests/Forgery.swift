import Testing

@testable import Billhead
@testable import PDFFile
@testable import Signatures

/// An update as somebody else might append it, signed or not.
struct Forgery {
  let file: [UInt8]
  /// By number, in the order of the update.
  var objects: [(number: Int, text: String)] = []
  /// Further entries of its trailer.
  var trailer = ""
  /// What stands after all objects and belongs to none.
  var stray = ""
  /// Stated in place of the number of objects.
  var count: Int?
  /// What is taken off the last number of /ByteRange.
  var shortfall = 0
  let catalogNumber: Int
  let pageNumber: Int
  let contentNumber: Int
  private let catalogEntries: String
  private let pageEntries: String
  private let annotations: [Int]
  private let table: CrossReference
  private let size: Int

  /// - Parameter earlier: How many objects updates before have added.
  init(to file: [UInt8], after earlier: Int = 0) throws {
    self.file = file
    let own = Array(file[..<(try FileRecord(file).ownCount)])
    let inflater = try Inflater()
    var drawing = try Drawing(own, inflater: inflater)
    table = try CrossReference(own, inflater: inflater)
    size = table.locations.count + earlier
    let page = drawing.pages[0]
    (catalogNumber, pageNumber, contentNumber) = (drawing.file.root, page.number, page.content)
    let catalog = try drawing.file.dictionary(catalogNumber, inflater: inflater)
    catalogEntries = catalog.text { _ in true }
    let entries = try drawing.file.dictionary(pageNumber, inflater: inflater)
    pageEntries = entries.text { $0 != "/Annots" }
    annotations =
      try entries["/Annots"].map {
        try entries.bytes.references(in: $0, of: entries.owner)
      } ?? []
  }

  /// The numbers of its own signature and field.
  var signature: Int { size }
  var field: Int { size + 1 }
  /// A number that nothing has yet.
  var free: Int { size + 2 }

  /// An object of the file by what it is called.
  func object(_ words: String) throws -> Int {
    let own = Array(file[..<(try FileRecord(file).ownCount)])
    let inflater = try Inflater()
    var drawing = try Drawing(own, inflater: inflater)
    for number in drawing.file.locations.indices {
      guard let part = try? FilePart(object: number, in: &drawing, inflater: inflater) else {
        continue
      }
      if part.kind == words { return number }
    }
    throw PDFFault.missingObject(0)
  }

  func catalog(fields: [Int], _ more: String = "") -> String {
    "<<\(catalogEntries)/AcroForm<</Fields[\(list(fields))]/SigFlags 3>>\(more)>>"
  }

  func page(adding new: [Int], _ more: String = "") -> String {
    "<<\(pageEntries)/Annots[\(list(annotations + new))]\(more)>>"
  }

  /// Adds what signing adds, after other fields.
  mutating func addForm(
    after fields: [Int] = [], widgets: [Int]? = nil, _ more: String = "/Rect[0 0 0 0]/F 132",
    catalog: String = "", page: String = ""
  ) {
    let all = fields + [field]
    let words = "/FT/Sig/T(Another)/V \(signature) 0 R/P \(pageNumber) 0 R"
    objects += [
      (catalogNumber, self.catalog(fields: all, catalog)),
      (pageNumber, self.page(adding: widgets ?? all, page)),
      (field, "<</Type/Annot/Subtype/Widget\(words)\(more)>>"),
    ]
  }

  /// The file with the update.
  func bytes(signedBy signer: (any DocumentSigner)? = nil) throws -> [UInt8] {
    var all = objects
    let detached = try signer.map(DetachedSigner.init)
    let room = detached?.longest ?? 4
    let zeros = String(repeating: "0", count: 2 * room)
    let blanks = String(repeating: " ", count: 40)
    let words = "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached"
    if signer != nil {
      all.append((signature, "\(words)/ByteRange[\(blanks)]/Contents<\(zeros)>>>"))
    }
    var output = file
    var rows = ""
    for (number, text) in all {
      rows += "\(number) 1\n\(padded(output.count)) 00000 n \n"
      output += "\(number) 0 obj\n\(text)\nendobj\n".utf8
    }
    output += stray.utf8
    let start = output.count
    output +=
      "xref\n\(rows)trailer\n<</Size \(count ?? max(size, (all.map(\.number).max() ?? 0) + 1))/Root \(catalogNumber) 0 R"
      .utf8
    output += "/Prev \(file.crossReferenceStart ?? 0)\(trailer)>>\n".utf8
    output += "startxref\n\(start)\n%%EOF\n".utf8
    guard let detached else { return output }
    return try fill(output, room) { try detached.signature(of: $0) }
  }

  private func fill(
    _ output: [UInt8], _ room: Int, by sign: ([UInt8]) throws -> [UInt8]
  ) throws -> [UInt8] {
    var output = output
    let list = try #require(output.firstIndex(of: "/ByteRange[", from: file.count)) + 11
    let start = try #require(output.firstIndex(of: "/Contents<", from: list)) + 9
    let end = start + 2 * room + 2
    let numbers = "0 \(start) \(end) \(output.count - end - shortfall)"
    output.replaceSubrange(list..<list + numbers.utf8.count, with: numbers.utf8)
    let signature = try sign(Array(output[..<start] + output[end..<output.count - shortfall]))
    let digits = signature.flatMap(\.hexadecimal)
    output.replaceSubrange(start + 1..<start + 1 + digits.count, with: digits)
    return output
  }

  private func list(_ numbers: [Int]) -> String {
    numbers.map { "\($0) 0 R" }.joined(separator: " ")
  }

  private func padded(_ offset: Int) -> String {
    String(repeating: "0", count: 10 - String(offset).count) + String(offset)
  }
}

extension PDFDictionary {
  fileprivate func text(of isWanted: (String) -> Bool) -> String {
    entries.map { (String(decoding: bytes[$0.key], as: UTF8.self), $0.value) }
      .filter { isWanted($0.0) }
      .map { "\($0.0) \(String(decoding: bytes[$0.1], as: UTF8.self))" }.joined()
  }
}
