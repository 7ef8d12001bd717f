import Diagnostics
import Figures
import Testing

@testable import Billing

/// Payments and refunds that could be taken for something else, and statuses that contradict the
/// amounts.
@Suite struct SettlementTests {
  private func receipt(
    _ changes: [String: String], _ others: String...
  ) throws -> SourceBundle.Frozen {
    let paid = [
      "status": #""paid""#, "amount_paid": "10000", "amount_remaining": "0",
      "status_transitions": #"{"paid_at":1709300000}"#,
    ]
    let invoice = try Sample.invoice(paid.merging(changes) { $1 })
    return try freeze(
      ([invoice, Sample.customer] + others).map { Array($0.utf8) }, kind: .receipt)
  }

  private func list(_ entries: String..., tail: String = "") -> String {
    #"{"object":"list","has_more":false\#(tail),"data":[\#(entries.joined(separator: ","))]}"#
  }

  private func part(_ amount: Int, of charge: String = "ch_1", status: String = "paid") -> String {
    """
    {"id":"inpay_\(amount)\(status)","object":"invoice_payment","status":"\(status)",
    "amount_paid":\(amount),"payment":{"type":"charge","charge":"\(charge)"}}
    """
  }

  private func rows(_ snapshot: Snapshot) -> [String] {
    snapshot.payments.map { "\($0.method.type) \($0.amount.minorUnits)" }
      + snapshot.refunds.map { "refund \($0.amount.minorUnits)" }
  }

  private let seller = #"{"settings":{"legal_name":"Lumen"}}"#

  // MARK: Authorizations of which a part was taken

  static let captures: [([String: String], [String])] = [
    // The rest counts as refunded.
    (["amount_refunded": "4000"], ["card 6000"]),
    // The rest counts, and 10.00 were given back besides.
    (["amount_refunded": "5000"], ["card 6000", "refund 1000"]),
    // The rest does not count.
    (["amount_refunded": "0"], ["card 6000"]),
    (["amount_refunded": "1500"], ["card 6000", "refund 1500"]),
    // The release among the refunds has moved no money.
    (
      [
        "amount_refunded": "4000",
        "refunds": """
        [{"id":"re_1","object":"refund","amount":4000,"status":"succeeded","balance_transaction":null}]
        """,
      ], ["card 6000"]
    ),
    (
      [
        "amount_refunded": "5000",
        "refunds": """
        [{"id":"re_1","object":"refund","amount":1000,"status":"succeeded","balance_transaction":"txn_1"}]
        """,
      ], ["card 6000", "refund 1000"]
    ),
  ]

