/// Reads names and times of a TZ string (RFC 8536, section 3.3).
struct TZScanner {
  private var rest: Substring

  init(_ text: Substring) {
    rest = text
  }

  /// `CEST`, or anything in angle brackets.
  mutating func skipName() {
    if rest.first == "<" {
      rest = rest.drop { $0 != ">" }.dropFirst()
    } else {
      rest = rest.drop(while: \.isLetter)
    }
  }

  /// `-9:30` in seconds; nil at the end and where a name begins.
  mutating func offset() -> Int? {
    let text = rest.prefix { $0.isNumber || "+-:".contains($0) }
    rest = rest[text.endIndex...]
    let parts = text.drop { "+-".contains($0) }.split(separator: ":").map { Int($0) ?? 0 }
    guard !parts.isEmpty else { return nil }
    let seconds = zip(parts, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    return text.first == "-" ? -seconds : seconds
  }
}
