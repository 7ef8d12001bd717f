import Scripts
import Testing

@Suite struct HanFormTests {
  @Test(
    arguments: [
      ("ja", .jp), ("ja-JP", .jp), ("ko-KR", .kr), ("zh", .sc), ("zh-CN", .sc), ("zh-Hans", .sc),
      ("zh-TW", .tc), ("zh_tw", .tc), ("zh-Hant", .tc), ("zh-Hant-TW", .tc), ("zh-HK", .hk),
      ("zh-Hant-MO", .hk), ("zh-Hans-HK", .sc), ("yue", .hk), ("yue-Hans", .sc), ("zh-yue", .hk),
      ("cmn-Hant", .tc), ("en", nil), ("de-TW", nil), ("", nil),
    ] as [(String, HanForm?)])
  func aLanguageAsksForItsForm(_ tag: String, _ form: HanForm?) {
    #expect(HanForm(language: tag) == form)
  }

  @Test func everyFormNamesALanguageOfItsOwn() {
    for form in HanForm.allCases { #expect(HanForm(language: form.languageTag) == form) }
  }

  @Test(
    arguments: [
      ("漢字", nil), ("漢字かな", .jp), ("김漢", .kr), ("ㄅ", .tc), ("abc", nil), ("ー", .jp),
    ] as [(String, HanForm?)])
  func lettersShowTheirForm(_ text: String, _ form: HanForm?) {
    #expect(HanForm(letters: text) == form)
  }
}
