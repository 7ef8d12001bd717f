/// `seller`.
struct PartySettings: SettingGroup, Sendable {
  var legalName: String?
  var address: Snapshot.Address?
  var phone: String?
  var email: String?
  var website: String?
  var taxIDs: [TaxIDSetting] = []
  var registration = RegistrationSetting()
  var facts = PartyFacts()
  var bank = BankSetting()
  var legalMentions: [LegalMentionSetting] = []
  var isSmallBusiness: Bool?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text(
      "legal_name", &legalName,
      .init("The registered name; the same as `legal_name` beside `seller`.", #""Lumen SAS""#))
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
    settings.group(
      "registration", &registration,
      .init("The entry in the register of companies, for machines."))
    facts.visit(&settings)
    visitTerms(&settings)
  }

  private mutating func visitTerms(_ settings: inout some SettingVisitor) {
    settings.group(
      "bank", &bank, .init("The account to pay to, where `payment_means` names none."))
    settings.groups(
      "legal_mentions", &legalMentions,
      .init("Sentences under the totals that the law asks for, each with its code for machines."))
    settings.flag(
      "small_business", &isSmallBusiness,
      .init(
        "Whether the seller is exempt from tax as a small enterprise; documents without tax say so.",
        "false"))
  }
}

/// `seller.bank`.
struct BankSetting: SettingGroup, Sendable {
  var iban: String?
  var bic: String?
  var name: String?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text("iban", &iban, .init("The account.", #""FR7630006000011234567890189""#))
    settings.text("bic", &bic, .init("The bank's code.", #""AGRIFRPP""#))
    settings.text(
      "name", &name, .init("The account's holder, where that is not the seller.", #""Lumen SAS""#))
  }

  /// Nil where none is named.
  var means: Snapshot.PaymentMeans? {
    guard let iban else { return nil }
    var means = Snapshot.PaymentMeans()
    means.iban = iban
    means.bic = bic
    means.accountHolder = name
    return means
  }
}

/// One of `seller.legal_mentions`.
struct LegalMentionSetting: SettingGroup, Sendable {
  var code: String?
  var text: LocalizedText?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text(
      "code", &code,
      .init("What it is about, by UNTDID 4451: `PMT`, `PMD`, `AAB`.", #""PMD""#))
    settings.words(
      "text", &text,
      .init(
        "The sentence.", #"{"fr":"Pénalités de retard : 12 %","en":"Late interest: 12%"}"#,
        isRequired: true))
  }

  var mention: Snapshot.LegalMention? { text.map { Snapshot.LegalMention(code: code, text: $0) } }
}

/// `buyer`.
struct BuyerSettings: SettingGroup, Sendable {
  var legalName: String?
  var tradingName: String?
  var honorific: LocalizedText?
  var reference: String?
  var purchaseOrder: String?
  var legalIdentifier = RegistrationSetting()
  var facts = PartyFacts()

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text(
      "legal_name", &legalName, .init("The buyer's registered name.", #""Dupont SARL""#))
    settings.text(
      "trading_name", &tradingName, .init("The name the buyer is known by.", #""Dupont""#))
    settings.words(
      "honorific", &honorific,
      .init("What follows the name in documents of its languages.", #"{"ja":"御中"}"#))
    settings.text(
      "reference", &reference,
      .init("The same as `references.buyer`.", #""04011000-1234512345-06""#))
    settings.text(
      "purchase_order", &purchaseOrder, .init("The same as `references.order`.", #""PO-4711""#))
    settings.group(
      "legal_identifier", &legalIdentifier,
      .init("The entry in the register of companies, for machines."))
    facts.visit(&settings)
  }
}

/// What seller and buyer have in common.
struct PartyFacts: SettingGroup, Sendable {
  var registers: [LocalizedText] = []
  var registrations: [RegistrationSetting] = []
  var electronicAddress = IdentifierSetting()
  var contact = Snapshot.Contact()

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.words(
      "registers", &registers,
      .init("Further lines in the party's block.", #"["RCS Paris 123 456 789"]"#))
    settings.groups(
      "registrations", &registrations, .init("Further entries in registers, for machines."))
    settings.group(
      "electronic_address", &electronicAddress,
      .init("Where the party receives electronic invoices."))
    settings.group("contact", &contact, .init("The person or department to ask."))
  }

  /// `first`: the entry that comes before the others.
  func add(to party: inout Snapshot.Party, first: RegistrationSetting) {
    party.registers = registers
    party.registrations = ([first] + registrations).compactMap(\.identifier)
    party.electronicAddress = electronicAddress.identifier
    if !contact.isBlank { party.contact = contact }
  }
}

/// `{scheme, value}` of an electronic address.
struct IdentifierSetting: SettingGroup, Sendable {
  var scheme: String?
  var value: String?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text(
      "scheme", &scheme,
      .init("The code of the scheme by EAS.", #""0225""#, isRequired: true))
    settings.text(
      "value", &value, .init("The address within it.", #""123456789""#, isRequired: true))
  }

  var identifier: Snapshot.Identifier? {
    guard let scheme, let value else { return nil }
    return Snapshot.Identifier(scheme: scheme, id: value)
  }
}

/// `{value, scheme}` of an entry in a register; not every register has a scheme.
struct RegistrationSetting: SettingGroup, Sendable {
  var value: String?
  var scheme: String?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text("value", &value, .init("The number.", #""123456782""#, isRequired: true))
    settings.text(
      "scheme", &scheme,
      .init("The code of the register by ISO 6523: `0002` for a SIREN.", #""0002""#))
  }

  var identifier: Snapshot.Identifier? {
    value.map { Snapshot.Identifier(scheme: scheme ?? "", id: $0) }
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
