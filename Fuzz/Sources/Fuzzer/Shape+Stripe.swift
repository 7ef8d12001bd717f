/// Stripe's objects, of old and new API versions at once: a bundle may mix them.
extension Shape {
  static let bundle = Shape.object([
    .init("kind", .values(["\"invoice\"", "\"receipt\"", "\"credit_note\"", "null"])),
    .init("invoice", invoice), .init("credit_note", .any([.values(["null"]), creditNote])),
    .init("charge", .any([.values(["null"]), charge])), .init("customer", customer),
    .init("account", account), .init("related", related), .init("settings", settings),
  ])

  // MARK: Small parts

  private static let words = Shape.texts(
    "Work", "Site visit, two hours", "تركيب الأجهزة 3", "עבודה (2)", "交通費 一式", "ค่าบริการ",
    "सेवा शुल्क", "Donaudampfschifffahrtsgesellschaftskapitän", "a", "", #"two\nlines"#,
    #"<b>&amp;{number}</b> %s \\ \""#, "👩‍👩‍👧‍👦 e\u{301}", #"\u202eabc\u2066"#, "€1,584.00", "−5")
  private static let flag = Shape.values(["false", "true"])
  private static let currency = Shape.texts(
    "eur", "eur", "eur", "usd", "jpy", "kwd", "isk", "ugx", "xxx", "EUR", "clf")
  private static let country = Shape.texts(
    "DE", "FR", "CH", "JP", "IN", "AE", "GB", "US", "BR", "IL", "TH", "fr", "ZZ", "")
  private static let instant = Shape.values([
    "1781514000", "1781514000", "1709251200", "0", "1", "4102444800", "-86400", "1781513999",
  ])
  private static let quantity = Shape.values(["1", "2", "0", "100", "3", "-1", "null"])
  private static let decimal = Shape.values([
    "\"1000\"", "\"0.5\"", "\"12.345678901234\"", "\"-3\"", "\"0\"", "null",
  ])
  private static let percent = Shape.values([
    "20", "19.0", "8.1", "0", "\"7.7\"", "null", "100", "-5", "9.975",
  ])
  private static let url = Shape.texts(
    "https://pay.example/i/1", "https://pay.example/i/1", "http://pay.example", "x", "")
  private static let email = Shape.texts("a@b.example", "a@b.example", "@", "")
  private static let phone = Shape.texts("+49 30 1234567", "+49 30 1234567", "0", "")

  private static let period = Shape.object([.init("start", instant), .init("end", instant)])
  private static let address = Shape.any([
    .object([
      .init("line1", words), .init("line2", words), .init("city", words),
      .init("postal_code", .texts("10115", "SW1A 1AA", "〒100-0001", "")), .init("state", words),
      .init("country", country),
    ]), .values(["null"]),
  ])
  private static let taxID = Shape.object([
    .init("id", .texts("txi_1")), .init("object", .texts("tax_id")),
    .init(
      "type",
      .texts("eu_vat", "gb_vat", "jp_trn", "in_gst", "ae_trn", "ch_uid", "br_cnpj", "unknown", "x")),
    .init("value", .texts("DE999904173", "T1234567890123", "", "CHE-123.456.788")),
    .init("country", country),
  ])

  // MARK: Taxes and discounts

  private static let rate = Shape.object([
    .init("id", .texts("txr_1")), .init("object", .texts("tax_rate")),
    .init("display_name", .texts("VAT", "GST", "MwSt", "消費税", "", "Sales tax")),
    .init("percentage", percent), .init("inclusive", flag), .init("country", country),
    .init("jurisdiction", words),
    .init("tax_type", .texts("vat", "gst", "sales_tax", "jct", "rst", "retail_delivery_fee", "x")),
    .init("effective_percentage", percent),
  ])
  private static let reason = Shape.texts(
    "standard_rated", "reverse_charge", "zero_rated", "customer_exempt", "product_exempt",
    "not_collecting", "reduced_rated", "x")
  private static let oldTax = Shape.object([
    .init("amount", .amount), .init("inclusive", flag),
    .init("tax_rate", .any([.texts("txr_1", "txr_2"), rate])), .init("taxability_reason", reason),
    .init("taxable_amount", .amount),
  ])
  private static let newTax = Shape.object([
    .init("amount", .amount), .init("tax_behavior", .texts("exclusive", "inclusive", "x")),
    .init("tax_rate_details", .object([.init("tax_rate", .texts("txr_1", "txr_2"))])),
    .init("taxability_reason", reason), .init("taxable_amount", .amount),
    .init("type", .texts("tax_rate_details")),
  ])
  private static let discountAmount = Shape.object([
    .init("amount", .amount), .init("discount", .any([.texts("di_1", "di_2"), discount])),
  ])
  private static let coupon = Shape.object([
    .init("id", .texts("cou_1")), .init("object", .texts("coupon")), .init("name", words),
    .init("percent_off", percent), .init("amount_off", .amount), .init("currency", currency),
  ])
  private static let discount = Shape.object([
    .init("id", .texts("di_1")), .init("object", .texts("discount")),
    .init(
      "source",
      .object([.init("type", .texts("coupon")), .init("coupon", .any([.texts("cou_1"), coupon]))])),
    .init("coupon", .any([.values(["null"]), coupon])),
    .init("promotion_code", .values(["null", "\"promo_1\""])),
  ])

  // MARK: Lines

  private static let price = Shape.object([
    .init("id", .texts("price_1")), .init("object", .texts("price")), .init("nickname", words),
    .init("unit_amount", .amount), .init("unit_amount_decimal", decimal),
    .init("currency", currency), .init("billing_scheme", .texts("per_unit", "tiered")),
    .init("product", .texts("prod_1")),
    .init(
      "transform_quantity",
      .any([
        .values(["null"]),
        .object([.init("divide_by", quantity), .init("round", .texts("up", "down"))]),
      ])),
  ])
  private static let line = Shape.object([
    .init("id", .texts("il_1", "il_2", "il_3")), .init("object", .texts("line_item")),
    .init("amount", .amount), .init("currency", currency), .init("description", words),
    .init("quantity", quantity), .init("quantity_decimal", decimal), .init("period", period),
    .init("amount_excluding_tax", .any([.values(["null"]), .amount])),
    .init("discount_amounts", .list(discountAmount, most: 3)),
    .init("discounts", .values(["[]", "[\"di_1\"]", "[\"di_1\",\"di_2\"]"])),
    .init("tax_amounts", .any([.values(["null"]), .list(oldTax, most: 3)])),
    .init("taxes", .any([.values(["null"]), .list(newTax, most: 3)])),
    .init("tax_rates", .any([.values(["[]"]), .list(rate, most: 2)])),
    .init("price", .any([.values(["null"]), price])), .init("proration", flag),
    .init("unit_amount_excluding_tax", decimal),
    .init(
      "pricing",
      .object([
        .init("type", .texts("price_details")), .init("unit_amount_decimal", decimal),
        .init(
          "price_details",
          .object([.init("price", .texts("price_1")), .init("product", .texts("prod_1"))])),
      ])),
    .init("unit_amount", .amount), .init("unit_amount_decimal", decimal),
    .init("type", .texts("invoice_line_item", "custom_line_item", "subscription")),
    .init("invoice_line_item", .texts("il_1")),
  ])

  // MARK: Documents

  private static let customField = Shape.object([.init("name", words), .init("value", words)])
  private static let shipping = Shape.any([
    .values(["null"]),
    .object([.init("name", words), .init("phone", phone), .init("address", address)]),
  ])
  private static let shippingCost = Shape.any([
    .values(["null"]),
    .object([
      .init("amount_subtotal", .amount), .init("amount_tax", .amount),
      .init("amount_total", .amount),
      .init("shipping_rate", .texts("shr_1")), .init("taxes", .list(newTax, most: 2)),
    ]),
  ])
  private static let invoice = Shape.object(
    head + parties + sums + [
      .init("lines", .page(line, most: 60)),
      .init("total_tax_amounts", .any([.values(["null"]), .list(oldTax, most: 4)])),
      .init("total_taxes", .any([.values(["null"]), .list(newTax, most: 4)])),
      .init("total_discount_amounts", .list(discountAmount, most: 4)),
      .init("total_pretax_credit_amounts", .any([.values(["[]"]), .list(credit, most: 2)])),
      .init("payments", .any([.values(["null"]), .page(payment, most: 4)])),
      .init("charge", .any([.values(["null"]), .texts("ch_1"), charge])),
      .init("shipping_cost", shippingCost), .init("shipping_details", shipping),
      .init("rendering", rendering), .init("rendering_options", rendering),
    ])
  private static let head: [Member] = [
    .init("id", .texts("in_1")), .init("object", .texts("invoice")),
    .init("livemode", .values(["true", "true", "false", "null"])),
    .init("number", .texts("A-0042", "", "٤٢", "請求書-42", "A-0042\\nB")),
    .init(
      "status",
      .texts("open", "paid", "draft", "void", "uncollectible", "open", "deleted", "x")),
    .init("currency", currency), .init("created", instant), .init("effective_at", instant),
    .init("due_date", .any([instant, .values(["null"])])),
    .init("collection_method", .texts("send_invoice", "charge_automatically", "x")),
    .init(
      "status_transitions",
      .object([
        .init("finalized_at", instant), .init("paid_at", .any([.values(["null"]), instant])),
        .init("voided_at", .any([.values(["null"]), instant])),
      ])),
    .init("description", words), .init("footer", words), .init("hosted_invoice_url", url),
    .init("custom_fields", .list(customField, most: 6)),
    .init("billing_reason", .texts("manual", "subscription_cycle")),
    .init("from_invoice", .values(["null", #"{"action":"revision","invoice":"in_0"}"#])),
    .init("receipt_number", .texts("1234-5678", "")),
  ]
  private static let parties: [Member] = [
    .init("account_name", words), .init("account_country", country),
    .init("account_tax_ids", .any([.values(["null", "[\"txi_1\"]"]), .list(taxID, most: 3)])),
    .init("customer", .texts("cus_1")), .init("customer_name", words),
    .init("customer_email", email), .init("customer_phone", phone),
    .init("customer_address", address), .init("customer_shipping", shipping),
    .init("customer_tax_exempt", .texts("none", "reverse", "exempt", "x")),
    .init("customer_tax_ids", .list(taxID, most: 4)),
    .init("issuer", .values([#"{"type":"self"}"#, #"{"type":"account","account":"acct_2"}"#])),
  ]
  private static let sums: [Member] = [
    "subtotal", "subtotal_excluding_tax", "total", "total_excluding_tax", "tax", "starting_balance",
    "ending_balance", "amount_due", "amount_paid", "amount_remaining", "amount_overpaid",
    "pre_payment_credit_notes_amount", "post_payment_credit_notes_amount", "amount_shipping",
  ].map { .init($0, .amount) }
  private static let credit = Shape.object([
    .init("amount", .amount), .init("type", .texts("credit_balance_transaction", "discount")),
    .init("credit_balance_transaction", .texts("cbt_1")), .init("discount", .texts("di_1")),
  ])
  private static let rendering = Shape.any([
    .values(["null"]),
    .object([
      .init("amount_tax_display", .texts("exclude_tax", "include_inclusive_tax", "x")),
      .init("pdf", .object([.init("page_size", .texts("a4", "letter", "auto", "x"))])),
    ]),
  ])

  // MARK: Payments

  private static let payment = Shape.object([
    .init("id", .texts("inpay_1")), .init("object", .texts("invoice_payment")),
    .init("amount_paid", .amount), .init("amount_requested", .amount), .init("currency", currency),
    .init("status", .texts("paid", "open", "canceled")),
    .init(
      "payment",
      .object([
        .init("type", .texts("charge", "payment_intent", "payment_record", "out_of_band")),
        .init("charge", .any([.texts("ch_1"), charge])), .init("payment_intent", .texts("pi_1")),
      ])),
    .init("status_transitions", .object([.init("paid_at", instant)])),
  ])
  private static let refund = Shape.object([
    .init("id", .texts("re_1")), .init("object", .texts("refund")), .init("amount", .amount),
    .init("currency", currency), .init("created", instant),
    .init("status", .texts("succeeded", "failed", "pending")), .init("charge", .texts("ch_1")),
    .init("receipt_number", .texts("1234-5679", "")),
  ])
  private static let method = Shape.object([
    .init("type", .texts("card", "sepa_debit", "customer_balance", "konbini", "ideal", "x")),
    .init(
      "card",
      .object([
        .init("brand", .texts("visa", "amex", "x", "")), .init("last4", .texts("4242", "")),
        .init("wallet", .values(["null", #"{"type":"apple_pay"}"#])),
      ])),
    .init("sepa_debit", .object([.init("last4", .texts("3000")), .init("bank_code", words)])),
    .init("ideal", .object([.init("bank", .texts("ing", "x"))])),
  ])
  private static let charge = Shape.object([
    .init("id", .texts("ch_1")), .init("object", .texts("charge")), .init("amount", .amount),
    .init("amount_captured", .amount), .init("amount_refunded", .amount),
    .init("captured", .values(["true", "false"])), .init("currency", currency),
    .init("created", instant), .init("paid", .values(["true", "false"])),
    .init("status", .texts("succeeded", "failed", "pending")), .init("description", words),
    .init("receipt_number", .texts("1234-5678", "")), .init("receipt_email", email),
    .init("invoice", .texts("in_1")), .init("payment_intent", .texts("pi_1")),
    .init("payment_method_details", method),
    .init("refunds", .any([.values(["null"]), .page(refund, most: 3)])),
    .init(
      "billing_details",
      .object([
        .init("name", words), .init("email", email), .init("phone", phone),
        .init("address", address),
      ])),
    .init("shipping", shipping),
    .init(
      "presentment_details",
      .any([
        .values(["null"]),
        .object([.init("presentment_amount", .amount), .init("presentment_currency", currency)]),
      ])),
  ])
  private static let creditNote = Shape.object(
    [
      .init("id", .texts("cn_1")), .init("object", .texts("credit_note")),
      .init("number", .texts("A-0042-CN-01", "")), .init("status", .texts("issued", "void", "x")),
      .init("currency", currency), .init("created", instant), .init("effective_at", instant),
      .init("invoice", .any([.texts("in_1"), invoice])), .init("customer", .texts("cus_1")),
      .init("lines", .page(line, most: 12)), .init("memo", words),
      .init("reason", .texts("duplicate", "order_change", "fraudulent", "x")),
      .init("type", .texts("pre_payment", "post_payment", "mixed")),
      .init("taxes", .any([.values(["null"]), .list(newTax, most: 3)])),
      .init("total_taxes", .any([.values(["null"]), .list(newTax, most: 3)])),
      .init("tax_amounts", .any([.values(["null"]), .list(oldTax, most: 3)])),
      .init("discount_amounts", .list(discountAmount, most: 2)),
      .init("refunds", .list(refund, most: 2)), .init("shipping_cost", shippingCost),
    ]
      + [
        "amount", "subtotal", "subtotal_excluding_tax", "total", "total_excluding_tax",
        "discount_amount", "pre_payment_amount", "post_payment_amount", "out_of_band_amount",
      ].map { .init($0, .amount) })

  // MARK: What stands beside a document

  private static let customer = Shape.object([
    .init("id", .texts("cus_1")), .init("object", .texts("customer")), .init("name", words),
    .init("email", email), .init("phone", phone), .init("address", address),
    .init("shipping", shipping),
    .init("tax_ids", .any([.values(["null"]), .page(taxID, most: 3)])),
    .init(
      "preferred_locales",
      .list(
        .texts(
          "en", "de", "fr-CA", "ar", "he", "ja", "zh-TW", "th", "hi", "pt_BR.UTF-8", "ru", "fa",
          "sv", "x", "", "de-u-nu-arab", "ar-EG"), most: 4)),
  ])
  private static let account = Shape.object([
    .init("id", .texts("acct_1")), .init("object", .texts("account")), .init("country", country),
    .init(
      "business_profile",
      .object([
        .init("name", words), .init("support_email", email), .init("support_phone", phone),
        .init("support_url", url), .init("support_address", address),
      ])),
    .init(
      "settings",
      .object([
        .init(
          "branding", .object([.init("primary_color", .texts("#1f5eff", "#ffffff", "red", ""))])),
        .init(
          "dashboard",
          .object([
            .init("timezone", .texts("Europe/Berlin", "Asia/Tokyo", "Etc/UTC", "x", ""))
          ])),
      ])),
  ])
  private static let related = Shape.list(
    .any([
      rate, discount, coupon, taxID, charge, refund, price,
      .object([
        .init("id", .texts("prod_1")), .init("object", .texts("product")), .init("name", words),
        .init("unit_label", words),
      ]),
      .object([
        .init("id", .texts("promo_1")), .init("object", .texts("promotion_code")),
        .init("code", words),
      ]),
      .object([
        .init("id", .texts("shr_1")), .init("object", .texts("shipping_rate")),
        .init("display_name", words),
      ]),
    ]), most: 12)
  private static let settings = Shape.object([
    .init("legal_name", words), .init("time_zone", .texts("Europe/Berlin", "Asia/Tokyo", "x")),
    .init("account_locale", .texts("de", "en", "x")), .init("page_size", .texts("a4", "letter")),
    .init("title", .map(["en", "de"], words)),
    .init("statements", .list(.map(["en", "de", "ar"], words), most: 4)),
    .init("bank_account", .list(customField, most: 6)),
    .init(
      "terms_of_payment",
      .object([
        .init("net_days", .values(["30", "0", "365", "-1"])),
        .init("discount", .object([.init("days", quantity), .init("percent", percent)])),
        .init(
          "late_fee",
          .object([
            .init("percent", percent), .init("amount", .amount), .init("currency", currency),
          ])),
      ])),
    .init(
      "line_groups",
      .list(
        .object([.init("title", words), .init("lines", .values(["[\"il_1\"]", "[]"]))]), most: 3)),
    .init(
      "references",
      .object([.init("order", words), .init("contract", words), .init("buyer", words)])),
  ])
}
