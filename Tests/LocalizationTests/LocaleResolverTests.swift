import Localization
import Testing

@Suite struct LocaleResolverTests {
  private struct Row: Decodable {
    struct Expectation: Decodable {
      var message_locale: String
      var message_chain: [String]
      var formatting_locale: String
      var cldr_locale: String
      var matched: String?
      var via: String
      var skipped: [Int]
    }
    var preferred_locales: [String]?
    var available: [String]
    var account_default: String?
    var expect: Expectation
  }

  @Test func everyRowResolves() throws {
    var rows = Rows("resolution.jsonl")
    try rows.checkJSON(Row.self) { row in
      let resolver = LocaleResolver(available: row.available, accountDefault: row.account_default)
      let choice = resolver.resolve(row.preferred_locales ?? [])
      let expected = row.expect
      return (
        "\(row.preferred_locales ?? []) of \(row.available.count), \(row.account_default ?? "-")",
        """
        \(expected.message_locale) \(expected.message_chain) \(expected.formatting_locale) \
        \(expected.cldr_locale) \(expected.matched ?? "nil") \(expected.via) \(expected.skipped)
        """,
        """
        \(choice.messageLocale) \(choice.messageChain) \(choice.formattingLocale) \
        \(choice.cldrLocale) \(choice.matched ?? "nil") \(choice.via.rawValue) \(choice.skipped)
        """
      )
    }
    rows.expectAllPass(atLeast: 316)
  }

  @Test func theOrderOfTheCataloguesNeverMatters() {
    let names = ["en", "pt-PT", "es-419", "pt-BR", "de-AT", "de", "es", "en-GB"]
    for wanted in ["pt-AO", "en-AU", "es-MX", "de-CH", "fr"] {
      #expect(
        LocaleResolver(available: names).resolve([wanted])
          == LocaleResolver(available: names.reversed()).resolve([wanted]))
    }
  }
}
