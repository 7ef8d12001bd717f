/// The metadata of a file as XMP (ISO 16684-1), equal to its Info.
struct XMPPacket {
  private var text = ""

  /// The packet's bytes; they are not packed, so that programs without PDF can read them.
  static func bytes(
    _ metadata: FileMetadata, standard: FileStandard, hasAttachments: Bool, schemas: [XMPSchema]
  ) -> [UInt8] {
    var packet = XMPPacket()
    packet.open()
    packet.identify(standard, hasAttachments: hasAttachments)
    packet.describe(metadata)
    for schema in schemas { packet.add(schema) }
    // PDF/A-4 no longer wants schemas described (ISO 19005-4 6.7.2).
    if !standard.isPDF2 { packet.explain([.universalAccess] + schemas) }
    packet.close()
    return Array(packet.text.utf8)
  }

  private mutating func open() {
    text += """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">\
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">

      """
  }

  private mutating func close() {
    text += "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
  }

  /// What the file claims to be.
  private mutating func identify(_ standard: FileStandard, hasAttachments: Bool) {
    let pdfa: [(String, String)] =
      switch standard {
      case .a3a: [("part", "3"), ("conformance", "A")]
      case .a3u: [("part", "3"), ("conformance", "U")]
      case .a4f: [("part", "4"), ("rev", "2020")] + (hasAttachments ? [("conformance", "F")] : [])
      case .plain: []
      }
    describe("pdfaid", "http://www.aiim.org/pdfa/ns/id/") { packet in
      for (name, value) in pdfa { packet.element("pdfaid:\(name)", value) }
    }
    describe("pdfuaid", XMPSchema.universalAccess.namespace) { packet in
      packet.element("pdfuaid:part", standard.isPDF2 ? "2" : "1")
      if standard.isPDF2 { packet.element("pdfuaid:rev", "2024") }
    }
    if standard.isPDF2 { declare(["accessibility1.0", "reuse1.0"]) }
  }

  /// Well-Tagged PDF 1.0, clause 6.1.
  private mutating func declare(_ levels: [String]) {
    describe("pdfd", "http://pdfa.org/declarations/") { packet in
      packet.text += "<pdfd:declarations><rdf:Bag>"
      for level in levels {
        packet.text += "<rdf:li rdf:parseType=\"Resource\">"
        packet.element("pdfd:conformsTo", "http://pdfa.org/declarations/wtpdf#\(level)")
        packet.text += "</rdf:li>"
      }
      packet.text += "</rdf:Bag></pdfd:declarations>"
    }
  }

  private mutating func describe(_ metadata: FileMetadata) {
    let date = PDFDate(metadata.created).iso
    describe("dc", "http://purl.org/dc/elements/1.1/") { packet in
      packet.element("dc:format", "application/pdf")
      packet.list("dc:title", "Alt", [metadata.title], language: "x-default")
      if let author = metadata.author { packet.list("dc:creator", "Seq", [author]) }
      if let subject = metadata.subject {
        packet.list("dc:description", "Alt", [subject], language: "x-default")
      }
      packet.list("dc:language", "Bag", [metadata.language])
    }
    describe("xmp", "http://ns.adobe.com/xap/1.0/") { packet in
      packet.element("xmp:CreatorTool", metadata.creator)
      packet.element("xmp:CreateDate", date)
      packet.element("xmp:ModifyDate", date)
    }
    describe("pdf", "http://ns.adobe.com/pdf/1.3/") { packet in
      packet.element("pdf:Producer", metadata.producer)
      if let keywords = metadata.keywords { packet.element("pdf:Keywords", keywords) }
    }
  }

  private mutating func add(_ schema: XMPSchema) {
    describe(schema.prefix, schema.namespace) { packet in
      for property in schema.properties {
        let name = "\(schema.prefix):\(property.name)"
        switch property.value {
        case .text(let value): packet.element(name, value.oneLine)
        case .integer(let value): packet.element(name, String(value))
        case .bag(let values): packet.list(name, "Bag", values.map(\.oneLine))
        }
      }
    }
  }

  /// Describes schemas that PDF/A does not predefine (ISO 19005-3 6.6.2.3.3).
  private mutating func explain(_ schemas: [XMPSchema]) {
    text += """
      <rdf:Description rdf:about="" \
      xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
      <pdfaExtension:schemas><rdf:Bag>
      """
    for schema in schemas {
      text += "<rdf:li rdf:parseType=\"Resource\">"
      element("pdfaSchema:schema", schema.title)
      element("pdfaSchema:namespaceURI", schema.namespace)
      element("pdfaSchema:prefix", schema.prefix)
      text += "<pdfaSchema:property><rdf:Seq>"
      for property in schema.properties { explain(property) }
      text += "</rdf:Seq></pdfaSchema:property></rdf:li>"
    }
    text += "</rdf:Bag></pdfaExtension:schemas></rdf:Description>\n"
  }

  private mutating func explain(_ property: XMPSchema.Property) {
    let type =
      switch property.value {
      case .text: "Text"
      case .bag: "bag Text"
      case .integer: "Integer"
      }
    text += "<rdf:li rdf:parseType=\"Resource\">"
    element("pdfaProperty:name", property.name)
    element("pdfaProperty:valueType", type)
    element("pdfaProperty:category", "internal")
    element("pdfaProperty:description", property.description)
    text += "</rdf:li>"
  }

  private mutating func describe(
    _ prefix: String, _ namespace: String, _ content: (inout XMPPacket) -> Void
  ) {
    text += "<rdf:Description rdf:about=\"\" xmlns:\(prefix)=\"\(namespace.escapedForXML)\">"
    content(&self)
    text += "</rdf:Description>\n"
  }

  private mutating func element(_ name: String, _ value: String) {
    text += "<\(name)>\(value.escapedForXML)</\(name)>"
  }

  private mutating func list(
    _ name: String, _ kind: String, _ values: [String], language: String? = nil
  ) {
    let attribute = language.map { " xml:lang=\"\($0)\"" } ?? ""
    text += "<\(name)><rdf:\(kind)>"
    for value in values { text += "<rdf:li\(attribute)>\(value.escapedForXML)</rdf:li>" }
    text += "</rdf:\(kind)></\(name)>"
  }
}

extension String {
  fileprivate var escapedForXML: String {
    let isPlain = utf8.allSatisfy { $0 != 0x22 && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E }
    if isPlain { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