  @Test(arguments: captures)
  func whatWasNeverTakenIsNoRefund(changes: [String: String], expected: [String]) throws {
    let charge = try Sample.change(
      Sample.charge, ["amount_captured": "6000"].merging(changes) { $1 })
    let frozen = try freeze(charge, seller)
    #expect(rows(frozen.snapshot) == expected)
    #expect(frozen.snapshot.amountPaid.minorUnits == 6000)
    #expect(frozen.diagnostics == [])
    let ofInvoice = try receipt(
      [
        "amount_paid": "6000", "charge": #""ch_1""#, "total": "6000",
        "subtotal": "6000", "amount_due": "6000",
        "lines": Sample.lines([#"{"id":"il_1","amount":6000}"#]),
      ], charge)
    #expect(rows(ofInvoice.snapshot) == expected)
    #expect(ofInvoice.diagnostics == [])
  }

  // MARK: Charges that paid several documents

  private func shared(_ refunded: Int, refunds: String = "") throws -> String {
    try Sample.change(
      Sample.charge,
      [
        "amount": "25000", "amount_captured": "25000", "amount_refunded": "\(refunded)",
        "refunds": refunds,
      ])
  }

  @Test func onlyTheOwnPartOfASharedChargeIsPaidAndRefunded() throws {
    let payments = ["payments": list(part(10_000))]
    #expect(try rows(receipt(payments, shared(0)).snapshot) == ["card 10000"])
    let all = try receipt(payments, shared(25_000))
    #expect(rows(all.snapshot) == ["card 10000", "refund 10000"])
    #expect(all.diagnostics == [])
    let some = try receipt(payments, shared(7_000))
    #expect(rows(some.snapshot) == ["card 10000"])
    #expect(
      some.diagnostics.map(\.sentence) == [
        "70.00 were refunded of a charge of 250.00 that paid 100.00 here: "
          + "how much of the refund belongs here is not known, so it is left out"
      ])
  }

  @Test func creditNotesTellWhoseARefundIs() throws {
    let refunds = """
      [{"id":"re_1","object":"refund","amount":7000,"status":"succeeded","created":1709400000}]
      """
    for (invoice, expected) in [("in_1", ["card 10000", "refund 7000"]), ("in_2", ["card 10000"])] {
      let note = """
        {"id":"cn_1","object":"credit_note","status":"issued","invoice":"\(invoice)",
        "refunds":[{"refund":"re_1","amount_refunded":7000}]}
        """
      let frozen = try receipt(
        ["payments": list(part(10_000))], shared(7_000, refunds: refunds),
        #"{"related":[\#(note)]}"#)
      #expect(rows(frozen.snapshot) == expected)
      #expect(frozen.diagnostics == [])
    }
  }

  @Test func aChargeThatPaysInTwoPartsIsRefundedOnce() throws {
    let charge = try Sample.change(Sample.charge, ["amount_refunded": "2500"])
    let frozen = try receipt(["payments": list(part(4_000), part(6_000))], charge)
    #expect(rows(frozen.snapshot) == ["card 4000", "card 6000", "refund 2500"])
  }

  @Test func theOnlyChargeOfAnOldInvoiceIsNoMoreThanWhatItPaid() throws {
    let frozen = try receipt(["charge": #""ch_1""#], shared(25_000))
    #expect(rows(frozen.snapshot) == ["card 10000", "refund 10000"])
    #expect(
      frozen.diagnostics.map(\.sentence)
        == ["the payments given add up to 250.00, the amount paid is 100.00"])
  }

  @Test func moreRefundedThanPaidIsRefused() throws {
    let charge = try Sample.change(Sample.charge, ["amount_refunded": "12000"])
    let rejection = #expect(throws: Rejection.self) { try freeze(charge, seller) }
    #expect(
      rejection?.diagnostics.map(\.sentence)
        == ["refunds of 120.00 are more than the 100.00 that were paid"])
  }

  // MARK: What does not count

  @Test func failedRefundsAndPaymentsDoNotCount() throws {
    let charge = try Sample.change(
      Sample.charge,
      [
        "amount_refunded": "1000",
        "refunds": list(
          #"{"id":"re_1","object":"refund","amount":1000,"status":"succeeded"}"#,
          #"{"id":"re_2","object":"refund","amount":2000,"status":"failed"}"#,
          #"{"id":"re_3","object":"refund","amount":3000,"status":"canceled"}"#),
      ])
    let frozen = try receipt(
      ["payments": list(part(10_000), part(9_000, status: "canceled"))], charge)
    #expect(rows(frozen.snapshot) == ["card 10000", "refund 1000"])
    #expect(frozen.diagnostics == [])
  }

  /// Since 2025-03 the list stands beside the invoice where it was not expanded.
  @Test func paymentsThatNameTheInvoiceAreItsOwn() throws {
    let intent = """
      {"id":"pi_1","object":"payment_intent","payment_method":{"id":"pm_1","object":"payment_method",
      "type":"card","card":{"brand":"jcb","last4":"0505"}}}
      """
    let payment = """
      {"id":"inpay_1","object":"invoice_payment","invoice":"in_1","status":"paid",
      "amount_paid":10000,"payment":{"type":"payment_intent","payment_intent":"pi_1"}}
      """
    let other = payment.replacing("in_1", with: "in_2").replacing("inpay_1", with: "inpay_2")
    let frozen = try receipt([:], #"{"related":[\#(payment),\#(other),\#(intent)]}"#)
    #expect(rows(frozen.snapshot) == ["card 10000"])
    #expect(frozen.snapshot.payments[0].method.brand == "jcb")
    #expect(frozen.diagnostics == [])
  }

  @Test func aFailedChargeIsNotWhatPaid() throws {
    let failed = try Sample.change(Sample.charge, ["status": #""failed""#, "paid": "false"])
    let frozen = try receipt(
      ["charge": #""ch_1""#, "paid_out_of_band": "true", "amount_paid": "0"], failed)
    #expect(rows(frozen.snapshot) == ["out_of_band 10000"])
  }

  @Test(arguments: [
    (#""disputed":true"#, "100.00 of the 100.00 that are stated as paid are disputed"),
    (
      #""dispute":{"id":"dp_1","object":"dispute","amount":4000,"status":"lost"}"#,
      "a dispute took back 40.00 of the 100.00 that are stated as paid"
    ),
    (#""dispute":{"id":"dp_1","object":"dispute","amount":4000,"status":"won"}"#, nil),
  ])
  func disputesAreNamed(member: String, sentence: String?) throws {
    let charge = String(Sample.charge.dropLast()) + ",\(member)}"
    #expect(try freeze(charge, seller).diagnostics.map(\.sentence) == (sentence.map { [$0] } ?? []))
  }

  // MARK: Sums, lists and statuses

  @Test func paymentsMustMakeWhatIsSaidToBePaid() throws {
    let charge = try Sample.change(Sample.charge, ["amount": "4000", "amount_captured": "4000"])
    let frozen = try receipt(["payments": list(part(4_000))], charge)
    #expect(
      frozen.diagnostics.map(\.sentence)
        == ["the payments given add up to 40.00, the amount paid is 100.00"])
    let flagged = try receipt(
      ["payments": list(part(4_000)), "amount_paid": "4000", "paid_out_of_band": "true"], charge)
    #expect(rows(flagged.snapshot) == ["card 4000", "out_of_band 6000"])
    #expect(flagged.diagnostics == [])
  }

  @Test func listsMustBeWhole() throws {
    let more = #"{"object":"list","has_more":true,"data":[]}"#
    let lines = Sample.lines([#"{"id":"il_1","amount":10000}"#])
      .replacing("\"has_more\":false", with: "\"has_more\":false,\"total_count\":2")
    let charge = try Sample.change(Sample.charge, ["refunds": more])
    for (changes, sentence) in [
      (["payments": more], "the list of payments is not complete: 'has_more' is true"),
      (["lines": lines], "the list of lines holds 1 of 2"),
      (["charge": #""ch_1""#], "the list of refunds is not complete: 'has_more' is true"),
    ] {
      let rejection = #expect(throws: Rejection.self) { try receipt(changes, charge) }
      let errors = rejection?.diagnostics.filter { $0.severity == .error }
      #expect(errors?.map(\.sentence) == [sentence])
      #expect(errors?.first?.hints == ["fetch the whole list, page by page, and put it in place"])
    }
  }

  static let statuses: [([String: String], [String])] = [
    (
      ["status": #""paid""#, "amount_paid": "4000", "amount_remaining": "6000"],
      ["the status is 'paid' and the amount paid 40.00, but 60.00 remain to be paid"]
    ),
    (
      ["status": #""paid""#, "amount_paid": "4000", "amount_remaining": "0"],
      ["the status is 'paid', but only 40.00 of 100.00 were paid"]
    ),
    (
      ["amount_paid": "10000", "amount_remaining": "0"],
      ["the status is 'open', but all that is due, 100.00, is paid"]
    ),
    (["amount_paid": "4000", "amount_remaining": "6000"], []),
    (["status": #""paid""#, "amount_paid": "10000", "amount_remaining": "0"], []),
    (["status": #""paid""#, "amount_paid": "0", "amount_remaining": "0"], []),
    (
      [
        "status": #""paid""#, "amount_paid": "0", "amount_remaining": "10000",
        "paid_out_of_band": "true",
      ], []
    ),
  ]

  @Test(arguments: statuses)
  func statusAndAmountsMustAgree(changes: [String: String], sentences: [String]) throws {
    let frozen = try freeze(Sample.invoice(changes), Sample.customer)
    #expect(frozen.diagnostics.map(\.sentence) == sentences)
  }

  @Test func sharesOfADiscountMakeItUp() throws {
    let discount = #"{"id":"di_1","object":"discount","coupon":{"id":"C","name":"May"}}"#
    for (share, sentences) in [
      (500, ["the lines' shares of a discount add up to 5.00, the document states 10.00"]),
      (1000, []),
    ] {
      let line = """
        {"id":"il_1","amount":11000,"discount_amounts":[{"amount":\(share),"discount":"di_1"}]}
        """
      let invoice = try Sample.invoice([
        "subtotal": "11000", "lines": Sample.lines([line]),
        "total_discount_amounts": #"[{"amount":1000,"discount":"di_1"}]"#,
      ])
      #expect(
        try freeze(invoice, Sample.customer, discount).diagnostics.map(\.sentence) == sentences)
    }
  }
}
