import JSON

/// Objects by the id of another that they name, listed once: walking through all of them for each
/// would take quadratic time.
extension Freezer {
  func refunds(ofCharge id: String) -> [JSONValue] {
    if cache.refundsByCharge == nil {
      cache.refundsByCharge = grouped(table.all(.refund), by: "charge")
    }
    return cache.refundsByCharge?[id] ?? []
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
