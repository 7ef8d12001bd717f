import Scripts

/// Lets through only what may act on the direction of text (UAX #9), so that nothing in a line acts
/// beyond its end.
///
/// The composed texts hold isolates of ours, which are balanced. Embeddings and overrides are never
/// ours, nor is an end without a beginning.
struct DirectionGuard {
  static let leftToRightIsolate: Unicode.Scalar = "\u{2066}"
  static let rightToLeftIsolate: Unicode.Scalar = "\u{2067}"
  static let end: Unicode.Scalar = "\u{2069}"

  private let keepsSoftHyphens: Bool
  /// How many isolates are open: their ends have to be written where the line ends.
  private var depth = 0

  init(keepsSoftHyphens: Bool = false) { self.keepsSoftHyphens = keepsSoftHyphens }

  /// Whether a character may stand in the output; it counts as written then.
  mutating func admits(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2066...0x2068: depth += 1
    case 0x2069:
      guard depth > 0 else { return false }
      depth -= 1
    case 0xAD: return keepsSoftHyphens
    default: return !scalar.isUnfitForPrint
    }
    return true
  }

  /// Forgets what is open and tells how much it was.
  mutating func endLine() -> Int {
    defer { depth = 0 }
    return depth
  }
}

extension StringProtocol {
  /// The direction of a line of a stranger's words where it is not that of the document; nil where
  /// it need not be set apart.
  func foreignDirection(inRightToLeft isRightToLeft: Bool) -> StrongDirection? {
    guard isRightToLeft || !utf8.allSatisfy({ $0 < 0xD6 }) else { return nil }
    guard let own = String(self).naturalDirection else { return nil }
    return own == (isRightToLeft ? .rightToLeft : .leftToRight) ? nil : own
  }
}

extension StringProtocol {
  /// Whether something in the words runs against the document's direction, so that what stands beside
  /// them on a line could change places.
  func runsAgainst(rightToLeft isRightToLeft: Bool) -> Bool {
    if !isRightToLeft, utf8.allSatisfy({ $0 < 0xD6 }) { return false }
    let other: StrongDirection = isRightToLeft ? .leftToRight : .rightToLeft
    return unicodeScalars.contains { $0.strongDirection == other }
  }
}

extension StrongDirection {
  /// The character that begins an isolate of this direction.
  var isolate: Unicode.Scalar {
    self == .rightToLeft
      ? DirectionGuard.rightToLeftIsolate : DirectionGuard.leftToRightIsolate
  }
}

extension Unicode.Scalar {
  /// Whether a line ends here. A carriage return is no end of its own: a line feed follows it.
  var endsLine: Bool { isLineBreak && value != 0x0D }
}
