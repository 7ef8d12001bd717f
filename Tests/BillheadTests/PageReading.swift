import Foundation

/// A page as a strict reader takes it: start and end tags that match, quoted attributes, known
/// character references. What is none of that is a fault.
struct PageReading {
  struct Element: Hashable {
    var name: String
    var attributes: [String: String]
  }

  private(set) var elements: [Element] = []
  /// What stands between the tags, but for the style sheet.
  private(set) var text = ""
  private(set) var faults: [String] = []

  private static let void: Set = ["meta", "br", "img", "link"]

  init(_ html: String) {
    var path: [String] = []
    var rest = Substring(html)
    while let open = rest.firstIndex(of: "<") {
      take(rest[..<open], in: path.last)
      guard let close = rest[open...].firstIndex(of: ">") else {
        faults.append("a tag has no end")
        return
      }
      let tag = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if path.popLast() != name { faults.append("</\(name)> ends nothing") }
        continue
      }
      let element = read(tag)
      elements.append(element)
      if !Self.void.contains(element.name) { path.append(element.name) }
    }
    take(rest, in: nil)
    faults += path.map { "<\($0)> has no end" }
  }

  private mutating func take(_ words: Substring, in element: String?) {
    guard element != "style" else { return }
    let isInline = ["span", "strong", "time", "a", "b", "code"].contains(element)
    text += (isInline ? "" : " ") + decoded(words)
  }

  private mutating func read(_ tag: Substring) -> Element {
    let name = tag.prefix { !$0.isWhitespace }
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count)
    while let first = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[first...]
      guard let equals = rest.firstIndex(of: "="), rest[equals...].hasPrefix("=\""),
        let end = rest[rest.index(equals, offsetBy: 2)...].firstIndex(of: "\"")
      else {
        faults.append("in <\(tag)>")
        break
      }
      let key = String(rest[..<equals])
      if attributes[key] != nil { faults.append("\(key) twice in <\(tag)>") }
      attributes[key] = decoded(rest[rest.index(equals, offsetBy: 2)..<end])
      rest = rest[rest.index(after: end)...]
    }
    return Element(name: String(name), attributes: attributes)
  }

  private mutating func decoded(_ words: Substring) -> String {
    var plain = String(words)
    for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")] {
      plain = plain.replacingOccurrences(of: reference, with: character)
    }
    let rest = plain.replacingOccurrences(of: "&amp;", with: "")
    if rest.contains("&") { faults.append("a bare & in '\(words.prefix(80))'") }
    return plain.replacingOccurrences(of: "&amp;", with: "&")
  }

  /// Where the page leads to, but for the choice of languages and its own parts.
  var links: [String] {
    elements.compactMap { $0.attributes["href"] }.filter { !$0.hasPrefix("#") }
  }
}
