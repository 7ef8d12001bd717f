/// Holds updates to what signing appends: a signature, its field, the form in the catalog and the
/// annotation on the first page.
struct UpdateReader {
  private(set) var faults: [UpdateFault] = []
  private let bytes: [UInt8]
  private var first: Drawing
  private let firstTable: CrossReference
  /// The numbers of all objects so far.
  private var used: Set<Int>
  private var catalog: Statements
  private var page: Statements
  private var fields: [Int] = []

  init(
    _ bytes: [UInt8], _ versions: FileVersions, inflater: borrowing Inflater
  ) throws(PDFFault) {
    let own = Array(bytes[..<versions.counts[0]])
    self.bytes = bytes
    first = try Drawing(own, inflater: inflater)
    firstTable = try CrossReference(own, inflater: inflater)
    let locations = firstTable.locations
    used = Set(
      locations.indices.filter {
        if case .free = locations[$0] { false } else { true }
      })
    catalog = try Statements(first.file.dictionary(first.file.root, inflater: inflater))
    guard let number = first.pages.first?.number else {
      throw .wrongObject(first.pageTree, expected: "a page tree with pages")
    }
    page = try Statements(first.file.dictionary(number, inflater: inflater))
  }

  /// Reads the next update, and gives its signature when that covers all of it and what is before.
  ///
  /// Throws where it cannot be read.
  mutating func read(
    _ table: VersionTable, in range: Range<Int>, inflater: borrowing Inflater
  ) throws(PDFFault) -> EmbeddedSignature? {
    var update = try Update(bytes, table, in: range, inflater: inflater)
    defer { used.formUnion(update.numbers) }
    try checkTable(of: update)
    guard let form = try form(in: &update) else {
      try checkOthers(of: update, but: [], inflater: inflater)
      faults.append(.noSignature(count: range.count))
      return nil
    }
    let pageNumber = first.pages[0].number
    try checkOthers(
      of: update, but: [firstTable.root, pageNumber, form.field, form.number], inflater: inflater)
    if update.has(pageNumber) { try checkPage(pageNumber, form.field, &update) }
    checkField(form, page: pageNumber)
    try checkSignature(form)
    if let gap = update.gap { faults.append(.unreadable(offset: gap)) }
    let signature = EmbeddedSignature(form.number, form.signature, end: range.upperBound)
    if signature == nil { faults.append(.coverage(object: form.number)) }
    return signature
  }

  private struct Form {
    let field: Int
    let entries: Statements
    /// The number of the signature.
    let number: Int
    let signature: PDFDictionary
  }

  /// The way from the catalog to a signature, all of it new; nil where there is none.
  private mutating func form(in update: inout Update) throws(PDFFault) -> Form? {
    let root = firstTable.root
    guard let dictionary = try update.dictionary(root) else { return nil }
    let new = try Statements(dictionary)
    for name in new.names(unlike: catalog) where name != "AcroForm" {
      if name == "Extensions", new[name].map(Statements.noReference) ?? false { continue }
      faults.append(.entry(name, of: .catalog(object: root)))
    }
    catalog = new
    guard let form = try dictionary.dictionary("AcroForm"), let list = form["/Fields"] else {
      return nil
    }
    let numbers = try bytes.references(in: list, of: form.owner)
    guard let field = numbers.last, let entries = try update.dictionary(field),
      let number = try entries.reference("/V"), let signature = try update.dictionary(number)
    else { return nil }
    let expected = ["["] + (fields + [field]).flatMap { ["\($0)", "0", "R"] } + ["]"]
    let rules: [String: Statements.Rule] = [
      "Fields": { $0 == expected }, "SigFlags": Statements.integer,
    ]
    let wrong = try Statements(form).names(against: rules, required: [])
    faults += wrong.map { .entry("AcroForm/\($0)", of: .catalog(object: root)) }
    fields = numbers
    return try Form(
      field: field, entries: Statements(entries), number: number, signature: signature)
  }

  private mutating func checkPage(
    _ number: Int, _ field: Int, _ update: inout Update
  ) throws(PDFFault) {
    guard let dictionary = try update.dictionary(number) else { return }
    let new = try Statements(dictionary)
    let old = page["Annots"] ?? ["[", "]"]
    let annotations = old.dropLast() + ["\(field)", "0", "R", "]"]
    for name in new.names(unlike: page)
    where name != "Annots" || new[name] != Array(annotations) {
      faults.append(.entry(name, of: .page(1, object: number)))
    }
    page = new
  }

  private mutating func checkField(_ form: Form, page: Int) {
    var rules = Statements.ofField
    rules["V"] = Statements.reference(form.number)
    rules["P"] = Statements.reference(page)
    let wrong = form.entries.names(against: rules, required: ["Subtype", "FT", "V", "Rect"])
    faults += wrong.map { .entry($0, of: .field(object: form.field)) }
  }

  private mutating func checkSignature(_ form: Form) throws(PDFFault) {
    let wrong = try Statements(form.signature)
      .names(against: Statements.ofSignature, required: ["Filter", "SubFilter"])
    faults += wrong.map { .entry($0, of: .signature(object: form.number)) }
  }

  /// Names all objects that no signature needs.
  private mutating func checkOthers(
    of update: Update, but expected: [Int], inflater: borrowing Inflater
  ) throws(PDFFault) {
    let old: Set = [firstTable.root, first.pages[0].number]
    for number in update.numbers where number != 0 {
      let isUsed = used.contains(number)
      if expected.contains(number), old.contains(number) || !isUsed { continue }
      if isUsed {
        let part = try? FilePart(object: number, in: &first, inflater: inflater)
        faults.append(.redefined(object: number, part ?? .other(object: number)))
      } else if !update.isTable(number), update.has(number) {
        faults.append(.added(object: number, kind: update.kind(of: number)))
      }
    }
  }

  private mutating func checkTable(of update: Update) throws(PDFFault) {
    let greatest = max(used.max() ?? 0, update.numbers.last ?? 0)
    var rules = Statements.ofTable
    rules["Size"] = { $0.count == 1 && Int($0[0]) ?? 0 > greatest }
    rules["Root"] = Statements.reference(firstTable.root)
    if let info = firstTable.info { rules["Info"] = Statements.reference(info) }
    let identifier = String(decoding: firstTable.identifier, as: UTF8.self)
    rules["ID"] = { $0.count == 4 && $0[1] == identifier }
    let wrong = try Statements(update.table.trailer)
      .names(against: rules, required: ["Root", "Size"])
    faults += wrong.map { .entry($0, of: .table) }
  }
}
