import Documents
import Scripts

/// Each form has a face of Noto Sans CJK.
extension HanForm {
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

  /// The form of a document: by its language, else by the first region that has one.
  init?(_ language: DocumentLanguage) {
    let form =
      HanForm(language: language.tag)
      ?? language.regions.lazy.compactMap(HanForm.init(region:)).first
    guard let form else { return nil }
    self = form
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
