import Encodings

/// Holds the elements, attributes and styles of an XML file to the lists of SVG that is drawn.
struct SVGCleaner {
  private let source: XMLTree
  private var styles = StyleSheet()
  private var tree = SVGTree()
  /// Named once each, in the order in which they were met.
  private(set) var leftOut: [String] = []

  init(_ source: XMLTree) { self.source = source }

  mutating func clean(
    _ isDecodable: (RasterFormat, [UInt8]) -> Bool
  ) throws(PictureFault) -> SVGTree {
    guard let root = source.elements.first, root.name == "svg" else {
      throw .rootElement(Readable.name(source.elements.first?.name ?? ""))
    }
    for element in source.elements where element.name == "style" {
      for case .text(let text) in element.content { styles.read(text) }
    }
    for name in styles.leftOut { miss(name) }
    // Without a root there is nothing to draw: its transform or an extension was left out.
    guard try clean(0, in: nil, chain: [], isDecodable) != nil else {
      throw .drawsNothing(without: leftOut)
    }
    tree.removeEmptyUses()
    return tree
  }

  private mutating func miss(_ name: String) {
    if !leftOut.contains(name), leftOut.count < 64 { leftOut.append(name) }
  }

  /// Cleans an element and what is in it; nil when it is left out. `parent` is the name that the
  /// element around it got.
  private mutating func clean(
    _ index: Int, in parent: String?, chain: [Selector.Subject],
    _ isDecodable: (RasterFormat, [UInt8]) -> Bool
  ) throws(PictureFault) -> Int? {
    let raw = source.elements[index]
    guard let name = name(of: raw, in: parent), isDrawnAtAll(raw) else { return nil }
    let classes = styles.isEmpty ? "" : raw.value("class") ?? ""
    let subject = Selector.Subject(
      name: raw.name, id: raw.value("id"),
      classes: classes.split(whereSeparator: \.isWhitespace).prefix(64).map(String.init))
    let chain = chain + [subject]
    var element = SVGElement(name: name, id: subject.id)
    guard takeAttributes(of: raw, into: &element), try takeStyle(of: raw, chain, into: &element),
      takeLink(of: raw, into: &element, isDecodable)
    else { return nil }
    element.outline = outline(of: element)
    let place = tree.elements.count
    tree.elements.append(element)
    if let id = element.id, tree.ids[id] == nil { tree.ids[id] = place }
    if SVGVocabulary.containers.contains(name) {
      try cleanContent(of: raw, at: place, chain, isDecodable)
    } else {
      missContent(of: raw)
    }
    return place
  }

  /// Names what stands in a shape and does something; shapes in it are drawn by nobody.
  private mutating func missContent(of raw: XMLTree.Element) {
    for case .element(let child) in raw.content {
      _ = name(of: source.elements[child], in: nil)
    }
  }

  private mutating func cleanContent(
    of raw: XMLTree.Element, at place: Int, _ chain: [Selector.Subject],
    _ isDecodable: (RasterFormat, [UInt8]) -> Bool
  ) throws(PictureFault) {
    let name = tree.elements[place].name
    for part in chosen(raw) {
      switch part {
      case .text(let text):
        if ["text", "tspan"].contains(name) { tree.elements[place].content.append(.text(text)) }
      case .element(let child):
        guard let kept = try clean(child, in: name, chain: chain, isDecodable) else { continue }
        tree.elements[place].content.append(.element(kept))
      }
    }
  }

  /// The name that an element gets; nil when it is left out.
  private mutating func name(of raw: XMLTree.Element, in parent: String?) -> String? {
    if SVGVocabulary.elements.contains(raw.name) { return raw.name }
    if SVGVocabulary.silent.contains(raw.name) { return nil }
    if raw.name == "a" { miss("<a>") }
    if SVGVocabulary.groups.contains(raw.name) {
      return parent == "text" || parent == "tspan" ? "tspan" : "g"
    }
    miss("<\(Readable.name(raw.name))>")
    return nil
  }

  /// What asks for an extension is drawn by nobody.
  private func isDrawnAtAll(_ raw: XMLTree.Element) -> Bool {
    (raw.value("requiredExtensions") ?? "").isEmpty
  }

