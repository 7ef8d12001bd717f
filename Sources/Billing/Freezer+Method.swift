import JSON

extension Freezer {
  /// How a charge was paid: `payment_method_details` since 2019-02, before that its `source`.
  func method(of charge: Fields) -> Snapshot.Method? {
    if let details = charge.object("payment_method_details") { return method(details) }
    guard let value = charge.member("source") ?? charge.member("card"), value.kind == .object,
      let source = Fields(value, log: log)
    else { return nil }
    switch source.text("object") {
    case "card":
      return Snapshot.Method(
        type: "card", brand: source.text("brand").flatMap(cardBrand), last4: source.text("last4"),
        wallet: source.text("tokenization_method").map { $0 == "android_pay" ? "google_pay" : $0 })
    case "bank_account":
      return Snapshot.Method(
        type: "ach_debit", last4: source.text("last4"), bankName: source.text("bank_name"))
    default:
      return source.text("type") == nil ? nil : method(source)
    }
  }

  /// `payment_method_details`: the type, and the member of that name.
  func method(_ details: Fields) -> Snapshot.Method {
    guard let type = details.text("type") else { return Snapshot.Method(type: "unknown") }
    let own = details.object(type)
    // Wallets such as Amazon Pay and MobilePay hold the card behind them.
    let behind = own?.value["funding"]?["card"] ?? own?.value["card"]
    let hidden = behind.flatMap { $0.kind == .object ? Fields($0, log: log) : nil }
    let card = hidden ?? own
    var method = Snapshot.Method(
      type: type, brand: card?.text("brand").flatMap(cardBrand),
      last4: card?.text("last4") ?? own?.text("iban_last4"),
      wallet: hidden?.text("brand") == nil ? own?.object("wallet")?.text("type") : type,
      bankName: own?.text("bank_name"))
    method.bank = own?.text("bank")
    method.displayName = own?.text("display_name")
    let mandate = related(own?.member("mandate"), .mandate)?.object("payment_method_details")
    method.mandate =
      mandate?.object(type)?.text("reference") ?? own?.text("mandate_reference")
    return method
  }

  /// The brand in Stripe's form of today; sources had it as a name: `American Express`.
  func cardBrand(_ text: String) -> String? {
    let brand = String(text.lowercased().map { $0 == " " ? "_" : $0 })
    return switch brand {
    case "american_express": "amex"
    case "diners_club": "diners"
    case "union_pay": "unionpay"
    case "unknown": nil
    default: brand
    }
  }
}
