import Documents

/// The rules for mails that no validator knows: what clients drop, what they make unreadable, what
/// screen readers need.
package struct MailRules {
  package private(set) var faults: [String]
  package let root: HTMLElement
  private let source: String
  private let text: String

  /// `text` is the text part of the same mail.
  package init(_ source: String, text: String) {
    let reader = HTMLReader(source)
    faults = reader.faults
    root = reader.root
    self.source = source
    self.text = text
    checkFrame()
    checkHeadings()
    checkDirection()
    for element in root.all { check(element) }
    var contrast = ContrastRules()
    contrast.check(root)
    faults += contrast.faults
  }

  private mutating func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
    if !holds { faults.append(fault()) }
  }

  private func first(_ name: String) -> HTMLElement? { root.all.first { $0.name == name } }

  // MARK: Frame

  private mutating func checkFrame() {
    expect(source.hasPrefix("<!doctype html>"), "no document type")
    let size = source.utf8.count
    expect(size < 100_000, "\(size) bytes: some clients cut it off")
    let sheets = root.all.filter { $0.name == "style" }
    expect(sheets.count == 1, "\(sheets.count) style sheets")
    expect(sheets.allSatisfy { $0.words.utf8.count < 16_000 }, "the style sheet is too long")
    expect(first("title")?.words.isEmpty == false, "no title")
    let described = root.all.first { $0.name == "meta" && $0["name"] == "description" }
    expect(described?["content"]?.isEmpty == false, "no description")
    let html = first("html"), wrapper = first("body")?.elements ?? []
    expect(wrapper.count == 1, "the body has \(wrapper.count) children")
    for element in [html] + wrapper.map(Optional.some) {
      expect(element?["lang"]?.isEmpty == false, "<\(element?.name ?? "")> has no lang")
      expect(["ltr", "rtl"].contains(element?["dir"]), "<\(element?.name ?? "")> has no dir")
    }
    expect(wrapper.first?.style["direction"] == html?["dir"], "the direction is not styled")
    expect(!source.contains("light dark"), "a dark scheme is promised")
  }

  private mutating func checkHeadings() {
    let levels = root.all.compactMap { element in
      ["h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6][element.name]
    }
    expect(levels.first == 1, "the first heading is of level \(levels.first ?? 0)")
    expect(levels.count { $0 == 1 } == 1, "\(levels.count { $0 == 1 }) headings of level 1")
    for (above, level) in zip(levels, levels.dropFirst()) {
      expect(level <= above + 1 && level <= 3, "a heading of level \(level) follows level \(above)")
    }
  }

  /// Only isolates, each closed in its own line or cell.
  private mutating func checkDirection() {
    for element in root.all where !["a", "span", "strong"].contains(element.name) {
      var depth = 0
      for scalar in element.words.unicodeScalars {
        switch scalar.value {
        case 0x202A...0x202E: faults.append("a control of direction in <\(element.name)>")
        case 0x2066...0x2068: depth += 1
        case 0x2069:
          depth -= 1
          if depth < 0 { faults.append("an isolate that never began in <\(element.name)>") }
        default: break
        }
      }
      expect(depth == 0, "an isolate is open in <\(element.name)>")
    }
  }

  // MARK: Elements

  private static let known: Set = [
    "", "html", "head", "meta", "title", "style", "body", "div", "p", "h1", "h2", "h3", "table",
    "caption", "thead", "tbody", "tr", "th", "td", "a", "span", "strong", "br", "img",
  ]
  private static let attributes: Set = [
    "lang", "dir", "style", "class", "role", "width", "height", "align", "cellpadding",
    "cellspacing", "border", "scope", "href", "hreflang", "src", "alt", "charset", "name",
    "content", "aria-hidden", "itemscope", "itemtype", "itemprop",
  ]

  private mutating func check(_ element: HTMLElement) {
    expect(Self.known.contains(element.name), "<\(element.name)> does not belong in a mail")
    for (name, value) in element.attributes {
      expect(Self.attributes.contains(name), "\(name) does not belong in a mail")
      let isWords = ["alt", "content", "href", "hreflang"].contains(name)
      let isLoaded = value.contains("javascript:") || value.contains("data:")
      expect(isWords || !isLoaded, "\(name) holds '\(value)'")
    }
    switch element.name {
    case "img":
      expect(element["alt"]?.isEmpty == false, "a picture without words")
      expect(element["src"]?.hasPrefix("cid:") == true, "a picture from '\(element["src"] ?? "")'")
    case "table": checkTable(element)
    case "td", "th":
      expect(element["dir"] == nil && element["lang"] == nil, "a cell has a direction or language")
      if element.name == "th" { expect(element["scope"] != nil, "a head of a table without scope") }
    case "a": checkLink(element)
    default: break
    }
    checkStyle(element)
  }

  private mutating func checkTable(_ table: HTMLElement) {
    let rows = table.elements.flatMap { $0.name == "tr" ? [$0] : $0.elements }
    let hasHeads = rows.contains { $0.elements.contains { $0.name == "th" } }
    expect(
      (table["role"] == "presentation") != hasHeads,
      "a table of role '\(table["role"] ?? "")' \(hasHeads ? "has" : "has no") heads")
    expect(!table.words.isEmpty, "an empty table")
    let counts = Set(rows.filter { $0.name == "tr" }.map { $0.elements.count })
    expect(counts.count <= 1, "rows of \(counts) cells")
  }

  private mutating func checkLink(_ link: HTMLElement) {
    let url = link["href"] ?? ""
    let words = link.words.replacing("\u{1}", with: "")
    expect(!words.isEmpty, "a link without words")
    switch url.prefix(while: { $0 != ":" }) {
    case "https": expect(text.contains(url), "the text part does not show \(url)")
    case "mailto": expect(text.contains(url.dropFirst(7)), "the text part does not show \(url)")
    case "tel": expect(text.contains(words), "the text part does not show \(words)")
    default: faults.append("a link to '\(url)'")
    }
    let ending = words.lowercased().suffix(4)
    expect(
      ![".pdf", ".xml", ".zip", ".htm"].contains(String(ending)), "'\(words)' is a file's name")
  }

  // MARK: Styles

  private static let refused = [
    "var(", "url(", "inline-start", "inline-end", "inset", "start", "flex", "grid", "position",
    "#ffffff", "#fff;", "white;", "expression", "float", "!important",
  ]

  private mutating func checkStyle(_ element: HTMLElement) {
    guard let style = element["style"] else { return }
    for word in Self.refused where style.contains(word) {
      faults.append("\(word) in the style of <\(element.name)>")
    }
    for name in ["width", "max-width", "min-width"] {
      guard let value = element.style[name], value.hasSuffix("px") else { continue }
      let pixels = Int(value.dropLast(2)) ?? 0
      expect(pixels <= 600 && (name != "min-width" || pixels <= 320), "\(name) of \(value)")
    }
    if let width = element["width"].flatMap(Int.init) {
      expect(width <= 150, "a width of \(width)")
    }
  }
}
