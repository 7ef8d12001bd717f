/// An element of a PDF's structure tree with the text that a screen reader says for it.
struct SpokenElement: Equatable {
  var role: String
  /// How many elements it is in.
  var depth: Int
  var language: String?
  var alternative: String?
  var actualText: String?
  var scope: String?
  var columnSpan: Int
  /// The URL of the link that belongs to it.
  var url: String?
  /// Its own text, from its marks, without that of elements in it.
  var drawn = ""

  /// What is said.
  var words: String { actualText ?? drawn }
}

/// A PDF as a screen reader reads it: the elements in reading order.
struct SpokenFile {
  private(set) var elements: [SpokenElement] = []
  /// Text that is not read: running heads, page numbers.
  private(set) var artifacts = ""
  let objects: QPDFObjects
  private let pages: [String: PageMarks]
  /// The marks that elements named, by page and number.
  private var used: Set<String> = []
  /// What is wrong in the tree itself.
  private(set) var faults: [String] = []

  init(_ bytes: [UInt8]) throws {
    let objects = try QPDFObjects(bytes)
    self.objects = objects
    var pages: [String: PageMarks] = [:]
    for page in objects.pages {
      let entries = objects.dictionary(page)
      let fonts = objects.dictionary(objects.dictionary(entries["/Resources"])["/Font"])
      let maps = fonts.mapValues { font in
        CharacterMap(objects.stream(objects.dictionary(font)["/ToUnicode"]))
      }
      pages[page] = try PageMarks(objects.stream(entries["/Contents"]), fonts: maps)
      artifacts += pages[page]?.artifacts ?? ""
    }
    self.pages = pages
    let root = objects.root["/StructTreeRoot"]
    for kid in objects.array(objects.dictionary(root)["/K"]) {
      read(kid, parent: root, page: nil, depth: 0)
    }
    for (page, marks) in pages {
      for number in marks.texts.keys where !used.contains("\(page)/\(number)") {
        faults.append("mark \(number) of page \(page) is in no element")
      }
    }
  }

  private mutating func read(_ element: Any, parent: Any?, page inherited: Any?, depth: Int) {
    let entries = objects.dictionary(element)
    if entries["/P"] as? String != parent as? String {
      faults.append("\(element) does not lead to its parent")
    }
    let attributes = objects.array(entries["/A"]).map { objects.dictionary($0) }
    let own = elements.count
    elements.append(
      SpokenElement(
        role: String((entries["/S"] as? String ?? "/?").dropFirst()), depth: depth,
        language: objects.text(entries["/Lang"]), alternative: objects.text(entries["/Alt"]),
        actualText: objects.text(entries["/ActualText"]),
        scope: attributes.compactMap { $0["/Scope"] as? String }.first.map { "\($0.dropFirst())" },
        columnSpan: attributes.compactMap { $0["/ColSpan"] as? Int }.first ?? 1))
    let page = entries["/Pg"] ?? inherited
    for kid in objects.array(entries["/K"]) {
      if let number = kid as? Int {
        say(number, of: page, in: own)
      } else if let inline = kid as? QPDFObjects.Dictionary {
        readInline(inline, page: page, in: own)
      } else {
        read(kid, parent: element, page: page, depth: depth + 1)
      }
    }
  }

  /// A mark of another page, or a link.
  private mutating func readInline(_ kid: QPDFObjects.Dictionary, page: Any?, in own: Int) {
    if let number = kid["/MCID"] as? Int {
      say(number, of: kid["/Pg"] ?? page, in: own)
    } else {
      let link = objects.dictionary(kid["/Obj"])
      elements[own].url = objects.text(objects.dictionary(link["/A"])["/URI"])
    }
  }

  private mutating func say(_ number: Int, of page: Any?, in element: Int) {
    let page = page as? String ?? ""
    guard let text = pages[page]?.texts[number] else {
      faults.append("element \(element) names mark \(number), which page \(page) has not")
      return
    }
    if !used.insert("\(page)/\(number)").inserted {
      faults.append("mark \(number) of page \(page) is in two elements")
    }
    elements[element].drawn += text
  }
}
