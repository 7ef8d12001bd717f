import Billing

/// The unit of a quantity by UN/ECE Recommendation 20.
enum Unit {
  /// The settings' code, else the one of the product's label where that is a unit, else one piece.
  static func code(of details: Snapshot.LineDetails?) -> String {
    if let code = details?.unitCode?.stated() { return code }
    let label = details?.unitLabel?.stated()?.lowercased()
    return label.flatMap { labels[$0] } ?? "C62"
  }

  /// What Stripe's labels say in English; all others are pieces.
  private static let labels = [
    "hour": "HUR", "hours": "HUR", "hr": "HUR", "h": "HUR", "minute": "MIN", "minutes": "MIN",
    "day": "DAY", "days": "DAY", "month": "MON", "months": "MON", "gb": "E34",
    "gigabyte": "E34", "gigabytes": "E34", "mb": "4L", "tb": "E35", "kwh": "KWH", "kg": "KGM",
    "km": "KMT", "litre": "LTR", "liter": "LTR", "m2": "MTK",
  ]
}