  /// Of a `switch` the first child that asks for nothing, in whatever language the machine is.
  private mutating func chosen(_ raw: XMLTree.Element) -> [XMLTree.Content] {
    guard raw.name == "switch" else { return raw.content }
    let candidates = raw.content.filter { part in
      guard case .element(let index) = part else { return false }
      let element = source.elements[index]
      return isDrawnAtAll(element)
        && (SVGVocabulary.elements.contains(element.name)
          || SVGVocabulary.groups.contains(element.name))
    }
    let plain = candidates.first { part in
      guard case .element(let index) = part else { return false }
      return source.elements[index].value("systemLanguage") == nil
    }
    if candidates.contains(where: { hasLanguage($0) }) { miss("systemLanguage") }
    return (plain ?? candidates.first).map { [$0] } ?? []
  }

  private func hasLanguage(_ part: XMLTree.Content) -> Bool {
    guard case .element(let index) = part else { return false }
    return source.elements[index].value("systemLanguage") != nil
  }

  /// False when the element cannot be drawn where it belongs.
  private mutating func takeAttributes(
    of raw: XMLTree.Element, into element: inout SVGElement
  ) -> Bool {
    for attribute in raw.attributes {
      let (name, value) = (attribute.name, attribute.value)
      guard let kind = SVGVocabulary.attributes[name] ?? SVGVocabulary.properties[name] else {
        if SVGVocabulary.isMissed(name), value != "none" { miss(name) }
        continue
      }
      if let kept = SVGValue(value, kind) {
        element.attributes.append(SVGElement.Property(name: name, value: kept))
        if [.path, .points].contains(kind), kept.text != value.trimmedASCII { miss(name) }
      } else {
        miss(name)
        if kind == .transform { return false }
      }
    }
    return true
  }

  private mutating func takeStyle(
    of raw: XMLTree.Element, _ chain: [Selector.Subject], into element: inout SVGElement
  ) throws(PictureFault) -> Bool {
    let own = Style(raw.value("style").map { Declaration.list($0[...]) } ?? [])
    for name in own.leftOut { miss(name) }
    let style = try styles.isEmpty ? own : styles.style(for: chain, own: own)
    element.style = style.properties
    return !style.lacksTransform
  }

  /// False when what an element refers to is not in the drawing.
  private mutating func takeLink(
    of raw: XMLTree.Element, into element: inout SVGElement,
    _ isDecodable: (RasterFormat, [UInt8]) -> Bool
  ) -> Bool {
    guard let link = raw.value("href")?.trimmedASCII else {
      return !["use", "image"].contains(element.name)
    }
    switch element.name {
    case "image":
      element.raster = embedded(link, isDecodable)
      if element.raster == nil { miss("<image>") }
      return element.raster != nil
    case "use", "linearGradient", "radialGradient", "pattern":
      guard link.hasPrefix("#") else {
        miss("<\(element.name)> of another file")
        return element.name != "use"
      }
      element.target = String(link.dropFirst())
      return true
    default: return true
    }
  }

  /// The pixels of a `data:` URL (RFC 2397) in Base64; nil for anything else.
  private mutating func embedded(
    _ link: String, _ isDecodable: (RasterFormat, [UInt8]) -> Bool
  ) -> EmbeddedRaster? {
    guard link.prefix(11).lowercased() == "data:image/",
      let comma = link.utf8.firstIndex(of: 0x2C),
      link[..<comma].lowercased().hasSuffix(";base64"),
      let bytes = Base64.decode(link.utf8[link.utf8.index(after: comma)...]),
      let format = RasterFormat(firstBytes: bytes),
      let header = try? RasterHeader(format, bytes), isDecodable(format, bytes)
    else { return nil }
    return EmbeddedRaster(
      format: format, bytes: header.cleaned(bytes), pixels: header.width * header.height,
      scans: header.scans)
  }

  private func outline(of element: SVGElement) -> Outline? {
    switch element.name {
    case "path": element.text("d").map(Outline.init(path:))
    case "polyline", "polygon": element.text("points").map(Outline.init(points:))
    default: nil
    }
  }
}
