import Billing

/// A bundle with something for every section, in the words of one script, at the limits of length.
struct WordyBundle {
  var locale: String
  /// A few words, and one that cannot be broken between words.
  var words: String
  var longWord: String

  static let all = [
    WordyBundle(
      locale: "en", words: "Calibrated certificate of installation, two hours",
      longWord: String(repeating: "W", count: 300)),
    WordyBundle(
      locale: "ar", words: "تركيب الأجهزة ومعايرتها لمدة ساعتين 12",
      longWord: String(repeating: "ستستخدمونها", count: 20)),
    WordyBundle(
      locale: "he", words: "התקנה וכיול של הציוד (2) שעתיים",
      longWord: String(repeating: "ולכשתתאפשרנה", count: 20)),
    WordyBundle(
      locale: "ja", words: "校正証明書付きの設置作業一式、二時間分",
      longWord: String(repeating: "據", count: 300)),
    WordyBundle(
      locale: "th", words: "ค่าบริการติดตั้งและสอบเทียบเครื่องมือ",
      longWord: String(repeating: "เครื่องมือ", count: 30)),
    WordyBundle(
      locale: "hi", words: "उपकरण की स्थापना और अंशांकन सेवा",
      longWord: String(repeating: "क्षत्रिय", count: 40)),
  ]

  /// - Parameter memo: How many characters the memo and the footer have at least.
  func json(kind: String, memo: Int, lines: Int) -> String {
    """
    {"kind":"\(kind)","invoice":{"id":"in_1","object":"invoice","livemode":false,
    "number":"A-0042","status":"\(kind == "receipt" ? "paid" : "open")","currency":"eur",
    "created":1781514000,"due_date":1784106000,"collection_method":"send_invoice",
    "status_transitions":{"finalized_at":1781514000,
    "paid_at":\(kind == "receipt" ? "1781600400" : "null")},
    "account_name":"\(words)","account_country":"DE","customer":"cus_1",
    "customer_name":"\(words) \(longWord)","customer_email":"a@b.example",
    "customer_phone":"+49 30 1234567","customer_address":\(address),
    "customer_shipping":{"name":"\(words)","phone":null,"address":\(address)},
    "customer_tax_exempt":"reverse",
    "customer_tax_ids":[{"type":"eu_vat","value":"FR98765432109"}],
    "custom_fields":[{"name":"\(words)","value":"\(longWord.prefix(140))"},
    {"name":"PO","value":"\(words)"}],
    "description":"\(long(memo))","footer":"\(long(memo / 10))",
    "hosted_invoice_url":"https://pay.example/i/1","lines":{"object":"list","has_more":false,
    "data":[\((0..<lines).map(line).joined(separator: ","))]},
    "subtotal":\(lines * 1000),"total":\(lines * 1000),
    "amount_due":\(lines * 1000),"amount_paid":\(kind == "receipt" ? lines * 1000 : 0),
    "amount_remaining":\(kind == "receipt" ? 0 : lines * 1000),"charge":"ch_1",
    "total_taxes":[\(Self.tax)],
    "total_discount_amounts":[{"amount":10,"discount":"di_1"}]},
    "customer":{"id":"cus_1","object":"customer","preferred_locales":["\(locale)"]},
    "related":[\(Self.related)],"settings":\(settings)}
    """
  }

  private var address: String {
    """
    {"line1":"\(words)","line2":"\(words)","city":"\(words.prefix(12))","postal_code":"10115",
    "state":null,"country":"DE"}
    """
  }

  private func long(_ count: Int) -> String {
    var text = words
    while text.count < count { text += (text.count % 7 == 0 ? "\\n" : " ") + words }
    return text
  }

  private func line(_ index: Int) -> String {
    let words = index % 5 == 4 ? longWord : index % 3 == 2 ? long(300) : words
    return """
      {"id":"il_\(index)","object":"line_item","amount":1000,"currency":"eur",
      "description":"\(words)","quantity":2,"pricing":{"unit_amount_decimal":"500"},
      "period":{"start":1781514000,"end":1784106000},"discounts":["di_1"],
      "discount_amounts":[{"amount":10,"discount":"di_1"}],"taxes":[\(Self.tax)]}
      """
  }

  private static let tax = """
    {"amount":0,"tax_behavior":"exclusive","tax_rate_details":{"tax_rate":"txr_1"},
    "taxability_reason":"reverse_charge","taxable_amount":1000,"type":"tax_rate_details"}
    """

  private static let related = """
    {"id":"txr_1","object":"tax_rate","display_name":"VAT","percentage":0,"inclusive":false},
    {"id":"di_1","object":"discount","source":{"type":"coupon","coupon":"cou_1"}},
    {"id":"cou_1","object":"coupon","name":"Spring","amount_off":10,"currency":"eur"},
    {"id":"ch_1","object":"charge","amount":9000,"amount_captured":9000,"captured":true,
    "currency":"eur","created":1781600400,"paid":true,"status":"succeeded",
    "receipt_number":"1234-5678","refunds":{"object":"list","data":[],"has_more":false},
    "payment_method_details":{"type":"card","card":{"brand":"visa","last4":"4242"}}}
    """

  private var settings: String {
    """
    {"logo":{"data":"\(Self.logo)"},
    "bank_account":[{"name":"IBAN","value":"DE02 1203 0000 0000 2020 51"},
    {"name":"\(words)","value":"\(words)"}],
    "terms_of_payment":{"net_days":30,"discount":{"days":8,"percent":2},
    "late_fee":{"percent":8,"amount":4000,"currency":"eur"}},
    "statements":[{"en":"\(words)"}],"references":{"order":"\(words)","buyer":"\(longWord)"},
    "line_groups":[{"title":"\(words)","lines":["il_0"]}]}
    """
  }

  /// `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><rect width="40" height="10"/></svg>`
  private static let logo =
    "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI0MCIgaGVpZ2h0PSIxMCI+"
    + "PHJlY3Qgd2lkdGg9IjQwIiBoZWlnaHQ9IjEwIi8+PC9zdmc+"
}
