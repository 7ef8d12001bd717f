import Figures
import Testing

@Suite struct DecimalNumberTests {
  @Test(arguments: [
    ("0", "0"), ("-12.50", "-12.50"), ("0.00048", "0.00048"), ("1e-7", "0.0000001"),
    ("1.5E3", "1500"), ("123456789012345678901234.5", "123456789012345678901234.5"),
  ])
  func readsNumerals(text: String, expected: String) {
    #expect(DecimalNumber(text)?.description == expected)
  }

  @Test(arguments: ["", "-", ".5", "5.", "1,5", "1.2.3", "0x10", "NaN", "1e999", " 1"])
  func refusesOthers(text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test func comparesValues() {
    #expect(DecimalNumber("1.5") == DecimalNumber("1.50"))
    #expect(DecimalNumber("1.5") != DecimalNumber("-1.5"))
  }

  @Test func trimsAndShifts() {
    #expect(DecimalNumber("1.2300")?.trimmed(toScale: 2).description == "1.23")
    #expect(DecimalNumber("4.8")?.shifted(by: -2).description == "0.048")
    #expect(DecimalNumber("4.8")?.shifted(by: 2).description == "480")
  }
}

@Suite struct CurrencyTests {
  @Test(arguments: [
    ("usd", 2, 2), ("JPY", 0, 0), ("kwd", 3, 3), ("isk", 2, 0), ("huf", 2, 2), ("mga", 0, 0),
  ])
  func takesDigitsFromStripe(code: String, exponent: Int, digits: Int) {
    #expect(Currency(code: code)?.exponent == exponent)
    #expect(Currency(code: code)?.digits == digits)
  }

  @Test func refusesUnknownCodes() {
    #expect(Currency(code: "xxx") == nil)
    #expect(Currency(code: "€") == nil)
  }

  @Test func countsWhatStripeLists() {
    #expect(Currency.codes.count == 139)
  }
}

@Suite struct CivilDateTests {
  @Test(arguments: [
    (0, 1970, 1, 1, 4), (-1, 1969, 12, 31, 3), (20_514, 2026, 3, 2, 1), (11_016, 2000, 2, 29, 2),
  ])
  func countsDays(days: Int, year: Int, month: Int, day: Int, weekday: Int) {
    let date = CivilDate(daysSince1970: days)
    #expect(date == CivilDate(year: year, month: month, day: day))
    #expect(date.daysSince1970 == days)
    #expect(date.weekday == weekday)
  }

  @Test func findsTheDayOfAnInstant() {
    // 2026-03-01T04:59:59Z is 28 February in New York.
    let instant = Instant(1_772_341_199)
    #expect(instant.date(atOffset: 0) == CivilDate(year: 2026, month: 3, day: 1))
    #expect(instant.date(atOffset: -18_000) == CivilDate(year: 2026, month: 2, day: 28))
  }
}

@Suite struct InstantTextTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2025-05-12T10:00:00Z", 1_747_044_000),
    ("2025-05-12T12:00:00+02:00", 1_747_044_000), ("2025-05-12T05:30:00-04:30", 1_747_044_000),
    ("2024-02-29T23:59:59Z", 1_709_251_199),
  ])
  func reads(text: String, seconds: Int) {
    #expect(Instant(text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "now", "2025-05-12", "2025-05-12T10:00:00", "2025-05-12 10:00:00Z", "2025-02-29T10:00:00Z",
    "2025-13-01T10:00:00Z", "2025-05-12T24:00:00Z", "2025-05-12T10:60:00Z", "2025-05-12T10:00:60Z",
    "2025-05-12T10:00:00Zx", "2025-05-12T10:00:00+2:00", "2025-05-12T10:00:00+24:00",
    "+025-05-12T10:00:00Z", "2025-00-12T10:00:00Z", "2025-05-00T10:00:00Z",
  ])
  func refuses(text: String) {
    #expect(Instant(text) == nil)
  }
}
