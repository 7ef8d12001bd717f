import Scripts

/// Which characters a label of a domain name may have (RFC 5892).
extension Unicode.Scalar {
  /// Whether the character is valid in a label; some are only beside certain others.
  var isValidInDomains: Bool {
    if value < 0x80 { return isLabelASCII }
    switch value {
    // Section 2.6: what the general rules would decide otherwise.
    case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: return true
    case 0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB: return true
    case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: return false
    // Section 2.8, join controls.
    case 0x200C, 0x200D: return true
    // Section 2.9, old Hangul letters.
    case 0x1100...0x11FF, 0xA960...0xA97C, 0xD7B0...0xD7FB: return false
    // Section 2.4, blocks of marks for symbols and of music.
    case 0x20D0...0x20FF, 0x1D100...0x1D24F: return false
    default: return !properties.isUnstable && isLetterOrDigit
    }
  }

  /// Lower-case letters, digits and the hyphen.
  private var isLabelASCII: Bool {
    switch self {
    case "a"..."z", "0"..."9", "-": true
    default: false
    }
  }

  /// Section 2.1.
  private var isLetterOrDigit: Bool {
    switch properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }

  /// Whether the character may stand where it does in a label (RFC 5892 appendix A).
  ///
  /// A zero-width non-joiner is taken behind a virama only, not between letters that join.
  func fits(at index: Int, in label: [Unicode.Scalar]) -> Bool {
    let before = index > 0 ? label[index - 1] : nil
    let after = index + 1 < label.count ? label[index + 1] : nil
    switch value {
    case 0x200C, 0x200D: return before?.properties.canonicalCombiningClass == .virama
    case 0xB7: return before == "l" && after == "l"
    case 0x375: return after?.isGreek == true
    case 0x5F3, 0x5F4: return before?.script == .hebrew
    case 0x30FB: return label.contains { $0 != self && ($0.isHan || $0.isKanaLetter) }
    case 0x660...0x669: return !label.contains { (0x6F0...0x6F9).contains($0.value) }
    default: return true
    }
  }

  private var isGreek: Bool {
    (0x370...0x3FF).contains(value) || (0x1F00...0x1FFF).contains(value)
  }

  private var isKanaLetter: Bool { script == .hiragana || script == .katakana }
}

extension Unicode.Scalar.Properties {
  /// Sections 2.2 and 2.3: what a normalization with folded case would change or leave out.
  fileprivate var isUnstable: Bool {
    changesWhenNFKCCaseFolded || isDefaultIgnorableCodePoint || isWhitespace
      || isNoncharacterCodePoint
  }
}
