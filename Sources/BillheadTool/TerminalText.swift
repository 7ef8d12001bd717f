/// A text as it is safe to show on a terminal, on one line: a character that moves the cursor, turns
/// the direction of others or cannot be seen stands as its code, `\u{202E}`.
func shown(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: \.isUnsafeToShow) else { return text }
  return text.unicodeScalars.map { scalar in
    scalar.isUnsafeToShow
      ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
  }.joined()
}

extension Unicode.Scalar {
  /// Control and format characters, line and paragraph separators: the general categories Cc, Cf, Zl
  /// and Zp (UAX #44).
  var isUnsafeToShow: Bool {
    if value >= 0x20, value < 0x7F { return false }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
