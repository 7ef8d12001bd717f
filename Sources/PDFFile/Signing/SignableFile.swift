/// A file as the next signature finds it: what its update repeats, changes and refers to.
struct SignableFile {
  let isPDF2: Bool
  /// The number of the catalog.
  let root: Int
  /// The number of Info; nil where there is none.
  let info: Int?
  /// The first string of /ID with its brackets; empty where there is none.
  let identifier: [UInt8]
  /// The number of the first page.
  let page: Int
  /// Catalog and page as they were made, without what a signature changes.
  private let catalogEntries, pageEntries: PDFText
  private let annotations: [Int]
  /// The fields of the signatures so far.
  private(set) var fields: [Int] = []
  /// How many bytes there are so far.
  private(set) var count: Int
  /// Where the newest table begins.
  private(set) var tableStart: Int
  /// One more than the greatest object number.
  private(set) var size: Int

  /// From a file as a `PDFFinisher` made it.
  init(_ file: [UInt8], inflater: borrowing Inflater) throws(PDFFault) {
    let table = try CrossReference(file, inflater: inflater)
    var old = CairoFile(file, table)
    let catalog = try old.dictionary(table.root, inflater: inflater)
    guard file.last == 0x0A else {
      throw .syntax(.file, expected: "end of a line", offset: file.count)
    }
    guard let tree = try catalog.reference("/Pages"), catalog["/AcroForm"] == nil else {
      throw .wrongObject(table.root, expected: "a catalog without a form")
    }
    guard let page = try old.pages(of: tree, inflater: inflater).first?.number else {
      throw .wrongObject(tree, expected: "a page tree with pages")
    }
    let entries = try old.dictionary(page, inflater: inflater)
    isPDF2 = file.starts(with: "%PDF-2".utf8)
    (root, info, identifier) = (table.root, table.info, Array(table.identifier))
    self.page = page
    (catalogEntries, pageEntries) = (catalog.text(without: nil), entries.text(without: "/Annots"))
    annotations =
      try entries["/Annots"].map { (list) throws(PDFFault) in
        try entries.bytes.references(in: list, of: entries.owner)
      } ?? []
    (count, tableStart, size) = (file.count, table.start, table.locations.count)
  }

  /// The same file with an update at its end.
  mutating func append(_ update: SignatureUpdate) {
    fields.append(update.field)
    count += update.bytes.count
    (tableStart, size) = (update.tableStart, update.size)
  }

  /// The catalog with a form whose signatures forbid all but further updates. Before PDF 2.0 the
  /// kind of signature is an extension of the format.
  func catalog(with field: Int) -> PDFText {
    var text = PDFText("<<")
    text.append(catalogEntries)
    text.append("/AcroForm<</Fields[")
    text.append(references: fields + [field])
    text.append("]/SigFlags 3>>")
    if !isPDF2 { text.append("/Extensions<</ESIC<</BaseVersion/1.7/ExtensionLevel 1>>>>") }
    text.append(">>")
    return text
  }

  /// The first page with one more annotation, the last.
  func page(with field: Int) -> PDFText {
    var text = PDFText("<<")
    text.append(pageEntries)
    text.append("/Annots[")
    text.append(references: annotations + fields + [field])
    text.append("]>>")
    return text
  }
}

extension PDFDictionary {
  /// The entries without their brackets. What they refer to keeps its numbers.
  fileprivate func text(without key: StaticString?) -> PDFText {
    var text = PDFText()
    for entry in entries {
      if let key, bytes.holds(key, at: entry.key) { continue }
      text.append(bytes[entry.key])
      text.append(" ")
      text.append(bytes[entry.value])
    }
    return text
  }
}

extension PDFText {
  fileprivate mutating func append(references numbers: [Int]) {
    for (index, number) in numbers.enumerated() {
      if index > 0 { append(" ") }
      append(reference: number)
    }
  }
}
