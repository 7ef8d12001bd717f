/// What the letters of a text are, as far as it decides direction and the shapes of Han characters.
struct Script {
  /// Has letters that are written from right to left.
  private(set) var hasRightToLeft = false
  /// Has anything that runs from left to right in a right-to-left line: letters, digits.
  private(set) var hasLeftToRight = false
  /// Has letters of any script.
  private(set) var hasLetters = false
  private(set) var hasHan = false
  private(set) var hasKana = false
  private(set) var hasHangul = false

  init(_ text: String) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      hasLetters = text.utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
      hasLeftToRight = hasLetters || text.utf8.contains { (0x30...0x39).contains($0) }
      return
    }
    for scalar in text.unicodeScalars { read(scalar) }
  }

  private mutating func read(_ scalar: Unicode.Scalar) {
    if scalar.properties.isAlphabetic { hasLetters = true }
    switch scalar.value {
    case 0x0590...0x08FF, 0x200F, 0x061C, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF,
      0x1E800...0x1EFFF:
      hasRightToLeft = true
    case 0x3040...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F, 0x1AFF0...0x1B16F:
      hasKana = true
      hasLeftToRight = true
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF:
      hasHangul = true
      hasLeftToRight = true
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x323AF:
      hasHan = true
      hasLeftToRight = true
    default:
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        hasLeftToRight = true
      }
    }
  }

  var isEastAsian: Bool { hasHan || hasKana || hasHangul }

  /// The language whose shapes Han characters take: kana and Hangul tell by themselves, bare Han
  /// characters follow the country they stand for. Nil when nothing is to be said.
  func language(country: String?) -> String? {
    if hasKana { return "ja" }
    if hasHangul { return "ko" }
    guard hasHan, let country else { return nil }
    switch country {
    case "JP": return "ja"
    case "CN", "SG": return "zh-Hans"
    case "TW": return "zh-Hant"
    case "HK", "MO": return "zh-Hant-HK"
    case "KR": return "ko"
    default: return nil
    }
  }
}
