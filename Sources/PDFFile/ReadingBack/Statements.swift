/// What a dictionary says, however it is written: for each name the tokens of its value.
struct Statements: Hashable {
  /// Names without their solidus.
  private(set) var values: [String: [String]] = [:]

  /// Throws when a name stands there twice, since readers differ in which they take.
  init(_ dictionary: PDFDictionary) throws(PDFFault) {
    for entry in dictionary.entries {
      let name = dictionary.bytes.name(at: entry.key)
      let tokens = try dictionary.bytes.tokens(in: entry.value, of: dictionary.owner)
      guard values.updateValue(tokens, forKey: name) == nil else {
        throw .syntax(
          dictionary.owner, expected: "'\(name)' only once", offset: entry.key.lowerBound)
      }
    }
  }

  subscript(_ name: String) -> [String]? { values[name] }

  /// The names whose values are others, in alphabetical order.
  func names(unlike other: Statements) -> [String] {
    Set(values.keys).union(other.values.keys).filter { self[$0] != other[$0] }.sorted()
  }

  /// The names whose values break their rule, have none, or are missing; in alphabetical order.
  func names(against rules: [String: Rule], required: Set<String>) -> [String] {
    let wrong = values.filter { !(rules[$0.key]?($0.value) ?? false) }.map(\.key)
    return (wrong + required.filter { self[$0] == nil }).sorted()
  }
}

extension Statements {
  typealias Rule = @Sendable ([String]) -> Bool

  static func name(_ names: String...) -> Rule {
    { tokens in tokens.count == 1 && names.contains { tokens[0] == "/\($0)" } }
  }

  static let string: Rule = { $0.count == 1 && ["(", "<"].contains($0[0].first) && $0[0] != "<<" }
  static let hexadecimal: Rule = { $0.count == 1 && $0[0].hasPrefix("<") && $0[0] != "<<" }
  static let integer: Rule = { $0.count == 1 && Int($0[0]) != nil }
  static let integers: Rule = { $0.first == "[" && $0.dropFirst().dropLast().allSatisfy(isInteger) }
  /// A rectangle in which nothing can be shown.
  static let point: Rule = { $0.count == 6 && $0[1] == $0[3] && $0[2] == $0[4] }
  static let anyName: Rule = { $0.count == 1 && $0[0].hasPrefix("/") }
  /// A value that is here whole.
  static let noReference: Rule = { !$0.contains("R") }

  static func reference(_ number: Int) -> Rule { { $0 == ["\(number)", "0", "R"] } }

  private static func isInteger(_ token: String) -> Bool { Int(token) != nil }
}

extension [UInt8] {
  fileprivate func tokens(
    in range: Range<Int>, of owner: PDFFault.Owner
  ) throws(PDFFault) -> [String] {
    var lexer = Lexer(self, in: range, of: owner)
    var tokens: [String] = []
    while true {
      let token = try lexer.next()
      if token.kind == .end { return tokens }
      // Each byte a character: what is no UTF-8 stays apart.
      tokens.append(String(String.UnicodeScalarView(self[token.range].map { Unicode.Scalar($0) })))
    }
  }
}
