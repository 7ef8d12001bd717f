/// In which direction a character runs (UAX #9).
extension Unicode.Scalar {
  /// Nil for characters without a direction of their own: digits, punctuation, spaces.
  package var strongDirection: StrongDirection? {
    if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) ? .leftToRight : nil }
    return switch PropertyTable.strongDirections[self] {
    case 1: .leftToRight
    case 2: .rightToLeft
    default: nil
    }
  }

  /// A letter or a mark of direction that runs from right to left.
  package var isRightToLeft: Bool { value >= 0x0590 && strongDirection == .rightToLeft }

  /// Whether the character belongs to a script that is written from right to left, digits and marks
  /// of such scripts included: the blocks in which unassigned characters count as right to left
  /// (DerivedBidiClass.txt), and the marks of direction U+200F and U+061C.
  package var isInRightToLeftBlock: Bool {
    switch value {
    case ..<0x0590: false
    case 0x0590...0x08FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF,
      0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  /// The marks U+061C, U+200E and U+200F, which act on their neighbours only.
  package var isDirectionMark: Bool { value == 0x061C || value == 0x200E || value == 0x200F }

  /// The embeddings, overrides and isolates, which act on all text to their end.
  package var isDirectionFormat: Bool {
    (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }
}

extension String {
  /// The direction of the first strong character outside isolates (UAX #9, P2); nil when there is
  /// none.
  package var naturalDirection: StrongDirection? {
    var depth = 0
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: depth += 1
      case 0x2069: depth = max(0, depth - 1)
      default:
        if depth == 0, let direction = scalar.strongDirection { return direction }
      }
    }
    return nil
  }
}
