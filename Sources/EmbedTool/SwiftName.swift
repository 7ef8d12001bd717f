/// Names of catalogues as names in Swift.
extension String {
  /// Lowercase or mixed ASCII letters, digits and underscores, a small letter first.
  var isIdentifier: Bool {
    guard let first = utf8.first, (0x61...0x7A).contains(first) else { return false }
    return utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F
    }
  }

  /// `method_with_last4` as `methodWithLast4`; a word of the language in backticks.
  var swiftName: String {
    let words = split(separator: "_")
    let name = words.prefix(1).joined() + words.dropFirst().map(\.capitalized).joined()
    return Self.reserved.contains(name) ? "`\(name)`" : name
  }

  /// The words that no case may be called without backticks (The Swift Programming Language,
  /// "Keywords and Punctuation"), as far as they begin with a small letter.
  private static let reserved: Set<String> = [
    "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default",
    "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate",
    "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
    "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return",
    "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
    "typealias", "var", "where", "while",
  ]
}

extension StringProtocol {
  var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
