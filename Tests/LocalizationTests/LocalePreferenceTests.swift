import Testing

@testable import Localization

@Suite struct LocalePreferenceTests {
  private func choice(
    _ preferences: [String], of available: [String] = LocalePreferenceTests.available,
    ptIsEuropean: Bool = false
  ) -> LocaleChoice {
    LocaleResolver(available: available, ptIsEuropean: ptIsEuropean).resolve(preferences)
  }

  private static let available = [
    "ar", "de", "en", "en-GB", "es", "es-419", "fa", "fr", "ja", "nb", "nn", "pt-BR", "pt-PT",
    "ta", "th", "zh-Hans", "zh-Hant",
  ]

  /// The region that conventions are asked of, also in its old names; never one that there is not.
  @Test(arguments: [
    ("en-u-rg-uksct", "en-GB"), ("en-u-rg-gbzzzz", "en-GB"), ("en-US-u-rg-gbeng", "en-GB"),
    ("en-u-rg-xxzzzz", "en"), ("en-u-rg-zzzz", "en"), ("en-u-rg-zzzzzz", "en"),
    ("es-u-rg-419zzzz", "es-419"), ("de-u-rg-chzzzz", "de-CH"), ("de-u-rg-ch", "de"),
    ("de-u-rg-ddzzzz", "de-DE"),
  ])
  func conventionsFollowAKnownRegion(tag: String, formats: String) {
    #expect(choice([tag]).formattingLocale.description == formats)
  }

  /// Digits that no position gives a value, and calendars that no date follows, are left out and told.
  @Test(arguments: [
    ("de-u-nu-hebr", "de", ["nu-hebr"]), ("fr-u-nu-roman", "fr", ["nu-roman"]),
    ("ja-u-nu-jpan", "ja", ["nu-jpan"]), ("ta-u-nu-traditio", "ta", ["nu-traditio"]),
    ("de-u-nu-foo", "de", ["nu-foo"]), ("fa-u-ca-persian", "fa", ["ca-persian"]),
    ("ja-u-ca-japanese", "ja", ["ca-japanese"]),
    ("ar-SA-u-ca-islamic-umalqura-nu-latn", "ar-SA-u-nu-latn", ["ca-islamic-umalqura"]),
    ("ar-u-nu-arab", "ar-u-nu-arab", []), ("th-u-ca-buddhist", "th-u-ca-buddhist", []),
    ("ja-u-ca-buddhist", "ja", ["ca-buddhist"]), ("en-u-rg-xxzzzz", "en", ["rg-xxzzzz"]),
  ])
  func onlyWhatIsFollowedIsKept(tag: String, formats: String, unfollowed: [String]) {
    let choice = choice([tag])
    #expect(choice.formattingLocale.description == formats)
    #expect(choice.unfollowed == unfollowed)
  }

  /// Headers get stored as preferences.
  @Test(arguments: [
    (["fr;q=0.9"], "fr", [Int]()), (["zz,de;q=0.8"], "de", []),
    (["de;q=0.1, ja;q=0.8, *;q=0.05"], "ja", []),
    (["de;q=0, fr;q=0.2"], "fr", []), (["de;level=1"], "en", [0]), ([";q=1"], "en", [0]),
    (["de;q=0.5,fr;q=0.5"], "de", []), (["*;q=0.1", "ja"], "ja", [0]),
  ])
  func weightsAreFollowed(preferences: [String], locale: String, skipped: [Int]) {
    let choice = choice(preferences)
    #expect(choice.messageLocale == locale)
    #expect(choice.skipped == skipped)
  }

  /// How Java prints a locale.
  @Test(arguments: [
    ("no_NO_NY", "nn-NO"), ("zh_TW_#Hant", "zh-Hant-TW"),
    ("th_TH_TH_#u-nu-thai", "th-TH-u-nu-thai"),
    ("zh__#Hans", "zh-Hans"), ("ja_JP_JP_#u-ca-japanese", "ja-JP-u-ca-japanese"),
    ("sr_RS_#Latn", "sr-Latn-RS"), ("de_AT", "de-AT"),
  ])
  func javasNamesAreRead(text: String, tag: String) {
    #expect(LanguageTag(preference: text)?.description == tag)
  }

  /// `en-AAA` is no tag: English has no extended languages. It is told before and after the winner.
  @Test(arguments: [
    (["en-AAA", "de"], [0]), (["de", "en-AAA"], [1]), (["en-AAA"], [0]), ([""], [0]),
  ])
  func whatIsNoTagIsSkipped(preferences: [String], skipped: [Int]) {
    #expect(choice(preferences).skipped == skipped)
  }

  @Test func aScriptAloneIsNoLanguageThatWasAskedFor() {
    #expect(choice(["und-Latn"]).isInferred)
    #expect(!choice(["en"]).isInferred)
  }

  @Test func stripesPortugueseIsPortugals() {
    #expect(choice(["pt"]).messageLocale == "pt-BR")
    #expect(choice(["pt"], ptIsEuropean: true).messageLocale == "pt-PT")
    #expect(choice(["pt"], ptIsEuropean: true).formattingLocale.description == "pt-PT")
    #expect(choice(["pt-BR"], ptIsEuropean: true).messageLocale == "pt-BR")
    #expect(choice(["pt-AO"], ptIsEuropean: true).messageLocale == "pt-PT")
  }

  /// One catalogue may serve both Norwegian languages; each keeps its own formats.
  @Test(arguments: [("nb", "nb"), ("nn", "nn"), ("nn-NO", "nn-NO"), ("no", "no")])
  func norwegiansKeepTheirFormats(wanted: String, formats: String) {
    let choice = choice([wanted], of: ["en", "no"])
    #expect(choice.messageLocale == "no")
    #expect(choice.formattingLocale.description == formats)
  }
}
