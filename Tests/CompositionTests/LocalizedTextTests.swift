import Billing
import Testing

@testable import Composition

@Suite struct NearestTextTests {
  @Test(arguments: [
    ("de", ["de", "en"], "de"), ("de-AT", ["de", "en"], "de"), ("pt-BR", ["pt", "pt-BR"], "pt-BR"),
    ("pt", ["en", "pt-BR"], "pt-BR"), ("pt-PT", ["en", "pt-BR"], "pt-BR"),
    ("ja", ["de", "en-GB"], "en-GB"), ("ja", ["de", "fr"], "de"),
    ("en-US", ["de", "en-GB"], "en-GB"),
    ("zh-TW", ["zh", "zh-Hant"], "zh-Hant"), ("zh-CN", ["zh-Hant", "zh"], "zh"),
    ("zh-TW", ["en", "zh"], "en"), ("sr-Latn", ["en", "sr", "sr-Latn"], "sr-Latn"),
    ("nn", ["en", "nb"], "nb"), ("de-CH-u-nu-latn", ["de", "de-CH"], "de-CH"),
  ])
  func theNearestTextIsPrinted(wanted: String, tags: [String], expected: String) throws {
    let text = try #require(LocalizedText(tags.map { (tag: $0, text: $0) }))
    #expect(text.text(in: wanted) == expected)
    #expect(text.speaks(wanted) == (wanted.prefix(2) == expected.prefix(2) || expected == "nb"))
    #expect(LocalizedText.any("x").text(in: wanted) == "x")
    #expect(LocalizedText.any("x").speaks(wanted))
  }

  @Test func groupsHaveTheirTitlesInTheReadersLanguage() {
    var presentation = Snapshot.Presentation()
    presentation.groupTitles = [
      .init(
        group: "Works",
        title: LocalizedText([(tag: "de", text: "Arbeit"), (tag: "en", text: "Works")])),
      .init(group: "Other", title: nil),
    ]
    #expect(presentation.titlesByGroup(in: "de-CH") == ["Works": "Arbeit"])
    #expect(presentation.titlesByGroup(in: "ja") == ["Works": "Works"])
  }
}
