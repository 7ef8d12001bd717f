import Documents
import Scripts

/// The national forms of Han characters, each with a face of Noto Sans CJK.
enum HanForm: String, Hashable, Sendable, CaseIterable {
  case jp, kr, sc, tc, hk

  /// The face's place in the collection files of Noto Sans CJK 2.
  var index: Int {
    switch self {
    case .jp: 0
    case .kr: 1
    case .sc: 2
    case .tc: 3
    case .hk: 4
    }
  }

  var covers: String {
    switch self {
    case .jp: "Japanese"
    case .kr: "Korean"
    case .sc: "Chinese, simplified"
    case .tc: "Chinese, traditional"
    case .hk: "Chinese, Hong Kong"
    }
  }

  /// The form that a language tag asks for; nil for languages without Han characters.
  init?(language tag: String) {
    let parts = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
    switch parts.first {
    case "ja": self = .jp
    case "ko": self = .kr
    case "yue": self = .hk
    case "zh", "cmn", "wuu", "hak", "nan":
      let rest = Set(parts.dropFirst())
      if !rest.isDisjoint(with: ["hk", "mo", "yue"]) {
        self = .hk
      } else {
        self = rest.isDisjoint(with: ["hant", "tw"]) ? .sc : .tc
      }
    default: return nil
    }
  }

  /// The form that is used in a region (ISO 3166-1 alpha-2).
  init?(region: String) {
    switch region.uppercased() {
    case "JP": self = .jp
    case "KR", "KP": self = .kr
    case "CN", "SG": self = .sc
    case "TW": self = .tc
    case "HK", "MO": self = .hk
    default: return nil
    }
  }

  /// The form of a document: by its language, else by the first region that has one.
  init?(_ language: DocumentLanguage) {
    let form =
      HanForm(language: language.tag)
      ?? language.regions.lazy.compactMap(HanForm.init(region:)).first
    guard let form else { return nil }
    self = form
  }

  /// The form that the letters of a text show by themselves: kana, Hangul, Bopomofo.
  init?(letters text: String) {
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

  /// The language as Pango and the fonts' `locl` feature know it.
  var pangoLanguage: String {
    switch self {
    case .jp: "ja"
    case .kr: "ko"
    case .sc: "zh-cn"
    case .tc: "zh-tw"
    case .hk: "zh-hk"
    }
  }
}
