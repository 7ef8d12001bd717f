import Diagnostics
import Figures
import Testing

@testable import Localization

@Suite struct CatalogueTests {
  private static let english = """
    { "@@locale": "en",
      "total": "Total",
      "due": "{amount} due {date}",
      "@due": {"description": "x", "placeholders": {
        "amount": {"type": "money", "n": [1, true]}, "date": {"type": "longDate"}}},
      "items": "{n, plural, one {# item} other {# items}}",
      "@items": {"placeholders": {"n": {"type": "count"}}} }
    """

  private static func set(_ files: [(String, String)]) throws -> CatalogueSet {
    try CatalogueSet().overlaid(with: files.map { (path: $0.0, bytes: Array($0.1.utf8)) })
  }

  /// The findings of one file laid over the English one.
  private static func findings(_ path: String, _ text: String) throws -> String {
    let base = try set([("en.arb", english)])
    do {
      let laid = try base.overlaid(with: [(path: path, bytes: Array(text.utf8))])
      return laid.lint().map(\.description).joined(separator: "\n")
    } catch let rejection as Rejection {
      return rejection.description
    }
  }

  @Test func theShippedCataloguesAreWithoutFault() {
    let findings = CatalogueSet.builtIn.lint()
    #expect(findings.isEmpty, "\(findings)")
    for locale in CatalogueSet.builtIn.locales {
      #expect(CatalogueSet.builtIn.missingKeys(locale).isEmpty, "\(locale)")
    }
  }

