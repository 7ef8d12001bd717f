@testable import PDFFile

/// The text of each numbered mark of a page, as its content draws it.
struct PageMarks {
  /// By MCID.
  private(set) var texts: [Int: String] = [:]
  /// Text in artifacts.
  private(set) var artifacts = ""

  /// A mark that is open, and the text that stands for what is in it.
  private struct Open {
    var number: Int?
    var isArtifact: Bool
    var actualText: String?
  }

  private let fonts: [String: CharacterMap]
  private var font: CharacterMap?
  private var open: [Open] = []

  init(_ content: [UInt8], fonts: [String: CharacterMap]) throws {
    self.fonts = fonts
    var lexer = Lexer(content, in: 0..<content.count, of: .file)
    var operands: [Token] = []
    while true {
      let token = try lexer.next()
      if token.kind == .end { return }
      guard token.kind == .word else {
        operands.append(token)
        continue
      }
      perform(String(decoding: content[token.range], as: UTF8.self), operands, content)
      operands = []
    }
  }

  private mutating func perform(_ word: String, _ operands: [Token], _ content: [UInt8]) {
    func name(_ token: Token?) -> String {
      token.map { String(decoding: content[$0.range], as: UTF8.self) } ?? ""
    }
    switch word {
    case "Tf": font = fonts[name(operands.first)]
    case "BMC": open.append(Open(isArtifact: false))
    case "BDC":
      var mark = Open(isArtifact: name(operands.first) == "/Artifact")
      for (key, value) in zip(operands, operands.dropFirst()) {
        if name(key) == "/MCID" { mark.number = Int(name(value)) }
        if name(key) == "/ActualText" { mark.actualText = value.string(in: content).utf16Text }
      }
      open.append(mark)
      if let words = mark.actualText { say(words) }
      if let number = mark.number { texts[number, default: ""] += "" }
    case "EMC": open.removeLast()
    case "Tj", "TJ", "'", "\"":
      guard !open.contains(where: { $0.actualText != nil }) else { break }
      for token in operands where token.kind == .string || token.kind == .hexString {
        say(font?.text(token.string(in: content)) ?? "\u{FFFD}")
      }
    default: break
    }
  }

  private mutating func say(_ words: String) {
    if open.contains(where: \.isArtifact) {
      artifacts += words
    } else if let number = open.compactMap(\.number).last {
      texts[number, default: ""] += words
    }
  }
}

extension Token {
  /// The bytes that a literal or hexadecimal string stands for.
  fileprivate func string(in content: [UInt8]) -> [UInt8] {
    let inside = Array(content[range].dropFirst().dropLast())
    guard kind == .string else {
      let digits = inside.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
      return stride(from: 0, to: digits.count, by: 2).map { index in
        UInt8(digits[index] << 4 | (index + 1 < digits.count ? digits[index + 1] : 0))
      }
    }
    var bytes: [UInt8] = []
    var index = 0
    while index < inside.count {
      if inside[index] == UInt8(ascii: "\\") {
        index += 1
        bytes += Self.escaped(inside, &index)
      } else {
        bytes.append(inside[index])
        index += 1
      }
    }
    return bytes
  }

  /// ISO 32000-1 table 3.
  private static func escaped(_ bytes: [UInt8], _ index: inout Int) -> [UInt8] {
    var value = 0
    var digits = 0
    while digits < 3, index < bytes.count, (0x30...0x37).contains(bytes[index]) {
      value = value << 3 | Int(bytes[index] - 0x30)
      (index, digits) = (index + 1, digits + 1)
    }
    if digits > 0 { return [UInt8(value & 255)] }
    guard index < bytes.count else { return [] }
    index += 1
    let controls: [UInt8: [UInt8]] = [
      UInt8(ascii: "n"): [10], UInt8(ascii: "r"): [13], UInt8(ascii: "t"): [9],
      UInt8(ascii: "b"): [8], UInt8(ascii: "f"): [12], 10: [], 13: [],
    ]
    return controls[bytes[index - 1]] ?? [bytes[index - 1]]
  }
}

extension [UInt8] {
  /// Of a text string that begins with the byte order mark.
  fileprivate var utf16Text: String {
    let units = stride(from: 2, to: count - 1, by: 2).map {
      UInt16(self[$0]) << 8 | UInt16(self[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
}
