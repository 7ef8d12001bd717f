import Billing
import Documents
import Testing

@testable import Composition

/// Words of a template, by language, with values of the document.
@Suite struct TextSectionTests {
  private func composed(
    _ entry: String, _ snapshot: Snapshot, locale: String = "en"
  ) throws -> Composed {
    let text = "body:\n  - lines\n  - summary\n  - text: \(entry)\n"
    let template = try TemplateReader.template(file: "own.yml", bytes: Array(text.utf8))
    return try Composed(snapshot, locale: locale, template: template)
  }

  private func words(_ entry: String, locale: String = "en") throws -> Text? {
    try composed(entry, Sample.invoice(), locale: locale).texts(.words).first
  }

  private static let many = "{ words: { fr: Merci, en: Thanks, de: Danke, de-AT: Vergelt’s Gott } }"

  /// The exact tag, else the language, else `en`, else the first; those of others say theirs.
  @Test(
    arguments: [
      ("en", "Thanks", nil), ("en-GB", "Thanks", nil), ("de", "Danke", nil),
      ("de-CH", "Danke", nil), ("de-AT", "Vergelt’s Gott", nil), ("fr-CA", "Merci", nil),
      ("ja", "Thanks", "en"), ("ar", "Thanks", "en"),
    ] as [(String, String, String?)])
  func theReadersLanguageChooses(locale: String, string: String, language: String?) throws {
    let text = try #require(try words(Self.many, locale: locale))
    #expect(text.string == string)
    #expect(text.language == language)
    #expect(text.direction == (language == nil ? .document : .natural))
  }

  @Test func theFirstStandsInWhereThereIsNoEnglish() throws {
    let text = try words("{ words: { fr: Merci, de: Danke } }", locale: "ja")
    #expect(text == Text("Merci", direction: .natural, language: "fr"))
  }

  @Test func oneTextIsForEveryLanguage() throws {
    for locale in ["en", "de", "ja", "ar"] {
      #expect(try words("Net 30", locale: locale) == Text("Net 30"))
    }
  }

  @Test func valuesAreThoseOfTheDocument() throws {
    let entry =
      "\"{number}|{issued}|{due}|{seller}|{buyer}|{title}|{amount_due}|{total}|{{}\""
    #expect(TemplateComplaints.of("body: [lines, summary, text: \(entry)]").count == 1)
    let whole = entry.replacing("|{{}", with: "")
    #expect(
      try words(whole)?.string == "NWL-2026-0042|February 12, 2026|March 14, 2026|"
        + "Northwind Labs GmbH|Brasserie Lumière SARL|Invoice|€588.00|€588.00")
    #expect(
      try words("\"Rechnung {number} vom {issued}\"", locale: "de")?.string
        == "Rechnung NWL-2026-0042 vom 12. Februar 2026")
  }

  /// A text that names what the document has not is left out as a whole.
  @Test func aTextWithoutItsValueIsLeftOut() throws {
    #expect(try words("\"Paid on {paid}.\"") == nil)
    let paid = try composed("\"Paid on {paid}.\"", Sample.receipt()).texts(.words)
    #expect(paid.map(\.string) == ["Paid on February 14, 2026."])
    let undated = try Sample.invoice { $0.dates.due = nil }
    #expect(try composed("\"Due {due}\"", undated).texts(.words).isEmpty)
  }

  /// Values from elsewhere can neither turn the words around them nor bring controls in.
  @Test func valuesAreCleanedAndIsolated() throws {
    let hostile = try Sample.invoice {
      $0.buyer.name = "\u{202E}evil\u{0}"
      $0.seller.name = "מבצע"
    }
    let composed = try composed("\"{buyer} / {seller}\"", hostile)
    #expect(composed.texts(.words).map(\.string) == ["evil / \u{2068}מבצע\u{2069}"])
  }

  @Test(arguments: [
    ("words", Paragraphs.Role.words), ("memo", .memo), ("subject", .subject),
    ("statement", .statements), ("note", .note),
  ])
  func aRoleDecidesWhatTheWordsAre(role: String, kind: Paragraphs.Role) throws {
    let composed = try composed("{ words: Hello, as: \(role) }", Sample.invoice())
    #expect(composed.texts(kind).map(\.string) == ["Hello"])
  }

  @Test func anUnknownValueIsSaidInEachLanguage() {
    let found = TemplateComplaints.of(
      "body:\n  - lines\n  - summary\n  - text: { words: { en: \"{totl}\", de: \"{numer}\" } }")
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("acme.yml:4:26: error: unknown value 'totl'") == true)
    #expect(found.first?.contains("did you mean 'total'?") == true)
    #expect(found.last?.hasPrefix("acme.yml:4:40: error: unknown value 'numer'") == true)
    #expect(found.last?.contains("did you mean 'number'?") == true)
  }
}
