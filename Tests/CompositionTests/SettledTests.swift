import Billing
import Documents
import Figures
import Testing

@testable import Composition

/// Paid invoices, what the balance did to a total, and how it was or is to be paid.
@Suite struct SettledTests {
  private func paid(
    _ change: (inout Snapshot) throws -> Void = { _ in }
  ) throws -> Snapshot {
    try Sample.invoice {
      $0.status = .paid
      $0.dates.paid = Instant(Sample.issued.seconds + 2 * Sample.day)
      $0.totals.amountPaid = try Sample.euros(58_800)
      $0.totals.amountRemaining = try Sample.euros(0)
      try change(&$0)
    }
  }

  @Test(arguments: ["en", "de", "fr", "ja", "ar"])
  func aPaidInvoiceDemandsNothingAnywhere(locale: String) throws {
    let open = try Composed(Sample.invoice(), locale: locale)
    let composed = try Composed(paid(), locale: locale)
    let demand = try open.headline().text.string
    let headline = try composed.headline().text.string
    #expect(headline != demand)
    #expect(composed.document.properties.subject == headline)
    #expect(composed.design.running.footStart?.string.contains(headline) == true)
    #expect(composed.document.due == nil)
    let dates = try composed.table(.fields).rows.map(\.kind)
    #expect(!dates.contains(.due))
    #expect(dates.contains(.paid))
    #expect(composed.texts(.payment).isEmpty)
  }

