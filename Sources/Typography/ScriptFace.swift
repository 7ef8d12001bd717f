import Scripts

/// The scripts that have a face of Noto Sans of their own.
enum ScriptFace: String, CaseIterable {
  case arabic, hebrew, devanagari, bengali, tamil, telugu, gujarati, kannada, malayalam, gurmukhi
  case oriya, sinhala, thai, lao, khmer, myanmar, georgian, armenian, ethiopic, thaana

  var family: FontFamily {
    FontFamily.noto(rawValue.prefix(1).uppercased() + rawValue.dropFirst())
  }

  /// The face for a character; nil where its script has none.
  ///
  /// Characters that several scripts share go by their block.
  init?(_ scalar: Unicode.Scalar) {
    guard let face = Self.faces[scalar.scriptOrBlock] else { return nil }
    self = face
  }

  private static let faces: [Script: ScriptFace] = [
    .arabic: .arabic, .hebrew: .hebrew, .devanagari: .devanagari, .bengali: .bengali,
    .tamil: .tamil, .telugu: .telugu, .gujarati: .gujarati, .kannada: .kannada,
    .malayalam: .malayalam, .gurmukhi: .gurmukhi, .oriya: .oriya, .sinhala: .sinhala,
    .thai: .thai, .lao: .lao, .khmer: .khmer, .myanmar: .myanmar, .georgian: .georgian,
    .armenian: .armenian, .ethiopic: .ethiopic, .thaana: .thaana,
  ]
}
