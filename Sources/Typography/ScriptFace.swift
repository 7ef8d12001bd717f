import CPangoCairo

/// The scripts that have a face of Noto Sans of their own.
enum ScriptFace: String, CaseIterable {
  case arabic, hebrew, devanagari, bengali, tamil, telugu, gujarati, kannada, malayalam, gurmukhi
  case oriya, sinhala, thai, lao, khmer, myanmar, georgian, armenian, ethiopic, thaana

  var family: FontFamily {
    FontFamily.noto(rawValue.prefix(1).uppercased() + rawValue.dropFirst())
  }

  /// The face for a character; nil where its script has none.
  ///
  /// Characters that several scripts share (UAX #24: Common, Inherited) go by their block.
  init?(_ scalar: Unicode.Scalar) {
    switch g_unichar_get_script(scalar.value) {
    case G_UNICODE_SCRIPT_ARABIC: self = .arabic
    case G_UNICODE_SCRIPT_HEBREW: self = .hebrew
    case G_UNICODE_SCRIPT_DEVANAGARI: self = .devanagari
    case G_UNICODE_SCRIPT_BENGALI: self = .bengali
    case G_UNICODE_SCRIPT_TAMIL: self = .tamil
    case G_UNICODE_SCRIPT_TELUGU: self = .telugu
    case G_UNICODE_SCRIPT_GUJARATI: self = .gujarati
    case G_UNICODE_SCRIPT_KANNADA: self = .kannada
    case G_UNICODE_SCRIPT_MALAYALAM: self = .malayalam
    case G_UNICODE_SCRIPT_GURMUKHI: self = .gurmukhi
    case G_UNICODE_SCRIPT_ORIYA: self = .oriya
    case G_UNICODE_SCRIPT_SINHALA: self = .sinhala
    case G_UNICODE_SCRIPT_THAI: self = .thai
    case G_UNICODE_SCRIPT_LAO: self = .lao
    case G_UNICODE_SCRIPT_KHMER: self = .khmer
    case G_UNICODE_SCRIPT_MYANMAR: self = .myanmar
    case G_UNICODE_SCRIPT_GEORGIAN: self = .georgian
    case G_UNICODE_SCRIPT_ARMENIAN: self = .armenian
    case G_UNICODE_SCRIPT_ETHIOPIC: self = .ethiopic
    case G_UNICODE_SCRIPT_THAANA: self = .thaana
    default: self.init(blockOf: scalar)
    }
  }

  private init?(blockOf scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0600...0x06FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: self = .arabic
    case 0x0900...0x097F, 0xA830...0xA83F, 0x1CD0...0x1CFF: self = .devanagari
    case 0x0E3F: self = .thai
    case 0x0589: self = .armenian
    case 0x10FB: self = .georgian
    default: return nil
    }
  }
}
