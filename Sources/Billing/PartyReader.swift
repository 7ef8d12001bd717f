import JSON

/// Reads seller and buyer from the object that froze them: the invoice, or the one a credit note
/// amends.
struct PartyReader {
  let freezer: Freezer
  /// The object with `customer_name`, `account_name` and their like.
  let source: Fields
  let customer: LiveCustomer?

  init(freezer: Freezer, source: Fields) {
    self.freezer = freezer
    self.source = source
    customer = freezer.customer(of: source)
  }

  /// Until an invoice is finalized it shows the customer's latest state. Objects older than
  /// 2019-03-14 hold none of it; each key that is there, be it with null, counts for itself.
  private func isFrozen(_ key: String) -> Bool {
    source.has(key) && source.invoiceStatus != "draft"
  }

  private func text(_ frozen: String, _ live: String) -> String? {
    isFrozen(frozen) ? source.text(frozen) : customer?.text(live) ?? source.text(frozen)
  }

  private func object(_ frozen: String, _ live: String) -> Fields? {
    isFrozen(frozen) ? source.object(frozen) : customer?.object(live) ?? source.object(frozen)
  }

  var buyer: Snapshot.Party {
    let stated = object("customer_address", "address")
    let address = stated.flatMap(Snapshot.Address.init)
    // Customers had neither name nor address of their own until 2019-03-14.
    let name =
      text("customer_name", "name") ?? (isFrozen("customer_name") ? nil : customer?.otherName)
      ?? (address == nil ? shipping?.name : nil)
    var party = Snapshot.Party(
      // Stripe prints the delivery address where there is none, but one that is there and empty was
      // emptied on purpose.
      name: name, address: stated == nil ? shipping?.address : address,
      phone: text("customer_phone", "phone"), email: text("customer_email", "email"),
      taxIDs: taxIDs)
    let settings = freezer.settings.buyer
    party.legalName = settings.legalName ?? customer?.text("business_name")
    party.tradingName = settings.tradingName
    party.honorific = settings.honorific
    settings.facts.add(to: &party, first: settings.legalIdentifier)
    if party.contact == nil, let name = customer?.text("individual_name"), name != party.name {
      party.contact = Snapshot.Contact(name: .any(name))
    }
    return party
  }

  private var taxIDs: [Snapshot.TaxID] {
    if !isFrozen("customer_tax_ids"), let customer {
      if let known = customer.taxIDs { return known }
    }
    return source.objects("customer_tax_ids").compactMap(\.taxID)
  }

  private var shipping: Snapshot.Party? {
    let fields =
      source.object("shipping_details")
      .flatMap { $0.value.members.isEmpty ? nil : $0 } ?? object("customer_shipping", "shipping")
    guard let fields else { return nil }
    let address = fields.object("address").flatMap(Snapshot.Address.init)
    let party = Snapshot.Party(
      name: fields.text("name"), address: address, phone: fields.text("phone"))
    return party.name == nil && party.address == nil ? nil : party
  }

  /// Nil when it equals the billing address in name and address.
  var shipTo: Snapshot.Party? {
    guard let shipping else { return nil }
    let buyer = buyer
    return shipping.name == buyer.name && shipping.address == buyer.address ? nil : shipping
  }

  var taxExempt: Snapshot.TaxExempt {
    let live = isFrozen("customer_tax_exempt") ? nil : customer
    let (fields, name) = live?.taxExempt ?? (source, "customer_tax_exempt")
    return freezer.choice(Snapshot.TaxExempt.self, name, of: fields) ?? .none
  }

  var preferredLocales: [String] { customer?.preferredLocales ?? [] }
}

extension Freezer {
  /// The customer that an object names, if the bundle has it.
  func customer(of fields: Fields) -> LiveCustomer? {
    let named = fields.member("customer")
    if let customer = related(named, .customer) { return LiveCustomer(customer) }
    let account = fields.member("customer_account")
    if let account = related(account, .accountV2) { return LiveCustomer(account) }
    guard let id = named?.objectID else {
      return content.customer.flatMap { Fields($0, log: log) }.map(LiveCustomer.init)
    }
    log.add(.noCustomer(id), at: named?.place)
    return nil
  }
}

extension Fields {
  /// `{type, value}`, of a tax ID object or of an invoice's copy; nil without a value.
  var taxID: Snapshot.TaxID? {
    guard let type = required("type", text), let value = text("value") else { return nil }
    return Snapshot.TaxID(type: type, value: value, country: text("country"))
  }

  /// The one VAT number of a customer: `tax_info` from 2018-08-23 to 2019-11-05, whose only type was
  /// `vat`, and `business_vat_id` before.
  var oldTaxID: Snapshot.TaxID? {
    let value = object("tax_info")?.text("tax_id") ?? text("business_vat_id")
    return value.map { Snapshot.TaxID(type: "eu_vat", value: $0) }
  }
}

extension Snapshot.Address {
  /// Nil when every part is empty.
  init?(_ fields: Fields) {
    self.init(
      line1: fields.text("line1"), line2: fields.text("line2"), city: fields.text("city"),
      state: fields.text("state"), postalCode: fields.text("postal_code"),
      country: fields.text("country")?.uppercased())
    if self == Self() { return nil }
  }
}
