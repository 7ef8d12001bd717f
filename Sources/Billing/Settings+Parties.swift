/// `seller`.
struct PartySettings: SettingGroup, Sendable {
  var address: Snapshot.Address?
  var phone: String?
  var email: String?
  var website: String?
  var taxIDs: [TaxIDSetting] = []
  var facts = PartyFacts()

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.address(
      "address", &address,
      .init(
        "In place of the account's; the parts are Stripe's.",
        #"{"line1":"1 rue de la Paix","city":"Paris","postal_code":"75002","country":"FR"}"#))
    settings.text("phone", &phone, .init("In place of the account's.", #""+33 1 23 45 67 89""#))
    settings.text("email", &email, .init("In place of the account's.", #""aide@lumen.example""#))
    settings.text(
      "website", &website, .init("In place of the account's.", #""https://lumen.example""#))
    settings.groups(
      "tax_ids", &taxIDs, .init("Tax numbers, in place of the invoice's and the account's."))
    facts.visit(&settings)
  }
}

/// `buyer`.
struct BuyerSettings: SettingGroup, Sendable {
  var legalName: String?
  var tradingName: String?
  var honorific: LocalizedText?
  var facts = PartyFacts()

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text(
      "legal_name", &legalName, .init("The buyer's registered name.", #""Dupont SARL""#))
    settings.text(
      "trading_name", &tradingName, .init("The name the buyer is known by.", #""Dupont""#))
    settings.words(
      "honorific", &honorific,
      .init("What follows the name in documents of its languages.", #"{"ja":"御中"}"#))
    facts.visit(&settings)
  }
}

/// What seller and buyer have in common.
struct PartyFacts: SettingGroup, Sendable {
  var registers: [LocalizedText] = []
  var registrations: [IdentifierSetting] = []
  var electronicAddress = IdentifierSetting()
  var contact = Snapshot.Contact()

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.words(
      "registers", &registers,
      .init("Further lines in the party's block.", #"["RCS Paris 123 456 789"]"#))
    settings.groups(
      "registrations", &registrations, .init("Entries in registers, for machines."))
    settings.group(
      "electronic_address", &electronicAddress,
      .init("Where the party receives electronic invoices."))
    settings.group("contact", &contact, .init("The person or department to ask."))
  }

  func add(to party: inout Snapshot.Party) {
    party.registers = registers
    party.registrations = registrations.compactMap(\.identifier)
    party.electronicAddress = electronicAddress.identifier
    if !contact.isBlank { party.contact = contact }
  }
}

/// `{scheme, id}`.
struct IdentifierSetting: SettingGroup, Sendable {
  var scheme: String?
  var id: String?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text(
      "scheme", &scheme,
      .init("The code of the scheme: ISO 6523, or EAS.", #""0002""#, isRequired: true))
    settings.text(
      "id", &id, .init("The identifier within it.", #""123456789""#, isRequired: true))
  }

  var identifier: Snapshot.Identifier? {
    guard let scheme, let id else { return nil }
    return Snapshot.Identifier(scheme: scheme, id: id)
  }
}

extension Snapshot.Contact: SettingGroup {
  init() { self.init(name: nil) }

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.words(
      "name", &name,
      .init("A person or a department.", #"{"fr":"Comptabilité","en":"Accounting"}"#))
    settings.text("phone", &phone, .init("Their phone.", #""+33 1 23 45 67 80""#))
    settings.text("email", &email, .init("Their address.", #""compta@lumen.example""#))
  }
}
