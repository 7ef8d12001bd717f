import Localization
import Testing

@Suite struct LocaleResolverTests {
  private struct Row: Decodable {
    struct Expectation: Decodable {
      var messageLocale: String
      var messageChain: [String]
      var formattingLocale: String
      var cldrLocale: String
      var matched: String?
      var via: String
      var skipped: [Int]
    }
    var preferredLocales: [String]?
    var available: [String]
    var accountDefault: String?
    var expect: Expectation
  }

  @Test func everyRowResolves() throws {
    var rows = Rows("resolution.jsonl")
    try rows.checkJSON(Row.self) { row in
      let resolver = LocaleResolver(available: row.available, accountDefault: row.accountDefault)
      let choice = resolver.resolve(row.preferredLocales ?? [])
      let expected = row.expect
      return (
        "\(row.preferredLocales ?? []) of \(row.available.count), \(row.accountDefault ?? "-")",
        """
        \(expected.messageLocale) \(expected.messageChain) \(expected.formattingLocale) \
        \(expected.cldrLocale) \(expected.matched ?? "nil") \(expected.via) \(expected.skipped)
        """,
        """
        \(choice.messageLocale) \(choice.messageChain) \(choice.formattingLocale) \
        \(choice.cldrLocale) \(choice.matched ?? "nil") \(choice.via.rawValue) \(choice.skipped)
        """
      )
    }
    rows.expectAllPass(atLeast: 316)
  }

  /// Preferences, then the account's locale, then the renderer's, then English.
  @Test(
    arguments: [
      (["sv"], "de", "fr", "de", "account-default"), (["sv"], "sv", "fr", "fr", "renderer-default"),
      ([], nil, "fr-CA", "fr", "renderer-default"), (["ja"], "de", "fr", "ja", "exact"),
      ([], "sv", "fi", "en", "root-default"), ([], "sv", nil, "en", "root-default"),
    ] as [([String], String?, String?, String, String)])
  func everyDefaultIsAskedInItsTurn(
    _ preferences: [String], _ account: String?, _ renderer: String?, _ locale: String,
    _ via: String
  ) {
    let resolver = LocaleResolver(
      available: ["de", "en", "fr", "ja"], rendererDefault: renderer)
    let choice = resolver.with(accountDefault: account).resolve(preferences)
    #expect(choice.messageLocale == locale)
    #expect(choice.via.rawValue == via)
    #expect(choice.messageChain.last == "en")
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
