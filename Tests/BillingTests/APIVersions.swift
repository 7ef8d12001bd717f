import Foundation
import Testing

/// The API versions whose fields are known, and the sale of `Rows/versions` in each of them.
struct APIVersions {
  /// The newest has one field more than the one before, on invoice items.
  static let all = [
    "2017-08-15", "2017-12-14", "2018-02-05", "2018-02-28", "2018-05-21", "2018-07-27",
    "2018-08-23", "2018-09-06", "2018-09-24", "2018-10-31", "2018-11-08", "2019-02-19",
    "2019-03-14", "2019-05-16", "2019-08-14", "2019-09-09", "2019-10-08", "2019-10-17",
    "2019-11-05", "2019-12-03", "2020-03-02", "2020-08-27", "2022-08-01", "2022-11-15",
    "2023-08-16", "2023-10-16", "2024-04-10", "2024-06-20", "2024-09-30.acacia",
    "2024-10-28.acacia", "2025-02-24.acacia", "2025-03-31.basil", "2025-06-30.basil",
    "2025-08-27.basil", "2025-09-30.clover", "2025-11-17.clover", "2026-01-28.clover",
    "2026-03-25.dahlia", "2026-07-29.dahlia", "2026-08-26.dahlia",
  ]

  /// The objects of the table by what their `object` says.
  private static let names = [
    "invoice": "Invoice", "credit_note": "CreditNote", "line_item": "InvoiceLineItem",
    "credit_note_line_item": "CreditNoteLineItem", "customer": "Customer", "account": "Account",
    "charge": "Charge", "coupon": "Coupon", "discount": "Discount", "tax_rate": "TaxRate",
    "tax_id": "TaxId", "plan": "Plan", "price": "Price", "product": "Product",
    "invoice_payment": "InvoicePayment", "refund": "Refund", "invoiceitem": "InvoiceItem",
  ]

  private let facts: [String: Any]
  /// First and last version by `Object,field`.
  private var spans: [String: (first: String, last: String)] = [:]

  init() throws {
    let json = try JSONSerialization.jsonObject(with: Data(Rows.bytes("versions/facts.json")))
    facts = try #require(json as? [String: Any])
    let rows = String(decoding: try Rows.bytes("versions/fields.csv"), as: UTF8.self)
    for row in rows.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      spans["\(cells[0]),\(cells[1])"] = (cells[2], cells[3])
    }
  }

  /// The bundle of a version; `kind` is that of the document.
  func bundle(_ version: String, kind: String, settings: [String: Any] = [:]) throws -> [UInt8] {
    var bundle = object(facts, version, "", "")
    bundle["related"] = (bundle["related"] as? [[String: Any]])?.filter { $0["object"] != nil }
    if kind != "credit_note" { bundle["credit_note"] = nil }
    bundle["kind"] = kind
    bundle["settings"] = settings
    return Array(try JSONSerialization.data(withJSONObject: bundle, options: .sortedKeys))
  }

  private func value(
    _ value: Any, _ version: String, _ name: String, _ path: String
  ) -> Any {
    if let list = value as? [Any] { return list.map { self.value($0, version, name, path) } }
    guard let members = value as? [String: Any] else { return value }
    return object(members, version, name, path)
  }

  private func object(
    _ members: [String: Any], _ version: String, _ name: String, _ path: String
  ) -> [String: Any] {
    let stated = (members["object"] as? String) ?? ""
    let own = Self.names[stated]
    let (name, path) = own.map { ($0, "") } ?? (name, path)
    var kept: [String: Any] = [:]
    for (key, member) in members {
      let inner = stated == "list" ? path : path.isEmpty ? key : "\(path).\(key)"
      if stated != "list", !knows(name, inner, version) { continue }
      kept[key] = value(member, version, name, inner)
    }
    return kept
  }

  /// What the table does not list at the top of an object, no version has; below, all have it.
  private func knows(_ name: String, _ path: String, _ version: String) -> Bool {
    if name.isEmpty { return true }
    guard let span = spans["\(name),\(path)"] else { return path.contains(".") }
    return span.first <= version && (span.last.isEmpty || version <= span.last)
  }
}
