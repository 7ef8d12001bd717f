import Figures
import Testing

@testable import Localization

/// Rows of CLDR 48. A format is made once a locale, as in use.
@Suite struct LocaleFormatTests {
  private final class Formats {
    private var made: [String: LocaleFormat] = [:]

    subscript(tag: String) -> LocaleFormat {
      if let format = made[tag] { return format }
      let format = localeFormat(tag)
      made[tag] = format
      return format
    }
  }

  @Test func moneyIsWrittenAsInCLDR() throws {
    let formats = Formats()
    var rows = Rows("currency.tsv")
    try rows.check { row in
      let value = DecimalNumber(Int128(row[2]) ?? 0, scale: Int(row[3]) ?? 0)
      let style = LocaleFormat.CurrencyStyle(rawValue: row[4]) ?? .symbol
      return (row[5], formats[row[0]].plainMoney(value, code: row[1], style: style))
    }
    rows.expectAllPass(atLeast: 7400)
  }

  @Test func numbersAndPercentagesAreWrittenAsInCLDR() throws {
    let formats = Formats()
    var rows = Rows("numbers.tsv")
    try rows.check { row in
      let value = DecimalNumber(row[2]) ?? DecimalNumber(0)
      let format = formats[row[0]]
      return (row[3], (row[1] == "percent" ? format.percent(value) : format.number(value)).text)
    }
    rows.expectAllPass(atLeast: 2700)
  }

  @Test func datesAreWrittenAsInCLDR() throws {
    let formats = Formats()
    var rows = Rows("dates.tsv")
    try rows.check { row in
      let style = LocaleFormat.DateStyle(rawValue: row[2]) ?? .long
      return (row[3], formats[row[0]].date(Self.day(row[1]), style: style))
    }
    rows.expectAllPass(atLeast: 3300)
  }

  /// As an ordinal where a language has one for it and the month is a word, and nowhere else.
  @Test(
    arguments: [
      ("fr", "1er septembre 2026", "1er sept. 2026", "1er–15 sept. 2026"),
      ("fr-CA", "1er septembre 2026", "1er sept. 2026", "1er–15 sept. 2026"),
      ("fr-CH", "1er septembre 2026", "1er sept. 2026", "1er–15 sept. 2026"),
      (
        "pt", "1º de setembro de 2026", "1º de set. de 2026",
        "1º\u{2009}–\u{2009}15 de set. de 2026"
      ),
      (
        "pt-BR", "1º de setembro de 2026", "1º de set. de 2026",
        "1º\u{2009}–\u{2009}15 de set. de 2026"
      ),
      ("pt-PT", "1 de setembro de 2026", "1/09/2026", "1–15 de set. de 2026"),
      ("it", "1 settembre 2026", "1 set 2026", "01–15 set 2026"),
    ])
  func theFirstOfAMonth(locale: String, long: String, medium: String, span: String) throws {
    let format = Formats()[locale]
    let (first, later) = (Self.day("2026-09-01"), Self.day("2026-09-15"))
    #expect(format.date(first) == long)
    #expect(format.date(first, style: .yMMMd) == medium)
    #expect(format.interval(from: first, to: later) == span)
    #expect(!format.date(first, style: .short).contains { "rº".contains($0) })
    #expect(!format.date(Self.day("2026-09-11")).contains("11er"))
    // In the wrong order.
    #expect(format.interval(from: later, to: first) == span)
  }

  @Test func spansAreWrittenAsInCLDR() throws {
    let formats = Formats()
    var rows = Rows("intervals.tsv")
    try rows.check { row in
      (row[3], formats[row[0]].interval(from: Self.day(row[1]), to: Self.day(row[2])))
    }
    rows.expectAllPass(atLeast: 340)
  }

  @Test func listsAreWrittenAsInCLDR() throws {
    let formats = Formats()
    var rows = Rows("lists.tsv")
    try rows.check { row in
      (row[2], formats[row[0]].list(row[1].split(separator: "|").map(String.init)))
    }
    rows.expectAllPass(atLeast: 390)
  }

  @Test func pluralsFollowTheRules() throws {
    var rules: [String: PluralRules] = [:]
    var rows = Rows("plurals.tsv")
    try rows.check { row in
      let name = "\(row[0]) \(row[1])"
      let kind = PluralRules.Kind(rawValue: row[1]) ?? .cardinal
      let known = rules[name] ?? PluralRules(language: Subtags(table: row[0]), kind: kind)
      rules[name] = known
      return (row[3], known.category(of: DecimalNumber(row[2]) ?? DecimalNumber(0)).rawValue)
    }
    rows.expectAllPass(atLeast: 5300)
  }

  private static func day(_ text: String) -> CivilDate {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return CivilDate(year: parts[0], month: parts[1], day: parts[2])
  }
}
