import Diagnostics
import Figures
import Testing

@testable import Localization

/// What the linter says of catalogues beyond keys and placeholders.
@Suite struct CatalogueHabitTests {
  private static let english = """
    { "@@locale": "en",
      "page_of": "Page {page} of {pages}",
      "@page_of": {"placeholders": {"page": {"type": "number"}, "pages": {"type": "number"}}},
      "paid": "Paid on {date}.",
      "@paid": {"placeholders": {"date": {"type": "longDate"}}},
      "days": "{n, plural, one {# day} other {# days}}",
      "@days": {"placeholders": {"n": {"type": "count"}}},
      "dear": "{kind, select, person {Dear {name}} other {Hello}}",
      "@dear": {"placeholders": {"kind": {"type": "text"}, "name": {"type": "text"}}},
      "invoice": "Invoice",
      "@invoice": {"x-weight": "legal"},
      "reverse": "Reverse charge applies",
      "ask": "Questions: write to us" }
    """

  private func codes(_ path: String, _ text: String) throws -> [String] {
    let base = try CatalogueSet().overlaid(with: [("en.arb", Array(Self.english.utf8))])
    do {
      let laid = try base.overlaid(with: [(path: path, bytes: Array(text.utf8))])
      return laid.lint().filter { $0.code != "incomplete-catalogue" }
        .filter { "\($0)".contains(path) }.map(\.code)
    } catch let rejection as Rejection {
      return rejection.diagnostics.map(\.code)
    }
  }

  @Test(arguments: [
    (
      "de.arb", #"{"dear": "{kind, select, mann {Lieber {name}} other {Hallo}}"}"#,
      ["selectors-differ", "selectors-differ"]
    ),
    (
      "ru.arb",
      #"{"days": "{n, plural, one {один день} few {# дня} many {# дней} other {# дня}}"}"#,
      ["literal-number"]
    ),
    (
      "fr.arb", #"{"days": "{n, plural, one {1 jour} many {# de jours} other {# jours}}"}"#,
      ["literal-number"]
    ),
    ("de.arb", #"{"days": "{n, plural, one {ein Tag} other {# Tage}}"}"#, []),
    (
      "fr.arb", #"{"days": "{n, plural, one {# jour} other {# jours}}"}"#,
      ["missing-plural-category"]
    ),
    (
      "de.arb", #"{"page_of": "{pages, select, x {Seite {page}} other {Seite {page}}}"}"#,
      ["plural-where-parts-are-needed"]
    ),
    ("de.arb", #"{"paid": "Bezahlt am {date}."}"#, []),
    ("ru.arb", #"{"paid": "Оплачено {date}."}"#, ["sentence-ends-in-value"]),
    ("hu.arb", #"{"paid": "Fizetve: {date}."}"#, ["sentence-ends-in-value"]),
    ("de.arb", #"{"paid": "Bezahlt: {date}"}"#, []),
    ("de.arb", #"{"reverse": "Reverse charge applies"}"#, ["left-in-english"]),
    (
      "de.arb",
      #"{"reverse": "Reverse charge applies", "@reverse": {"x-status": "as-in-english"}}"#, []
    ),
    ("en-GB.arb", #"{"reverse": "Reverse charge applies"}"#, []),
    ("fr.arb", #"{"ask": "Questions : écrivez-nous"}"#, ["typography"]),
    ("fr.arb", #"{"ask": "Questions\u00a0: écrivez-nous"}"#, []),
    ("fr.arb", #"{"ask": "Des questions\u00a0?"}"#, ["typography"]),
    ("fr-CA.arb", #"{"ask": "Des questions?"}"#, []),
    ("es.arb", #"{"ask": "Preguntas?"}"#, ["typography"]),
    ("es.arb", #"{"ask": "¿Preguntas?"}"#, []),
    ("el.arb", #"{"ask": "Ερωτήσεις?"}"#, ["typography"]),
    ("ar.arb", #"{"ask": "أسئلة?"}"#, ["typography"]),
    ("ja.arb", #"{"ask": "質問:連絡"}"#, ["typography"]),
    ("ja.arb", #"{"ask": "質問：連絡"}"#, []),
    ("de.arb", #"{"ask": "Geht's?"}"#, ["typography"]),
    (
      "de.arb", #"{"invoice": "Rechnung", "@invoice": {"x-status": "unsure"}}"#,
      ["catalogue-status"]
    ),
    (
      "de.arb",
      #"{"@@x-status": "preview", "invoice": "Rechnung", "@invoice": {"x-status": "unsure"}}"#, []
    ),
    ("de.arb", #"{"@@x-status": "preview", "invoice": "Rechnung"}"#, ["catalogue-status"]),
    ("de.arb", #"{"ask": "Fragen", "@ask": {"x-status": "unsure"}}"#, []),
  ])
  func habitsOfLanguagesAreHeld(path: String, text: String, expected: [String]) throws {
    #expect(try codes(path, text) == expected)
  }

  /// A form that exports often lack is told; `other` stands for it.
  @Test func manyFallsBackToOther() throws {
    let set = try CatalogueSet().overlaid(with: [
      ("en.arb", Array(Self.english.utf8)),
      ("fr.arb", Array(#"{"days": "{n, plural, one {# jour} other {# jours}}"}"#.utf8)),
    ])
    let choice = LocaleResolver(available: ["en", "fr"]).resolve(["fr"])
    let million = LocaleFormat(choice.formattingLocale).count(DecimalNumber(1_000_000))
    #expect(set.messages(for: choice).text("days", ["n": .count(million)]).hasSuffix("jours"))
  }

  /// An overlay inherits the doubt of the catalogue under it.
  @Test func previewsAreTold() throws {
    let set = try CatalogueSet().overlaid(with: [
      ("en.arb", Array(#"{"invoice": "Invoice", "@invoice": {"x-weight": "legal"}}"#.utf8)),
      (
        "ta.arb",
        Array(
          #"{"@@x-status": "preview", "invoice": "x", "@invoice": {"x-status": "unsure"}}"#.utf8)
      ),
      ("ta-LK.arb", Array(#"{"invoice": "y"}"#.utf8)), ("de.arb", Array(#"{"invoice": "z"}"#.utf8)),
    ])
    #expect(set.previews == ["ta", "ta-LK"])
    #expect(set.counts.map(\.unsure) == [0, 0, 1, 0])
    #expect(set.counts.map(\.isPreview) == [false, false, true, true])
  }
}
