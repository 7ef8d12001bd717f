/// How much height the letters of a script need, where that is more than Latin letters do.
package enum ScriptHeight: Sendable, Hashable {
  /// Characters that fill a square: Han, Kana, Hangul.
  case square
  /// Letters with marks above and below, or with deep strokes: Arabic, Hebrew, Thai, Lao, Khmer,
  /// and the Indic scripts.
  case tall

  /// Nil for scripts of the height of Latin.
  ///
  /// - Parameter script: An ISO 15924 code.
  package init?(script: String) {
    switch script {
    case "Jpan", "Kore", "Hans", "Hant": self = .square
    case "Arab", "Beng", "Deva", "Gujr", "Guru", "Hebr", "Khmr", "Knda", "Laoo", "Mlym", "Mymr",
      "Orya", "Sinh", "Taml", "Telu", "Thai":
      self = .tall
    default: return nil
    }
  }
}
