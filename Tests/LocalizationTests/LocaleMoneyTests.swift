import Figures
import Testing

@testable import Localization

/// What money has beyond CLDR's strings.
@Suite struct LocaleMoneyTests {
  private static func money(_ minorUnits: Int, _ code: String) throws -> Money {
    Money(minorUnits, try #require(Currency(code: code)))
  }

  @Test(arguments: [
    ("en", 2378, "usd", "$23.78\u{A0}USD"), ("en", 1200, "jpy", "¥1,200\u{A0}JPY"),
    ("en", 2500, "eur", "€25.00"), ("en", 2500, "cad", "CA$25.00"),
    ("en-CA", 2500, "usd", "US$25.00"), ("en-CA", 2500, "cad", "$25.00\u{A0}CAD"),
    ("en-GB", 2500, "gbp", "£25.00"), ("sv", 2500, "sek", "25,00\u{A0}kr\u{A0}SEK"),
    ("de", 2378, "usd", "23,78\u{A0}$\u{A0}USD"), ("de", -2500, "chf", "-25,00\u{A0}CHF"),
    ("ja", 1200, "jpy", "￥1,200"), ("ja", 1200, "usd", "$12.00\u{A0}USD"),
    ("en", 100_000, "isk", "ISK\u{A0}1,000"),
    ("fr", 123_456, "huf", "1\u{202F}234,56\u{A0}HUF"), ("en", 12_345, "kwd", "KWD\u{A0}12.345"),
  ])
  func theCodeIsAddedWhereTheSymbolIsShared(
    tag: String, minorUnits: Int, code: String, expected: String
  ) throws {
    let amount = try Self.money(minorUnits, code)
    #expect(localeFormat(tag).unambiguousMoney(amount).text == expected)
  }

  @Test(arguments: [
    ("en", "−$25.00"), ("de", "−25,00\u{A0}$"), ("sv", "−25,00\u{A0}US$"),
    ("ar", "\u{200F}\u{2066}−25.00\u{2069}\u{A0}US$\u{200E}"),
  ])
  func aTypographicMinusTakesThePlaceOfTheHyphen(tag: String, expected: String) throws {
    let amount = try Self.money(-2500, "usd")
    #expect(localeFormat(tag, minus: .typographic).money(amount).text == expected)
  }

  @Test func aUnitPriceKeepsAllItsDigits() throws {
    let usd = try #require(Currency(code: "usd"))
    let format = localeFormat("en")
    for (value, expected) in [
      ("0.00048", "$0.00048"), ("12", "$12.00"), ("12.5000", "$12.50"), ("1234.567", "$1,234.567"),
    ] {
      let price = try #require(DecimalNumber(value))
      #expect(format.money(price, in: usd).text == expected)
    }
  }

  @Test func theDecimalEdgeIsAfterTheIntegerDigits() throws {
    for (tag, code) in [
      ("en", "usd"), ("de", "eur"), ("ar-EG", "egp"), ("fr-CH", "chf"), ("ja", "jpy"),
      ("fa", "eur"), ("hi-u-nu-deva", "inr"), ("en", "kwd"),
    ] {
      let format = localeFormat(tag)
      let formatted = format.money(try Self.money(-123_456_789, code))
      let integers = String(
        decoding: formatted.text.utf8.prefix(formatted.decimalEdge), as: UTF8.self)
      let last = try #require(integers.unicodeScalars.last)
      #expect(format.digits.contains(String(last)), "\(tag): \(formatted)")
      let decimals = String(
        decoding: formatted.text.utf8.dropFirst(formatted.decimalEdge), as: UTF8.self)
      let count = decimals.unicodeScalars.count { format.digits.contains(String($0)) }
      #expect(count == Currency(code: code)?.digits, "\(tag): \(formatted)")
    }
  }

  @Test func aLatinSymbolKeepsItsOrderFromRightToLeft() throws {
    let amount = try Self.money(123_450, "usd")
    let arabic = localeFormat("ar-EG")
    #expect(arabic.isRightToLeft)
    #expect(arabic.money(amount).text.hasSuffix("US$\u{200E}"))
    #expect(arabic.plainMoney(amount.decimal, code: "USD", style: .symbol).hasSuffix("US$"))
    #expect(!localeFormat("en-CA").money(amount).text.contains("\u{200E}"))
    #expect(!arabic.money(amount, style: .code).text.hasSuffix("USD\u{200E}"))
  }

  @Test func numberingSystemsAndCalendarsOfTheTagAreFollowed() {
    let day = CivilDate(year: 2026, month: 11, day: 22)
    #expect(localeFormat("ar-EG").digits.first == "٠")
    #expect(localeFormat("ar-EG-u-nu-latn").digits.first == "0")
    #expect(localeFormat("th-TH-u-nu-thai").number(DecimalNumber(12)).text == "๑๒")
    #expect(localeFormat("th-TH-u-ca-buddhist").date(day) == "22 พฤศจิกายน พ.ศ. 2569")
    #expect(localeFormat("en-u-ca-buddhist").date(day) == "November 22, 2569 BE")
    #expect(localeFormat("th-TH").date(day) == "22 พฤศจิกายน ค.ศ. 2026")
    #expect(localeFormat("fa-IR").date(day).contains("۲۰۲۶"))
  }

  @Test func countriesAreNamedInTheLanguage() {
    for (tag, code, expected) in [
      ("de-AT", "FR", "Frankreich"), ("en", "HK", "Hong Kong"), ("ja", "DE", "ドイツ"),
      ("fr-CA", "US", "États-Unis"), ("ar", "EG", "مصر"), ("en", "GB", "United Kingdom"),
    ] {
      #expect(localeFormat(tag).territory(code) == expected)
    }
    #expect(localeFormat("en").territory("QQ") == nil)
  }

  @Test func everyStripeCurrencyIsWrittenInEveryShippedLanguage() throws {
    for tag in CatalogueSet.builtIn.locales {
      let format = localeFormat(tag)
      for code in Currency.codes {
        let currency = try #require(Currency(code: code))
        // Whole, because decimals that are not zero are never dropped.
        let text = format.money(Money(-123_000, currency)).text
        let digits = text.unicodeScalars.count { format.digits.contains(String($0)) }
        #expect(digits == 6 - currency.exponent + currency.digits, "\(tag): \(text)")
      }
    }
  }
}
