import Documents
import Figures
import Testing

@testable import Billing
@testable import Composition

/// What taxes are called, and the statements about them.
@Suite struct TaxWordsTests {
  private func label(
    _ name: String?, _ type: String?, _ locale: String, jurisdiction: String? = nil,
    country: String? = nil
  ) throws -> String {
    var tax = try Sample.tax(
      1_000, on: 5_000, name: name, jurisdiction: jurisdiction, country: country)
    tax.rate.type = type
    let composed = try Composed(Sample.invoice { $0.totals.taxes = [tax] }, locale: locale)
    let row = try #require(composed.summary().first { $0.kind == .tax })
    return String(row.label.string.prefix { $0 != "(" && $0 != "（" }).trimmed
  }

  @Test(
    arguments: [
      ("VAT", "vat", "de", "USt."), ("TVA", "vat", "de", "USt."), ("MwSt.", "vat", "de", "MwSt."),
      ("VAT", "vat", "fr", "TVA"), ("IVA", "vat", "en", "VAT"), ("GST", "gst", "fr", "TPS"),
      ("QST", "qst", "fr-CA", "TVQ"), ("HST", "hst", "fr", "TVH"), ("JCT", "jct", "ja", "消費税"),
      ("VAT reduced", "vat", "de", "VAT reduced"), ("CGST", "gst", "en", "CGST"),
      ("VAT", nil, "de", "VAT"), (nil, "vat", "de", "USt."), (nil, nil, "de", "Steuer"),
      ("Sales tax", "sales_tax", "en", "Sales tax"),
    ] as [(String?, String?, String, String)])
  func taxesHaveTheNamesOfTheReadersLanguage(
    name: String?, type: String?, locale: String, expected: String
  ) throws {
    let printed = try label(name, type, locale)
    #expect(printed.filter { $0 != "\u{2068}" && $0 != "\u{2069}" } == expected)
  }

  @Test func aNameThatHasTheJurisdictionDoesNotRepeatIt() throws {
    let name = try label("New York sales tax", "sales_tax", "en", jurisdiction: "New York")
    #expect(name == "New York sales tax")
  }

  @Test func aFeeHasNeitherRateNorBase() throws {
    var fee = try Sample.tax(28, on: 5_000, nil, name: "Retail delivery fee", jurisdiction: nil)
    fee.rate.kind = "flat_amount"
    fee.rate.country = nil
    let composed = try Composed(Sample.invoice { $0.totals.taxes = [fee] })
    #expect(try composed.summaryLines().contains("Retail delivery fee: €0.28"))
  }

  @Test func statementsTellTheirProvision() throws {
    let composed = try Composed(
      Sample.invoice {
        $0.lines[0].taxes = [
          Sample.lineTax(try Sample.tax(0, on: 58_800, reason: .customerExempt))
        ]
        $0.exemptions = [
          .init(subject: "customer_exempt", category: "E", text: "Art. 151")
        ]
        $0.presentation.legalStatements = [
          .init(.cashAccounting), .init(.smallBusiness, clause: "§ 19 UStG"),
        ]
      }, locale: "de")
    #expect(
      composed.statements == [
        "Steuerfreie Leistung (Art. 151)", "Besteuerung nach vereinnahmten Entgelten",
        "Steuerbefreiung für Kleinunternehmer (§ 19 UStG)",
      ])
  }

  @Test(arguments: Snapshot.LegalStatement.Name.allCases)
  func everyLegalStatementHasWords(name: Snapshot.LegalStatement.Name) throws {
    for locale in ["en", "de", "fr", "ja", "ar"] {
      let composed = try Composed(
        Sample.invoice {
          $0.presentation.legalStatements = [.init(name)]
          switch name {
          case .swedishFTax: $0.seller.address?.country = "SE"
          case .reverseChargeUK: $0.seller.address?.country = "GB"
          case .export: $0.buyer.address?.country = "US"
          default: break
          }
        }, locale: locale)
      #expect(composed.statements.count == 1)
    }
  }

  @Test func thePriceOfAPackageStandsUnderTheLine() throws {
    let composed = try Composed(
      Sample.invoice {
        $0.lines[0].quantity = DecimalNumber(5_321)
        $0.lines[0].unitPrice = DecimalNumber(10)
        $0.lines[0].amount = try Sample.euros(6_000)
        var details = Snapshot.LineDetails()
        details.baseQuantity = DecimalNumber(1_000)
        $0.lines[0].details = details
      })
    let item = try composed.items()[0]
    #expect(item.details.map(\.text.string) == ["€10.00 per package of 1,000"])
    #expect(item.unitPrice == nil)
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == " " || text.last == "\u{a0}" { text = text.dropLast() }
    return String(text)
  }
}
