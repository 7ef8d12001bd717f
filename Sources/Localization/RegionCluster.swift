/// Regions whose readers share one form of a language, from CLDR's language matching data.
enum RegionCluster {
  /// Whether the region is in the group that CLDR names for the language: the American one for
  /// English, Spanish and Portuguese, the Maghreb for Arabic, Hong Kong and Macao for Chinese.
  static func isNamed(_ subtags: Subtags) -> Bool {
    switch subtags.language {
    case "en": american.contains(subtags.region)
    case "es", "pt": CLDR.regions[subtags.region] == "americas"
    case "ar": maghreb.contains(subtags.region)
    case "zh" where subtags.script == "Hant": ["HK", "MO"].contains(subtags.region)
    default: true
    }
  }

  private static let american: Set = [
    "AS", "CA", "GU", "MH", "MP", "PH", "PR", "UM", "US", "VI",
  ]
  private static let maghreb: Set = ["MA", "DZ", "TN", "LY", "MR", "EH"]
}
