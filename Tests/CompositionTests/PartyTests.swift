import Billing
import Diagnostics
import Documents
import Figures
import Testing

@testable import Composition

@Suite struct PartyTests {
  private func lines(_ party: PartyWords) -> [String] {
    [party.label?.string ?? "-", party.name?.string ?? "-"] + party.lines.map(\.string)
  }

  @Test func aPartyIsNameAddressContactsAndNumbers() throws {
    let snapshot = try Sample.invoice {
      $0.seller.phone = "+49 30 1234"
      $0.seller.website = "northwind.example"
      $0.seller.registers = ["Amtsgericht Charlottenburg HRB 123456"]
      $0.shipTo = .init(address: .init(line1: "3 quai de la Gironde", country: "FR"))
    }
    let composed = try Composed(snapshot)
    let parties = composed.parties()
    #expect(
      composed.groups { if case .party = $0 { true } else { false } }.map(\.role) == [
        .party(.seller), .party(.billTo), .party(.shipTo),
      ])
    #expect(
      parties.map(lines) == [
        [
          "From", "Northwind Labs GmbH", "Torstraße 117", "10119 Berlin", "Germany",
          "+49 30 1234", "billing@northwind.example", "northwind.example", "DE VAT DE129273398",
          "Amtsgericht Charlottenburg HRB 123456",
        ],
        [
          "Bill to", "Brasserie Lumière SARL", "14 rue des Trois-Frères", "75018 Paris",
          "France",
        ],
        ["Ship to", "-", "3 quai de la Gironde", "France"],
      ])
    #expect(
      parties[0].lines.map(\.meaning) == [
        .address, .address, .country("DE"), .phone, .email, .website,
        .taxID(type: "eu_vat", value: "DE129273398"), .register,
      ])
  }

  @Test func labelsAreNativeWhereTheLanguageIsTheCountrys() throws {
    let snapshot = try Sample.invoice()
    let german = try Composed(snapshot, locale: "de").parties()[0].lines
    #expect(german.last?.string == "USt-IdNr. DE129273398")
    #expect(german.first { $0.meaning == .country("DE") }?.string == "Deutschland")
    let stripe: [any Section] = [
      PartiesSection(show: [.seller], taxIDLabels: .stripe), LinesSection(), SummarySection(),
    ]
    let plain = try Composed(snapshot, locale: "de", sections: stripe).parties()[0].lines
    #expect(plain.last?.string == "DE VAT DE129273398")
  }

  @Test func nothingIsPrintedOfAnEmptyParty() throws {
    let parties = try Composed(
      Sample.invoice {
        $0.buyer = .init(email: "ada@example.com", taxIDs: [.init(type: "gb_vat", value: " ")])
        $0.shipTo = .init(name: "\u{202E}", address: .init())
      }
    ).parties()
    #expect(parties.count == 2)
    #expect(lines(parties[1]) == ["Bill to", "-", "ada@example.com"])
  }

  @Test func unlistedNumbersAndCountriesAreReported() throws {
    let composed = try Composed(
      Sample.invoice {
        $0.buyer.taxIDs = [
          .init(type: "qq_vat", value: "QQ1"), .init(type: "unknown", value: "1"),
        ]
        $0.buyer.address?.country = "QQ"
      })
    #expect(
      composed.parties()[1].lines.suffix(3).map(\.string) == [
        "QQ", "QQ VAT QQ1", "Tax ID 1",
      ])
    #expect(
      composed.diagnostics.map(\.code) == ["unknown-country", "unknown-tax-id-type"])
  }

  private func numbers(
    _ numbers: [(type: String, value: String)], seller: String, locale: String = "en"
  ) throws -> [String] {
    let snapshot = try Sample.invoice {
      $0.seller.address?.country = seller
      $0.buyer = .init(
        name: "A", taxIDs: numbers.map { .init(type: $0.type, value: $0.value) })
    }
    return Array(lines(try Composed(snapshot, locale: locale).parties()[1]).dropFirst(2))
  }

  /// English is the language of many countries, so that a label without its country says less.
  @Test func englishLabelsAreThoseOfTheSellersCountry() throws {
    let mixed = [("gb_vat", "GB1"), ("au_abn", "12")]
    #expect(try numbers(mixed, seller: "GB") == ["VAT Reg. No. GB1", "AU ABN 12"])
    #expect(try numbers(mixed, seller: "AU") == ["GB VAT GB1", "ABN 12"])
    #expect(try numbers([("eu_vat", "IE1")], seller: "DE") == ["IE VAT IE1"])
    #expect(try numbers([("eu_vat", "ATU1")], seller: "FR", locale: "de") == ["UID-Nr. ATU1"])
  }

  /// Where two types have one label, both have their country's code.
  @Test func numbersWithOneLabelAreToldApart() throws {
    let provinces = [("ca_pst_bc", "1"), ("ca_pst_sk", "2"), ("ca_pst_mb", "3")]
    #expect(
      try numbers(provinces, seller: "CA") == ["CA PST-BC 1", "CA PST-SK 2", "RST 3"])
    #expect(try numbers([provinces[0]], seller: "CA") == ["PST 1"])
    #expect(
      try numbers([("ch_vat", "1"), ("li_vat", "2")], seller: "CH", locale: "de")
        == ["CH VAT 1", "LI VAT 2"])
  }

  @Test func namesKeepTheirDirectionAndHanShapes() throws {
    let composed = try Composed(
      Sample.invoice {
        $0.buyer = .init(
          name: "山田商店",
          address: .init(line1: "丸の内1-2-3", city: "千代田区", state: "東京都", country: "JP"))
      })
    let buyer = composed.parties()[1]
    #expect(buyer.name == Text("山田商店", direction: .natural, language: "ja"))
    #expect(buyer.lines[0].language == "ja")
    #expect(buyer.lines[1] == Text("Japan", meaning: .country("JP")))
    #expect(composed.document.language.regions == ["DE", "JP"])
  }

  @Test func aReceiptShowsItsPayments() throws {
    let composed = try Composed(
      Sample.receipt { snapshot in
        let dollars = try Sample.currency("USD")
        snapshot.payments += [
          .init(
            method: .init(type: "card", brand: "visa", last4: "4242", wallet: "apple_pay"),
            date: nil, amount: try Sample.euros(100), presentment: Money(120, dollars)),
          .init(
            method: .init(type: "sepa_debit", last4: "3000"), date: nil,
            amount: try Sample.euros(1)),
          .init(method: .init(type: "moon_pay"), date: nil, amount: try Sample.euros(1)),
          .init(
            method: .init(type: "card", brand: "visa", last4: "1", wallet: "moon_wallet"),
            date: nil, amount: try Sample.euros(1)),
          .init(method: .init(type: "out_of_band"), date: nil, amount: try Sample.euros(1)),
        ]
        snapshot.refunds = [.init(date: Sample.issued, amount: try Sample.euros(100))]
      })
    let table = try composed.table(.payments)
    #expect(
      table.rows.map(\.label.string) == [
        "Visa - 6128", "Visa - 4242 (Apple Pay)", "SEPA Direct Debit - 3000", "Moon pay",
        "Visa - 1 (Moon wallet)", "Paid by other means", "Refund",
      ])
    #expect(table.columns.map(\.role) == [.method, .date, .amount, .receiptNumber])
    #expect(table.rows[0].cells[1].string == "February 14, 2026")
    #expect(
      table.rows[1].cells[0].texts.map(\.string) == [
        "Visa - 4242 (Apple Pay)", "Charged $1.20\u{A0}USD",
      ])
    #expect(table.rows[6].cells[2].string == "-€1.00")
    #expect(
      table.heads == [
        "Payment method", "Date", "Amount paid", "Receipt number",
      ])
    #expect(
      composed.diagnostics.map(\.code) == ["unknown-payment-method", "unknown-payment-method"])
    let invoice = try Composed(Sample.invoice())
    #expect(!invoice.tables.contains { $0.role == .payments })
  }
}
