/// Syllables of Hangul and their letters (the Unicode Standard, 3.12).
enum Hangul {
  private static let (syllables, leading, vowels, trailing): (UInt32, UInt32, UInt32, UInt32) = (
    0xAC00, 0x1100, 0x1161, 0x11A7
  )
  private static let (vowelCount, trailingCount): (UInt32, UInt32) = (21, 28)
  private static let syllableCount: UInt32 = 19 * 21 * 28

  /// A syllable without its last letter and that letter, or its two letters.
  static func parts(of scalar: Unicode.Scalar) -> (Unicode.Scalar, Unicode.Scalar?)? {
    guard scalar.value >= syllables, scalar.value < syllables + syllableCount else { return nil }
    let index = scalar.value - syllables
    let last = index % trailingCount
    if last > 0 { return pair(scalar.value - last, trailing + last) }
    let letter = index / trailingCount
    return pair(leading + letter / vowelCount, vowels + letter % vowelCount)
  }

  static func composed(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    let (one, two) = (first.value, second.value)
    if (leading..<leading + 19).contains(one), (vowels..<vowels + vowelCount).contains(two) {
      let index = (one - leading) * vowelCount + two - vowels
      return Unicode.Scalar(syllables + index * trailingCount)
    }
    guard (syllables..<syllables + syllableCount).contains(one),
      (one - syllables) % trailingCount == 0,
      (trailing + 1..<trailing + trailingCount).contains(two)
    else { return nil }
    return Unicode.Scalar(one + two - trailing)
  }

  private static func pair(
    _ first: UInt32, _ second: UInt32
  ) -> (Unicode.Scalar, Unicode.Scalar?)? {
    Unicode.Scalar(first).map { ($0, Unicode.Scalar(second)) }
  }
}
