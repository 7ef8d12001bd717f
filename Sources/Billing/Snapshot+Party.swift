extension Snapshot {
  /// A seller, a buyer, a receiver: only what is printed.
  package struct Party: Sendable, Hashable {
    package var name: String?
    package var address: Address?
    package var phone: String?
    package var email: String?
    package var website: String?
    package var taxIDs: [TaxID]
    /// Further lines in the party's block (settings): register entries, capital, tax office.
    package var registers: [String]

    package init(
      name: String? = nil, address: Address? = nil, phone: String? = nil, email: String? = nil,
      website: String? = nil, taxIDs: [TaxID] = [], registers: [String] = []
    ) {
      self.name = name
      self.address = address
      self.phone = phone
      self.email = email
      self.website = website
      self.taxIDs = taxIDs
      self.registers = registers
    }
  }

  /// Stripe's address; every part may be missing, and an empty one is nil.
  package struct Address: Sendable, Hashable {
    package var line1: String?
    package var line2: String?
    package var city: String?
    package var state: String?
    package var postalCode: String?
    /// ISO 3166-1 alpha-2, upper case.
    package var country: String?

    package init(
      line1: String? = nil, line2: String? = nil, city: String? = nil, state: String? = nil,
      postalCode: String? = nil, country: String? = nil
    ) {
      self.line1 = line1
      self.line2 = line2
      self.city = city
      self.state = state
      self.postalCode = postalCode
      self.country = country
    }
  }

  package struct TaxID: Sendable, Hashable {
    /// Stripe's type: `eu_vat`.
    package var type: String
    /// Printed as stored.
    package var value: String
    /// The country on the tax ID object, if any.
    package var country: String?

    package init(type: String, value: String, country: String? = nil) {
      self.type = type
      self.value = value
      self.country = country
    }
  }
}
