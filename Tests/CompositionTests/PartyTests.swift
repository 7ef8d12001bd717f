import Billing
import Diagnostics
import Documents
import Figures
import Testing

@testable import Composition

@Suite struct PartyTests {
  private func lines(_ party: Party) -> [String] {
    [party.label.string, party.name?.string ?? "-"] + party.lines.map(\.text.string)
  }

  @Test func aPartyIsNameAddressContactsAndNumbers() throws {
    let snapshot = try Sample.invoice {
      $0.seller.phone = "+49 30 1234"
      $0.seller.website = "northwind.example"
      $0.seller.registers = ["Amtsgericht Charlottenburg HRB 123456"]
      $0.shipTo = .init(address: .init(line1: "3 quai de la Gironde", country: "FR"))
    }
    let parties = try Composed(snapshot).parties()
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
      parties[0].lines.map(\.kind) == [
        .address, .address, .country, .phone, .email, .website, .taxID, .register,
      ])
  }

  @Test func labelsAreNativeWhereTheLanguageIsTheCountrys() throws {
    let snapshot = try Sample.invoice()
    let german = try Composed(snapshot, locale: "de").parties()[0].lines
    #expect(german.last?.text.string == "USt-IdNr. DE129273398")
    #expect(german.first { $0.kind == .country }?.text.string == "Deutschland")
    let stripe = Template(
      name: "own", body: [.parties(.init(taxIDLabels: .stripe)), .lines(), .summary()])
    let plain = try Composed(snapshot, locale: "de", template: stripe).parties()[0].lines
    #expect(plain.last?.text.string == "DE VAT DE129273398")
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
      try composed.parties()[1].lines.suffix(3).map(\.text.string) == [
        "QQ", "QQ VAT QQ1", "Tax ID 1",
      ])
    #expect(
      composed.diagnostics.map(\.code) == [
        "unknown-country", "unknown-tax-id-type", "unknown-tax-id-type",
      ])
  }

  @Test func namesKeepTheirDirectionAndHanShapes() throws {
    let composed = try Composed(
      Sample.invoice {
        $0.buyer = .init(
          name: "山田商店",
          address: .init(line1: "丸の内1-2-3", city: "千代田区", state: "東京都", country: "JP"))
      })
    let buyer = try composed.parties()[1]
    #expect(buyer.name == Text("山田商店", direction: .natural, language: "ja"))
    #expect(buyer.lines[0].text.language == "ja")
    #expect(buyer.lines[1].text == Text("Japan"))
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
          .init(method: .init(type: "out_of_band"), date: nil, amount: try Sample.euros(1)),
        ]
        snapshot.refunds = [.init(date: Sample.issued, amount: try Sample.euros(100))]
      })
    let table = try composed.payments()
    #expect(
      table.rows.map(\.method.string) == [
        "Visa - 6128", "Visa - 4242 (Apple Pay)", "SEPA Direct Debit - 3000", "Moon pay",
        "Paid by other means", "Refund",
      ])
    #expect(table.rows[0].date?.string == "February 14, 2026")
    #expect(table.rows[1].note?.string == "Charged $1.20\u{A0}USD")
    #expect(table.rows[5].amount.string == "-€1.00")
    #expect(
      table.heads.map(\.title.string) == [
        "Payment method", "Date", "Amount paid", "Receipt number",
      ])
    #expect(composed.diagnostics.map(\.code) == ["unknown-payment-method"])
    let invoice = try Composed(Sample.invoice())
    #expect(!invoice.document.body.contains { if case .payments = $0 { true } else { false } })
  }
}
