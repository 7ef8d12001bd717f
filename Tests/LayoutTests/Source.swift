import Documents

@testable import Layout

/// Documents from a seed; the same seed gives the same document.
struct Source {
  private var state: UInt64
  /// What words are made of.
  private let vocabulary: [String]

  init(seed: UInt64, vocabulary: [String] = Self.mixed) {
    state = (seed &+ 1) &* 0xD134_2543_DE82_EF95
    self.vocabulary = vocabulary
  }

  static let mixed = [
    "Team", "platform", "calibrated", "certificate", "of", "a", "שלום", "עולם", "日本語", "2026",
    "billing@northwind.example", "Donaudampfschifffahrtsgesellschaftskapitän", "สวัสดี", "–",
  ]

  /// SplitMix64.
  mutating func next(_ bound: Int) -> Int {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func isLucky(_ chances: Int) -> Bool { next(chances) == 0 }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }

  mutating func words(_ most: Int) -> String {
    let length = 1 + next(most)
    var result = ""
    while result.count < length { result += pick(vocabulary) + " " }
    return String(result.dropLast())
  }

  mutating func text(_ most: Int) -> Text {
    var string = words(isLucky(8) ? most : min(most, 40))
    if isLucky(9) { string += "\n" + words(30) }
    var text = isLucky(2) ? Text(string) : given(string)
    if isLucky(4) { text.spans = spans(of: string) }
    return text
  }

  /// One or two words that stand out.
  private mutating func spans(of string: String) -> [TextSpan] {
    var spans: [TextSpan] = []
    var offset = 0
    for word in string.split(separator: " ", omittingEmptySubsequences: false) {
      let range = offset..<offset + word.utf8.count
      if isLucky(3), !range.isEmpty { spans.append(TextSpan(range, isEmphasized: !isLucky(5))) }
      offset = range.upperBound + 1
    }
    return spans
  }

  mutating func numeral() -> Numeral {
    let digits = 1 + next(isLucky(8) ? 12 : 5)
    let whole = (0..<digits).map { _ in String(next(10)) }.joined()
    let part = isLucky(3) ? "" : ".\(next(10))\(next(10))"
    return number((isLucky(4) ? "-" : "") + pick(["", "$", "IDR "]) + whole + part)
  }

  mutating func picture(_ role: Picture.Role) -> Picture {
    let bytes = [UInt8](repeating: UInt8(next(2)), count: isLucky(10) ? 0 : 1 + next(9))
    return Picture(role, format: .png, bytes: bytes, alternative: words(20))
  }

  mutating func code() -> Code {
    let size = pick([21, 25, 29, 57])
    return Code(
      .page, size: size, modules: Array(repeating: true, count: size * size), payload: words(40),
      alternative: words(20))
  }
}
