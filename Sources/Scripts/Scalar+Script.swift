/// Of which script a character is.
extension Unicode.Scalar {
  /// UAX #24, property `Script`.
  package var script: Script {
    if value < 0x80 {
      let isLetter = (0x61...0x7A).contains(value | 0x20)
      return isLetter ? .other : .common
    }
    return Script(rawValue: PropertyTable.scripts[self]) ?? .other
  }

  /// Whether several scripts use the character.
  package var isShared: Bool {
    switch script {
    case .common, .inherited: true
    default: false
    }
  }

  /// The script, or of shared characters the one that their block is named for.
  package var scriptOrBlock: Script {
    let script = script
    guard script == .common || script == .inherited else { return script }
    return switch value {
    case 0x0600...0x06FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: .arabic
    case 0x0900...0x097F, 0xA830...0xA83F, 0x1CD0...0x1CFF: .devanagari
    case 0x0E3F: .thai
    case 0x0589: .armenian
    case 0x10FB: .georgian
    default: script
    }
  }

  /// Han characters, with U+3006, which is used with no other script (`Script_Extensions`).
  package var isHan: Bool {
    guard value >= 0x2E80 else { return false }
    return value == 0x3006 || script == .han
  }

  /// Hiragana, katakana, and the marks that only these two use (`Script_Extensions`): voicing and
  /// length marks, repeat marks, the double hyphen. Not the middle dot U+30FB, which Chinese has too.
  package var isKana: Bool {
    guard value >= 0x3031 else { return false }
    switch value {
    case 0x3031...0x3035, 0x3099...0x309C, 0x30A0, 0x30FC, 0xFF70, 0xFF9E, 0xFF9F: return true
    default:
      let script = script
      return script == .hiragana || script == .katakana
    }
  }

  package var isHangul: Bool { value >= 0x1100 && script == .hangul }

  /// A letter of Chinese, Japanese or Korean writing: Han, kana, Hangul, Bopomofo.
  package var isEastAsian: Bool {
    guard value >= 0x1100 else { return false }
    return isHan || isKana || isHangul || script == .bopomofo
  }

  /// Whether the block is one of Chinese, Japanese or Korean writing, punctuation and wide forms
  /// included: such characters come from a font for it.
  package var isInEastAsianBlock: Bool {
    switch value {
    case ..<0x1100: false
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x1AFF0...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// A combining mark (general category M).
  package var isMark: Bool {
    guard value >= 0x300 else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
