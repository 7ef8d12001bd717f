import Figures

extension Snapshot {
  /// An identifier within a scheme.
  package struct Identifier: Sendable, Hashable {
    /// Of registrations ISO 6523 (`0002` for a SIREN), of addresses EAS (`0204`, `9930`, `EM`).
    package var scheme: String
    package var id: String

    package init(scheme: String, id: String) {
      self.scheme = scheme
      self.id = id
    }
  }

  package struct Contact: Sendable, Hashable {
    /// A person or a department.
    package var name: LocalizedText?
    package var phone: String?
    package var email: String?

    package init(name: LocalizedText? = nil, phone: String? = nil, email: String? = nil) {
      self.name = name
      self.phone = phone
      self.email = email
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

extension Snapshot.Identifier: Canonical {
  init(blank currency: Currency) { self.init(scheme: "", id: "") }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("scheme", &scheme)
    fields.text("id", &id)
  }

  var isBlank: Bool { id.countsAsAbsent }
}

extension Snapshot.Contact: Canonical {
  init(blank currency: Currency) { self.init() }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.words("name", &name)
    fields.text("phone", &phone)
    fields.text("email", &email)
  }

  var isBlank: Bool { self == Self() }
}

extension Snapshot.Address: Canonical {
  init(blank currency: Currency) { self.init() }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("line1", &line1)
    fields.text("line2", &line2)
    fields.text("city", &city)
    fields.text("state", &state)
    fields.text("postal_code", &postalCode)
    fields.text("country", &country)
  }

  var isBlank: Bool { self == Self() }
}

extension Snapshot.TaxID: Canonical {
  init(blank currency: Currency) { self.init(type: "unknown", value: "") }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("type", &type)
    fields.text("value", &value)
    fields.text("country", &country)
  }
}
