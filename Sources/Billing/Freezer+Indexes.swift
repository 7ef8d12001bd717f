import JSON

/// Objects by the id of another that they name, listed once: walking through all of them for each
/// would take quadratic time.
extension Freezer {
  /// Those that name a charge, and those that name no charge but its payment intent.
  func refunds(ofCharge id: String, intent: String?) -> [JSONValue] {
    if cache.refundsByCharge == nil {
      let all = table.all(.refund)
      cache.refundsByCharge = grouped(all, by: "charge")
      cache.refundsByIntent = grouped(all.filter { $0["charge"] == nil }, by: "payment_intent")
    }
    let ofIntent = intent.flatMap { cache.refundsByIntent?[$0] } ?? []
    return (cache.refundsByCharge?[id] ?? []) + ofIntent
  }

  /// The first charge of a payment intent that was paid.
  func paidCharge(ofIntent id: String) -> Fields? {
    if cache.chargesByIntent == nil {
      cache.chargesByIntent = grouped(table.all(.charge), by: "payment_intent")
    }
    let charge = cache.chargesByIntent?[id]?.first { $0["paid"]?.boolean == true }
    return charge.flatMap { Fields($0, log: log) }
  }

  private func grouped(_ values: [JSONValue], by name: String) -> [String: [JSONValue]] {
    var groups: [String: [JSONValue]] = [:]
    for value in values {
      if let id = value[name]?.objectID { groups[id, default: []].append(value) }
    }
    return groups
  }
}
