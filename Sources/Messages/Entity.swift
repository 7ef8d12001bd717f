/// A part of a message, or a level of parts (RFC 2046).
indirect enum Entity: Sendable {
  enum Multipart: String {
    /// Parts one after the other.
    case mixed
    /// The same in several forms, the best last.
    case alternative
    /// A part, and what it shows (RFC 2387).
    case related
  }

  /// The headers of a part, each ended by CR and LF, and what it holds.
  case part(headers: [UInt8], EncodedBody)
  case multipart(Multipart, [Entity])

  static func text(_ text: String, type: String) -> Entity {
    part(EncodedBody(lines: text)) { $0.add("Content-Type", ["\(type);", "charset=utf-8"]) }
  }

  static func picture(_ picture: InlinePicture) -> Entity {
    part(EncodedBody(picture.file.bytes)) {
      picture.file.writeHeaders(to: &$0, disposition: "inline", contentID: picture.contentID)
    }
  }

  static func attachment(_ file: AttachedFile) -> Entity {
    part(EncodedBody(file.bytes)) { file.writeHeaders(to: &$0, disposition: "attachment") }
  }

  private static func part(_ body: EncodedBody, _ write: (inout HeaderWriter) -> Void) -> Entity {
    var writer = HeaderWriter()
    write(&writer)
    writer.add("Content-Transfer-Encoding", [body.encoding.rawValue])
    return .part(headers: writer.bytes, body)
  }

  /// The parts that hold something, in their order.
  var bodies: [EncodedBody] {
    switch self {
    case .part(_, let body): [body]
    case .multipart(_, let entities): entities.flatMap(\.bodies)
    }
  }

  /// About how many bytes are written.
  var count: Int {
    switch self {
    case .part(let headers, let body): headers.count + body.bytes.count
    case .multipart(_, let entities): entities.reduce(200) { $0 + $1.count + 60 }
    }
  }

  /// Adds headers and parts; `level` counts the levels around.
  func write(to output: inout [UInt8], _ boundaries: Boundaries, level: Int = 0) {
    switch self {
    case .part(let headers, let body):
      output += headers
      output += [0x0D, 0x0A]
      output += body.bytes
    case .multipart(let kind, let entities):
      let boundary = boundaries[level]
      var writer = HeaderWriter()
      writer.add(
        "Content-Type",
        ["multipart/\(kind.rawValue);"] + (kind == .related ? ["type=\"text/html\";"] : [])
          + ["boundary=\"\(boundary)\""])
      output += writer.bytes
      for entity in entities {
        output += "\r\n--\(boundary)\r\n".utf8
        entity.write(to: &output, boundaries, level: level + 1)
      }
      output += "\r\n--\(boundary)--\r\n".utf8
    }
  }
}
