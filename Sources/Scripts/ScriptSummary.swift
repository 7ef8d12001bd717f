/// What the letters of a text are, as far as it decides direction and the shapes of Han characters.
package struct ScriptSummary: Sendable, Hashable {
  /// Has characters of scripts that are written from right to left.
  package private(set) var hasRightToLeft = false
  /// Has anything that runs from left to right in a right-to-left line: letters, digits.
  package private(set) var hasLeftToRight = false
  /// Has letters of any script.
  package private(set) var hasLetters = false
  package private(set) var hasHan = false
  package private(set) var hasKana = false
  package private(set) var hasHangul = false

  package init(_ text: String) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      hasLetters = text.utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
      hasLeftToRight = hasLetters || text.utf8.contains { (0x30...0x39).contains($0) }
      return
    }
    for scalar in text.unicodeScalars { read(scalar) }
  }

  private mutating func read(_ scalar: Unicode.Scalar) {
    let isLetter = scalar.properties.isAlphabetic
    if isLetter { hasLetters = true }
    if scalar.isInRightToLeftBlock {
      hasRightToLeft = true
      return
    }
    if isLetter || scalar.properties.numericType != nil { hasLeftToRight = true }
    guard scalar.value >= 0x1100 else { return }
    if scalar.isHan { hasHan = true }
    if scalar.isKana { hasKana = true }
    if scalar.isHangul { hasHangul = true }
  }

  package var isEastAsian: Bool { hasHan || hasKana || hasHangul }
}
