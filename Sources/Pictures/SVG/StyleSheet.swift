/// The rules of the `style` elements of a drawing, laid into the elements' own styles.
struct StyleSheet {
  struct Rule {
    var selector: Selector
    var style: Style
  }

  private(set) var rules: [Rule] = []
  /// What was not understood, as it is named to the reader.
  private(set) var leftOut: [String] = []
  /// How many comparisons are left; a style sheet is no program.
  private var comparisons = 3_000_000

  var isEmpty: Bool { rules.isEmpty }

  mutating func read(_ text: String) {
    var rest = Self.withoutComments(text)[...]
    while let open = rest.utf8.firstIndex(where: { $0 == 0x7B || $0 == 0x3B }) {
      let head = String(rest[..<open]).trimmedASCII
      let isBlock = rest.utf8[open] == 0x7B
      rest = rest[rest.utf8.index(after: open)...]
      let body = isBlock ? Self.takeBlock(&rest) : ""
      if head.hasPrefix("@") {
        drop(String(head.dropFirst().prefix { $0.isLetter || $0 == "-" }))
      } else if isBlock {
        add(head, body)
      }
    }
  }

  private mutating func drop(_ rule: String) {
    // Of a namespace or an encoding nothing is seen.
    guard !["namespace", "charset"].contains(rule) else { return }
    leftOut.append("@" + Readable.name(rule))
  }

  private mutating func add(_ head: String, _ body: Substring) {
    let style = Style(Declaration.list(body))
    for name in style.leftOut { leftOut.append(name) }
    for part in Declaration.parts(head[...], at: UInt8(ascii: ",")) {
      guard rules.count < 4000, let selector = Selector(part) else {
        leftOut.append("a style rule")
        continue
      }
      rules.append(Rule(selector: selector, style: style))
    }
  }

  private static func takeBlock(_ rest: inout Substring) -> Substring {
    var depth = 1
    var index = rest.startIndex
    while index < rest.endIndex {
      let byte = rest.utf8[index]
      if byte == 0x7B { depth += 1 }
      if byte == 0x7D { depth -= 1 }
      if depth == 0 { break }
      index = rest.utf8.index(after: index)
    }
    let block = rest[..<index]
    rest = index < rest.endIndex ? rest[rest.utf8.index(after: index)...] : rest[index...]
    return block
  }

  /// Without comments, and without the marks that hid style sheets from old browsers.
  private static func withoutComments(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var index = 0
    var isComment = false
    while index < bytes.count {
      let rest = bytes[index...]
      if isComment {
        isComment = !rest.starts(with: Array("*/".utf8))
        index += isComment ? 1 : 2
      } else if rest.starts(with: Array("/*".utf8)) {
        isComment = true
        index += 2
      } else if let mark = marks.first(where: rest.starts) {
        index += mark.count
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static let marks = [Array("<!--".utf8), Array("-->".utf8)]

  /// What holds for an element: rules by weight and order, then its own style, then what is
  /// important (CSS 2.1, 6.4.1).
  mutating func style(
    for chain: [Selector.Subject], own: Style
  ) throws(PictureFault) -> Style {
    var matching: [(weight: Int, order: Int)] = []
    for (order, rule) in rules.enumerated() {
      comparisons -= rule.selector.effort(chain)
      guard comparisons >= 0 else { throw .tooMuchWork }
      if rule.selector.matches(chain) { matching.append((rule.selector.weight, order)) }
    }
    matching.sort { ($0.weight, $0.order) < ($1.weight, $1.order) }
    let styles = matching.map { rules[$0.order].style } + [own]
    comparisons -= styles.reduce(0) { $0 + $1.properties.count }
    var result = Style()
    result.lacksTransform = styles.contains(where: \.lacksTransform)
    for isImportant in [false, true] {
      for style in styles {
        for property in style.properties where property.isImportant == isImportant {
          result.set(property)
        }
      }
    }
    return result
  }
}
