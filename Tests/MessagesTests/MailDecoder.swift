import Foundation

/// Reads messages as their readers do, with no code of the target.
enum MailDecoder {
  struct Part {
    /// Unfolded values by names in small letters.
    var headers: [String: String] = [:]
    var body: [UInt8] = []
    var children: [Part] = []

    var type: String {
      (headers["content-type"] ?? "").split(separator: ";").first.map(String.init) ?? ""
    }

    /// `mixed(alternative(plain,html),pdf)`: the subtypes.
    var shape: String {
      let name = type.split(separator: "/").last.map(String.init) ?? ""
      return children.isEmpty ? name : "\(name)(\(children.map(\.shape).joined(separator: ",")))"
    }

    /// The bytes that the encoding stands for.
    var content: [UInt8] {
      let text = String(decoding: body, as: UTF8.self)
      switch headers["content-transfer-encoding"] {
      case "base64":
        return Array(Data(base64Encoded: text, options: .ignoreUnknownCharacters) ?? Data())
      case "quoted-printable": return quotedPrintable(body)
      default: return body
      }
    }

    var leaves: [Part] { children.isEmpty ? [self] : children.flatMap(\.leaves) }

    /// A parameter as it stands in the header, without quotation marks.
    func parameter(_ name: String, of header: String) -> String? {
      for piece in (headers[header] ?? "").split(separator: ";") {
        let piece = piece.trimmingCharacters(in: .whitespaces)
        guard piece.hasPrefix("\(name)=") else { continue }
        return piece.dropFirst(name.count + 1).trimmingCharacters(in: ["\""])
      }
      return nil
    }
  }

  static func part(_ bytes: [UInt8]) -> Part {
    let (head, body) = split(bytes)
    var part = Part(headers: headers(head), body: body)
    guard let boundary = part.parameter("boundary", of: "content-type") else { return part }
    let mark = Array("\r\n--\(boundary)".utf8)
    let text = [0x0D, 0x0A] + body
    var places = text.indices.filter { text[$0...].starts(with: mark) }
    if let last = places.popLast() {
      var start = places.first ?? last
      for end in places.dropFirst() + [last] {
        part.children.append(Self.part(Array(text[(start + mark.count + 2)..<end])))
        start = end
      }
    }
    return part
  }

  /// What stands above the first empty line, and what below.
  static func split(_ bytes: [UInt8]) -> (head: String, body: [UInt8]) {
    let gap: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
    let place = bytes.indices.first { bytes[$0...].starts(with: gap) } ?? bytes.count
    return (
      String(decoding: bytes[..<place], as: UTF8.self),
      place < bytes.count ? Array(bytes[(place + 4)...]) : []
    )
  }

  private static func headers(_ head: String) -> [String: String] {
    var headers: [String: String] = [:]
    for line in unfolded(head).components(separatedBy: "\r\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      headers[line[..<colon].lowercased()] = value
    }
    return headers
  }

  static func unfolded(_ text: String) -> String {
    text.replacingOccurrences(of: "\r\n ", with: " ")
  }

  static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "=") {
        result.append(bytes[index])
        index += 1
      } else {
        let digits = String(
          decoding: bytes[(index + 1)..<min(index + 3, bytes.count)], as: UTF8.self)
        if let byte = UInt8(digits, radix: 16) { result.append(byte) }
        index += 3
      }
    }
    return result
  }

  /// A header's text with its encoded words read (RFC 2047 6.2).
  static func text(_ value: String) -> String {
    let pattern = /=\?UTF-8\?([QB])\?([^?]+)\?=/
    var (result, rest, wasEncoded) = ("", Substring(value), false)
    while let match = rest.firstMatch(of: pattern) {
      let between = rest[..<match.range.lowerBound]
      if !wasEncoded || !between.allSatisfy({ $0 == " " }) { result += between }
      let text = String(match.2)
      let bytes =
        match.1 == "B"
        ? Array(Data(base64Encoded: text) ?? Data())
        : quotedPrintable(Array(text.replacingOccurrences(of: "_", with: "=20").utf8))
      // Each word must be whole by itself.
      result += String(validating: bytes, as: UTF8.self) ?? "«broken»"
      rest = rest[match.range.upperBound...]
      wasEncoded = true
    }
    return result + rest
  }

  /// RFC 3492 6.2.
  static func punycode(_ code: String) -> String {
    var output: [UInt32] = []
    var digits = Substring(code)
    if let hyphen = code.lastIndex(of: "-") {
      output = code[..<hyphen].unicodeScalars.map(\.value)
      digits = code[code.index(after: hyphen)...]
    }
    var (next, index, bias) = (128, 0, 72)
    var iterator = digits.utf8.makeIterator()
    while var digit = iterator.next() {
      let old = index
      var (weight, position) = (1, 36)
      while true {
        let value = Int(digit < 0x3A ? digit - 0x30 + 26 : digit - 0x61)
        index += value * weight
        let threshold = min(max(position - bias, 1), 26)
        if value < threshold { break }
        weight *= 36 - threshold
        position += 36
        guard let following = iterator.next() else { break }
        digit = following
      }
      var delta = old == 0 ? (index - old) / 700 : (index - old) / 2
      delta += delta / (output.count + 1)
      bias = 0
      while delta > 455 {
        delta /= 35
        bias += 36
      }
      bias += 36 * delta / (delta + 38)
      next += index / (output.count + 1)
      index %= output.count + 1
      output.insert(UInt32(next), at: index)
      index += 1
    }
    return String(String.UnicodeScalarView(output.compactMap(Unicode.Scalar.init)))
  }
}
