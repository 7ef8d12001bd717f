import Diagnostics
import Figures
import Testing

@testable import Billing

/// Credit notes against their invoice, and how they are settled.
@Suite struct CreditNoteTests {
  private func findings(
    _ changes: [String: String], _ others: [String], invoice: [String: String]? = [:]
  ) throws -> [String] {
    let note = try Sample.change(
      Sample.creditNote,
      [
        "refunds": "", "customer_balance_transaction": "null", "out_of_band_amount": "null",
        "pre_payment_amount": "", "post_payment_amount": "",
      ].merging(changes) { $1 })
    let amended = try invoice.map { try Sample.invoice($0) }
    do {
      return try freeze(
        ([note, Sample.customer] + others + (amended.map { [#"{"related":[\#($0)]}"#] } ?? []))
          .map { Array($0.utf8) }
      ).diagnostics.map { "\($0.severity.rawValue) \($0.sentence)" }
    } catch let rejection as Rejection {
      return rejection.diagnostics.map { "\($0.severity.rawValue) \($0.sentence)" }
    }
  }

  private func account(_ country: String) -> String {
    #"{"id":"acct_1","object":"account","country":"\#(country)"}"#
  }

  private let absent = "warning the invoice 'in_1' is not among the objects"
  private let unnamed = "the number of the invoice that the credit note is for is not known"

  @Test func namesItsInvoiceWhereALawAsksForIt() throws {
    for country in ["FR", "GB", "CH", "NO", "AU", "NZ", "IN", "JP", "SG", "ZA", "AE"] {
      #expect(
        try findings([:], [account(country)], invoice: nil).contains("error \(unnamed)"))
    }
    #expect(try findings([:], [], invoice: nil).contains("error \(unnamed)"))
    #expect(
      try findings([:], [account("US")], invoice: nil).contains("warning \(unnamed)"))
    #expect(try findings([:], [account("FR")]) == [])
  }

  @Test func settingsNameTheInvoiceOrDoWithout() throws {
    let named = #"{"settings":{"amends":{"number":"A-1","date":1709251200}}}"#
    #expect(
      try findings([:], [account("FR"), named], invoice: nil)
        .filter { $0.hasSuffix(unnamed) } == [])
    let optional = #"{"settings":{"credit_note_reference":"optional"}}"#
    #expect(
      try findings([:], [account("FR"), optional], invoice: nil).contains("warning \(unnamed)"))
    let required = #"{"settings":{"credit_note_reference":"required"}}"#
    #expect(
      try findings([:], [account("US"), required], invoice: nil).contains("error \(unnamed)"))
  }

  @Test func printsTheNumberAndDateOfItsInvoice() throws {
    let snapshot = try freeze(Sample.creditNote, Sample.invoice(), Sample.customer).snapshot
    #expect(snapshot.references.invoiceNumber == "A-1")
    #expect(snapshot.references.invoiceDate == Instant(1_709_251_200))
  }

  @Test func isInTheCurrencyOfItsInvoice() throws {
    let invoice = [
      "currency": #""chf""#,
      "lines": Sample.lines([#"{"id":"il_1","amount":10000,"currency":"chf"}"#]),
    ]
    #expect(
      try findings([:], [], invoice: invoice)
        == ["error the amended invoice is in CHF, the document in EUR"])
  }

  @Test func isNoMoreThanItsInvoice() throws {
    let other = """
      {"id":"cn_0","object":"credit_note","invoice":"in_1","status":"issued","total":6000}
      """
    #expect(
      try findings([:], [], invoice: ["total": "4000"])
        == ["warning the credit note's total of 50.00 is more than the invoice's, 40.00"])
    #expect(
      try findings([:], [#"{"related":[\#(other)]}"#])
        == ["warning the credit notes for the invoice add up to 110.00, its total is 100.00"])
    #expect(
      try findings([:], [#"{"related":[\#(other.replacing("issued", with: "void"))]}"#]) == [])
    #expect(
      try findings([:], [], invoice: ["post_payment_credit_notes_amount": "12000"])
        == ["warning the credit notes for the invoice add up to 120.00, its total is 100.00"])
  }

  @Test func statesItsCreditAsAPositiveAmount() throws {
    let negative = [
      "subtotal": "-5000", "total": "-5000", "amount": "-5000",
      "lines": Sample.lines([#"{"id":"cnli_1","amount":-5000}"#]),
    ]
    #expect(
      try findings(negative, []) == [
        "error the total is negative, -50.00; "
          + "a credit note states what it credits as a positive amount"
      ])
  }

  static let settlements: [([String: String], [String])] = [
    (
      ["pre_payment_amount": "1000", "post_payment_amount": "3000"],
      [
        "warning the ways in which the credit is settled add up to 10.00, the total is 50.00",
        "warning 10.00 before payment and 30.00 after it do not make the total of 50.00",
      ]
    ),
    (
      [
        "pre_payment_amount": "2000", "post_payment_amount": "3000",
        "refunds": #"[{"amount_refunded":2000,"refund":"re_1"}]"#,
      ],
      [
        "warning the ways in which the credit is settled add up to 40.00, the total is 50.00",
        "warning refunds, balance and other means add up to 20.00, the part after payment is 30.00",
      ]
    ),
    // More is refunded than the total: the balance got no negative credit.
    (
      [
        "refunds": #"[{"amount_refunded":6000,"refund":"re_1"}]"#,
        "customer_balance_transaction": #""cbtxn_1""#,
      ],
      ["warning the ways in which the credit is settled add up to 60.00, the total is 50.00"]
    ),
    (
      [
        "refunds": #"[{"amount_refunded":5000,"refund":{"id":"re_1","status":"failed"}}]"#
      ], ["warning a refund of 50.00 failed or was canceled, so that it does not count"]
    ),
    (
      ["out_of_band_amount": "-5000"],
      ["warning the part by other means of the credit is negative: -50.00"]
    ),
    (
      [
        "pre_payment_amount": "2000", "post_payment_amount": "3000", "type": #""mixed""#,
        "refunds": #"[{"amount_refunded":3000,"refund":"re_1"}]"#,
      ], []
    ),
    (
      [
        "refunds":
          #"[{"amount_refunded":5000,"type":"payment_record_refund","payment_record_refund":{}}]"#
      ], []
    ),
  ]

  @Test(arguments: settlements)
  func isSettledByWhatItSays(changes: [String: String], expected: [String]) throws {
    #expect(try findings(changes, []) == expected)
  }

  @Test func itsTotalBeforeTaxIsChecked() throws {
    let sentence = "warning the total less its taxes is 50.00, the total excluding tax is 40.00"
    #expect(try findings(["total_excluding_tax": "4000"], []) == [sentence])
    #expect(try findings(["total_excluding_tax": "5000"], []) == [])
  }

  /// It has no fields and no paper of its own.
  @Test func hasTheFieldsAndThePaperOfItsInvoice() throws {
    let invoice = try Sample.invoice([
      "custom_fields": #"[{"name":"PO","value":"4711"}]"#,
      "rendering": #"{"amount_tax_display":"exclude_tax","pdf":{"page_size":"letter"}}"#,
    ])
    let snapshot = try freeze(Sample.creditNote, invoice, Sample.customer).snapshot
    #expect(snapshot.fields == [.init(name: "PO", value: "4711")])
    #expect(snapshot.presentation.pageSize == .letter)
    #expect(snapshot.presentation.excludesTax)
    let none = #"{"settings":{"credit_note_fields":"none"}}"#
    #expect(try freeze(Sample.creditNote, invoice, Sample.customer, none).snapshot.fields == [])
  }

  @Test func unknownReasonsAndTypesAreNamed() throws {
    #expect(
      try findings(["reason": #""whim""#, "type": #""halfway""#], []) == [
        "warning unknown value 'whim' of 'reason'", "warning unknown value 'halfway' of 'type'",
      ])
  }

  @Test func whatAPaymentRecordGaveBackWentByOtherMeans() throws {
    let note = try Sample.change(
      Sample.creditNote,
      [
        "out_of_band_amount": "0", "customer_balance_transaction": "null",
        "refunds": #"[{"amount_refunded":5000,"type":"payment_record_refund"}]"#,
      ])
    let credit = try freeze(note, Sample.invoice(), Sample.customer).snapshot.credit
    #expect(credit?.outOfBand?.minorUnits == 5000)
    #expect(credit?.refunded == nil)
  }
}
