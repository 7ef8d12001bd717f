import Documents
import Scripts
import Testing

@testable import Composition

@Suite struct CleanTextTests {
  /// Source, kept with lines, kept on one line, whether something was lost.
  @Test(arguments: [
    ("plain", "plain", "plain", false),
    ("  padded \n", "padded", "padded", false),
    ("a\tb", "a\u{2003}b", "a\u{2003}b", false),
    ("a\r\nb\rc\nd", "a\nb\nc\nd", "a b c d", false),
    ("a\u{2028}b\u{2029}c\u{85}d\u{0B}e\u{0C}f", "a\nb\nc\nd\ne\nf", "a b c d e f", false),
    ("a\u{0}b\u{7}c\u{1B}[31m", "abc[31m", "abc[31m", true),
    ("a\u{9C}b\u{7F}c", "abc", "abc", true),
    ("\u{202E}100\u{202C}", "100", "100", true),
    ("\u{2066}a\u{2069}\u{2068}b\u{2069}", "ab", "ab", true),
    ("so\u{AD}ft", "soft", "soft", false),
    ("so\u{AD}ft\u{FEFF}", "soft", "soft", true),
    ("a\u{FFFC}b\u{FFF9}c\u{E0041}d", "abcd", "abcd", true),
    ("שלום\u{200F}!", "שלום\u{200F}!", "שלום\u{200F}!", false),
    ("می\u{200C}خواهم", "می\u{200C}خواهم", "می\u{200C}خواهم", false),
    ("ក\u{200B}ខ", "ក\u{200B}ខ", "ក\u{200B}ខ", false),
    ("👩‍👩‍👧 é e\u{301}", "👩‍👩‍👧 é e\u{301}", "👩‍👩‍👧 é e\u{301}", false),
    ("\u{202A}\u{0} \n", "", "", true),
    ("", "", "", false),
    ("\u{200B}\u{200D} \u{200E}", "", "", false),
    ("\u{3164}\u{2060}\u{2800}", "", "", false),
  ])
  func onlyWhatCanBePrintedStays(
    _ source: String, _ lines: String, _ line: String, _ lost: Bool
  ) {
    let kept = CleanText(source, keepsLines: true)
    #expect(Array(kept.string.unicodeScalars) == Array(lines.unicodeScalars))
    #expect(kept.lostSomething == lost)
    let flat = CleanText(source, keepsLines: false)
    #expect(Array(flat.string.unicodeScalars) == Array(line.unicodeScalars))
  }

  @Test func softHyphensStayWhereWordsMayBeBroken() {
    let kept = CleanText("Wert\u{AD}stoff", keepsLines: true, keepsSoftHyphens: true)
    #expect(kept.string == "Wert\u{AD}stoff")
    #expect(!kept.lostSomething)
    #expect(CleanText("\u{AD}", keepsLines: true, keepsSoftHyphens: true).string == "")
  }

  @Test(
    arguments: [
      ("山田 太郎", "JP", "ja"), ("王小明", "TW", "zh-Hant"), ("王小明", "CN", "zh-Hans"),
      ("陳大文", "HK", "zh-Hant-HK"), ("王小明", "US", nil), ("ヤマダ", "US", "ja"),
      ("홍길동", "US", "ko"), ("Yamada", "JP", nil),
    ] as [(String, String, String?)])
  func hanCharactersFollowTheirCountry(_ text: String, _ country: String, _ language: String?) {
    #expect(ScriptSummary(text).hanForm(country: country)?.languageTag == language)
  }

  @Test(
    arguments: [
      ("#1f5eff", "#1f5eff"), ("#ffcc00", nil), ("#ffffff", nil), ("#000000", "#000000"),
      ("#00ff00", nil),
    ] as [(String, String?)])
  func textInTheBrandColourIsReadable(_ hex: String, _ unchanged: String?) throws {
    let color = try #require(Color(hex: hex))
    #expect(color.readableOnWhite.contrastOnWhite >= 4.5)
    if let unchanged { #expect(color.readableOnWhite.description == unchanged) }
    if unchanged == nil { #expect(color.contrastOnWhite < 4.5) }
  }
}
