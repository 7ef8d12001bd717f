/// The characters that a standard allows in its texts.
enum Repertoire {
  /// All of Unicode but control characters and line ends.
  case printable
  /// U+0020 to U+007E; accents are left out of letters, as Pix does.
  case ascii
  /// Those of the Swiss QR code; see `SwissCharacterSet`.
  case swiss

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .ascii: (0x20...0x7E).contains(scalar.value)
    case .swiss: SwissCharacterSet.contains(scalar)
    case .printable:
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: false
      default: true
      }
    }
  }

  /// The same text as the standard would have it written.
  func composed(_ text: String) -> String {
    switch self {
    case .printable: text
    case .ascii: PlainLatin.withoutAccents(text)
    case .swiss: SwissCharacterSet.composed(text)
    }
  }

  /// What may stand in for a character that is not allowed.
  func nearest(to scalar: Unicode.Scalar) -> String? {
    switch self {
    case .printable: scalar.properties.isWhitespace ? " " : nil
    case .ascii, .swiss: PlainLatin.punctuation(for: scalar)
    }
  }

  /// For sentences.
  var words: String {
    switch self {
    case .printable: "characters that print, in one line"
    case .ascii: "letters without accents, digits and the punctuation of ASCII"
    case .swiss: "Latin letters, digits and punctuation (QR-bill 2.3, 4.1.1)"
    }
  }
}
