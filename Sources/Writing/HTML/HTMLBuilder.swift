import Scripts

/// Writes HTML in one pass: elements, attributes in their order, and text that is never markup.
///
/// The same calls give the same bytes (UTF-8). Elements that nothing closed are closed at the end.
package struct HTMLBuilder: Sendable {
  private(set) var bytes: [UInt8] = []
  private var path: [HTMLTag] = []

  /// Whether soft hyphens are kept; some mail clients show each one.
  let keepsSoftHyphens: Bool

  /// `capacity` is how many bytes are expected.
  package init(capacity: Int = 0, keepsSoftHyphens: Bool = true) {
    self.keepsSoftHyphens = keepsSoftHyphens
    bytes.reserveCapacity(capacity)
  }

  /// The finished file.
  package var string: String {
    var whole = self
    while !whole.path.isEmpty { whole.close() }
    whole.bytes.append(UInt8(ascii: "\n"))
    return String(decoding: whole.bytes, as: UTF8.self)
  }

  // MARK: Elements

  /// Begins an element; one without content is complete.
  package mutating func open(_ tag: HTMLTag, _ attributes: HTMLAttribute...) {
    open(tag, attributes)
  }

  package mutating func open(_ tag: HTMLTag, _ attributes: [HTMLAttribute]) {
    if tag.startsLine, !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: tag.rawValue.utf8)
    for attribute in attributes { write(attribute) }
    bytes.append(UInt8(ascii: ">"))
    if !tag.isVoid { path.append(tag) }
  }

  /// Ends the element that began last.
  package mutating func close() {
    guard let tag = path.popLast() else { return }
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: tag.rawValue.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Ends as many elements.
  package mutating func close(_ count: Int) {
    for _ in 0..<count { close() }
  }

  /// An element that holds words only.
  package mutating func element(
    _ tag: HTMLTag, _ attributes: HTMLAttribute..., text: String
  ) {
    open(tag, attributes)
    self.text(text)
    close()
  }

  /// Markup of ours: the document type, conditional comments, a style sheet.
  package mutating func markup(_ source: StaticString) {
    source.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// A style sheet of ours. Nothing in it can end its element.
  package mutating func styleSheet(_ source: String) {
    open(.style)
    bytes.append(contentsOf: source.utf8.filter { $0 != UInt8(ascii: "<") })
    close()
  }

  private mutating func write(_ attribute: HTMLAttribute) {
    bytes.append(UInt8(ascii: " "))
    attribute.name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: "=\"".utf8)
    HTMLText.append(attribute.value, asAttribute: true, keepsSoftHyphens: false, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  // MARK: Text

  /// Words in the document's direction; line breaks become `<br>`.
  package mutating func text(_ words: some StringProtocol) {
    HTMLText.append(
      words, asAttribute: false, keepsSoftHyphens: keepsSoftHyphens, to: &bytes)
  }

  /// One character of ours, such as the beginning of an isolate.
  mutating func append(_ scalar: Unicode.Scalar) { bytes.append(scalar) }

  /// One character of a text.
  mutating func append(_ scalar: Unicode.Scalar, in passage: inout HTMLPassage) {
    passage.append(scalar, to: &bytes)
  }

  mutating func endLine(of passage: inout HTMLPassage) { passage.endLine(to: &bytes) }
}
