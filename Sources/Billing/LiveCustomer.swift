import JSON

/// What is known of a customer today: a customer object, or an account that is a customer (Accounts
/// v2, `v2.core.account`), which names the same facts otherwise.
struct LiveCustomer {
  let fields: Fields
  private let isAccount: Bool

  init(_ fields: Fields) {
    self.fields = fields
    isAccount = fields.text("object") == "v2.core.account"
  }

  private var identity: Fields? { fields.object("identity") }
  private var configuration: Fields? { fields.object("configuration")?.object("customer") }

  /// A text by the name that customer objects have for it.
  func text(_ name: String) -> String? {
    guard isAccount else { return fields.text(name) }
    switch name {
    case "name": return accountName
    case "email": return fields.text("contact_email")
    case "phone": return fields.text("contact_phone")
    default: return nil
    }
  }

  /// An object by the name that customer objects have for it.
  func object(_ name: String) -> Fields? {
    guard isAccount else { return fields.object(name) }
    switch name {
    case "address":
      return identity?.object("business_details")?.object("address")
        ?? identity?.object("individual")?.object("address")
    case "shipping": return configuration?.object("shipping")
    default: return nil
    }
  }

  private var accountName: String? {
    if let name = identity?.object("business_details")?.text("registered_name") { return name }
    if let name = fields.text("display_name") { return name }
    let person = identity?.object("individual")
    let parts = [person?.text("given_name"), person?.text("surname")].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// The names that a customer has beside `name` since 2025-09.
  var otherName: String? { text("business_name") ?? text("individual_name") }

  var preferredLocales: [String] {
    isAccount
      ? fields.object("defaults")?.texts("locales") ?? [] : fields.texts("preferred_locales")
  }

  /// Where its `tax_exempt` stands, and under which name.
  var taxExempt: (fields: Fields, name: String)? {
    guard isAccount else { return (fields, "tax_exempt") }
    return configuration?.object("automatic_indirect_tax").map { ($0, "exempt") }
  }

  /// Nil where it does not state its numbers.
  var taxIDs: [Snapshot.TaxID]? {
    if isAccount { return nil }
    if fields.member("tax_ids") != nil { return fields.objects("tax_ids").compactMap(\.taxID) }
    return fields.oldTaxID.map { [$0] }
  }
}
