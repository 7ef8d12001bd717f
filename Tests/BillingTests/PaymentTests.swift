import Billing
import Diagnostics
import Figures
import Testing

/// Payments and refunds in the forms that they had, and in mixtures of them.
@Suite struct PaymentTests {
  private let paid = [
    "status": #""paid""#, "amount_paid": "10000", "amount_remaining": "0",
    "status_transitions": #"{"finalized_at":1709251200,"paid_at":1709300000}"#,
  ]

  private func frozen(
    _ changes: [String: String], _ others: String...
  ) throws -> SourceBundle.Frozen {
    let invoice = try Sample.invoice(paid.merging(changes) { $1 })
    return try freeze(
      ([invoice, Sample.customer] + others).map { Array($0.utf8) }, kind: .receipt)
  }

  private func methods(_ snapshot: Snapshot) -> [String] {
    snapshot.payments.map { "\($0.method.type) \($0.amount.minorUnits)" }
  }

  @Test func anEmptyListOfPaymentsDoesNotHideTheCharge() throws {
    let list = #"{"object":"list","has_more":false,"data":[]}"#
    let snapshot = try frozen(["payments": list, "charge": #""ch_1""#], Sample.charge).snapshot
    #expect(methods(snapshot) == ["card 10000"])
    #expect(snapshot.number == "1111-2222")
  }

  @Test func failedChargesOfTheInvoiceAreNoPayments() throws {
    let good = try Sample.change(Sample.charge, ["invoice": #""in_1""#])
    let failed = try Sample.change(
      Sample.charge,
      ["id": #""ch_0""#, "invoice": #""in_1""#, "status": #""failed""#, "paid": "false"])
    let snapshot = try frozen([:], failed, good).snapshot
    #expect(methods(snapshot) == ["card 10000"])
  }

  static let outside: [([String: String], Int, [String])] = [
    // The flag, until 2025-02; the amount paid may be stated or zero.
    (["paid_out_of_band": "true"], 10000, ["out_of_band 10000"]),
    (["paid_out_of_band": "true", "amount_paid": "0"], 10000, ["out_of_band 10000"]),
    (["paid_out_of_band": "false"], 10000, ["unknown 10000"]),
    // A list that is there and empty, since 2025-03.
    (["payments": #"{"object":"list","data":[]}"#], 10000, ["out_of_band 10000"]),
    ([:], 10000, ["unknown 10000"]),
    // `amount_paid_off_stripe`, since 2026-07.
    (
      ["amount_paid": "4000", "amount_paid_off_stripe": "6000"], 10000,
      ["unknown 4000", "out_of_band 6000"]
    ),
    (["amount_paid_off_stripe": "6000"], 10000, ["unknown 4000", "out_of_band 6000"]),
    // Neither flag nor payments nor a charge, and nothing paid on Stripe.
    (["amount_paid": "0"], 10000, ["out_of_band 10000"]),
    (["amount_paid": "0", "amount_remaining": "10000"], 10000, ["out_of_band 10000"]),
  ]

  @Test(arguments: outside)
  func whatIsPaidOutsideStripeIsPaid(
    changes: [String: String], amount: Int, rows: [String]
  ) throws {
    let frozen = try frozen(changes)
    #expect(frozen.snapshot.totals.amountPaid?.minorUnits == amount)
    #expect(methods(frozen.snapshot) == rows)
    let isUnknown = rows[0].hasPrefix("unknown")
    #expect(
      frozen.diagnostics.map(\.sentence)
        == (isUnknown ? ["no payment of the invoice is among the objects"] : []))
  }

  /// What was refunded of a charge in another currency is no amount of this document.
  @Test func refundsInAnotherCurrencyAreRefused() throws {
    let charge = try Sample.change(
      Sample.charge, ["currency": #""usd""#, "amount_refunded": "2500"])
    let rejection = #expect(throws: Rejection.self) {
      try frozen(["charge": #""ch_1""#], charge)
    }
    #expect(
      rejection?.diagnostics.map(\.sentence) == ["the refund is in USD, the document in EUR"])
  }

  @Test func anUncapturedChargeHasNoReceipt() throws {
    let charge = try Sample.change(Sample.charge, ["captured": "false", "amount_captured": "0"])
    let rejection = #expect(throws: Rejection.self) { try freeze(charge) }
    #expect(
      rejection?.diagnostics.first?.sentence
        == "a receipt needs a charge that succeeded, and this one is 'uncaptured'")
  }

  /// Both lists stand in hybrids of two versions; the one that is filled counts.
  @Test(arguments: ["total_taxes", "total_tax_amounts"])
  func taxesAreReadFromTheListThatIsFilled(name: String) throws {
    let row =
      name == "total_taxes"
      ? #"{"amount":100,"tax_behavior":"exclusive","tax_rate_details":{"tax_rate":"t"}}"#
      : #"{"amount":100,"inclusive":false,"tax_rate":"t"}"#
    let lists = ["total_taxes": "[]", "total_tax_amounts": "[]"].merging([name: "[\(row)]"]) { $1 }
    let rate = #"{"id":"t","object":"tax_rate","display_name":"VAT","percentage":1}"#
    let snapshot = try frozen(
      lists.merging([
        "total": "10100", "amount_due": "10100", "amount_paid": "10100",
      ]) { $1 }, rate
    ).snapshot
    #expect(snapshot.totals.taxes.map(\.amount.minorUnits) == [100])
    #expect(snapshot.totals.taxes[0].rate.name == "VAT")
  }

  @Test(
    arguments: [
      (#""send_invoice""#, 1_711_929_600), ("", 1_711_929_600), (#""charge_automatically""#, nil),
    ] as [(String, Int?)])
  func aDueDateCountsUnlessTheCustomerIsCharged(collection: String, seconds: Int?) throws {
    let invoice = try Sample.invoice(["collection_method": collection])
    #expect(
      try freeze(invoice, Sample.customer).snapshot.dates.due == seconds.map { Instant($0) })
  }

  @Test func aCreditNoteWithoutItsInvoiceHasTheSellersDefaultTaxIDs() throws {
    let account = """
      {"id":"acct_1","object":"account","settings":{"invoices":{"default_account_tax_ids":["txi_1"]}}}
      """
    let taxID = #"{"id":"txi_1","object":"tax_id","type":"eu_vat","value":"DE129273398"}"#
    let named = #"{"settings":{"amends":{"number":"A-1"}}}"#
    let frozen = try freeze(Sample.creditNote, Sample.customer, account, taxID, named)
    #expect(frozen.snapshot.seller.taxIDs.map(\.value) == ["DE129273398"])
  }
}
