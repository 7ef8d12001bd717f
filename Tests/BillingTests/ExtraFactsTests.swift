import Diagnostics
import Figures
import Testing

@testable import Billing

/// The facts that few documents print: from Stripe where it has them, else from the settings.
@Suite struct ExtraFactsTests {
  private func frozen(
    _ settings: String = "{}", _ changes: [String: String] = [:], related: [String] = [],
    files: [String: [UInt8]] = [:]
  ) throws -> SourceBundle.Frozen {
    let text = """
      {"invoice":\(try Sample.invoice(changes)),"customer":\(Sample.customer),
      "settings":\(settings),"related":[\(related.joined(separator: ","))]}
      """
    return try freeze([Array(text.utf8)], files: files)
  }

  private func money(_ amount: Int) throws -> Money { try Made.euros(amount) }

  // MARK: From Stripe

  @Test func readsWhatStripeKnowsOfALine() throws {
    let line = """
      {"id":"il_1","amount":10000,"subtotal":9000,"description":"Work","quantity":2000,
      "discounts":["di_own"],"discount_amounts":[{"amount":400,"discount":"di_own"},
      {"amount":600,"discount":"di_all"},{"amount":0,"discount":"di_none"}],
      "pretax_credit_amounts":[{"type":"discount","amount":600,"discount":"di_all"},
      {"type":"credit_balance_transaction","amount":50,"credit_balance_transaction":"cbtxn_1"}],
      "pricing":{"price_details":{"price":"price_1","product":"prod_1"}},
      "metadata":{"z":"last","a":"first","own":"secret","blank":" "}}
      """
    let price = """
      {"id":"price_1","object":"price","unit_amount":500,"billing_scheme":"tiered",
      "transform_quantity":{"divide_by":1000,"round":"up"}}
      """
    let product = """
      {"id":"prod_1","object":"product","name":"API calls","unit_label":"call","tax_code":"txcd_1"}
      """
    let lines = Sample.lines([line])
    let details = try #require(
      try frozen(
        #"{"metadata":{"a":{"as":"code"},"z":{"as":"note"},"blank":{"as":"unit"}}}"#,
        ["lines": lines], related: [price, product]
      ).snapshot.lines[0].details)
    #expect(details.code == "first")
    #expect(details.note == "last")
    #expect(details.unit == nil)
    #expect(details.subtotal == (try money(9000)))
    #expect(details.discountShares == [.init(id: "di_all", amount: try money(-600))])
    #expect(details.creditShares == [.init(id: "cbtxn_1", amount: try money(-50))])
    #expect(details.productName == "API calls")
    #expect(details.productID == "prod_1")
    #expect(details.priceID == "price_1")
    #expect(details.taxCode == "txcd_1")
    #expect(details.unitLabel == "call")
    #expect(details.baseQuantity == DecimalNumber(1000))
    #expect(details.isTiered)
    #expect(
      details.metadata == [.init(name: "a", value: "first"), .init(name: "z", value: "last")])
  }

  @Test func readsThePlansOfOldLines() throws {
    let line = """
      {"id":"il_1","amount":10000,"plan":{"id":"gold","object":"plan","amount":5,"product":"prod_1",
      "transform_usage":{"divide_by":10}}}
      """
    let product = #"{"id":"prod_1","object":"product","name":"Gold","unit_label":"seat"}"#
    let snapshot = try frozen("{}", ["lines": Sample.lines([line])], related: [product]).snapshot
    let details = try #require(snapshot.lines[0].details)
    #expect(snapshot.lines[0].description == "Gold")
    #expect(details.productName == nil)
    #expect(details.priceID == "gold")
    #expect(details.unitLabel == "seat")
    #expect(details.baseQuantity == DecimalNumber(10))
  }

  @Test func keepsNothingOfALineWithoutExtras() throws {
    #expect(try frozen().snapshot.lines[0].details == nil)
  }

  @Test func namesTheDiscountsAndCreditsThatSharesMean() throws {
    let totals = try frozen(
      "{}",
      [
        "total_discount_amounts": #"[{"amount":600,"discount":"di_all"}]"#,
        "total_pretax_credit_amounts":
          #"[{"type":"credit_balance_transaction","amount":50,"credit_balance_transaction":"cbtxn_1"}]"#,
      ]
    ).snapshot.totals
    #expect(totals.discounts.map(\.id) == ["di_all"])
    #expect(totals.credits.map(\.id) == ["cbtxn_1"])
  }

  @Test func keepsReasonsItDoesNotKnow() throws {
    let tax = """
      [{"amount":0,"inclusive":false,"tax_rate":"txr_1","taxability_reason":"moon_exempt"}]
      """
    let rate = """
      {"id":"txr_1","object":"tax_rate","rate_type":"flat_amount","tax_type":"vat"}
      """
    let frozen = try frozen("{}", ["total_tax_amounts": tax], related: [rate])
    let row = frozen.snapshot.totals.taxes[0]
    #expect(row.reason == nil)
    #expect(row.otherReason == "moon_exempt")
    #expect(row.rate.kind == "flat_amount")
    #expect(frozen.diagnostics.map(\.code) == ["unknown-value"])
  }

  @Test(arguments: [
    (#"{"type":"card","card":{"authorization_code":"A1"}}"#, ""),
    (#"{"type":"card_present","card_present":{"receipt":{"authorization_code":"A1"}}}"#, ""),
    (#"{"type":"card","card":{}}"#, #""A1""#),
  ])
  func readsAuthorizationCodes(details: String, own: String) throws {
    let charge = try Sample.change(
      Sample.charge, ["payment_method_details": details, "authorization_code": own])
    #expect(try freeze(charge).snapshot.payments[0].authorizationCode == "A1")
  }

  @Test func readsTheReferenceOfAMandate() throws {
    let charge = try Sample.change(
      Sample.charge,
      [
        "payment_method_details":
          #"{"type":"sepa_debit","sepa_debit":{"last4":"3000","mandate":"mandate_1"}}"#
      ])
    let mandate = """
      {"id":"mandate_1","object":"mandate","payment_method_details":
      {"type":"sepa_debit","sepa_debit":{"reference":"M-17"}}}
      """
    #expect(try freeze(charge, mandate).snapshot.payments[0].method.mandate == "M-17")
  }

  @Test func readsTheAccountToTransferTo() throws {
    let intent = """
      {"id":"pi_1","object":"payment_intent","next_action":{"display_bank_transfer_instructions":
      {"reference":"R1","financial_addresses":[{"type":"swift","swift":{}},{"type":"iban","iban":
      {"iban":"DE02","bic":"BIC","account_holder_name":"Lumen"}}]}}}
      """
    let old = try frozen("{}", ["payment_intent": #""pi_1""#], related: [intent]).snapshot
    #expect(old.paymentMeans?.iban == "DE02")
    #expect(old.paymentMeans?.bic == "BIC")
    #expect(old.paymentMeans?.accountHolder == "Lumen")
    #expect(old.paymentMeans?.reference == "R1")
    let payments = """
      {"object":"list","data":[{"id":"inpay_1","status":"open","payment":
      {"type":"payment_intent","payment_intent":"pi_1"}}]}
      """
    let new = try frozen("{}", ["payments": payments], related: [intent]).snapshot
    #expect(new.paymentMeans == old.paymentMeans)
    let set = try frozen(
      #"{"payment_means":{"iban":"FR76 3000 6000 0112 3456 7890 189"}}"#,
      ["payment_intent": #""pi_1""#], related: [intent])
    #expect(set.snapshot.paymentMeans?.iban == "FR76 3000 6000 0112 3456 7890 189")
    #expect(set.snapshot.paymentMeans?.reference == nil)
  }

  @Test func tellsTheDateOfTheInvoiceBefore() throws {
    let note = try freeze(Sample.creditNote, Sample.invoice(), Sample.customer).snapshot
    #expect(note.references.invoiceNumber == "A-1")
    #expect(note.references.invoiceDate == Instant(1_709_251_200))
  }

  @Test func readsTheNamesOfTheBuyer() throws {
    let customer = """
      {"id":"cus_1","object":"customer","business_name":"Dupont SARL","individual_name":"Ada"}
      """
    let buyer = try freeze(Sample.invoice(), customer).snapshot.buyer
    #expect(buyer.name == "Dupont")
    #expect(buyer.legalName == "Dupont SARL")
    #expect(buyer.contact?.name == "Ada")
    let bare = try Sample.invoice(["customer_name": ""])
    #expect(try freeze(bare, customer).snapshot.buyer.name == "Dupont SARL")
    let empty = try Sample.invoice(["customer_name": "null"])
    #expect(try freeze(empty, customer).snapshot.buyer.name == nil)
  }

  // MARK: From the settings

  @Test func readsWhatTheSettingsKnowOfALine() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let settings = """
      {"line_extras":{"il_1":{"code":"998313","unit":{"de":"Std.","en":"h"},"unit_code":"HUR",
      "date":1709251200,"note":"Second visit","picture":{"file":"a.png"}}}}
      """
    let snapshot = try frozen(settings, files: ["a.png": png]).snapshot
    let details = try #require(snapshot.lines[0].details)
    #expect(details.code == "998313")
    #expect(details.unit == LocalizedText([(tag: "de", text: "Std."), (tag: "en", text: "h")]))
    #expect(details.unitCode == "HUR")
    #expect(details.date == Instant(1_709_251_200))
    #expect(details.note == "Second visit")
    #expect(details.picture == .init(format: .png, bytes: png))
  }

  @Test func readsTermsOfPayment() throws {
    let settings = """
      {"terms_of_payment":{"net_days":30,"discount":{"days":10,"percent":2.5},
      "late_fee":{"percent":"9.12","amount":4000}}}
      """
    let terms = try #require(try frozen(settings).snapshot.paymentTerms)
    #expect(terms.netDays == 30)
    #expect(terms.discount == .init(days: 10, percent: DecimalNumber("2.5")))
    #expect(terms.lateFee == .init(percent: DecimalNumber("9.12"), amount: try money(4000)))
    #expect(
      try frozen(#"{"terms_of_payment":{"discount":{}}}"#.replacing("{}", with: "null"))
        .snapshot.paymentTerms == nil)
  }

  @Test func readsPartiesAndReferences() throws {
    let party = """
      "registers":[{"de":"HRB 1","fr":"RCS 1"}],"registrations":[{"scheme":"0002","value":"123"}],
      "electronic_address":{"scheme":"EM","value":"e@x.example"},"contact":{"name":"Ada"}
      """
    let settings = """
      {"legal_name":"Lumen SAS","seller":{\(party)},"buyer":{"trading_name":"Dup",\(party)},
      "references":{"order":"PO","contract":"C","buyer":"B"}}
      """
    let snapshot = try frozen(settings).snapshot
    #expect(snapshot.seller.name == "Lumen SAS")
    #expect(snapshot.seller.legalName == "Lumen SAS")
    #expect(snapshot.seller.tradingName == "Lumen")
    #expect(snapshot.buyer.tradingName == "Dup")
    for party in [snapshot.seller, snapshot.buyer] {
      #expect(party.registers.map { $0.stated(for: "fr") } == ["RCS 1"])
      #expect(party.registrations == [.init(scheme: "0002", id: "123")])
      #expect(party.electronicAddress == .init(scheme: "EM", id: "e@x.example"))
      #expect(party.contact == .init(name: "Ada"))
    }
    #expect(snapshot.references.order == "PO")
    #expect(snapshot.references.contract == "C")
    #expect(snapshot.references.buyer == "B")
  }

  @Test func amendsAnInvoiceThatIsNotGiven() throws {
    let text = """
      {"credit_note":\(Sample.creditNote),"customer":\(Sample.customer),
      "settings":{"amends":{"number":"A-1","date":1709251200}}}
      """
    let frozen = try freeze([Array(text.utf8)])
    #expect(frozen.snapshot.references.invoiceNumber == "A-1")
    #expect(frozen.snapshot.references.invoiceDate == Instant(1_709_251_200))
    #expect(!frozen.diagnostics.contains { $0.sentence.contains("invoice 'in_1'") })
  }

  @Test func findsTheExemptionOfATax() throws {
    let settings = """
      {"tax_exemptions":{"txr_1":{"category":"E","code":"VATEX-EU-132","text":{"en":"Art. 132"}},
      "reverse_charge":{"category":"AE"}}}
      """
    let snapshot = try frozen(settings).snapshot
    var tax = try Made.tax(0, reason: .reverseCharge)
    #expect(snapshot.exemption(of: tax)?.category == "AE")
    tax.rate.id = "txr_1"
    #expect(snapshot.exemption(of: tax)?.text?.usual == "Art. 132")
    #expect(snapshot.exemption(of: try Made.tax(0)) == nil)
  }

  @Test func metadataStaysTheSellersUnlessItIsMapped() throws {
    let changes = ["metadata": #"{"po":"4711","cost_centre":"K-9","secret":"x","none":" "}"#]
    let bare = try frozen("{}", changes).snapshot
    #expect(bare.fields.isEmpty)
    #expect(!String(decoding: bare.canonicalJSON, as: UTF8.self).contains("4711"))
    let settings = """
      {"metadata":{"po":{"as":"field","name":"Order"},"none":{"as":"field"},
      "cost_centre":{"as":"field"}}}
      """
    #expect(
      try frozen(settings, changes).snapshot.fields == [
        .init(name: "Order", value: "4711"), .init(name: "cost_centre", value: "K-9"),
      ])
  }

  @Test func lineExtrasWinOverMetadata() throws {
    let line = #"{"id":"il_1","amount":10000,"metadata":{"hsn":"9983","hint":"twice"}}"#
    let settings = """
      {"metadata":{"hsn":{"as":"code"},"hint":{"as":"note"}},
      "line_extras":{"il_1":{"code":"998313"}}}
      """
    let details = try frozen(settings, ["lines": Sample.lines([line])]).snapshot.lines[0].details
    #expect(details?.code == "998313")
    #expect(details?.note == .any("twice"))
  }

  @Test func titlesGroupsByLanguage() throws {
    let settings = """
      {"line_groups":[{"title":{"de":"Arbeit","en":"Works"},"lines":["il_1"]}]}
      """
    let snapshot = try frozen(settings).snapshot
    #expect(snapshot.lines[0].group == "Works")
    #expect(
      snapshot.presentation.groupTitles == [
        .init(
          group: "Works",
          title: LocalizedText([(tag: "de", text: "Arbeit"), (tag: "en", text: "Works")]))
      ])
  }

  @Test(arguments: [
    (
      #"{"terms_of_payment":{"net_days":-1}}"#,
      "a.json#/settings/terms_of_payment/net_days: error: "
        + "expected a number of days from 0 to 36525, found -1"
    ),
    (
      #"{"terms_of_payment":{"discount":{"days":1,"percent":"-2"}}}"#,
      "a.json#/settings/terms_of_payment/discount/percent: error: "
        + "expected a percentage of 0 or more, found -2"
    ),
    (
      #"{"terms_of_payment":{"discount":{"days":1}}}"#,
      "a.json#/settings/terms_of_payment/discount: error: 'percent' is missing"
    ),
    (
      #"{"title":{"not a tag":"x"}}"#,
      "a.json#/settings/title/not a tag: error: 'not a tag' is not the tag of a language"
    ),
    (
      #"{"line_extras":{"il_2":{}}}"#,
      "a.json#/settings/line_extras/il_2: error: no line of the document has the id 'il_2'"
    ),
    (
      #"{"line_extras":{"il_1":{"unit_kode":"HUR"}}}"#,
      "a.json#/settings/line_extras/il_1/unit_kode: error: unknown setting 'unit_kode'"
    ),
    (
      #"{"seller":{"electronic_address":{"scheme":"EM","value":" "}}}"#,
      "a.json#/settings/seller/electronic_address: error: 'value' is missing"
    ),
    (
      #"{"title":7}"#,
      "a.json#/settings/title: error: expected a text or texts by language, found a number"
    ),
  ])
  func refuses(settings: String, sentence: String) throws {
    let rejection = #expect(throws: Rejection.self) { try frozen(settings) }
    #expect(rejection?.diagnostics.count == 1)
    #expect(rejection?.description.hasPrefix(sentence) == true)
  }
}

@Suite struct LocalizedTextTests {
  @Test func takesTheFirstOfEachTag() {
    let text = LocalizedText([
      (tag: "DE", text: "de"), (tag: "pt-BR", text: "br"), (tag: "de", text: "later"),
      (tag: "fr", text: "\u{200B}"),
    ])
    #expect(text == .byLanguage([.init(tag: "de", text: "de"), .init(tag: "pt-br", text: "br")]))
    #expect(LocalizedText([(tag: "de", text: " ")]) == nil)
  }

  @Test(arguments: [
    (["de", "en", "fr"], "en"), (["de", "en-GB"], "en-GB"), (["fr", "de"], "de"),
    (["ens", "fr"], "ens"),
  ])
  func isUsuallyEnglish(tags: [String], expected: String) {
    #expect(LocalizedText(tags.map { (tag: $0, text: $0) })?.usual == expected)
  }

  @Test func isOneForAllLanguages() {
    let text: LocalizedText = "x"
    #expect(text.usual == "x")
  }
}
