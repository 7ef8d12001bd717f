/// A distance from UTC by its name: `GMT` or `UTC`, a sign, hours, and minutes with or without a
/// colon.
struct FixedOffset {
  /// East of UTC; at most 18 hours to either side.
  let seconds: Int

  init?(_ name: String) {
    guard name.hasPrefix("GMT") || name.hasPrefix("UTC"), let sign = name.dropFirst(3).first,
      sign == "+" || sign == "-",
      let (hours, minutes) = Self.figures(name.dropFirst(4)),
      minutes < 60, hours * 60 + minutes <= 18 * 60
    else { return nil }
    seconds = (sign == "-" ? -60 : 60) * (hours * 60 + minutes)
  }

  /// `2`, `02`, `0230` or `02:30`.
  private static func figures(_ text: Substring) -> (hours: Int, minutes: Int)? {
    let digits =
      text.utf8.count == 5 && text.dropFirst(2).first == ":"
      ? text.prefix(2) + text.suffix(2) : text
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    switch digits.utf8.count {
    case 1, 2: return Int(digits).map { ($0, 0) }
    case 4: return Int(digits).map { ($0 / 100, $0 % 100) }
    default: return nil
    }
  }
}
