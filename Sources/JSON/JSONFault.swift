/// What keeps a text from being JSON, and the byte where it stands.
struct JSONFault: Error, Sendable, Equatable {
  enum Fact: Sendable, Equatable {
    case unexpected(found: UInt8?, expected: String)
    case duplicateKey(String)
    case tooDeep(Int)
    case invalidUTF8(UInt8)
    case loneSurrogate(String)
    case controlCharacter(UInt8)
    case unknownEscape(UInt8?)
    case leadingZero
    case tooLarge
    case tooManyValues(Int)
    case keyTooLong(Int)
    case empty
  }

  var fact: Fact
  var offset: Int

  init(_ fact: Fact, at offset: Int) {
    self.fact = fact
    self.offset = offset
  }
}

extension JSONFault.Fact {
  var code: String {
    switch self {
    case .duplicateKey: "json-duplicate-key"
    case .tooDeep: "json-too-deep"
    case .tooLarge, .tooManyValues, .keyTooLong: "json-too-large"
    case .empty: "json-empty"
    default: "json-syntax"
    }
  }

  var sentence: String {
    switch self {
    case .unexpected(nil, let expected): "the text ends where \(expected) is expected"
    case .unexpected(let found?, let expected): "expected \(expected), found \(Self.name(found))"
    case .duplicateKey(let key): "the key '\(key)' stands twice in one object"
    case .tooDeep(let limit): "values are nested more than \(limit) deep"
    case .invalidUTF8(let byte): "byte \(Self.hex(byte)) is not UTF-8 here"
    case .loneSurrogate(let escape): "the escape \(escape) is only half of a surrogate pair"
    case .controlCharacter(let byte):
      "control character \(Self.hex(byte)) in a string; expected an escape such as \\n or \\u000a"
    case .unknownEscape(let letter):
      "expected one of \" \\ / b f n r t or u and four hexadecimal digits after \\, found "
        + (letter.map(Self.name) ?? "the end of the text")
    case .leadingZero: "a number cannot begin with 0 and go on with digits"
    case .tooLarge: "the text is larger than 1 GiB"
    case .tooManyValues(let limit):
      "the text has more than \(limit) names and values, too many for its size"
    case .keyTooLong(let limit): "this key is longer than \(limit) bytes"
    case .empty: "there is no JSON value in the text"
    }
  }

  private static func name(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte) ? "'\(Character(Unicode.Scalar(byte)))'" : "byte \(hex(byte))"
  }

  private static func hex(_ byte: UInt8) -> String {
    "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
