import Diagnostics
import Documents
import Layout
import Testing

@testable import Typography

@Suite struct FontChoiceTests {
  /// Every script that the package names is drawn in its own face, with nothing missing.
  @Test(
    arguments: [
      ("Ελληνικά Кириллица Tiếng Việt", "Inter 400"),
      ("فاتورة", "Noto Sans Arabic 400"), ("חשבונית", "Noto Sans Hebrew 400"),
      ("चालान", "Noto Sans Devanagari 400"), ("চালান", "Noto Sans Bengali 400"),
      ("விலைப்பட்டியல்", "Noto Sans Tamil 400"), ("ఇన్వాయిస్", "Noto Sans Telugu 400"),
      ("ભરતિયું", "Noto Sans Gujarati 400"), ("ಸರಕುಪಟ್ಟಿ", "Noto Sans Kannada 400"),
      ("ഇൻവോയ്സ്", "Noto Sans Malayalam 400"), ("ਚਲਾਨ", "Noto Sans Gurmukhi 400"),
      ("ଚାଲାଣ", "Noto Sans Oriya 400"), ("ඉන්වොයිසිය", "Noto Sans Sinhala 400"),
      ("ใบแจ้งหนี้", "Noto Sans Thai 400"), ("ໃບແຈ້ງໜີ້", "Noto Sans Lao 400"),
      ("វិក្កយបត្រ", "Noto Sans Khmer 400"), ("ငွေတောင်းခံလွှာ", "Noto Sans Myanmar 400"),
      ("ინვოისი", "Noto Sans Georgian 400"), ("ապրանքագիր", "Noto Sans Armenian 400"),
      ("ደረሰኝ", "Noto Sans Ethiopic 400"), ("請求書", "Noto Sans CJK JP 400"),
      ("ひらがな、カタカナ（株）", "Noto Sans CJK JP 400"), ("청구서", "Noto Sans CJK KR 400"),
      ("ㄅㄆㄇ", "Noto Sans CJK TC 400"),
    ])
  func eachScriptHasItsFace(_ string: String, face: String) throws {
    let press = try makePress()
    let text = press.shape(string)
    #expect(Set(press.faceNames(of: text)) == [face])
    #expect(text.missing.isEmpty)
    #expect(press.diagnostics.isEmpty)
  }

  /// What Inter lacks among currency signs and punctuation.
  @Test(
    arguments: [
      ("៛", "Noto Sans Khmer 400"), ("৳", "Noto Sans Bengali 400"),
      ("؋", "Noto Sans Arabic 400"), ("﷼", "Noto Sans Arabic 400"),
      ("֏", "Noto Sans Armenian 400"), ("،", "Noto Sans Arabic 400"),
      ("।", "Noto Sans Devanagari 400"), ("−", "Inter 400"), ("‑", "Inter 400"),
      ("₾", "Inter 400"), ("₼", "Inter 400"), ("₿", "Inter 400"), ("⟨", "Noto Sans Math 400"),
    ])
  func signsBeyondInter(_ string: String, face: String) throws {
    let press = try makePress()
    let text = press.shape(string)
    #expect(press.faceNames(of: text) == [face])
    #expect(text.missing.isEmpty)
  }

  /// Skin tones and hair stand for nothing by themselves; marks of variation and joiners show nothing.
  @Test(
    arguments: [
      ("👍🏽", 1, ["\u{1F3FD}"]), ("👋🏿👋🏿", 2, ["\u{1F3FF}"]), ("🏽", 0, ["\u{1F3FD}"]),
      ("a🏻b", 2, ["\u{1F3FB}"]), ("👍\u{FE0F}", 1, []), ("❤\u{FE0F}", 1, []),
      ("☎\u{FE0E}", 1, []), ("👨\u{200D}👩", 2, []), ("👩🏽\u{200D}🚀", 2, ["\u{1F3FD}"]),
    ] as [(String, Int, [Unicode.Scalar])])
  func emojiChangesAreLeftOut(_ string: String, drawn: Int, leftOut: [Unicode.Scalar]) throws {
    let text = try makePress().shape(string)
    let glyphs = text.runs.flatMap(\.glyphs).filter { $0.id != ShapedGlyph.blank }
    #expect(glyphs.count == drawn && glyphs.allSatisfy { $0.id != 0 })
    #expect(text.missing == [] && text.leftOut == leftOut)
  }

