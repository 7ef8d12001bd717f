/// Finds values in a packet that `XMPPacket` wrote.
///
/// It knows that form alone, and is no reader of XML: in a packet of another program it finds
/// nothing.
struct XMPReader {
  /// More bytes than any packet of a rendering has.
  private static let limit = 1 << 20

  private let packet: String

  /// A packet that is too long says nothing.
  init(_ packet: [UInt8]) {
    let packet = packet.count <= Self.limit ? packet : []
    self.packet = String(decoding: packet, as: UTF8.self)
  }

  /// The packet in a file whose objects cannot be read; nil where there is none.
  init?(in file: [UInt8]) {
    guard let start = file.firstIndex(of: "<?xpacket begin=", from: 0),
      let end = file.firstIndex(of: "<?xpacket end=", from: start)
    else { return nil }
    self.init(Array(file[start..<end]))
  }

  /// The values of a property: one, or those of a bag; nil where it is missing.
  func values(_ name: String) -> [String]? {
    guard let content = packet.between("<\(name)>", "</\(name)>") else { return nil }
    guard var rest = content.between("<rdf:Bag>", "</rdf:Bag>") else {
      return [String(content).unescapedFromXML]
    }
    var values: [String] = []
    while let item = rest.between("<rdf:li>", "</rdf:li>") {
      values.append(String(item).unescapedFromXML)
      rest = rest[item.endIndex...].dropFirst("</rdf:li>".count)
    }
    return values
  }

  /// What the packet claims that the file is; `plain` where it claims nothing.
  var standard: FileStandard {
    switch (values("pdfaid:part")?.first, values("pdfaid:conformance")?.first) {
    case ("3", "A"): .a3a
    case ("3", "U"): .a3u
    case ("4", _): .a4f
    default: .plain
    }
  }

  var provenance: Provenance? { values(Provenance.property).flatMap(Provenance.init(lines:)) }
}

extension StringProtocol where SubSequence == Substring {
  /// What stands between the first opening words and the closing words after them.
  fileprivate func between(_ opening: String, _ closing: String) -> Substring? {
    guard let start = firstRange(of: opening)?.upperBound,
      let end = self[start...].firstRange(of: closing)?.lowerBound
    else { return nil }
    return self[start..<end]
  }
}

extension String {
  fileprivate var unescapedFromXML: String {
    guard contains("&") else { return self }
    return replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}

extension [UInt8] {
  /// Where some ASCII words begin.
  func firstIndex(of words: StaticString, from start: Int) -> Int? {
    let length = words.utf8CodeUnitCount
    let first = words.utf8Start.pointee
    var index = start
    while index + length <= count {
      if self[index] == first, holds(words, at: index..<index + length) { return index }
      index += 1
    }
    return nil
  }
}
