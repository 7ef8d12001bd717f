/// Makes text of strangers fit for print.
///
/// Out go control characters, noncharacters, the bidirectional embeddings, overrides and isolates
/// (UAX #9: they could reorder what stands around them), deprecated and annotation controls, tags,
/// soft hyphens and byte order marks. The marks U+200E, U+200F and U+061C stay, because they act on
/// their neighbours only; so do joiners, variation selectors and U+200B, which Arabic, Indic, emoji
/// and Khmer text needs. Line separators of every kind become `\n`, tabs become spaces.
struct CleanText {
  /// Without white space at its ends; empty when nothing in it can be seen.
  let string: String
  /// Whether something was taken out, line breaks and tabs aside.
  let lostSomething: Bool

  /// `keepsLines`: false turns line breaks into spaces.
  init(_ source: String, keepsLines: Bool) {
    if source.utf8.allSatisfy({ 0x20 < $0 && $0 < 0x7F || $0 == 0x20 }),
      source.utf8.first != 0x20, source.utf8.last != 0x20
    {
      string = source
      lostSomething = false
      return
    }
    var kept = String.UnicodeScalarView()
    var lost = false
    var afterReturn = false
    for scalar in source.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch Self.fate(of: scalar) {
      case .stays: kept.append(scalar)
      case .space: kept.append(" ")
      case .lineBreak:
        if !(afterReturn && scalar == "\n") { kept.append(keepsLines ? "\n" : " ") }
      case .goes: lost = true
      }
    }
    let isVisible = kept.contains(where: Self.isVisible)
    string = isVisible ? Self.trimmed(String(kept)) : ""
    lostSomething = lost
  }

  /// Text of nothing but joiners, marks and fillers would stand as a label without a value.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    // U+2800 is a Braille cell without dots.
    return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
      && scalar.value != 0x2800
  }

  private enum Fate { case stays, space, lineBreak, goes }

  private static func fate(of scalar: Unicode.Scalar) -> Fate {
    switch scalar.value {
    case 0x09: .space
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .lineBreak
    case 0x00...0x1F, 0x7F...0x9F: .goes
    case 0x20...0x7E: .stays
    case 0xAD, 0xFEFF: .goes
    case 0x202A...0x202E, 0x2066...0x2069, 0x206A...0x206F: .goes
    case 0xFFF9...0xFFFC, 0xFDD0...0xFDEF: .goes
    case 0x1D173...0x1D17A, 0xE0000...0xE007F: .goes
    case let value where value & 0xFFFE == 0xFFFE: .goes
    default: .stays
    }
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
