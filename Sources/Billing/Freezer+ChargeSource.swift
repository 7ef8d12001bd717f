import JSON

extension Freezer {
  /// How a charge was paid: `payment_method_details` since 2019-03-14, before that its `source`
  /// (or `card`).
  func method(ofCharge charge: Fields) -> Snapshot.Method? {
    if let details = charge.object("payment_method_details") { return method(details) }
    guard let source = charge.member("source") ?? charge.member("card"), source.kind == .object
    else { return nil }
    return Fields(source, log: log).flatMap(method(ofSource:))
  }

  private func method(ofSource source: Fields) -> Snapshot.Method? {
    switch source.text("object") {
    case "card":
      return Snapshot.Method(
        type: "card", brand: brand(source), last4: source.text("last4"),
        wallet: source.text("tokenization_method").map(Self.wallet))
    case "bank_account":
      return Snapshot.Method(
        type: "ach_debit", last4: source.text("last4"), bankName: source.text("bank_name"))
    case "source":
      guard let type = source.text("type") else { return nil }
      let own = source.object(type)
      return Snapshot.Method(
        type: type == "three_d_secure" ? "card" : type, brand: own.flatMap(brand),
        last4: own?.text("last4"), bankName: own?.text("bank_name") ?? own?.text("bank"))
    default: return nil
    }
  }

  /// Sources name the brands as people do; payment methods have codes for them.
  private func brand(_ card: Fields) -> String? {
    guard let name = card.text("brand")?.lowercased() else { return nil }
    return switch name {
    case "american express": "amex"
    case "diners club": "diners"
    case "unknown": nil
    default: name
    }
  }

  private static func wallet(_ method: String) -> String {
    method == "android_pay" ? "google_pay" : method
  }
}
