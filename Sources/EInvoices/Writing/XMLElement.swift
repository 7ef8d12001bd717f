/// An element of XML to be written: never read, never changed.
///
/// An element without text and children is none, so that what is not stated leaves no empty element.
struct XMLElement {
  private let name: String
  private let attributes: [(name: String, value: String)]
  private let text: String
  private let children: [XMLElement]

  /// An element with text; nil where there is none.
  init?(_ name: String, _ text: String?, _ attributes: (name: String, value: String?)...) {
    guard let text, !text.isEmpty else { return nil }
    self.name = name
    self.text = text
    self.attributes = attributes.compactMap { entry in entry.value.map { (entry.name, $0) } }
    children = []
  }

  /// An element with children; nil where there are none, unless it `isKept`.
  init?(
    _ name: String, isKept: Bool = false, @XMLBuilder _ children: () -> [XMLElement]
  ) {
    let children = children()
    if children.isEmpty, !isKept { return nil }
    self.init(name, namespaces: [], children)
  }

  /// The outermost element, with the prefixes of its namespaces.
  init(
    _ name: String, namespaces: [(prefix: String, name: String)], _ children: [XMLElement]
  ) {
    self.name = name
    text = ""
    attributes = namespaces.map { entry in
      (entry.prefix.isEmpty ? "xmlns" : "xmlns:\(entry.prefix)", entry.name)
    }
    self.children = children
  }

  /// The document with its declaration, in UTF-8.
  var document: [UInt8] {
    var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    write(to: &bytes, depth: 0)
    return bytes
  }

  private func write(to bytes: inout [UInt8], depth: Int) {
    for _ in 0..<depth { bytes += [0x20, 0x20] }
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += attribute.name.utf8
      bytes += [UInt8(ascii: "="), UInt8(ascii: "\"")]
      bytes.append(xml: attribute.value)
      bytes.append(UInt8(ascii: "\""))
    }
    if text.isEmpty, children.isEmpty {
      bytes += Array("/>\n".utf8)
      return
    }
    bytes.append(UInt8(ascii: ">"))
    if text.isEmpty {
      bytes.append(UInt8(ascii: "\n"))
      for child in children { child.write(to: &bytes, depth: depth + 1) }
      for _ in 0..<depth { bytes += [0x20, 0x20] }
    } else {
      bytes.append(xml: text)
    }
    bytes += [UInt8(ascii: "<"), UInt8(ascii: "/")]
    bytes += name.utf8
    bytes += [UInt8(ascii: ">"), UInt8(ascii: "\n")]
  }
}

extension [UInt8] {
  /// Appends text without the characters that XML 1.0 has no room for (2.2), the others escaped.
  fileprivate mutating func append(xml text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: self += Array("&amp;".utf8)
      case 0x3C: self += Array("&lt;".utf8)
      case 0x3E: self += Array("&gt;".utf8)
      case 0x22: self += Array("&quot;".utf8)
      case 0x0D: self += Array("&#13;".utf8)
      case 0x20...0x7F: append(UInt8(scalar.value))
      case 0x09, 0x0A, 0x80...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
        self += UTF8.encode(scalar).map { Array($0) } ?? []
      default: break
      }
    }
  }
}

/// Children in their order, without those that are none.
@resultBuilder
enum XMLBuilder {
  static func buildExpression(_ element: XMLElement?) -> [XMLElement] { element.map { [$0] } ?? [] }
  static func buildExpression(_ elements: [XMLElement]) -> [XMLElement] { elements }
  static func buildExpression(_ elements: [XMLElement?]) -> [XMLElement] {
    elements.compactMap { $0 }
  }
  static func buildBlock(_ parts: [XMLElement]...) -> [XMLElement] { parts.flatMap { $0 } }
  static func buildOptional(_ part: [XMLElement]?) -> [XMLElement] { part ?? [] }
  static func buildEither(first part: [XMLElement]) -> [XMLElement] { part }
  static func buildEither(second part: [XMLElement]) -> [XMLElement] { part }
  static func buildArray(_ parts: [[XMLElement]]) -> [XMLElement] { parts.flatMap { $0 } }
}
