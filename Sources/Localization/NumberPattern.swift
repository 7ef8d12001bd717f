/// A number pattern of CLDR (UTS #35, Number Patterns), taken apart: `¤#,##0.00;(¤#,##0.00)`.
struct NumberPattern: Sendable {
  /// What stands before or after the digits; `¤` is at most once in it.
  struct Affix {
    var head: String
    var tail: String
    /// Whether the currency symbol stands between head and tail.
    var hasCurrency: Bool
  }

  let prefix: Affix
  let suffix: Affix
  let negativePrefix: Affix
  let negativeSuffix: Affix
  /// Digits in the group next to the decimal separator; 0 when there is no grouping.
  let primaryGroup: Int
  /// Digits in the other groups: 2 in India.
  let secondaryGroup: Int

  init(_ pattern: String, minus: String, percent: String) {
    let halves = pattern.split(separator: ";", maxSplits: 1).map { Self.split($0) }
    let positive = halves[0]
    let read = { (text: Substring) in Self.affix(text, minus: minus, percent: percent) }
    prefix = read(positive.before)
    suffix = read(positive.after)
    if halves.count == 2 {
      negativePrefix = read(halves[1].before)
      negativeSuffix = read(halves[1].after)
    } else {
      negativePrefix = read("-" + positive.before)
      negativeSuffix = suffix
    }
    let groups = positive.number.prefix { $0 != "." }.split(separator: ",").dropFirst()
    primaryGroup = groups.last?.count ?? 0
    secondaryGroup = groups.count > 1 ? groups.dropLast().last?.count ?? 0 : primaryGroup
  }

  private static func split(
    _ pattern: Substring
  ) -> (before: Substring, number: Substring, after: Substring) {
    let isNumber = { (scalar: Unicode.Scalar) in "#0,.".unicodeScalars.contains(scalar) }
    let scalars = pattern.unicodeScalars
    let start = scalars.firstIndex(where: isNumber) ?? scalars.endIndex
    let end = scalars[start...].firstIndex { !isNumber($0) } ?? scalars.endIndex
    return (pattern[..<start], pattern[start..<end], pattern[end...])
  }

  private static func affix(_ text: Substring, minus: String, percent: String) -> Affix {
    var affix = Affix(head: "", tail: "", hasCurrency: false)
    for scalar in text.unicodeScalars where scalar != "'" {
      let piece = scalar == "-" ? minus : scalar == "%" ? percent : String(scalar)
      if scalar == "¤" {
        affix.hasCurrency = true
      } else if affix.hasCurrency {
        affix.tail += piece
      } else {
        affix.head += piece
      }
    }
    return affix
  }
}