  @Test(
    arguments: [
      ("ja", [], nil, "JP"), ("zh-Hans", [], nil, "SC"), ("zh", [], nil, "SC"),
      ("zh-Hant", [], nil, "TC"), ("zh-TW", [], nil, "TC"), ("zh-Hant-HK", [], nil, "HK"),
      ("zh-MO", [], nil, "HK"), ("ko-KR", [], nil, "KR"), ("en", [], nil, "JP"),
      ("en", ["US", "CN"], nil, "SC"), ("de", ["DE", "TW"], nil, "TC"),
      ("en", ["CN"], "ja", "JP"), ("ja", ["CN"], nil, "JP"), ("ja", [], "zh-Hant", "TC"),
    ] as [(String, [String], String?, String)])
  func hanFollowsTheLanguage(
    _ tag: String, regions: [String], own: String?, form: String
  ) throws {
    let press = try makePress(tag, regions: regions)
    let text = press.shape("直骨", language: own)
    #expect(press.faceNames(of: text) == ["Noto Sans CJK \(form) 400"])
    #expect(text.missing.isEmpty)
  }

  @Test func simplifiedChineseAndJapaneseDiffer() throws {
    let japanese = try makePress("ja").shape("直").runs[0].glyphs[0].id
    let chinese = try makePress("zh-Hans").shape("直").runs[0].glyphs[0].id
    #expect(japanese != chinese)
  }

  @Test(
    arguments: [
      (400, false, "Inter 400"), (500, false, "Inter 500"), (600, false, "Inter 600"),
      (700, false, "Inter 700"), (400, true, "Inter 400 italic"), (600, true, "Inter 600 italic"),
    ])
  func weightsOfInter(_ weight: Int, italic: Bool, face: String) throws {
    let press = try makePress()
    #expect(press.faceNames(of: press.shape("Due", weight: weight, italic: italic)) == [face])
  }

  @Test(arguments: [(400, 400), (500, 400), (600, 700), (700, 700)])
  func otherFamiliesHaveTwoWeightsAndNoItalic(_ weight: Int, drawn: Int) throws {
    let press = try makePress()
    let text = press.shape("مدفوع", weight: weight, italic: true)
    #expect(press.faceNames(of: text) == ["Noto Sans Arabic \(drawn)"])
  }

  @Test func charactersWithoutAGlyphAreReportedInOrderOnce() throws {
    let press = try makePress()
    let text = press.shape("a \u{20C0} b \u{F0000} \u{20C0} \u{10FFFD}")
    #expect(text.missing == ["\u{20C0}", "\u{F0000}", "\u{10FFFD}"])
    #expect(text.runs.flatMap(\.glyphs).filter { $0.id == 0 }.count == 4)
  }

  @Test func spacesStayWithTheirWords() throws {
    let press = try makePress("ar", isRightToLeft: true)
    #expect(press.shape("فاتورة ضريبية مبسطة").runs.count == 1)
  }

  @Test func theFirstFamilyIsTheThemes() throws {
    var theme = Theme()
    theme.family = "Noto Sans"
    let press = try makePress(theme: theme)
    #expect(press.faceNames(of: press.shape("Due")) == ["Noto Sans 400"])
    // Noto Sans has no minus sign.
    #expect(press.faceNames(of: press.shape("−5")) == ["Inter 400", "Noto Sans 400"])
  }

  @Test func anUnknownFamilyIsAWarning() throws {
    var theme = Theme()
    theme.family = "Intre"
    let press = try makePress(theme: theme)
    #expect(press.faceNames(of: press.shape("Due")) == ["Inter 400"])
    #expect(
      press.diagnostics.map(\.description) == [
        """
        warning: unknown font family 'Intre'; Inter is used instead
          hint: did you mean 'Inter'?
        """
      ])
  }

  /// What is shaped before does not change what a text looks like.
  @Test func theChoiceDoesNotDependOnHistory() throws {
    let texts = ["A ◌ b", "☎ 12", "⟨x⟩", "直。", "ab، cd", "€ ៛"]
    let fresh = try texts.map { text in
      let press = try makePress()
      return press.faceNames(of: press.shape(text))
    }
    let press = try makePress()
    for other in ["请求書 한글 فاتورة चालान", "→ ★ ∑ ☎"] { _ = press.shape(other) }
    #expect(texts.map { press.faceNames(of: press.shape($0)) } == fresh)
  }
}
