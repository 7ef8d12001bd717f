import Foundation

/// A small open invoice whose sums hold: one line of 100.00 EUR without tax.
enum Sample {
  static let base = """
    {"id":"in_1","object":"invoice","livemode":true,"account_name":"Lumen","account_country":"FR",
    "number":"A-1","status":"open","currency":"eur","created":1709200000,
    "collection_method":"send_invoice","due_date":1711929600,"customer":"cus_1",
    "customer_name":"Dupont","customer_email":"d@dupont.example","customer_tax_exempt":"none",
    "status_transitions":{"finalized_at":1709251200},
    "subtotal":10000,"total":10000,"amount_due":10000,"amount_paid":0,"amount_remaining":10000,
    "starting_balance":0,"ending_balance":0,"total_discount_amounts":[],"total_tax_amounts":[],
    "lines":{"object":"list","has_more":false,"data":[
    {"id":"il_1","object":"line_item","amount":10000,"currency":"eur","description":"Work"}]}}
    """

  static let customer = #"{"id":"cus_1","object":"customer","preferred_locales":["fr"]}"#

  static let charge = """
    {"id":"ch_1","object":"charge","livemode":true,"amount":10000,"amount_captured":10000,
    "amount_refunded":0,"currency":"eur","created":1709300000,"paid":true,"status":"succeeded",
    "receipt_number":"1111-2222","description":"A book",
    "billing_details":{"name":"Ada","email":"ada@example.org","address":{"city":"Nice"}},
    "payment_method_details":{"type":"card","card":{"brand":"visa","last4":"4242"}}}
    """

  static let creditNote = """
    {"id":"cn_1","object":"credit_note","livemode":true,"number":"A-1-CN-01","status":"issued",
    "type":"post_payment","invoice":"in_1","customer":"cus_1","currency":"eur","created":1710000000,
    "reason":"duplicate","memo":"Sorry","subtotal":5000,"total":5000,"amount":5000,
    "out_of_band_amount":1000,"refunds":[{"refund":"re_1","amount_refunded":2500}],
    "customer_balance_transaction":"cbtxn_1","pre_payment_amount":0,"post_payment_amount":5000,
    "lines":{"object":"list","has_more":false,"data":[
    {"id":"cnli_1","object":"credit_note_line_item","amount":5000,"description":"Work"}]}}
    """

  /// The object with members set to JSON texts; an empty text takes the member out.
  static func change(_ object: String, _ changes: [String: String]) throws -> String {
    let parsed = try JSONSerialization.jsonObject(with: Data(object.utf8))
    var members = parsed as? [String: Any] ?? [:]
    for (name, text) in changes {
      members[name] =
        text.isEmpty
        ? nil
        : try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    }
    let data = try JSONSerialization.data(withJSONObject: members, options: .sortedKeys)
    return String(decoding: data, as: UTF8.self)
  }

  static func invoice(_ changes: [String: String] = [:]) throws -> String {
    try change(base, changes)
  }

  /// A list of line items of one amount each.
  static func lines(_ lines: [String]) -> String {
    "{\"object\":\"list\",\"has_more\":false,\"data\":[\(lines.joined(separator: ","))]}"
  }
}
