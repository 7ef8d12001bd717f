import Billing
import Diagnostics
import Testing

@Suite struct DocumentErrorTests {
  static let errors: [([String: String], [String])] = [
    (
      ["status": #""draft""#],
      [
        "a.json#/status: error: this invoice is a draft\n"
          + "  hint: finalize it first, or ask for a draft to be drawn"
      ]
    ),
    (
      ["lines": #"{"object":"list","has_more":true,"data":[{"id":"il_1","amount":10000}]}"#],
      [
        "a.json#/lines/has_more: error: the list of lines is not complete: 'has_more' is true\n"
          + "  hint: fetch the whole list, page by page, and put it in place"
      ]
    ),
    (
      [
        "lines": Sample.lines([
          #"{"id":"il_1","amount":10000,"currency":"usd","description":"Work"}"#
        ])
      ],
      ["a.json#/lines/data/0/currency: error: line 'Work' is in USD, the document in EUR"]
    ),
    (["number": "null"], ["a.json#: error: a finalized invoice needs a number"]),
    (
      ["currency": #""xyz""#],
      ["a.json#/currency: error: 'xyz' is not a currency that Stripe knows"]
    ),
    (
      [
        "currency": "null",
        "lines": Sample.lines([
          #"{"id":"il_1","amount":10000,"currency":"usd","description":"Work"}"#
        ]),
      ],
      ["a.json#: error: 'currency' is missing"]
    ),
    (["total": ""], ["a.json#: error: 'total' is missing"]),
    (["total": #""100""#], ["a.json#/total: error: expected a whole number, found a text"]),
    (["total": "100.5"], ["a.json#/total: error: expected a whole number, found 100.5"]),
    (
      ["total": "9223372036854775807"],
      ["a.json#/total: error: the number 9223372036854775807 is too large"]
    ),
    (
      ["total": "1000000000000000"],
      ["a.json#/total: error: the number 1000000000000000 is too large"]
    ),
    (
      ["created": "-5", "status_transitions": "null"],
      [
        "a.json#/created: error: expected a time in seconds between 1970 and 9999, found -5",
        "a.json#: error: 'created' is missing",
      ]
    ),
    (
      ["lines": "[]", "customer_address": #""Paris""#, "custom_fields": #"[7]"#],
      [
        "a.json#/lines: error: expected an object, found an array",
        "a.json#/customer_address: error: expected an object, found a text",
        "a.json#/custom_fields/0: error: expected an object, found a number",
      ]
    ),
    (
      ["lines": Sample.lines([#"{"id":"il_1","amount":10000,"quantity_decimal":"1,5"}"#])],
      [
        "a.json#/lines/data/0/quantity_decimal: error: "
          + "expected a decimal number of at most 30 digits, found '1,5'"
      ]
    ),
  ]

  @Test(arguments: errors)
  func refuses(changes: [String: String], sentences: [String]) throws {
    let invoice = try Sample.invoice(changes)
    let rejection = #expect(throws: Rejection.self) { try freeze(invoice, Sample.customer) }
    let errors = rejection?.diagnostics.filter { $0.severity == .error }.map(\.description)
    #expect(errors?.sorted() == sentences.sorted())
  }

  static let warnings: [([String: String], String)] = [
    (
      ["customer_tax_exempt": #""partly""#],
      "a.json#/customer_tax_exempt: warning: unknown value 'partly' of 'customer_tax_exempt'"
    ),
    (
      ["customer": #""cus_2""#],
      "a.json#/customer: warning: the customer 'cus_2' is not among the objects\n"
        + "  hint: add the customer; without it the buyer's languages are not known"
    ),
    (
      ["account_tax_ids": #"["txi_1"]"#],
      "a.json#/account_tax_ids/0: warning: the tax ID 'txi_1' is not among the objects, "
        + "so it is left out\n  hint: add the tax_id object"
    ),
    (
      ["account_tax_ids": #"[{"id":"txi_1","object":"tax_id","deleted":true}]"#],
      "a.json#/account_tax_ids/0: warning: the tax ID 'txi_1' is not among the objects, "
        + "so it is left out\n  hint: add the tax_id object"
    ),
    (
      ["total_tax_amounts": #"[{"amount":0,"inclusive":true,"tax_rate":"txr_1"}]"#],
      "a.json#/total_tax_amounts/0/tax_rate: warning: the tax rate 'txr_1' is not among the objects\n"
        + "  hint: add the tax_rate object; without it the row has no name and no rate"
    ),
    (
      ["on_behalf_of": #""acct_2""#],
      "a.json#/on_behalf_of: warning: the seller's account 'acct_2' is not among the objects\n"
        + "  hint: add the account; without it address and contacts are not known"
    ),
    (
      ["account_name": "null"],
      "a.json#: warning: the seller has no name\n  hint: set 'legal_name' in the settings"
    ),
    (
      ["hosted_invoice_url": #""javascript:alert(1)""#],
      "a.json#/hosted_invoice_url: warning: "
        + "the address of the hosted page is not an https URL, so it is left out"
    ),
    (
      ["rendering": #"{"amount_tax_display":"net_only"}"#],
      "a.json#/rendering/amount_tax_display: warning: "
        + "unknown value 'net_only' of 'amount_tax_display'"
    ),
    (
      ["livemode": "false"],
      "a.json#/livemode: note: this is an object of Stripe's test mode"
    ),
    (
      [
        "customer":
          #"{"id":"cus_9","object":"customer","currency":"usd","preferred_locales":["fr"]}"#
      ],
      "a.json#/customer/currency: warning: "
        + "the customer's currency is USD, the document is in EUR"
    ),
  ]

  @Test(arguments: warnings)
  func warns(changes: [String: String], sentence: String) throws {
    let frozen = try freeze(Sample.invoice(changes), Sample.customer)
    #expect(frozen.diagnostics.map(\.description) == [sentence])
  }

  /// Sums of what could not be read would only say it again.
  @Test(arguments: ["", "null", "\"100\"", "100.5"])
  func nothingFollowsFromAMissingTotal(total: String) throws {
    let invoice = try Sample.invoice(["total": total])
    let rejection = #expect(throws: Rejection.self) { try freeze(invoice, Sample.customer) }
    #expect(rejection?.diagnostics.allSatisfy { $0.severity == .error } == true)
    let note = try Sample.change(Sample.creditNote, ["total": total])
    let other = #expect(throws: Rejection.self) {
      try freeze(note, Sample.invoice(), Sample.customer)
    }
    #expect(other?.diagnostics.allSatisfy { $0.severity == .error } == true)
  }

  @Test func drawsDraftsOnRequest() throws {
    var options = SourceBundle.FreezeOptions()
    options.allowsDraft = true
    let draft = try Sample.invoice(["status": #""draft""#, "number": "null"])
    let customer = #"{"id":"cus_1","object":"customer","name":"Now","tax_exempt":"reverse"}"#
    let snapshot = try freeze(draft, customer, options: options).snapshot
    #expect(snapshot.status == .draft)
    #expect(snapshot.number == nil)
    // A draft shows the customer's latest state.
    #expect(snapshot.buyer.name == "Now")
    #expect(snapshot.taxExempt == .reverse)
  }

  @Test func aDraftWithoutItsCustomerShowsItsOwnFields() throws {
    var options = SourceBundle.FreezeOptions()
    options.allowsDraft = true
    let draft = try Sample.invoice(["status": #""draft""#, "customer_tax_exempt": #""exempt""#])
    let snapshot = try freeze(draft, options: options).snapshot
    #expect(snapshot.buyer.name == "Dupont")
    #expect(snapshot.taxExempt == .exempt)
  }

  @Test func refusesTestModeOnRequest() throws {
    var options = SourceBundle.FreezeOptions()
    options.refusesTestMode = true
    let invoice = try Sample.invoice(["livemode": "false"])
    let rejection = #expect(throws: Rejection.self) {
      try freeze(invoice, Sample.customer, options: options)
    }
    #expect(rejection?.diagnostics.map(\.code) == ["test-mode"])
  }
}