  @Test func theShippedCataloguesAreThere() {
    // Stripe's, of which a bare pt is told by an option.
    let stripes =
      "bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hr hu id it ja ko lt lv ms mt nb nl pl"
      + " pt-BR pt-PT ro ru sk sl sv th tr vi zh-Hans zh-Hant zh-Hant-HK"
    let others = "ar he fa ur hi bn ta te mr uk sr sr-Latn bs mk sq is ga ca eu gl nn"
    let expected = Set((stripes + " " + others).split(separator: " ").map(String.init))
    #expect(expected.subtracting(CatalogueSet.builtIn.locales) == [])
    #expect(
      CatalogueSet.builtIn.previews.isDisjoint(with: stripes.split(separator: " ").map(String.init))
    )
    #expect(CatalogueSet.builtIn.englishKeys.count > 80)
  }

  @Test func aMessageIsFoundAlongTheChain() throws {
    let set = try Self.set([
      ("en.arb", Self.english),
      (
        "de.arb",
        #"{"total": "Summe", "due": "{amount} am {date}", "items": "{n, plural, one {# Posten} other {# Posten}}"}"#
      ),
      ("de-AT.arb", #"{"@@locale": "de-AT", "total": "Gesamtsumme"}"#),
    ])
    #expect(set.locales == ["de", "de-AT", "en"])
    let choice = LocaleResolver(available: set.locales).resolve(["de-AT"])
    let messages = set.messages(for: choice)
    #expect(messages.text("total") == "Gesamtsumme")
    #expect(
      messages.text("due", ["amount": .text("1 €"), "date": .text("heute")]) == "1 € am heute")
    #expect(
      messages.text("items", ["n": .count(PluralCount(DecimalNumber(3), formatted: "3"))])
        == "3 Posten")
    #expect(messages.text("none") == "none")
    #expect(messages.text("due", ["amount": .text("1 €")]) == "1 € am {date}")
  }

  @Test func wordsOfAFolderWin() throws {
    let file = (path: "my/fr.arb", bytes: Array(#"{"invoice": "Note"}"#.utf8))
    let set = try CatalogueSet.builtIn.overlaid(with: [file])
    let messages = set.messages(for: LocaleResolver(available: set.locales).resolve(["fr"]))
    #expect(messages(.invoice) == "Note")
    #expect(messages(.total) != "total")
  }

  @Test func anIncompleteNewLanguageIsNotOffered() throws {
    let file = (path: "cy.arb", bytes: Array(#"{"invoice": "Factuur"}"#.utf8))
    let set = try CatalogueSet.builtIn.overlaid(with: [file])
    #expect(!set.locales.contains("cy"))
    #expect(set.lint().contains { $0.code == "incomplete-catalogue" && $0.severity == .warning })
  }

  /// Each wrong file, and what is said of it.
  @Test(arguments: [
    (
      "de.arb", #"{"totl": "Summe"}"#,
      "de.arb:1:2: error: unknown key 'totl'\n  hint: did you mean 'total'?"
    ),
    (
      "de.arb", #"{"wholly_new": "x"}"#,
      "de.arb:1:2: error: unknown key 'wholly_new'\n  hint: new keys begin in en.arb"
    ),
    (
      "de.arb", "{\n  \"due\": \"{amont} am {date}\"\n}",
      """
      de.arb:2:10: error: unknown placeholder {amont} in 'due'
        hint: did you mean {amount}?
      de.arb:2:10: error: 'due' does not print {amount}
      """
    ),
    (
      "pl.arb", #"{"items": "{n, plural, one {# a} few {# b} other {# c}}"}"#,
      "pl.arb:1:11: error: 'items' has no form 'many', which pl needs"
    ),
    (
      "ja.arb", #"{"items": "{n, plural, one {# a} other {# b}}"}"#,
      """
      ja.arb:1:11: error: 'items' has a form 'one', which ja never uses
        hint: forms: other
      """
    ),
    (
      "de.arb", #"{"total": "Summe {"}"#,
      """
      de.arb:1:19: error: in 'total', a '{' is not closed
        hint: a brace that is to be printed stands in apostrophes: '{'
      """
    ),
    (
      "de.arb", #"{"items": "{n, plural, ones {a} other {b}}"}"#,
      "de.arb:1:24: error: in 'items', 'ones' is no plural form\n  hint: did you mean 'one'?"
    ),
    (
      "de.arb", #"{"items": "{n, number}"}"#,
      """
      de.arb:1:16: error: in 'items', 'number' is no kind of placeholder
        hint: kinds: plural, selectordinal, select
      """
    ),
    ("de.arb", #"{"total": "Summe "}"#, "de.arb:1:11: error: 'total' begins or ends with a space"),
    ("de.arb", #"{"total": ""}"#, "de.arb:1:11: error: 'total' is empty"),
    (
      "de.arb", #"{"total": "a", "total": "b"}"#,
      "de.arb:1:16: error: the key 'total' stands twice in one object"
    ),
    (
      "de.arb", #"{"total": 5}"#,
      "de.arb:1:11: error: the value of 'total' is not text in quotation marks"
    ),
    (
      "de.arb", #"{"total": "a""#,
      "de.arb:1:14: error: the text ends where ',' or '}' is expected"
    ),
    (
      "de.arb", "{\n\"total\" \"a\"}",
      "de.arb:2:9: error: expected ':', found '\"'"
    ),
    (
      "de.arb", "",
      "de.arb:1:1: error: there is no JSON value in the text"
    ),
    ("de.arb", "[]", "de.arb:1:1: error: a catalogue is one JSON object, from '{' to '}'"),
    ("de.arb", "{}\n{}", "de.arb:2:1: error: nothing can follow the catalogue's last '}'"),
    (
      "de.arb", #"{"total": 5, "due": null}"#,
      """
      de.arb:1:11: error: the value of 'total' is not text in quotation marks
      de.arb:1:21: error: the value of 'due' is not text in quotation marks
      """
    ),
    (
      "de.arb", #"{"@@locale": "fr"}"#,
      "de.arb:1:14: error: @@locale is 'fr', but the file is named for 'de'"
    ),
    (
      "tlh.arb", "{}",
      "tlh.arb: warning: tlh lacks 3 of the messages and is not offered to readers\n  hint: missing: total, due, items"
    ),
    ("1.arb", "{}", "1.arb:1:1: error: '1' is not a language tag"),
  ])
  func mistakesAreNamedWithTheirPlace(path: String, text: String, expected: String) throws {
    #expect(try Self.findings(path, text) == expected)
  }

  /// What is wrong with the types of placeholders.
  @Test(arguments: [
    (
      "de.arb",
      #"{"due": "{amount} {date}", "@due": {"placeholders": {"amount": {"type": "mony"}}}}"#,
      """
      de.arb:1:73: error: {amount} in 'due' has the unknown type 'mony'
        hint: did you mean 'money'?
      """
    ),
    (
      "de.arb", #"{"total": "x", "@total": {"placeholders": {"a": {}}}}"#,
      """
      de.arb:1:49: error: '@total' describes {a}, which 'total' does not print
      de.arb:1:49: error: {a} in 'total' is described without its type
        hint: types: text, money, longDate, percent, url, number, count
      """
    ),
    (
      "de.arb",
      #"""
      {"items": "{n, plural, one {#} other {#}}",
       "@items": {"placeholders": {"n": {"type": "number"}}}}
      """#,
      "de.arb:2:44: error: {n} chooses a plural in 'items', so its type has to be 'count'"
    ),
    (
      "en.arb", #"{"new": "{x}"}"#,
      """
      en.arb:1:9: error: {x} in 'new' has no type; '@new' has to state it
        hint: types: text, money, longDate, percent, url, number, count
      """
    ),
    ("en.arb", #"{"due": "{date}: {amount}"}"#, ""),
  ])
  func typesOfPlaceholdersAreChecked(path: String, text: String, expected: String) throws {
    #expect(try Self.findings(path, text) == expected)
  }

  /// Words that could not be seen, or that would reorder what stands around them.
  @Test(arguments: [
    (
      #"{"total": "\u202e"}"#,
      """
      de.arb:1:11: error: 'total' holds U+202E, which no page can show
        hint: of the controls of direction only U+200E, U+200F and U+061C may stand in a message
      de.arb:1:11: error: 'total' shows nothing in at least one of its forms
      """
    ),
    (
      "{\"total\": \"Sum\u{2066}me\"}",
      """
      de.arb:1:15: error: 'total' holds U+2066, which no page can show
        hint: of the controls of direction only U+200E, U+200F and U+061C may stand in a message
      """
    ),
    (
      #"{"total": "a\u0007"}"#, "de.arb:1:11: error: 'total' holds U+0007, which no page can show"
    ),
    (
      #"{"total": "\u200b\u2800"}"#,
      "de.arb:1:11: error: 'total' shows nothing in at least one of its forms"
    ),
    (
      #"{"items": "{n, plural, one {\u200b} other {#}}"}"#,
      "de.arb:1:11: error: 'items' shows nothing in at least one of its forms"
    ),
    (#"{"items": "{n} item{n, plural, one {} other {s}}"}"#, ""),
    (#"{"total": "\u200fSumme\u200e\u061c"}"#, ""),
  ])
  func wordsMustBeSeen(text: String, expected: String) throws {
    let findings = try Self.findings("de.arb", text)
    // A file that passes lacks other messages, which is a warning.
    #expect(findings == expected || expected.isEmpty && !findings.contains("error"))
  }

  @Test func aMessageHasAtMostAThousandCharacters() throws {
    let words = String(repeating: "ä", count: 1001)
    #expect(
      try Self.findings("de.arb", #"{"total": "\#(words)"}"#)
        == "de.arb:1:11: error: 'total' has 1001 characters, more than 1000")
    let findings = try Self.findings("de.arb", #"{"total": "\#(words.dropFirst())"}"#)
    #expect(!findings.contains("error"))
  }

  @Test func twoFilesForOneLocaleAreRefused() throws {
    let rejection = #expect(throws: Rejection.self) {
      try Self.set([("a/fr-CA.arb", "{}"), ("a/fr_CA.arb", "{}"), ("a/de.arb", "{}")])
    }
    #expect(
      rejection?.description == """
        a/fr_CA.arb: error: a/fr-CA.arb is a catalogue for fr-CA too
          hint: give each locale one file, named for its tag
        """)
  }

  @Test func allMistakesAreNamedAtOnce() throws {
    let text = try Self.findings(
      "de.arb", #"{"totl": "x", "due": "{amount}", "items": "{n, plural, other {a}}"}"#)
    #expect(text.split(separator: "\n").filter { $0.contains("error:") }.count == 3)
  }

  @Test func notUTF8IsSaid() {
    #expect(throws: Rejection.self) {
      try CatalogueSet().overlaid(with: [(path: "en.arb", bytes: [0x7B, 0xFF, 0x7D])])
    }
  }

  @Test func escapesAreRead() throws {
    let set = try Self.set([("en.arb", #"{"a": "\u00e9\ud83d\ude00\n\"\\\/"}"#)])
    let messages = set.messages(for: LocaleResolver(available: set.locales).resolve([]))
    #expect(messages.text("a") == "é😀\n\"\\/")
  }
}
