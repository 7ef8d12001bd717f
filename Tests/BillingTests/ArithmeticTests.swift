import Billing
import Diagnostics
import Foundation
import Testing

@Suite struct ArithmeticTests {
  /// The findings about sums of an invoice.
  private func findings(_ changes: [String: String]) throws -> [String] {
    try freeze(Sample.invoice(changes), Sample.customer).diagnostics
      .filter { $0.code.hasPrefix("arithmetic-") }.map(\.description)
  }

  private static let taxed = #"[{"amount":2000,"inclusive":false,"tax_rate":"txr_1"}]"#
  private static let included = #"[{"amount":2000,"inclusive":true,"tax_rate":"txr_1"}]"#

  static let legitimate: [(String, [String: String])] = [
    ("plain", [:]),
    (
      "inclusive tax changes nothing",
      ["total_tax_amounts": included, "total_excluding_tax": "8000"]
    ),
    (
      "credit covers all",
      [
        "starting_balance": "-15000", "ending_balance": "-5000", "amount_due": "0",
        "amount_remaining": "0",
      ]
    ),
    (
      "credit covers a part",
      ["starting_balance": "-400", "amount_due": "9600", "amount_remaining": "9600"]
    ),
    (
      "a debit is collected",
      ["starting_balance": "300", "amount_due": "10300", "amount_remaining": "10300"]
    ),
    (
      "below the minimum charge",
      [
        "lines": Sample.lines([#"{"id":"il_1","amount":40}"#]), "subtotal": "40", "total": "40",
        "amount_due": "0", "amount_remaining": "0", "ending_balance": "40",
      ]
    ),
    (
      "negative total",
      [
        "lines": Sample.lines([#"{"id":"il_1","amount":-500}"#]), "subtotal": "-500",
        "total": "-500", "amount_due": "0", "amount_remaining": "0", "ending_balance": "-500",
      ]
    ),
    (
      "overpaid",
      [
        "status": #""paid""#, "amount_paid": "12000", "amount_remaining": "0",
        "amount_overpaid": "2000",
      ]
    ),
    ("paid out of band", ["status": #""paid""#, "amount_paid": "0", "amount_remaining": "0"]),
    (
      "credit notes before payment",
      [
        "pre_payment_credit_notes_amount": "2500", "amount_due": "7500", "amount_remaining": "7500",
      ]
    ),
    (
      "tax backed out of inclusive prices",
      [
        "customer_tax_exempt": #""reverse""#, "total": "9091", "amount_due": "9091",
        "amount_remaining": "9091",
        "total_tax_amounts":
          #"[{"amount":0,"inclusive":true,"tax_rate":{"id":"txr_1","object":"tax_rate","percentage":10}}]"#,
      ]
    ),
    (
      "tax backed out, without rows",
      [
        "customer_tax_exempt": #""reverse""#, "subtotal": "9091", "total": "9091",
        "amount_due": "9091", "amount_remaining": "9091",
      ]
    ),
    (
      "reverse charge at the full price",
      [
        "customer_tax_exempt": #""reverse""#,
        "total_tax_amounts": #"[{"amount":0,"inclusive":false,"tax_rate":"txr_1"}]"#,
      ]
    ),
    (
      "shipping",
      [
        "shipping_cost": #"{"amount_subtotal":500,"amount_tax":0,"amount_total":500}"#,
        "total": "10500", "amount_due": "10500", "amount_remaining": "10500",
      ]
    ),
    (
      "credit grant",
      [
        "total_pretax_credit_amounts": #"[{"amount":1000,"type":"credit_balance_transaction"}]"#,
        "total": "9000", "amount_due": "9000", "amount_remaining": "9000",
      ]
    ),
  ]

  @Test(arguments: legitimate)
  func acceptsWhatIsLegitimate(name: String, changes: [String: String]) throws {
    #expect(try findings(changes) == [], "\(name)")
  }

  static let illegitimate: [(String, [String: String])] = [
    (
      "a.json#/subtotal: warning: lines less their own discounts add up to 100.00, the subtotal is 99.00",
      ["subtotal": "9900", "total": "9900", "amount_due": "9900", "amount_remaining": "9900"]
    ),
    (
      "a.json#/total: warning: subtotal, discounts, taxes and shipping add up to 120.00, the total is 119.00",
      [
        "total_tax_amounts": taxed, "total": "11900", "amount_due": "11900",
        "amount_remaining": "11900",
      ]
    ),
    (
      "a.json#/total: warning: subtotal, discounts, taxes and shipping add up to 100.00, the total is 120.00\n"
        + "  hint: an inclusive tax was counted on top of the subtotal",
      [
        "total_tax_amounts": included, "total": "12000", "amount_due": "12000",
        "amount_remaining": "12000",
      ]
    ),
    (
      "a.json#/amount_due: warning: total, balance and credit notes leave 100.00 due, the amount due is 90.00",
      ["amount_due": "9000", "amount_remaining": "9000"]
    ),
    (
      "a.json#/amount_due: warning: total, balance and credit notes leave 100.00 due, the amount due is 0.00",
      ["amount_due": "0", "amount_remaining": "0"]
    ),
    (
      "a.json#/ending_balance: warning: the total leaves a balance of -50.00, the ending balance is 0.00",
      ["starting_balance": "-15000", "amount_due": "0", "amount_remaining": "0"]
    ),
    (
      "a.json#/amount_remaining: warning: what is due less what is paid is 70.00, the amount remaining is 80.00",
      ["amount_paid": "3000", "amount_remaining": "8000"]
    ),
    (
      "a.json#/amount_remaining: warning: 'amount_remaining' is negative: -1.00",
      ["amount_remaining": "-100"]
    ),
    (
      "a.json#/amount_paid: warning: 'amount_paid' is negative: -1.00",
      ["amount_paid": "-100", "amount_remaining": "10100"]
    ),
    (
      "a.json#/total_excluding_tax: warning: the total less its taxes is 80.00, the total excluding tax is 81.00",
      ["total_tax_amounts": included, "total_excluding_tax": "8100"]
    ),
    (
      "a.json#/subtotal_excluding_tax: warning: the subtotal less inclusive taxes is 80.00, the subtotal excluding tax is 100.00",
      ["total_tax_amounts": included, "subtotal_excluding_tax": "10000"]
    ),
    (
      "a.json#/total_tax_amounts: warning: the document states taxes of 20.00, its lines and shipping of 10.00",
      [
        "total_tax_amounts": included,
        "lines": Sample.lines([
          #"{"id":"il_1","amount":10000,"tax_amounts":[{"amount":1000,"inclusive":true,"tax_rate":"txr_1"}]}"#
        ]),
      ]
    ),
  ]

  @Test(arguments: illegitimate)
  func warnsOfWhatDoesNotAddUp(sentence: String, changes: [String: String]) throws {
    #expect(try findings(changes) == [sentence])
  }

  /// Worked totals: lines, taxes and discounts make up the total.
  @Test func acceptsWorkedExamples() throws {
    struct File: Decodable { var examples: [Example] }
    let examples = try JSONDecoder().decode(File.self, from: Data(Rows.bytes("arithmetic.json")))
      .examples
    #expect(examples.count == 12)
    for example in examples {
      guard let changes = example.changes else { continue }
      #expect(try findings(changes) == [], "\(example.name)")
      var wrong = changes
      wrong["total"] = changes["total"].flatMap(Int.init).map { String($0 + 7) }
      #expect(try !findings(wrong).isEmpty, "\(example.name)")
    }
  }
}

/// One row of `arithmetic.json`.
private struct Example: Decodable {
  struct Tax: Decodable {
    var pct: Int
    var inclusive: Bool
    var amount: Int
  }

  var name: String
  var lines: [Int]?
  var sumOfLines: Int?
  var tax: TaxField?
  var taxTotal: Int?
  var inclusiveTax: [Int]?
  var exclusiveTax: [Int]?
  var discount: Int?
  var itemDiscount: Int?
  var invoiceDiscount: Int?
  var subtotal: Int?
  var total: Int?
  var backedOutTax: Int?

  enum TaxField: Decodable {
    case rows([Tax])
    case sum(Int)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let sum = try? container.decode(Int.self) {
        self = .sum(sum)
      } else {
        self = .rows(try container.decode([Tax].self))
      }
    }
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func read<Value: Decodable>(_ key: String) -> Value? {
      try? values.decode(Value.self, forKey: Key(stringValue: key))
    }
    name = read("name") ?? ""
    lines = read("lines")
    sumOfLines = read("sum_of_lines")
    tax = read("tax")
    taxTotal = read("tax_total")
    inclusiveTax = read("inclusive_tax")
    let sum: Int? = read("exclusive_tax")
    exclusiveTax = sum.map { [$0] } ?? read("exclusive_tax")
    discount = read("discount")
    itemDiscount = read("item_discount")
    invoiceDiscount = read("invoice_discount")
    subtotal = read("subtotal")
    total = read("total")
    backedOutTax = read("backed_out_tax")
  }

  struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Rows of `total_tax_amounts`.
  private var taxes: [(amount: Int, inclusive: Bool)] {
    var rows: [(amount: Int, inclusive: Bool)] = []
    if case .rows(let stated) = tax { rows += stated.map { ($0.amount, $0.inclusive) } }
    if let taxTotal { rows.append((taxTotal, name.contains("inclusive"))) }
    rows += (inclusiveTax ?? []).map { ($0, true) }
    rows += (exclusiveTax ?? []).map { ($0, false) }
    if backedOutTax != nil { rows.append((0, true)) }
    return rows
  }

  /// The changes that turn the sample into this example; nil for those without a total.
  var changes: [String: String]? {
    guard let total, let lines = lines ?? sumOfLines.map({ [$0] }) else { return nil }
    let sum = lines.reduce(0, +)
    let item = itemDiscount ?? 0
    var entries: [String] = []
    for (index, amount) in lines.enumerated() {
      let own = item > 0 && index == 0
      entries.append(
        """
        {"id":"il_\(index)","amount":\(amount),"discounts":[\(own ? #""di_item""# : "")],
        "discount_amounts":[\(own ? #"{"amount":\#(item),"discount":"di_item"}"# : "")]}
        """)
    }
    let invoice = invoiceDiscount ?? discount ?? 0
    let rows = taxes.map {
      """
      {"amount":\($0.amount),"inclusive":\($0.inclusive),
      "tax_rate":{"id":"txr_1","object":"tax_rate","percentage":10}}
      """
    }
    return [
      "lines": Sample.lines(entries), "subtotal": String(subtotal ?? sum - item),
      "total": String(total), "amount_due": String(total), "amount_remaining": String(total),
      "customer_tax_exempt": backedOutTax == nil ? #""none""# : #""reverse""#,
      "total_tax_amounts": "[\(rows.joined(separator: ","))]",
      "total_discount_amounts": """
      [{"amount":\(item),"discount":"di_item"},{"amount":\(invoice),"discount":"di_inv"}]
      """,
    ]
  }
}
