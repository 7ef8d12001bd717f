/// What can be seen of a character.
extension Unicode.Scalar {
  /// `U+202E`: the code point in at least four digits (the Unicode Standard, appendix A).
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// C0 and C1 (general category Cc).
  package var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// Ends a line (UAX #14: the classes BK, CR, LF, NL).
  package var isLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Shows nothing and takes no room: controls, joiners, marks of direction, variation selectors,
  /// line separators (`Default_Ignorable_Code_Point`, Cc, Zl, Zp).
  package var isInvisible: Bool {
    if value < 0xAD { return isControl }
    return value == 0x2028 || value == 0x2029 || properties.isDefaultIgnorableCodePoint
  }

  /// Leaves no ink, with or without room: what is invisible, spaces (`White_Space`), and the Braille
  /// cell without dots, U+2800.
  package var showsNothing: Bool {
    if value < 0x7F { return value <= 0x20 }
    return isInvisible || value == 0x2800 || properties.isWhitespace
  }

  /// Changes the emoji before it where a font has both as one glyph: a skin tone, or hair (UTS #51,
  /// 1.4.8 `Emoji_Component`). By itself it would be a swatch.
  package var changesEmoji: Bool {
    (0x1F3FB...0x1F3FF).contains(value) || (0x1F9B0...0x1F9B3).contains(value)
  }

  /// All characters that do so.
  package static var emojiChanges: [Unicode.Scalar] {
    (0x1F3FB...0x1F9B3).compactMap { Unicode.Scalar($0 as UInt32) }.filter(\.changesEmoji)
  }

  /// Whether the character can be told by what it shows: not a control, format, private,
  /// unassigned or separating one (general categories C and Z), but for the space.
  package var isPrintable: Bool {
    if value < 0x7F { return value >= 0x20 }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }

  /// `Noncharacter_Code_Point`.
  package var isNoncharacter: Bool {
    (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
  }

  /// What no text may bring onto a page: controls, noncharacters, formats of direction, which could
  /// reorder what stands around them, deprecated formats, annotations, musical formats, tags, soft
  /// hyphens and byte order marks.
  ///
  /// Marks of direction, joiners, variation selectors and U+200B are none of them: Arabic, Indic,
  /// emoji and Khmer text needs them.
  package var isUnfitForPrint: Bool {
    if value < 0x7F { return value < 0x20 }
    if isControl || isDirectionFormat || isNoncharacter { return true }
    return switch value {
    case 0xAD, 0xFEFF, 0x206A...0x206F, 0xFFF9...0xFFFC, 0x1D173...0x1D17A, 0xE0000...0xE007F: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Makes the controls of a UTF-8 text spaces of the same length: U+0020, and U+00A0 for those of two
  /// code units.
  package mutating func blankControls() {
    for index in indices {
      if self[index] < 0x20 || self[index] == 0x7F { self[index] = 0x20 }
      // U+0080 to U+009F are C2 80 to C2 9F; U+00A0 is C2 A0.
      if self[index] == 0xC2, index + 1 < count, self[index + 1] < 0xA0 { self[index + 1] = 0xA0 }
    }
  }
}

extension String {
  /// The text without soft hyphens, for outputs that break no words.
  package var withoutSoftHyphens: String {
    guard utf8.contains(0xAD) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { $0.value != 0xAD }))
  }
}

extension StringProtocol {
  /// Whether nothing of the text could be seen: the test for a value that counts as absent.
  package var showsNothing: Bool {
    if let first = utf8.first, first > 0x20, first < 0x7F { return false }
    return unicodeScalars.allSatisfy(\.showsNothing)
  }
}
