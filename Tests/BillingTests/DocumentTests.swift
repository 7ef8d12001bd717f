import Billing
import Diagnostics
import Figures
import Testing

/// What is read from invoices, receipts and credit notes, one concept a test.
@Suite struct DocumentTests {
  private func snapshot(
    _ changes: [String: String], _ others: String..., kind: Snapshot.Kind? = nil
  ) throws -> Snapshot {
    let texts = [try Sample.invoice(changes), Sample.customer] + others
    return try freeze(texts.map { Array($0.utf8) }, kind: kind).snapshot
  }

  private func money(_ amount: Int) throws -> Money {
    Money(amount, try #require(Currency(code: "eur")))
  }

  // MARK: Parties

  @Test func frozenFieldsWinEvenWhenNull() throws {
    let customer = #"{"id":"cus_1","object":"customer","name":"Later","phone":"1"}"#
    let invoice = try Sample.invoice(["customer_name": "null", "customer_phone": "null"])
    let buyer = try freeze(invoice, customer).snapshot.buyer
    #expect(buyer.name == nil)
    #expect(buyer.phone == nil)
  }

  @Test func aDeletedCustomerIsDrawnFromTheInvoice() throws {
    let deleted = #"{"id":"cus_1","object":"customer","deleted":true}"#
    let frozen = try freeze(Sample.invoice(), deleted)
    #expect(frozen.snapshot.buyer.name == "Dupont")
    #expect(frozen.snapshot.buyer.email == "d@dupont.example")
    #expect(frozen.diagnostics == [])
  }

  @Test func billsToTheShippingAddressWhenThereIsNoOther() throws {
    let shipping = #"{"name":"Dupont","address":{"city":"Nice","country":"fr"},"phone":""}"#
    let snapshot = try snapshot(["customer_shipping": shipping])
    #expect(snapshot.buyer.address == .init(city: "Nice", country: "FR"))
    #expect(snapshot.shipTo == nil)
  }

  @Test func shipsToWhomTheInvoiceSays() throws {
    let details = #"{"name":"Depot","address":{"city":"Brest"},"phone":"9"}"#
    let snapshot = try snapshot([
      "customer_shipping": #"{"name":"Dupont","address":{"city":"Nice"}}"#,
      "shipping_details": details, "customer_address": #"{"city":"Lyon","line1":null}"#,
    ])
    #expect(snapshot.shipTo == .init(name: "Depot", address: .init(city: "Brest"), phone: "9"))
    #expect(snapshot.buyer.address == .init(city: "Lyon"))
  }

  @Test func sellsForTheConnectedAccount() throws {
    let platform = #"{"id":"acct_1","object":"account","business_profile":{"support_email":"p"}}"#
    let connected = """
      {"id":"acct_2","object":"account","business_profile":{"support_email":"c"},
      "company":{"address":{"city":"Metz"}}}
      """
    let issuer = #"{"type":"account","account":"acct_2"}"#
    let seller = try snapshot(["issuer": issuer], platform, connected).seller
    #expect(seller.email == "c")
    #expect(seller.address == .init(city: "Metz", country: "FR"))
  }

  // MARK: Lines

  static let unitPrices: [(String, String?)] = [
    (#""price":{"id":"p","object":"price","unit_amount":1200,"unit_amount_decimal":"1200"}"#, "12"),
    (#""pricing":{"unit_amount_decimal":"0.048"}"#, "0.00048"),
    (#""plan":{"id":"p","object":"plan","amount":999}"#, "9.99"),
    (#""price":{"id":"p","object":"price","billing_scheme":"tiered","unit_amount":null}"#, nil),
    (#""unit_amount":500"#, "5"),
  ]

  @Test(arguments: unitPrices)
  func readsUnitPrices(member: String, expected: String?) throws {
    let line = #"{"id":"il_1","amount":10000,\#(member)}"#
    let price = try snapshot(["lines": Sample.lines([line])]).lines[0].unitPrice
    #expect(price == expected.flatMap { DecimalNumber($0) })
  }

  static let prorations: [(String, Bool)] = [
    (#""proration":true"#, true), (#""proration":false"#, false),
    (
      #""parent":{"type":"subscription_item_details","subscription_item_details":{"proration":true}}"#,
      true
    ),
    (
      #""parent":{"type":"invoice_item_details","invoice_item_details":{"proration":false},"subscription_item_details":{"proration":true}}"#,
      false
    ), (#""parent":null"#, false),
  ]

  @Test(arguments: prorations)
  func readsProrations(member: String, expected: Bool) throws {
    let line = #"{"id":"il_1","amount":10000,\#(member)}"#
    #expect(try snapshot(["lines": Sample.lines([line])]).lines[0].isProration == expected)
  }

  @Test func keepsDecimalQuantities() throws {
    let line = #"{"id":"il_1","amount":10000,"quantity":2,"quantity_decimal":"2.500000000000"}"#
    let quantity = try snapshot(["lines": Sample.lines([line])]).lines[0].quantity
    #expect(quantity?.description == "2.5")
  }

  @Test func describesLinesByProductThenNickname() throws {
    let lines = Sample.lines([
      #"{"id":"il_1","amount":4000,"price":{"id":"p1","object":"price","product":"prod_1"}}"#,
      #"{"id":"il_2","amount":3000,"plan":{"id":"p2","object":"plan","nickname":"Gold"}}"#,
      #"{"id":"il_3","amount":3000,"description":"  "}"#,
    ])
    let product = #"{"id":"prod_1","object":"product","name":"Chair"}"#
    #expect(
      try snapshot(["lines": lines], product).lines.map(\.description) == ["Chair", "Gold", nil])
  }

  @Test func ignoresAmountsOffInAnotherCurrency() throws {
    let coupon = #"{"id":"c","object":"coupon","amount_off":500,"currency":"usd"}"#
    let discount = #"{"id":"di_1","object":"discount","coupon":\#(coupon)}"#
    let invoice = try Sample.invoice([
      "total_discount_amounts": #"[{"amount":0,"discount":"di_1"}]"#, "discounts": "[\(discount)]",
    ])
    let frozen = try freeze(invoice, Sample.customer)
    #expect(frozen.snapshot.totals.discounts == [])
    #expect(frozen.diagnostics.map(\.code) == ["coupon-currency"])
  }

  /// Of a deleted coupon only the id is left.
  @Test func aDeletedCouponHasNoName() throws {
    let coupon = #"{"id":"c","object":"coupon","deleted":true}"#
    let discount = #"{"id":"di_1","object":"discount","coupon":"c"}"#
    let invoice = try Sample.invoice([
      "total_discount_amounts": #"[{"amount":1000,"discount":"di_1"}]"#, "total": "9000",
      "amount_due": "9000", "amount_remaining": "9000",
    ])
    let frozen = try freeze(invoice, Sample.customer, discount, coupon)
    #expect(
      frozen.snapshot.totals.discounts == [.init(id: "di_1", amount: try money(-1000))])
    #expect(frozen.diagnostics.map(\.sentence) == ["the coupon 'c' is not among the objects"])
  }

  @Test func readsShippingAndInclusiveTax() throws {
    let rate =
      #"{"id":"t","object":"tax_rate","inclusive":true,"display_name":"VAT","percentage":25}"#
    let snapshot = try snapshot([
      "shipping_cost": """
      {"amount_subtotal":400,"amount_tax":100,"amount_total":500,
      "shipping_rate":{"id":"s","object":"shipping_rate","display_name":"Post"},
      "taxes":[{"amount":100,"rate":\(rate),"taxability_reason":"standard_rated"}]}
      """,
      "total_taxes": """
      [{"amount":2100,"tax_behavior":"inclusive","tax_rate_details":{"tax_rate":"t"},
      "taxability_reason":"standard_rated","taxable_amount":8400}]
      """, "total": "10500", "amount_due": "10500", "amount_remaining": "10500",
    ])
    #expect(snapshot.totals.shipping?.name == "Post")
    #expect(snapshot.totals.shipping?.amount == (try money(500)))
    #expect(snapshot.totals.taxes[0].isInclusive)
    #expect(snapshot.totals.taxes[0].rate.name == "VAT")
  }

  // MARK: Receipts

  @Test func readsReceiptsOfInvoices() throws {
    let refund = """
      {"id":"re_1","object":"refund","charge":"ch_1","amount":2500,"currency":"eur",
      "created":1709400000,"status":"succeeded","receipt_number":"3333"}
      """
    let charge = try Sample.change(
      Sample.charge,
      ["amount": "4000", "amount_captured": "4000", "amount_refunded": "2500"])
    let snapshot = try snapshot(
      [
        "status": #""paid""#, "amount_paid": "10000", "amount_remaining": "0",
        "status_transitions": #"{"finalized_at":1709251200,"paid_at":1709300000}"#,
        "payments": """
        {"object":"list","has_more":false,"data":[
        {"id":"inpay_1","object":"invoice_payment","status":"paid","amount_paid":4000,
        "payment":{"type":"charge","charge":"ch_1"},"status_transitions":{"paid_at":1709290000}},
        {"id":"inpay_2","object":"invoice_payment","status":"canceled","amount_requested":6000,
        "payment":{"type":"payment_intent"}},
        {"id":"inpay_3","object":"invoice_payment","status":"paid","amount_paid":6000,
        "payment":{"type":"payment_record"},"status_transitions":{"paid_at":1709300000}}]}
        """,
      ], charge, refund, kind: .receipt)
    #expect(snapshot.kind == .receipt)
    #expect(snapshot.number == "1111-2222")
    #expect(snapshot.references.invoiceNumber == "A-1")
    #expect(snapshot.dates.paid == Instant(1_709_300_000))
    #expect(snapshot.payments.map(\.amount) == [try money(4000), try money(6000)])
    #expect(snapshot.payments.map(\.method.type) == ["card", "out_of_band"])
    #expect(snapshot.payments.map(\.date) == [Instant(1_709_290_000), Instant(1_709_300_000)])
    #expect(snapshot.refunds.map(\.amount) == [try money(2500)])
    #expect(snapshot.refunds[0].receiptNumber == "3333")
    #expect(snapshot.refunds[0].method?.last4 == "4242")
  }

  @Test func readsReceiptsOfCharges() throws {
    let charge = try Sample.change(
      Sample.charge,
      ["presentment_details": #"{"presentment_amount":84467,"presentment_currency":"myr"}"#])
    let snapshot = try freeze(charge).snapshot
    #expect(snapshot.number == "1111-2222")
    #expect(snapshot.lines.map(\.description) == ["A book"])
    #expect(snapshot.totals.total == (try money(10000)))
    #expect(snapshot.totals.amountPaid == (try money(10000)))
    #expect(
      snapshot.buyer == .init(name: "Ada", address: .init(city: "Nice"), email: "ada@example.org"))
    #expect(snapshot.payments[0].presentment?.currency.code == "MYR")
    #expect(snapshot.dates.paid == Instant(1_709_300_000))
  }

  /// Whoever held the card: the buyer is the party whose tax number is printed.
  @Test(
    arguments: [
      (nil, "card", "Acme", "Graz", ["eu_vat ATU1"]),
      ("\"X-1\"", "card", "Ada", "Nice", ["unknown X-1"]),
      ("\"123.456.789-09\"", "BR", "Ada", "Nice", ["br_cpf 123.456.789-09"]),
      ("\"12.345.678/0001-95\"", "BR", "Ada", "Nice", ["br_cnpj 12.345.678/0001-95"]),
    ] as [(String?, String, String, String, [String])])
  func aReceiptOfAChargeHasOneBuyer(
    taxID: String?, country: String, name: String, city: String, numbers: [String]
  ) throws {
    let customer = """
      {"id":"cus_1","object":"customer","name":"Acme","address":{"city":"Graz"},"tax_ids":{"data":[
      {"id":"txi_1","object":"tax_id","type":"eu_vat","value":"ATU1"}]}}
      """
    let details = """
      {"name":"Ada","email":"ada@example.org","tax_id":\(taxID ?? "null"),
      "address":{"city":"Nice","country":"\(country)"}}
      """
    let charge = try Sample.change(
      Sample.charge, ["customer": #""cus_1""#, "billing_details": details])
    let buyer = try freeze(charge, customer).snapshot.buyer
    #expect(buyer.name == name)
    #expect(buyer.address?.city == city)
    #expect(buyer.email == "ada@example.org")
    #expect(buyer.taxIDs.map { "\($0.type) \($0.value)" } == numbers)
  }

  @Test func aChargeOfAnInvoiceIsNamed() throws {
    let charge = try Sample.change(Sample.charge, ["invoice": #""in_1""#])
    let findings = try freeze(charge).diagnostics.filter { $0.code == "charge-of-invoice" }
    #expect(findings.map(\.severity) == [.note])
    #expect(try freeze(Sample.charge).diagnostics.filter { $0.code == "charge-of-invoice" } == [])
  }

  @Test func refusesReceiptsOfUnpaidInvoices() throws {
    let invoice = try Sample.invoice()
    let rejection = #expect(throws: Rejection.self) {
      try freeze(invoice, Sample.customer, kind: .receipt)
    }
    #expect(
      rejection?.diagnostics.map(\.sentence) == [
        "a receipt needs a paid invoice, and this one is 'open'"
      ])
  }

  @Test func refusesReceiptsOfFailedCharges() throws {
    let charge = try Sample.change(Sample.charge, ["status": #""failed""#, "paid": "false"])
    let rejection = #expect(throws: Rejection.self) { try freeze(charge) }
    #expect(rejection?.diagnostics.contains { $0.code == "not-paid" } == true)
  }

  static let methods: [(String, Snapshot.Method)] = [
    (
      #"{"type":"sepa_debit","sepa_debit":{"last4":"3000"}}"#,
      .init(type: "sepa_debit", last4: "3000")
    ),
    (
      #"{"type":"us_bank_account","us_bank_account":{"bank_name":"First","last4":"6789"}}"#,
      .init(type: "us_bank_account", last4: "6789", bankName: "First")
    ), (#"{"type":"paypal","paypal":{}}"#, .init(type: "paypal")),
    (
      #"{"type":"amazon_pay","amazon_pay":{"funding":{"card":{"brand":"visa","last4":"1"}}}}"#,
      .init(type: "amazon_pay", brand: "visa", last4: "1", wallet: "amazon_pay")
    ),
    (
      #"{"type":"card","card":{"brand":"amex","funding":"credit","last4":"2","wallet":{"type":"link"}}}"#,
      .init(type: "card", brand: "amex", last4: "2", wallet: "link")
    ),
  ]

  @Test(arguments: methods)
  func readsPaymentMethods(details: String, method: Snapshot.Method) throws {
    let charge = try Sample.change(Sample.charge, ["payment_method_details": details])
    #expect(try freeze(charge).snapshot.payments.map(\.method) == [method])
  }

  // MARK: Credit notes

  @Test func readsCreditNotes() throws {
    let transaction = #"{"id":"cbtxn_1","object":"customer_balance_transaction","amount":-1500}"#
    let invoice = try Sample.invoice([
      "customer_tax_ids": #"[{"type":"eu_vat","value":"FR1"},{"type":"eu_vat","value":null}]"#
    ])
    let frozen = try freeze(Sample.creditNote, invoice, Sample.customer, transaction)
    let snapshot = frozen.snapshot
    #expect(frozen.diagnostics == [])
    #expect(snapshot.kind == .creditNote)
    #expect(snapshot.status == .issued)
    #expect(snapshot.number == "A-1-CN-01")
    #expect(snapshot.references.invoiceNumber == "A-1")
    #expect(snapshot.seller.name == "Lumen")
    #expect(snapshot.buyer.name == "Dupont")
    #expect(snapshot.buyer.taxIDs == [.init(type: "eu_vat", value: "FR1")])
    #expect(snapshot.memo == "Sorry")
    #expect(
      snapshot.credit
        == .init(
          reason: "duplicate", refunded: try money(2500), creditedToBalance: try money(1500),
          outOfBand: try money(1000)))
  }

  static let settlements: [([String: String], Snapshot.Credit?)] = {
    guard let euro = Currency(code: "eur") else { return [] }
    let bare = [
      "refunds": "", "customer_balance_transaction": "null", "out_of_band_amount": "null",
      "pre_payment_amount": "", "post_payment_amount": "", "reason": "null",
    ]
    return [
      (
        bare.merging(["type": #""pre_payment""#]) { $1 },
        .init(reducedInvoice: Money(5000, euro))
      ), (bare.merging(["refund": #""re_1""#]) { $1 }, .init(refunded: Money(5000, euro))),
      (
        bare.merging(["customer_balance_transaction": #""cbtxn_1""#]) { $1 },
        .init(creditedToBalance: Money(5000, euro))
      ),
      (
        bare.merging(["out_of_band_amount": "5000"]) { $1 },
        .init(outOfBand: Money(5000, euro))
      ),
      (
        bare.merging([
          "type": #""mixed""#, "pre_payment_amount": "2000",
          "refunds": #"[{"refund":"re_1","amount_refunded":3000}]"#,
        ]) { $1 }, .init(reducedInvoice: Money(2000, euro), refunded: Money(3000, euro))
      ),
    ]
  }()

  @Test(arguments: settlements)
  func readsHowCreditIsSettled(changes: [String: String], credit: Snapshot.Credit?) throws {
    let note = try Sample.change(Sample.creditNote, changes)
    let frozen = try freeze(note, try Sample.invoice(), Sample.customer)
    #expect(frozen.snapshot.credit == credit)
    #expect(frozen.diagnostics == [])
  }

  @Test func tellsItemDiscountsOfCreditNotesByTheInvoice() throws {
    let note = try Sample.change(
      Sample.creditNote,
      [
        "discount_amounts": #"[{"amount":500,"discount":"di_1"},{"amount":300,"discount":"di_2"}]"#,
        "subtotal": "4500", "total": "4200", "amount": "4200", "out_of_band_amount": "1700",
        "post_payment_amount": "4200",
        "customer_balance_transaction": "null",
        "lines": Sample.lines([
          """
          {"id":"cnli_1","amount":5000,"invoice_line_item":"il_1",
          "discount_amounts":[{"amount":500,"discount":"di_1"},{"amount":300,"discount":"di_2"}]}
          """
        ]),
      ])
    let discounts = #"{"id":"di_1","object":"discount"} {"id":"di_2","object":"discount"}"#
    let line = #"{"id":"il_1","object":"line_item","amount":10000,"discounts":["di_1"]}"#
    let invoice = try Sample.invoice(["lines": Sample.lines([line])])
    let named = #"{"settings":{"amends":{"number":"A-1"}}}"#
    for sources in [[note, invoice], [note, named]] {
      let texts = (sources + [Sample.customer, discounts]).map { Array($0.utf8) }
      let frozen = try freeze(texts)
      let sums = frozen.diagnostics.filter { $0.code.hasPrefix("arithmetic") }
      #expect(sums == [] || sources[1] == named)
      if sources[1] == invoice {
        #expect(frozen.snapshot.lines[0].discounts.map(\.amount) == [try money(-500)])
        #expect(frozen.snapshot.totals.discounts.map(\.amount) == [try money(-300)])
      }
    }
  }

  @Test func warnsOfACreditNoteWithoutItsInvoice() throws {
    let optional = #"{"settings":{"credit_note_reference":"optional"}}"#
    let frozen = try freeze(Sample.creditNote, Sample.customer, optional)
    #expect(frozen.diagnostics.contains { $0.sentence.hasPrefix("the invoice 'in_1' is not") })
  }

  // MARK: Revisions and drafts

  @Test func aRevisionWithoutWhatItReplacesIsNamed() throws {
    let changes = ["from_invoice": #"{"action":"revision","invoice":"in_0"}"#]
    let frozen = try freeze(Sample.invoice(changes), Sample.customer)
    #expect(
      frozen.diagnostics.map(\.sentence) == ["the replaced invoice 'in_0' is not among the objects"]
    )
    let named = #"{"settings":{"amends":{"number":"A-0"}}}"#
    let settled = try freeze(Sample.invoice(changes), Sample.customer, named)
    #expect(settled.diagnostics == [])
    #expect(settled.snapshot.references.replacedNumber == "A-0")
  }

  @Test(arguments: [
    (#""in_2""#, ["a later revision, 'A-2', took the place of this invoice"]),
    (#""in_3""#, ["a later revision took the place of this invoice"]), (#""in_1""#, []),
    ("null", []),
  ])
  func aReplacedInvoiceIsNamed(latest: String, sentences: [String]) throws {
    let later = try Sample.invoice(["id": #""in_2""#, "number": #""A-2""#])
    let frozen = try freeze(
      Sample.invoice(["latest_revision": latest]), Sample.customer, #"{"related":[\#(later)]}"#)
    #expect(frozen.diagnostics.map(\.sentence) == sentences)
  }

  /// What a customer's invoices have unless they say otherwise; a finalized one has its own.
  @Test func aDraftHasItsCustomersFieldsAndFooter() throws {
    let customer = """
      {"id":"cus_1","object":"customer","invoice_settings":{"footer":"Foot",
      "custom_fields":[{"name":"PO","value":"4711"}]}}
      """
    var options = SourceBundle.FreezeOptions()
    options.allowsDraft = true
    let draft = ["status": #""draft""#, "footer": "null", "custom_fields": "null"]
    let snapshot = try freeze(Sample.invoice(draft), customer, options: options).snapshot
    #expect(snapshot.footer == "Foot")
    #expect(snapshot.fields == [.init(name: "PO", value: "4711")])
    let own = draft.merging(["footer": #""Own""#, "custom_fields": "[]"]) { $1 }
    #expect(try freeze(Sample.invoice(own), customer, options: options).snapshot.footer == "Own")
    let open = try freeze(
      Sample.invoice(["footer": "null", "custom_fields": "null"]), customer
    ).snapshot
    #expect(open.footer == nil)
    #expect(open.fields == [])
  }

  // MARK: Dates and links

  static let issueDates: [([String: String], Int)] = [
    ([:], 1_709_251_200), (["effective_at": "1700000000"], 1_700_000_000),
    (["status_transitions": #"{"finalized_at":null}"#], 1_709_200_000),
  ]

  @Test(arguments: issueDates)
  func readsTheDateOfIssue(changes: [String: String], seconds: Int) throws {
    #expect(try snapshot(changes).dates.issued == Instant(seconds))
  }

  @Test func linksOnlyOpenInvoices() throws {
    let url = ["hosted_invoice_url": #""https://pay.example/1""#]
    #expect(try snapshot(url).payURL == "https://pay.example/1")
    let void = url.merging(["status": #""void""#]) { $1 }
    #expect(try snapshot(void).payURL == nil)
    #expect(try snapshot(void).status == .void)
  }
}
