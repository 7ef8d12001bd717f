/// A file's name as the headers of its part say it.
///
/// A short name in ASCII stands there as it is. Any other stands there three times: a name in
/// ASCII, the name by RFC 2231, and the name by RFC 2047, which Outlook reads and no standard
/// provides for.
struct PartFileName {
  private let name: String

  init(_ name: String) { self.name = name }

  /// The parameter of Content-Type, in pieces of at most 75 bytes.
  var typeParameters: [String] {
    if isShort { return ["name=\"\(name)\""] }
    let frame = "name=\"\";".utf8.count
    let room = EncodedWords.longest - frame
    var words = EncodedWords.of(name, first: room, others: room)
      .map { String(decoding: $0, as: UTF8.self) }
    words[0] = "name=\"" + words[0]
    words[words.count - 1] += "\""
    return words
  }

  /// Those of Content-Disposition.
  var dispositionParameters: [String] {
    if isShort { return ["filename=\"\(name)\""] }
    return ["filename=\"\(asciiFileName(name))\";"] + extendedParameters
  }

  private var isShort: Bool {
    name.utf8.count <= 60 && !name.hasEncodedWordMark
      && name.utf8.allSatisfy {
        (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }
  }

  /// `filename*`, in several parts where it is long (RFC 2231 3 and 4).
  private var extendedParameters: [String] {
    var values: [String] = ["UTF-8''"]
    for scalar in name.unicodeScalars {
      let text = Self.escaped(scalar)
      if values[values.count - 1].utf8.count + text.utf8.count > 58 { values.append("") }
      values[values.count - 1] += text
    }
    if values.count == 1 { return ["filename*=\(values[0])"] }
    return values.enumerated().map { number, value in
      "filename*\(number)*=\(value)\(number + 1 < values.count ? ";" : "")"
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    var text: [UInt8] = []
    for byte in String(scalar).utf8 {
      if isPlain(byte) {
        text.append(byte)
      } else {
        text.append(UInt8(ascii: "%"))
        text.appendHexadecimal(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// RFC 2231's `attribute-char`, as far as no program trips over it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: false
    }
  }
}
