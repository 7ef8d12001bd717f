/// The national forms of Han characters: one character is drawn in five ways.
package enum HanForm: String, Hashable, Sendable, CaseIterable {
  case jp, kr, sc, tc, hk

  /// The form that a language asks for, by the subtags of its tag (BCP 47); nil for languages without
  /// Han characters.
  package init?(language: String, script: String?, region: String?) {
    switch language {
    case "ja": self = .jp
    case "ko": self = .kr
    case "yue" where script != "Hans": self = .hk
    case "zh", "cmn", "wuu", "hak", "nan", "yue":
      let isTraditional = script == "Hant" || script == nil && region == "TW"
      if script != "Hans", region == "HK" || region == "MO" {
        self = .hk
      } else {
        self = isTraditional ? .tc : .sc
      }
    default: return nil
    }
  }

  /// The same by a whole tag, in any case.
  package init?(language tag: String) {
    let parts = tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).map { $0.lowercased() }
    guard let language = parts.first else { return nil }
    self.init(
      language: parts.contains("yue") ? "yue" : language,
      script: parts.first { $0.utf8.count == 4 }?.capitalizedFirst,
      region: parts.dropFirst().first { $0.utf8.count == 2 }?.uppercased())
  }

  /// The form that is used in a region (ISO 3166-1 alpha-2).
  package init?(region: String) {
    switch region.uppercased() {
    case "JP": self = .jp
    case "KR", "KP": self = .kr
    case "CN", "SG": self = .sc
    case "TW": self = .tc
    case "HK", "MO": self = .hk
    default: return nil
    }
  }

  /// The form that the letters of a text show by themselves: kana, Hangul, Bopomofo.
  package init?(letters text: String) {
    for scalar in text.unicodeScalars where scalar.value >= 0x1100 {
      if scalar.isKana {
        self = .jp
      } else if scalar.isHangul {
        self = .kr
      } else if scalar.script == .bopomofo {
        self = .tc
      } else {
        continue
      }
      return
    }
    return nil
  }

  /// The language whose form it is (BCP 47).
  package var languageTag: String {
    switch self {
    case .jp: "ja"
    case .kr: "ko"
    case .sc: "zh-Hans"
    case .tc: "zh-Hant"
    case .hk: "zh-Hant-HK"
    }
  }
}

extension ScriptSummary {
  /// The form that Han characters take: kana and Hangul tell by themselves, bare Han characters
  /// follow the country they stand for. Nil when nothing is to be said.
  package func hanForm(country: String?) -> HanForm? {
    if hasKana { return .jp }
    if hasHangul { return .kr }
    return hasHan ? country.flatMap(HanForm.init(region:)) : nil
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
