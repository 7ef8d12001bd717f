import CPangoCairo

extension String {
  /// Whether the first strong character outside isolates is right to left (UAX #9, P2); nil when
  /// there is none.
  var naturalDirection: Bool? {
    var depth = 0
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: depth += 1
      case 0x2069: depth = max(0, depth - 1)
      default:
        if depth == 0, let isRightToLeft = scalar.strongDirection { return isRightToLeft }
      }
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether a letter is right to left (bidi classes L, R, AL); nil for characters without a
  /// direction of their own.
  fileprivate var strongDirection: Bool? {
    let type = Int(fribidi_get_bidi_type(value).rawValue)
    return type & FRIBIDI_MASK_LETTER != 0 ? type & FRIBIDI_MASK_RTL != 0 : nil
  }
}
