import Billing
import Documents
import Localization
import Scripts

/// The parties' blocks: who, where, how to reach them, under which numbers.
extension Scribe {
  mutating func parties(_ options: Template.PartiesOptions) -> [Party]? {
    let parties = options.show.compactMap { role -> Party? in
      switch role {
      case .seller: party(.seller, .from, snapshot.seller, "account", options)
      case .billTo: party(.billTo, .billTo, snapshot.buyer, "customer", options)
      case .shipTo:
        snapshot.shipTo.flatMap { party(.shipTo, .shipTo, $0, "shipping", options) }
      }
    }
    return parties.isEmpty ? nil : parties
  }

  private mutating func party(
    _ role: Party.Role, _ label: Message, _ party: Snapshot.Party, _ field: String,
    _ options: Template.PartiesOptions
  ) -> Party? {
    let country = party.address?.country
    let name = line(party.name, field: "\(field)_name", country: country)
    var lines: [Party.Line] = []
    if let address = party.address { lines = addressLines(address, field: "\(field)_address") }
    add(.phone, party.phone, "\(field)_phone", to: &lines)
    add(.email, party.email, "\(field)_email", to: &lines)
    add(.website, party.website, "\(field)_url", to: &lines)
    for taxID in party.taxIDs {
      guard let text = taxIDLine(taxID, field: field, options.taxIDLabels) else { continue }
      lines.append(Party.Line(.taxID, text))
    }
    for register in party.registers { add(.register, register, "\(field)_registers", to: &lines) }
    guard name != nil || !lines.isEmpty else { return nil }
    return Party(role: role, label: words(label), name: name, lines: lines)
  }

  private mutating func add(
    _ kind: Party.Line.Kind, _ value: String?, _ field: String, to lines: inout [Party.Line]
  ) {
    if let text = line(value, field: field) { lines.append(Party.Line(kind, text)) }
  }

  private mutating func addressLines(
    _ address: Snapshot.Address, field: String
  ) -> [Party.Line] {
    var clean = Snapshot.Address(country: address.country)
    clean.line1 = cleaned(address.line1, field: field, keepsLines: true)
    clean.line2 = cleaned(address.line2, field: field, keepsLines: true)
    clean.city = cleaned(address.city, field: field)
    clean.state = cleaned(address.state, field: field)
    clean.postalCode = cleaned(address.postalCode, field: field)
    let lines = AddressFormat(country: address.country).lines(of: clean).map {
      Party.Line(.address, natural($0, country: address.country))
    }
    return lines + countryLine(address.country)
  }

  private mutating func countryLine(_ code: String?) -> [Party.Line] {
    guard let code = cleaned(code, field: "country") else { return [] }
    if let name = format.territory(code) { return [Party.Line(.country, Text(name))] }
    note(.unknownCountry(code))
    return [Party.Line(.country, natural(code))]
  }

  /// `SE VAT SE556677889901`: the label, then the value as stored.
  private mutating func taxIDLine(
    _ taxID: Snapshot.TaxID, field: String, _ style: Template.PartiesOptions.TaxIDLabels
  ) -> Text? {
    guard let value = cleaned(taxID.value, field: "\(field)_tax_ids") else { return nil }
    guard let name = TaxIDLabel(of: taxID.type, value: value, country: taxID.country) else {
      note(.unknownTaxIDType(taxID.type, label: messages(.taxId)))
      return labelled(messages(.taxId), value)
    }
    if !name.isListed { note(.unknownTaxIDType(taxID.type, label: name.plain)) }
    return labelled(style == .native ? name.native(in: language) ?? name.plain : name.plain, value)
  }

  /// Of a Latin label and a Latin value the line keeps its own direction.
  private func labelled(_ label: String, _ value: String) -> Text {
    if ScriptSummary(label).hasRightToLeft == format.isRightToLeft {
      return words(.labelValue(label: label, value: isolated(value)))
    }
    return Text("\(label) \(value)", direction: .natural)
  }
}
