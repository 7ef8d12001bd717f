import Figures

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
    package var registers: [LocalizedText]
    /// The registered name, where it is known for itself.
    package var legalName: String?
    /// The name the party is known by in trade, where it is another one than `name`.
    package var tradingName: String?
    /// Entries in registers by their scheme, for machines.
    package var registrations: [Identifier] = []
    /// Where the party receives electronic invoices.
    package var electronicAddress: Identifier?
    /// The person or department to ask.
    package var contact: Contact?
    /// What follows the name, in documents of its languages (settings).
    package var honorific: LocalizedText?

    package init(
      name: String? = nil, address: Address? = nil, phone: String? = nil, email: String? = nil,
      website: String? = nil, taxIDs: [TaxID] = [], registers: [LocalizedText] = []
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
}

extension Snapshot.Party: Canonical {
  init(blank currency: Currency) { self.init() }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("name", &name)
    fields.record("address", &address)
    fields.text("phone", &phone)
    fields.text("email", &email)
    fields.text("website", &website)
    fields.records("tax_ids", &taxIDs)
    fields.words("registers", &registers)
    fields.text("legal_name", &legalName)
    fields.text("trading_name", &tradingName)
    fields.records("registrations", &registrations)
    fields.record("electronic_address", &electronicAddress)
    fields.record("contact", &contact)
    fields.words("honorific", &honorific)
  }
}
