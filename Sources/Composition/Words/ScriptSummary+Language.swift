import Scripts

extension ScriptSummary {
  /// The language whose shapes Han characters take: kana and Hangul tell by themselves, bare Han
  /// characters follow the country they stand for. Nil when nothing is to be said.
  func language(country: String?) -> String? {
    if hasKana { return "ja" }
    if hasHangul { return "ko" }
    guard hasHan, let country else { return nil }
    switch country {
    case "JP": return "ja"
    case "CN", "SG": return "zh-Hans"
    case "TW": return "zh-Hant"
    case "HK", "MO": return "zh-Hant-HK"
    case "KR": return "ko"
    default: return nil
    }
  }
}
