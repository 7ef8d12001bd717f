import Diagnostics
import Testing

@testable import Billing

/// Amounts that only seem not to agree are silent; those that do not are named.
///
/// A row changes `Sample`'s open invoice of 100.00 EUR, member by member. Members of the kind
/// `invoice.total` belong to the invoice of a credit note, `charge.amount` to a charge beside it.
@Suite struct MismatchTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var words: String
    var changes: [String: String]
    /// The codes that are found; none for a legitimate mismatch.
    var codes: Set<String>
    var kind: Snapshot.Kind?

    init(_ words: String, kind: Snapshot.Kind? = nil, _ changes: [String: String]) {
      self.init(words, [], kind: kind, changes)
    }

    init(
      _ words: String, _ codes: Set<String>, kind: Snapshot.Kind? = nil,
      _ changes: [String: String]
    ) {
      self.words = words
      self.codes = codes
      self.kind = kind
      self.changes = changes
    }

    var testDescription: String { words }
  }

  /// Every amount of an invoice of one total without taxes, balance and payments.
  private static func all(_ total: Int, line: Int? = nil) -> [String: String] {
    [
      "lines": Sample.lines([#"{"id":"il_1","amount":\#(line ?? total),"description":"Work"}"#]),
      "subtotal": "\(total)", "total": "\(total)", "amount_due": "\(total)",
      "amount_remaining": "\(total)",
    ]
  }

  private static func line(_ amount: Int, _ rest: String = "") -> String {
    #"{"amount":\#(amount),"description":"Work"\#(rest.isEmpty ? "" : ",")\#(rest)}"#
  }

  private static func tax(
    _ amount: Int, _ base: Int, inclusive: Bool = false, rate: String = "txr_20"
  ) -> String {
    """
    {"amount":\(amount),"taxable_amount":\(base),
    "tax_behavior":"\(inclusive ? "inclusive" : "exclusive")",
    "tax_rate_details":{"tax_rate":"\(rate)"}}
    """
  }

  private static func with(
    _ changes: [String: String], _ more: [String: String]
  ) -> [String: String] {
    changes.merging(more) { $1 }
  }

  /// 12000 = 10000 + 20 %.
  private static let taxed = [
    "lines": Sample.lines([line(10_000, #""taxes":[\#(tax(2_000, 10_000))]"#)]),
    "total_taxes": "[\(tax(2_000, 10_000))]", "total": "12000", "total_excluding_tax": "10000",
    "amount_due": "12000", "amount_remaining": "12000",
  ]

  private static let paid = [
    "status": #""paid""#, "amount_paid": "10000", "amount_remaining": "0",
  ]

  static let legitimate: [Row] = [
    Row(
      "an item discount is inside the subtotal",
      with(
        all(9_000),
        [
          "lines": Sample.lines([
            line(
              10_000,
              #""discounts":["di_1"],"discount_amounts":[{"amount":1000,"discount":"di_1"}]"#)
          ]),
          "total_discount_amounts": #"[{"amount":1000,"discount":"di_1"}]"#,
        ])),
    Row(
      "item and document discounts stand in one list",
      [
        "lines": Sample.lines([
          line(
            26_100,
            #""discounts":["di_1"],"discount_amounts":[{"amount":870,"discount":"di_1"},"#
              + #"{"amount":2523,"discount":"di_2"}]"#)
        ]),
        "subtotal": "25230", "total": "24512", "amount_due": "24512", "amount_remaining": "24512",
        "total_discount_amounts":
          #"[{"amount":870,"discount":"di_1"},{"amount":2523,"discount":"di_2"}]"#,
        "total_taxes": #"[{"amount":1805,"tax_behavior":"exclusive"}]"#,
      ]),
    Row(
      "a discount of all",
      with(
        all(0, line: 10_000),
        [
          "subtotal": "10000",
          "total_discount_amounts": #"[{"amount":10000,"discount":"di_1"}]"#, "status": #""paid""#,
        ])),
    Row(
      "a discount of nothing",
      ["total_discount_amounts": #"[{"amount":0,"discount":"di_1"}]"#]),
    Row(
      "a credit grant",
      [
        "total_pretax_credit_amounts": #"""
        [{"amount":1000,"type":"credit_balance_transaction","credit_balance_transaction":"cb_1"}]
        """#, "total": "9000", "amount_due": "9000", "amount_remaining": "9000",
      ]),
    Row(
      "a credit balance pays all",
      ["starting_balance": "-10000", "amount_due": "0", "amount_remaining": "0"]),
    Row(
      "a credit balance is more than all",
      [
        "starting_balance": "-51315", "ending_balance": "-41315", "amount_due": "0",
        "amount_remaining": "0",
      ]),
    Row(
      "a credit balance pays a part",
      ["starting_balance": "-400", "amount_due": "9600", "amount_remaining": "9600"]),
    Row(
      "a debt of earlier is collected",
      ["starting_balance": "500", "amount_due": "10500", "amount_remaining": "10500"]),
    Row(
      "a total below what can be charged is carried over",
      with(all(30), ["amount_due": "0", "amount_remaining": "0", "ending_balance": "30"])),
    Row(
      "the same with a debt of earlier",
      with(
        all(30),
        [
          "amount_due": "0", "amount_remaining": "0", "starting_balance": "10",
          "ending_balance": "40",
        ])),
    Row(
      "a total above what can be charged is carried over",
      with(
        all(9_999_999_999),
        ["amount_due": "0", "amount_remaining": "0", "ending_balance": "9999999999"])),
    Row(
      "a negative total goes to the balance",
      with(all(-5_000), ["amount_due": "0", "amount_remaining": "0", "ending_balance": "-5000"])),
    Row(
      "a negative total on top of a credit",
      with(
        all(-5_000),
        [
          "amount_due": "0", "amount_remaining": "0", "starting_balance": "-1000",
          "ending_balance": "-6000",
        ])),
    Row(
      "a zero invoice is paid without a payment",
      with(all(0), ["status": #""paid""#])),
    Row(
      "paid in full", paid),
    Row(
      "more was paid than was due",
      with(paid, ["amount_paid": "12000", "amount_overpaid": "2000", "ending_balance": "-2000"])),
    Row(
      "paid outside Stripe, with the flag and nothing paid",
      with(
        paid, ["amount_paid": "0", "amount_remaining": "10000", "paid_out_of_band": "true"])),
    Row(
      "paid outside Stripe, without a flag",
      with(
        paid,
        ["amount_paid": "0", "payments": #"{"object":"list","data":[],"has_more":false}"#])),
    Row(
      "paid in part", ["amount_paid": "4000", "amount_remaining": "6000"]),
    Row(
      "a credit note before payment lessens what is due",
      [
        "pre_payment_credit_notes_amount": "2000", "amount_due": "8000",
        "amount_remaining": "8000",
      ]),
    Row(
      "credit notes before payment take all",
      [
        "pre_payment_credit_notes_amount": "10000", "amount_due": "0", "amount_remaining": "0",
        "status": #""paid""#,
      ]),
    Row(
      "a credit note after payment changes nothing",
      with(paid, ["post_payment_credit_notes_amount": "10000"])),
    Row("a void invoice keeps its amounts", ["status": #""void""#, "amount_remaining": "0"]),
    Row("an uncollectible invoice", ["status": #""uncollectible""#]),
    Row(
      "an inclusive tax changes no total",
      [
        "lines": Sample.lines([
          line(10_000, #""taxes":[\#(tax(1_667, 8_333, inclusive: true, rate: "txr_in"))]"#)
        ]),
        "total_taxes": "[\(tax(1_667, 8_333, inclusive: true, rate: "txr_in"))]",
        "total_excluding_tax": "8333",
        "subtotal_excluding_tax": "8333",
      ]),
    Row("an exclusive tax", taxed),
    Row(
      "taxes of both kinds",
      with(
        taxed,
        [
          "lines": Sample.lines([
            line(5_000, #""taxes":[\#(tax(1_000, 5_000))]"#),
            line(5_000, #""taxes":[\#(tax(833, 4_167, inclusive: true, rate: "txr_in"))]"#),
          ]),
          "total_taxes":
            "[\(tax(1_000, 5_000)),\(tax(833, 4_167, inclusive: true, rate: "txr_in"))]",
          "total": "11000", "amount_due": "11000", "amount_remaining": "11000",
          "total_excluding_tax": "9167",
        ])),
    Row(
      "an inclusive tax is taken out under reverse charge",
      with(
        all(9_091, line: 10_000),
        [
          "customer_tax_exempt": #""reverse""#,
          "total_taxes": "[\(tax(0, 9_091, inclusive: true, rate: "txr_10"))]",
        ])),
    Row(
      "under reverse charge the buyer pays all, and no tax",
      [
        "customer_tax_exempt": #""reverse""#,
        "total_taxes": "[\(tax(0, 10_000, rate: "txr_0"))]",
      ]),
    Row("no tax is null", ["tax": "null", "total_taxes": "null"]),
    Row(
      "shipping with a tax on top",
      [
        "shipping_cost": #"{"amount_subtotal":500,"amount_tax":100,"amount_total":600}"#,
        "amount_shipping": "500", "total_taxes": "[\(tax(100, 500))]", "total": "10600",
        "amount_due": "10600", "amount_remaining": "10600",
      ]),
    Row(
      "free shipping",
      ["shipping_cost": #"{"amount_subtotal":0,"amount_tax":0,"amount_total":0}"#]),
    Row(
      "taxes of lines are rounded each",
      [
        "lines": Sample.lines(
          (0..<3).map { _ in line(333, #""taxes":[\#(tax(67, 333))]"#) }), "subtotal": "999",
        "total_taxes": "[\(tax(200, 999))]", "total": "1199", "amount_due": "1199",
        "amount_remaining": "1199",
      ]),
    Row(
      "tiers make an amount that is no price times quantity",
      [
        "lines": Sample.lines([
          line(
            10_000,
            #""quantity":7,"price":{"id":"p","unit_amount":5,"billing_scheme":"tiered"}"#)
        ])
      ]),
    Row(
      "a proration is no price times quantity",
      [
        "lines": Sample.lines([
          line(10_000, #""quantity":1,"proration":true,"price":{"id":"p","unit_amount":30000}"#)
        ])
      ]),
    Row(
      "a price for a thousand",
      [
        "lines": Sample.lines([
          line(
            10_000,
            #""quantity":2000,"price":{"id":"p","unit_amount":5000,"#
              + #""transform_quantity":{"divide_by":1000,"round":"up"}}"#)
        ])
      ]),
    Row(
      "shillings are rounded to hundreds",
      [
        "currency": #""ugx""#, "subtotal": "10050", "total": "10050", "amount_due": "10000",
        "amount_remaining": "10000", "ending_balance": "50",
        "lines": Sample.lines([line(10_050, #""currency":"ugx""#)]),
      ]),
    Row(
      "a credit note in two ways", kind: .creditNote,
      [
        "pre_payment_amount": "2000", "post_payment_amount": "3000", "out_of_band_amount": "500",
        "customer_balance_transaction": "null",
        "refunds": #"[{"refund":"re_1","amount_refunded":2500}]"#,
      ]),
  ]

  static let illegitimate: [Row] = [
    Row("lines are not the subtotal", ["arithmetic-subtotal"], all(10_000, line: 9_000)),
    Row(
      "parts are not the total", ["arithmetic-total"],
      ["total": "9000", "amount_due": "9000", "amount_remaining": "9000"]),
    Row(
      "an inclusive tax is counted on top", ["arithmetic-total"],
      [
        "total_taxes": #"[{"amount":1667,"tax_behavior":"inclusive"}]"#, "total": "11667",
        "amount_due": "11667", "amount_remaining": "11667",
      ]),
    Row(
      "what is due is not the total", ["arithmetic-amount-due"],
      ["amount_due": "9000", "amount_remaining": "9000"]),
    Row(
      "the balance is left out of what is due", ["arithmetic-amount-due"],
      ["starting_balance": "-400"]),
    Row("a balance ends where it cannot", ["arithmetic-ending-balance"], ["ending_balance": "-1"]),
    Row(
      "what remains is not what is left", ["arithmetic-amount-remaining"], ["amount_remaining": "1"]
    ),
    Row(
      "a negative payment", ["arithmetic-negative"],
      ["amount_paid": "-1", "amount_remaining": "10001"]),
    Row(
      "a negative rest", ["arithmetic-negative", "status-and-amounts"],
      ["amount_paid": "10001", "amount_remaining": "-1"]),
    Row(
      "further lines", ["list-truncated"],
      ["lines": #"{"object":"list","has_more":true,"data":[{"amount":10000,"description":"W"}]}"#]),
    Row(
      "fewer lines than there are", ["list-truncated"],
      ["lines": #"{"object":"list","total_count":2,"data":[{"amount":10000,"description":"W"}]}"#]),
    Row(
      "a line in another currency", ["mixed-currencies"],
      ["lines": Sample.lines([line(10_000, #""currency":"usd""#)])]),
    Row(
      "the net total is not total less taxes", ["arithmetic-excluding-tax"],
      with(taxed, ["total_excluding_tax": "9999"])),
    Row(
      "the net subtotal is not subtotal less taxes", ["arithmetic-excluding-tax"],
      with(taxed, ["subtotal_excluding_tax": "9000"])),
    Row(
      "taxes of lines are not those of the document", ["arithmetic-taxes"],
      with(
        taxed,
        ["lines": Sample.lines([line(10_000, #""taxes":[\#(tax(1_000, 10_000))]"#)])])),
    Row(
      "taxes are swapped between rates", ["arithmetic-taxes"],
      [
        "lines": Sample.lines([
          line(5_000, #""taxes":[\#(tax(1_000, 5_000))]"#),
          line(5_000, #""taxes":[\#(tax(500, 5_000, rate: "txr_10"))]"#),
        ]), "total_taxes": "[\(tax(500, 2_500)),\(tax(1_000, 10_000, rate: "txr_10"))]",
        "total": "11500", "amount_due": "11500", "amount_remaining": "11500",
      ]),
    Row(
      "a tax is not its rate", ["arithmetic-tax-rate"],
      [
        "total_taxes": "[\(tax(9_900, 10_000))]", "total": "19900", "amount_due": "19900",
        "amount_remaining": "19900",
      ]),
    Row(
      "the old sum is not that of the rows", ["arithmetic-taxes"],
      [
        "total_tax_amounts": #"[{"amount":2000,"inclusive":false}]"#, "tax": "1900",
        "total": "12000", "amount_due": "12000", "amount_remaining": "12000",
      ]),
    Row(
      "a tax on top whose rate is inclusive", ["tax-behavior"],
      [
        "total_taxes": "[\(tax(2_000, 10_000, rate: "txr_in"))]", "total": "12000",
        "amount_due": "12000", "amount_remaining": "12000",
      ]),
    Row(
      "tax is charged to a customer who is exempt", ["exempt-but-taxed"],
      with(taxed, ["customer_tax_exempt": #""exempt""#])),
    Row(
      "shares of a discount are not the discount", ["arithmetic-discounts"],
      [
        "lines": Sample.lines([
          line(10_000, #""discount_amounts":[{"amount":1000,"discount":"di_1"}]"#)
        ]), "total_discount_amounts": #"[{"amount":2000,"discount":"di_1"}]"#, "total": "8000",
        "amount_due": "8000", "amount_remaining": "8000",
      ]),
    Row(
      "shares of a credit grant are not the grant", ["arithmetic-credits"],
      [
        "lines": Sample.lines([
          line(
            10_000,
            #""pretax_credit_amounts":[{"amount":500,"type":"credit_balance_transaction","#
              + #""credit_balance_transaction":"cb_1"}]"#)
        ]),
        "total_pretax_credit_amounts": #"""
        [{"amount":1000,"type":"credit_balance_transaction","credit_balance_transaction":"cb_1"}]
        """#, "total": "9000", "amount_due": "9000", "amount_remaining": "9000",
      ]),
    Row(
      "shipping and its tax are not its total", ["arithmetic-shipping"],
      [
        "shipping_cost": #"{"amount_subtotal":500,"amount_tax":100,"amount_total":700}"#,
        "total_taxes": "[\(tax(100, 500))]", "total": "10600", "amount_due": "10600",
        "amount_remaining": "10600",
      ]),
    Row(
      "payments are not what was paid", ["arithmetic-payments"], kind: .receipt,
      with(
        paid,
        [
          "payments": Sample.lines([
            #"{"id":"p","status":"paid","amount_paid":9000,"payment":{"type":"payment_record"}}"#
          ])
        ])),
    Row(
      "refunds are not what the charge states", ["arithmetic-refunds"], kind: .receipt,
      with(
        paid,
        [
          "charge": #""ch_1""#, "charge.amount_refunded": "500",
          "charge.refunds":
            #"{"data":[{"id":"re_1","object":"refund","amount":400,"currency":"eur"}]}"#,
        ])),
    Row(
      "paid with a rest", ["status-and-amounts"],
      with(paid, ["amount_paid": "4000", "amount_remaining": "6000"])),
    Row(
      "open, but paid in full", ["status-and-amounts"],
      ["amount_paid": "10000", "amount_remaining": "0"]),
    Row(
      "an amount is not price times quantity", ["arithmetic-unit-price"],
      [
        "lines": Sample.lines([
          line(10_000, #""quantity":3,"price":{"id":"p","unit_amount":5000}"#)
        ])
      ]),
    Row(
      "lines of a credit note are not its subtotal", ["arithmetic-subtotal"], kind: .creditNote,
      ["lines": Sample.lines([line(4_000)])]),
    Row(
      "the amount of a credit note is not its total", ["arithmetic-total"], kind: .creditNote,
      ["amount": "4000"]),
    Row(
      "a credit note is settled in part", ["arithmetic-credit"], kind: .creditNote,
      [
        "out_of_band_amount": "0", "customer_balance_transaction": "null",
        "post_payment_amount": "5000",
      ]),
  ]

  @Test func thereAreThatMany() {
    #expect(Self.legitimate.count == 39)
    #expect(Self.illegitimate.count == 31)
  }

  @Test(arguments: legitimate)
  func staysSilent(row: Row) throws {
    #expect(try findings(row).map(\.description) == [])
  }

  @Test(arguments: illegitimate)
  func isNamed(row: Row) throws {
    let findings = try findings(row)
    #expect(Set(findings.map(\.code)) == row.codes, "\(findings.map(\.description))")
    for finding in findings {
      #expect(finding.place?.description.contains("#/") == true, "\(finding)")
      // A single amount of the wrong sign has nothing to be compared with.
      guard finding.code.hasPrefix("arithmetic-"), !row.words.hasPrefix("a negative") else {
        continue
      }
      #expect(figures(in: finding.sentence) >= 2, "\(finding)")
    }
  }

  /// How many numbers a sentence has.
  private func figures(in sentence: String) -> Int {
    sentence.split { !$0.isNumber && $0 != "." && $0 != "-" }.count {
      $0.contains(where: \.isNumber)
    }
  }

  /// What is found of amounts, lists and statuses; whether of an invoice or of what else.
  private func findings(_ row: Row) throws -> [Diagnostic] {
    var own = row.changes.filter { !$0.key.contains(".") }
    let charge = row.changes.filter { $0.key.hasPrefix("charge.") }
    var sources: [String] = [Sample.customer, Self.rates]
    if row.kind == .creditNote {
      sources.append(try Sample.change(Sample.creditNote, own))
      own = Self.paid
    }
    sources.append(try Sample.invoice(own))
    if row.changes["charge"] != nil {
      let changes = charge.map { (String($0.key.dropFirst(7)), $0.value) }
      sources.append(
        try Sample.change(Sample.charge, Dictionary(uniqueKeysWithValues: changes)))
    }
    let all: [Diagnostic]
    do {
      all = try freeze(sources.map { Array($0.utf8) }, kind: row.kind).diagnostics
    } catch let rejection as Rejection {
      all = rejection.diagnostics
    }
    return all.filter { finding in
      ["arithmetic-", "status-", "list-", "mixed-", "tax-behavior", "exempt-but", "negative"]
        .contains { finding.code.hasPrefix($0) }
    }
  }

  private static let rates = """
    {"related":[{"id":"txr_20","object":"tax_rate","display_name":"VAT","percentage":20,
    "inclusive":false},{"id":"txr_10","object":"tax_rate","display_name":"VAT","percentage":10},
    {"id":"txr_0","object":"tax_rate","display_name":"VAT","percentage":0,"inclusive":false},
    {"id":"txr_in","object":"tax_rate","display_name":"VAT","percentage":20,"inclusive":true}]}
    """
}
