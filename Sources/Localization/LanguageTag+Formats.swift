extension LanguageTag {
  /// The region that `u-rg` asks conventions of, in canonical form: GB of `ukzzzz` and of `uksct`,
  /// 419 of `419zzzz`; nil for one that is unknown (UTS #35, Region Override).
  var overridingRegion: String? {
    guard let value = keywords["rg"] else { return nil }
    let letters = value.first?.isNumber == true ? 3 : 2
    guard (letters + 1...letters + 4).contains(value.utf8.count) else { return nil }
    return LanguageTag(canonicalizing: "\(language)-\(value.prefix(letters))")?.region
  }

  /// Those of the keywords that formats follow: `nu` with digits that stand for themselves, `ca`
  /// with a calendar that the language counts years by.
  var followedKeywords: [String: String] {
    keywords.filter { key, value in
      switch key {
      case "nu": CLDR.digits[value] != nil
      case "ca": value == "gregory" || (value == "buddhist" && language == "th")
      default: false
      }
    }
  }

  /// The others, as they were written: `ca-persian`, `nu-roman`, `rg-xxzzzz`.
  var unfollowedKeywords: [String] {
    let followed = followedKeywords
    return keywords.sorted { $0.key < $1.key }
      .filter { key, _ in
        key != "va" && followed[key] == nil && !(key == "rg" && overridingRegion != nil)
      }
      .map { "\($0.key)-\($0.value)" }
  }
}
