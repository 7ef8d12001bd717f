internal import CExpat

/// Reads the XML of an SVG by expat: nothing outside the bytes, no entities but short texts.
///
/// Elements and attributes of namespaces that SVG does not draw (editors' notes, metadata) are
/// passed over.
final class XMLReader {
  private static let drawing = "http://www.w3.org/2000/svg"
  private static let links = "http://www.w3.org/1999/xlink"

  private var tree = XMLTree()
  private var open: [Int] = []
  /// How deep inside an element that is passed over.
  private var passedOver = 0
  private var depth = 0
  private var seen = 0
  private var attributes = 0
  private var textBytes = 0
  private var entities = 0
  private var scopes: [(depth: Int, prefix: String, name: String)] = []
  /// Text that goes on.
  private var text = ""
  private var fault: PictureFault?
  private let parser: XML_Parser
  /// No fewer than the references to entities.
  private let ampersands: Int

  /// Throws for bytes that are no XML, and for a file beyond the limits.
  static func read(_ bytes: [UInt8]) throws(PictureFault) -> XMLTree {
    guard bytes.count <= PictureLimits.drawingBytes else {
      throw .tooManyBytes(bytes.count, limit: PictureLimits.drawingBytes)
    }
    guard let parser = XML_ParserCreate(nil) else { throw .tooManyElements }
    let reader = XMLReader(parser, ampersands: bytes.count { $0 == 0x26 })
    defer { XML_ParserFree(parser) }
    reader.setHandlers()
    let status = bytes.withUnsafeBytes { buffer in
      XML_Parse(parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), 1)
    }
    if let fault = reader.fault { throw fault }
    guard status == XML_STATUS_OK else { throw reader.syntaxFault }
    return reader.tree
  }

  private init(_ parser: XML_Parser, ampersands: Int) {
    self.parser = parser
    self.ampersands = ampersands
  }

  private var syntaxFault: PictureFault {
    let message = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
    return .notXML(
      line: Int(XML_GetCurrentLineNumber(parser)), reason: message ?? "it breaks off")
  }

  private func setHandlers() {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    // The hash of names must not depend on chance, nor on a clock.
    XML_SetHashSalt(parser, 0x5B11_4EAD)
    XML_SetParamEntityParsing(parser, XML_PARAM_ENTITY_PARSING_NEVER)
    XML_SetElementHandler(
      parser,
      { XMLReader.from($0)?.begin($1, $2) },
      { user, _ in XMLReader.from(user)?.end() })
    XML_SetCharacterDataHandler(parser) { user, text, count in
      guard let text else { return }
      let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
      XMLReader.from(user)?.take(String(decoding: bytes, as: UTF8.self))
    }
    XML_SetEntityDeclHandler(parser) { user, name, _, value, count, _, _, _, _ in
      let bytes = UnsafeRawBufferPointer(start: value, count: Int(count))
      XMLReader.from(user)?.declare(name.map { String(cString: $0) } ?? "", bytes)
    }
  }

  private static func from(_ user: UnsafeMutableRawPointer?) -> XMLReader? {
    user.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stop(_ fault: PictureFault) {
    guard self.fault == nil else { return }
    self.fault = fault
    XML_StopParser(parser, 0)
  }

  /// Illustrator declares the names of its namespaces so, each a short text.
  private func declare(_ name: String, _ value: UnsafeRawBufferPointer) {
    entities += 1
    let isPlain =
      !value.isEmpty && value.count <= 128
      && value.allSatisfy { $0 >= 0x20 && ![0x25, 0x26, 0x3C].contains($0) }
    if !isPlain || entities > 64 { stop(.entity(Readable.name(name))) }
    if ampersands * 128 > PictureLimits.textBytes { stop(.tooMuchText) }
  }

  private func begin(
    _ name: UnsafePointer<CChar>?, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard fault == nil, let name else { return }
    depth += 1
    seen += 1
    guard seen <= PictureLimits.elements else { return stop(.tooManyElements) }
    guard depth <= PictureLimits.depth else { return stop(.tooDeep) }
    guard passedOver == 0 else { return passedOver += 1 }
    let raw = pairs(list)
    guard attributes <= PictureLimits.attributes else { return stop(.tooManyElements) }
    for (name, value) in raw { bind(name, to: value) }
    guard scopes.count <= 256 else { return stop(.tooManyElements) }
    guard let local = localName(String(cString: name), ofElement: true) else {
      return passedOver = 1
    }
    append(XMLTree.Element(name: local, attributes: raw.compactMap(attribute)))
  }

  private func append(_ element: XMLTree.Element) {
    closeText()
    let index = tree.elements.count
    if let parent = open.last { tree.elements[parent].content.append(.element(index)) }
    tree.elements.append(element)
    open.append(index)
  }

  private func pairs(
    _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) -> [(String, String)] {
    var result: [(String, String)] = []
    var index = 0
    while let name = list?[index], let value = list?[index + 1] {
      result.append((String(cString: name), String(cString: value)))
      attributes += 1
      index += 2
    }
    return result
  }

  private func attribute(_ pair: (name: String, value: String)) -> XMLTree.Attribute? {
    guard pair.name != "xmlns", !pair.name.hasPrefix("xmlns:"),
      let name = localName(pair.name, ofElement: false)
    else { return nil }
    return XMLTree.Attribute(name: name, value: pair.value)
  }

  private func bind(_ name: String, to value: String) {
    if name == "xmlns" {
      scopes.append((depth, "", value))
    } else if name.hasPrefix("xmlns:") {
      scopes.append((depth, String(name.dropFirst(6)), value))
    }
  }

  /// The name without its prefix; nil in a namespace that is not drawn.
  private func localName(_ name: String, ofElement: Bool) -> String? {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return !ofElement || isDrawn(prefix: "") ? name : nil }
    let (prefix, local) = (String(parts[0]), String(parts[1]))
    if prefix == "xml" { return ofElement ? nil : name }
    if ofElement { return isDrawn(prefix: prefix) ? local : nil }
    let isLink = space(of: prefix) == Self.links || space(of: prefix) == nil && prefix == "xlink"
    return isLink && local == "href" ? local : nil
  }

  /// An SVG that names no namespace at all is taken for one.
  private func isDrawn(prefix: String) -> Bool {
    guard let name = space(of: prefix) else { return prefix.isEmpty || prefix == "svg" }
    return name == Self.drawing
  }

  private func space(of prefix: String) -> String? {
    scopes.last { $0.prefix == prefix }?.name
  }

  private func end() {
    scopes.removeAll { $0.depth == depth }
    depth -= 1
    guard passedOver == 0 else { return passedOver -= 1 }
    closeText()
    _ = open.popLast()
  }

  private func take(_ text: String) {
    guard fault == nil, passedOver == 0, let element = open.last,
      SVGVocabulary.textElements.contains(tree.elements[element].name)
    else { return }
    textBytes += text.utf8.count
    guard textBytes <= PictureLimits.textBytes else { return stop(.tooMuchText) }
    self.text += text
  }

  private func closeText() {
    guard !text.isEmpty, let element = open.last else { return }
    tree.elements[element].content.append(.text(text))
    text = ""
  }
}
