/// An element of a finished file, as a strict reader finds it.
package final class HTMLElement {
  package let name: String
  package let attributes: [(name: String, value: String)]
  package var children: [HTMLNode] = []

  init(_ name: String, _ attributes: [(name: String, value: String)]) {
    self.name = name
    self.attributes = attributes
  }

  package subscript(name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// The declarations of its style attribute.
  package var style: [String: String] { HTMLElement.declarations(self["style"] ?? "") }

  static func declarations(_ source: String) -> [String: String] {
    var found: [String: String] = [:]
    for part in source.split(separator: ";") {
      guard let colon = part.firstIndex(of: ":") else { continue }
      found[String(part[..<colon])] = String(part[part.index(after: colon)...])
    }
    return found
  }

  package var elements: [HTMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// This one and all within it, in order.
  package var all: [HTMLElement] { [self] + elements.flatMap(\.all) }

  /// All words within it, a space between those of different elements.
  package var words: String {
    children.map { node in
      switch node {
      case .element(let element): element.words
      case .text(let text): text
      }
    }.joined(separator: "\u{1}")
  }
}

package enum HTMLNode {
  case element(HTMLElement)
  case text(String)
}

/// Reads what we write and nothing more: attributes in double quotes, end tags for all that need one,
/// four character references. Anything else is a fault.
package struct HTMLReader {
  package private(set) var faults: [String] = []
  package private(set) var root = HTMLElement("", [])
  /// Without the comments and the document type.
  private var path: [HTMLElement] = []

  private static let void: Set = ["meta", "br", "img", "hr", "link", "col"]

  package init(_ source: String) {
    path = [root]
    var rest = Substring(source)
    while let first = rest.first {
      if first == "<" {
        rest = readMarkup(rest)
      } else {
        let text = rest.prefix { $0 != "<" }
        rest = rest.dropFirst(text.count)
        add(text: decoded(text))
      }
    }
    for element in path.dropFirst() { faults.append("<\(element.name)> is not closed") }
  }

  private mutating func add(text: String) {
    path[path.count - 1].children.append(.text(text))
  }

  private mutating func readMarkup(_ source: Substring) -> Substring {
    if source.hasPrefix("<!--") {
      guard let end = source.firstRange(of: "-->") else { return stop("a comment is not closed") }
      return source[end.upperBound...]
    }
    if source.hasPrefix("<!doctype html>") { return source.dropFirst("<!doctype html>".count) }
    guard let end = source.firstIndex(of: ">") else { return stop("a tag is not closed") }
    let tag = source[source.index(after: source.startIndex)..<end]
    let rest = source[source.index(after: end)...]
    if tag.hasPrefix("/") {
      close(String(tag.dropFirst()))
      return rest
    }
    let element = read(tag)
    path[path.count - 1].children.append(.element(element))
    if !Self.void.contains(element.name) { path.append(element) }
    guard element.name == "style" else { return rest }
    let sheet = rest.firstRange(of: "</style>")?.lowerBound ?? rest.endIndex
    add(text: String(rest[..<sheet]))
    return rest[sheet...]
  }

  private mutating func stop(_ fault: String) -> Substring {
    faults.append(fault)
    return ""
  }

  private mutating func close(_ name: String) {
    guard path.count > 1, path.last?.name == name else {
      faults.append("</\(name)> closes <\(path.last?.name ?? "")>")
      return
    }
    path.removeLast()
  }

  private mutating func read(_ tag: Substring) -> HTMLElement {
    let name = tag.prefix { $0.isLetter || $0.isNumber }
    var rest = tag.dropFirst(name.count)
    var attributes: [(String, String)] = []
    while rest.first == " " {
      rest = rest.dropFirst()
      guard let sign = rest.firstRange(of: "=\""),
        let end = rest[sign.upperBound...].firstIndex(of: "\"")
      else { break }
      let key = String(rest[..<sign.lowerBound])
      if attributes.contains(where: { $0.0 == key }) {
        faults.append("\(key) stands twice in <\(tag)>")
      }
      attributes.append((key, decoded(rest[sign.upperBound..<end])))
      rest = rest[rest.index(after: end)...]
    }
    if name.isEmpty || !rest.isEmpty { faults.append("<\(tag)> cannot be read") }
    return HTMLElement(String(name), attributes)
  }

  private mutating func decoded(_ text: some StringProtocol) -> String {
    guard text.contains("&") else { return String(text) }
    var kept = ""
    var rest = Substring(text)
    let references = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\""]
    while let sign = rest.firstIndex(of: "&") {
      kept += rest[..<sign]
      rest = rest[sign...]
      guard let (name, value) = references.first(where: { rest.hasPrefix($0.key) }) else {
        faults.append("a bare & in '\(text.prefix(60))'")
        return kept + rest
      }
      kept += value
      rest = rest.dropFirst(name.count)
    }
    return kept + rest
  }
}
