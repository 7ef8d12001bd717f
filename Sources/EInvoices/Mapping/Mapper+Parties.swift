import Billing
import Figures

extension Mapper {
  mutating func mapParties() {
    invoice.seller = seller
    invoice.buyer = buyer
    invoice.taxRepresentative = representative
  }

  private var seller: EInvoice.Party {
    let facts = snapshot.seller
    var party = party(facts, name: facts.legalName)
    party.tradingName = facts.tradingName?.stated().flatMap { $0 == party.name ? nil : $0 }
    party.taxNumber = facts.taxIDs.first { TaxIDKind($0) == .taxNumber }?.value.stated()
    let notes = facts.registers.compactMap { wording.text($0).stated() }
    party.legalNotes = notes.isEmpty ? nil : notes.joined(separator: ", ")
    party.contact = contact(of: facts)
    return party
  }

  private var buyer: EInvoice.Party {
    let facts = snapshot.buyer
    var party = party(facts, name: facts.legalName ?? facts.name)
    party.tradingName = facts.tradingName?.stated().flatMap { $0 == party.name ? nil : $0 }
    party.contact = contact(of: facts)
    party.endpoint =
      party.endpoint ?? party.vatNumber.flatMap { Endpoint.ofVATNumber($0, in: profile) }
    return party
  }

  private var representative: EInvoice.Party? {
    snapshot.taxRepresentative.map { party($0, name: $0.legalName ?? $0.name) }
  }

  /// What all parties have.
  private func party(_ facts: Snapshot.Party, name: String?) -> EInvoice.Party {
    var party = EInvoice.Party()
    party.name = name?.stated() ?? ""
    party.address = facts.address.map(EInvoice.Address.init) ?? EInvoice.Address()
    party.vatNumber = vatNumber(of: facts)
    let numbers = facts.taxIDs.compactMap { id -> EInvoice.Identifier? in
      guard case .registration(let scheme) = TaxIDKind(id) else { return nil }
      return id.value.stated().map { EInvoice.Identifier(value: $0.withoutSpaces, scheme: scheme) }
    }
    var entries = facts.registrations.compactMap(EInvoice.Identifier.init)
    for number in numbers where !entries.contains(number) { entries.append(number) }
    party.registration = entries.first
    // Further identifiers need a scheme where there are several (BR-FR-CO-10).
    party.identifiers = entries.dropFirst().filter { $0.scheme != nil }
    party.endpoint = facts.electronicAddress.flatMap(EInvoice.Identifier.init)
    return party
  }

  /// Of several VAT numbers that of the country whose tax is charged, else that of the address.
  private func vatNumber(of facts: Snapshot.Party) -> String? {
    let country = facts.address?.country
    let numbers = facts.taxIDs.compactMap { $0.vatNumber(country) }
    let charging = snapshot.totals.taxes.first(where: \.onLine.isCharged)?.rate.country
    for case let wanted? in [charging, country] {
      let prefix = wanted == "GR" ? "EL" : wanted
      if let number = numbers.first(where: { $0.hasPrefix(prefix) }) { return number }
    }
    return numbers.first
  }

  private func contact(of facts: Snapshot.Party) -> EInvoice.Contact? {
    let contact = EInvoice.Contact(
      name: facts.contact?.name.flatMap { wording.text($0).stated() },
      phone: (facts.contact?.phone ?? facts.phone)?.stated(),
      email: (facts.contact?.email ?? facts.email)?.stated())
    return contact == EInvoice.Contact() ? nil : contact
  }
}

extension EInvoice.Address {
  init(_ address: Snapshot.Address) {
    line1 = address.line1?.stated()
    line2 = address.line2?.stated()
    city = address.city?.stated()
    postCode = address.postalCode?.stated()
    subdivision = address.state?.stated()
    country = address.country?.stated()
  }
}

extension EInvoice.Identifier {
  /// Nil where nothing of the value can be seen.
  init?(_ identifier: Snapshot.Identifier) {
    guard let value = identifier.id.stated() else { return nil }
    self.init(value: value, scheme: identifier.scheme.stated())
  }
}

extension String {
  var withoutSpaces: String { filter { !$0.isWhitespace } }
}