  @Test func itsSummaryEndsWithNothingDue() throws {
    #expect(
      try Composed(paid()).summaryLines().suffix(3) == [
        "Total: €588.00", "Amount paid: -€588.00", "Amount due: €0.00",
      ])
    let outside = try paid {
      $0.payments = [
        .init(method: .init(type: "out_of_band"), date: nil, amount: try Sample.euros(58_800))
      ]
    }
    #expect(try Composed(outside).summaryLines().contains("Paid by other means: -€588.00"))
    let more = try paid {
      $0.totals.amountPaid = try Sample.euros(60_000)
      $0.totals.amountOverpaid = try Sample.euros(1_200)
    }
    #expect(
      try Composed(more).summaryLines().suffix(3) == [
        "Amount paid: -€600.00", "Amount overpaid: €12.00", "Amount due: €0.00",
      ])
  }

  @Test func theWordingOfStripeIsAChoice() throws {
    let composed = try Composed(paid { $0.presentation.paidWording = .stripe })
    #expect(try composed.headline().text.string == "€588.00 due March 14, 2026")
    #expect(try composed.summaryLines().last == "Amount due: €588.00")
  }

  @Test func nothingIsSaidToBePaidWhereNothingWas() throws {
    let covered = try paid {
      $0.totals.appliedBalance = try Sample.euros(-58_800)
      $0.totals.amountDue = try Sample.euros(0)
      $0.totals.amountPaid = try Sample.euros(0)
    }
    let composed = try Composed(covered)
    #expect(try composed.headline().text.string == "Nothing due")
    #expect(try !composed.table(.fields).rows.map(\.kind).contains(.paid))
  }

  // MARK: Balance

  @Test(arguments: [
    ("en", ["Previous balance", "Credited to customer balance", "Carried to the next invoice"]),
    (
      "de",
      ["Saldovortrag", "Dem Kundenkonto gutgeschrieben", "Auf die nächste Rechnung übertragen"]
    ),
    ("fr", ["Solde antérieur", "Porté au solde du client", "Reporté sur la prochaine facture"]),
  ])
  func theRowsSayWhatTheBalanceDid(locale: String, labels: [String]) throws {
    let snapshot = try Sample.invoice {
      $0.totals.previousBalance = try Sample.euros(1_000)
      $0.totals.creditedToBalance = try Sample.euros(2_000)
      $0.totals.carriedForward = try Sample.euros(-30)
    }
    let rows = try Composed(snapshot, locale: locale).table(.summary).rows
    #expect(
      rows.filter { $0.kind == .appliedBalance }.map { $0.cells[0].parts[0].string } == labels)
  }

  @Test func aTemplateMayAskForTheCreditThatIsLeft() throws {
    var section = SummarySection()
    section.hasEndingBalance = true
    let snapshot = try Sample.invoice { $0.totals.endingBalance = try Sample.euros(-1_250) }
    #expect(
      try Composed(snapshot, sections: [section]).summaryLines().last == "Remaining credit: €12.50")
    let owed = try Sample.invoice { $0.totals.endingBalance = try Sample.euros(1_250) }
    #expect(
      try Composed(owed, sections: [section]).summaryLines().last == "Amount due: €588.00")
  }

  // MARK: Methods

  private func names(_ methods: [Snapshot.Method]) throws -> [String] {
    let receipt = try Sample.receipt {
      $0.payments = try methods.map {
        .init(method: $0, date: nil, amount: try Sample.euros(1))
      }
    }
    return try Composed(receipt).table(.payments).rows.map {
      $0.cells[0].parts.map(\.string).joined(separator: " / ")
    }
  }

  private func method(
    _ type: String, last4: String? = nil, _ change: (inout Snapshot.Method) -> Void
  ) -> Snapshot.Method {
    var method = Snapshot.Method(type: type, last4: last4)
    change(&method)
    return method
  }

  @Test func banksAndMethodsHaveNames() throws {
    let methods = [
      method("ideal", last4: "5264") { $0.bank = "abn_amro" },
      method("eps") { $0.bank = "arzte_und_apotheker_bank" },
      method("fpx") { $0.bank = "maybank2u" },
      method("p24") { $0.bank = "mbank_mtransfer" },
      method("ideal", last4: "1") { $0.bank = "bank_of_tomorrow" },
      method("custom") { $0.displayName = "Gift voucher" },
      method("amazon_pay", last4: "1881") {
        $0.brand = "visa"
        $0.wallet = "amazon_pay"
      },
      method("sepa_debit", last4: "3000") { $0.mandate = "M-17" },
      method("us_bank_account", last4: "6789") { $0.bankName = "Musterbank" },
    ]
    #expect(
      try names(methods) == [
        "iDEAL (ABN AMRO) - 5264", "EPS (Ärzte- und Apothekerbank)", "FPX (Maybank2U)",
        "Przelewy24 (mBank)", "iDEAL - 1", "Gift voucher", "Visa - 1881 (Amazon Pay)",
        "SEPA Direct Debit - 3000 / Mandate reference M-17", "Musterbank - 6789",
      ])
  }

  // MARK: Bank details

  private func details(
    _ locale: String = "en", _ change: (inout Snapshot) -> Void
  ) throws -> [String] {
    var means = Snapshot.PaymentMeans()
    means.accountHolder = "Lumen SAS"
    means.iban = "FR7630006000011234567890189"
    means.bic = "AGRIFRPP"
    means.reference = "RF18 5390 0754"
    let snapshot = try Sample.invoice {
      $0.paymentMeans = means
      change(&$0)
    }
    return try Composed(snapshot, locale: locale, sections: [BankDetailsSection()])
      .table(.bankDetails).rows.map { row in
        row.cells.map { $0.parts[0].string }.joined(separator: ": ")
      }
  }

  @Test func anAccountIsPrintedByItsParts() throws {
    #expect(
      try details { _ in } == [
        "Account holder: Lumen SAS", "IBAN: FR76 3000 6000 0112 3456 7890 189",
        "BIC: AGRIFRPP", "Payment reference: RF18 5390 0754",
      ])
    #expect(try details("de") { _ in }.last == "Verwendungszweck: RF18 5390 0754")
  }

  @Test func whatTheSellerSaysAlreadyIsNotSaidTwice() throws {
    let rows = try details {
      $0.presentation.bankAccount = [
        .init(name: "Konto", value: "FR76 3000 6000 0112 3456 7890 189")
      ]
    }
    #expect(rows.filter { $0.contains("FR76") } == ["Konto: FR76 3000 6000 0112 3456 7890 189"])
  }

  @Test func accountsOfOtherCountriesHaveTheirWords() throws {
    let british = try details {
      $0.paymentMeans = .init()
      $0.paymentMeans?.sortCode = "601613"
      $0.paymentMeans?.accountNumber = "31926819"
    }
    #expect(british == ["Sort code: 60-16-13", "Account number: 31926819"])
    let japanese = try details("ja") {
      $0.paymentMeans = .init()
      $0.paymentMeans?.accountType = .savings
      $0.paymentMeans?.branch = "銀座"
    }
    #expect(japanese == ["支店名: 銀座", "預金種目: 普通預金"])
  }
}
