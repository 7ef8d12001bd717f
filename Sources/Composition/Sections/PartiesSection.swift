import Billing
package import Documents
import Localization
import Scripts

/// Who sells, who pays, where it goes: blocks beside each other.
package struct PartiesSection: Section {
  package static let name = "parties"
  package static let sentence =
    "who sells, who pays, where it goes, beside each other"
  package static let example = "parties: { show: [seller, bill_to], tax_id_labels: stripe }"
  package static let options: [SectionOption<Self>] = [
    .names("show", \.show, one: "party", many: "Parties", "the parties in order"),
    .choice(
      "tax_id_labels", \.taxIDLabels, one: "label style", many: "Label styles",
      "`native`: `USt-IdNr.` in a German document, else as Stripe; `stripe`: `DE VAT`"),
  ]
  package static let shorthand: String? = "show"
  package static let mayRepeat = true

  package var show: [PartyRole]
  package var taxIDLabels: TaxIDLabels

  package init() { self.init(show: [.seller, .billTo, .shipTo]) }

  package init(show: [PartyRole], taxIDLabels: TaxIDLabels = .native) {
    self.show = show
    self.taxIDLabels = taxIDLabels
  }

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    let parties = show.compactMap { scribe.party($0, ShownPartyFacts(taxIDLabels: taxIDLabels)) }
    guard !parties.isEmpty else { return [] }
    return [.group(Group(.parties, .sideBySide, parties.map(Block.group)))]
  }
}

package enum PartyRole: String, Sendable, Hashable, CaseIterable {
  case seller
  case billTo = "bill_to"
  case shipTo = "ship_to"
}

package enum TaxIDLabels: String, Sendable, Hashable, CaseIterable {
  /// The country's own label where the document is in a language of that country
  /// (`USt-IdNr.`), else Stripe's.
  case native
  /// As on Stripe's documents: `DE VAT`.
  case stripe
}

/// A part of what is known of a party.
package enum PartyFact: String, Sendable, Hashable, CaseIterable {
  case name, address, country
  /// The country only where it is another one than the seller's.
  case countryAbroad = "country_abroad"
  case phone, email, website
  case taxIDs = "tax_ids"
  case registers
}

/// What of a party is shown, and how.
struct ShownPartyFacts {
  var hasLabel = true
  var facts = Set<PartyFact>([
    .name, .address, .country, .phone, .email, .website, .taxIDs, .registers,
  ])
  var taxIDLabels = TaxIDLabels.native
}

extension Scribe {
  /// The block of a party; nil where nothing of it is known.
  mutating func party(_ role: PartyRole, _ facts: ShownPartyFacts) -> Group? {
    guard let party = source(of: role) else { return nil }
    var blocks: [Block] = []
    let field = role.field
    let country = party.address?.country
    let name =
      facts.facts.contains(.name)
      ? line(party.name, field: "\(field)_name", country: country).map {
        addressed($0, role, party)
      }
      : nil
    var lines = lines(of: party, field: field, facts)
    if role == .billTo, facts.facts.contains(.name), let contact = attention(of: party) {
      lines.insert(contact, at: 0)
    }
    guard name != nil || !lines.isEmpty else { return nil }
    if facts.hasLabel { blocks.append(.heading(Heading(.party, words(role.label)))) }
    if let name { blocks.append(.paragraphs(Paragraphs(.partyName, [name]))) }
    if !lines.isEmpty { blocks.append(.paragraphs(Paragraphs(.partyLines, lines))) }
    return Group(.party(role.party), .stacked, blocks)
  }

  /// A name with what follows it: the honorific of the settings in documents of its languages,
  /// else a buyer's usual one in Japanese.
  private mutating func addressed(
    _ name: Text, _ role: PartyRole, _ party: Snapshot.Party
  ) -> Text {
    var own = party.honorific.flatMap { $0.speaks(languageTag) ? $0.text(in: languageTag) : nil }
    if own == nil, role == .billTo, language == "ja" {
      own = JapaneseHonorific(for: party, named: name.string)?.rawValue
    }
    guard let words = cleaned(own, field: "honorific") else { return name }
    var name = name
    name.string += " \(words)"
    return name
  }

  /// The person or department that a buyer's document is for.
  private mutating func attention(of party: Snapshot.Party) -> Text? {
    cleaned(party.contact?.name?.text(in: languageTag), field: "contact").map {
      words(.attention(name: isolated($0)))
    }
  }

  private func source(of role: PartyRole) -> Snapshot.Party? {
    switch role {
    case .seller: snapshot.seller
    case .billTo: snapshot.buyer
    case .shipTo: snapshot.shipTo
    }
  }

  /// `field`: what its fields are called in findings.
  mutating func lines(
    of party: Snapshot.Party, field: String, _ facts: ShownPartyFacts
  ) -> [Text] {
    var lines: [Text] = []
    if let address = party.address {
      lines = addressLines(address, field: "\(field)_address", facts.facts)
    }
    let values: [(PartyFact, Meaning, String?, String)] = [
      (.phone, .phone, party.phone, "\(field)_phone"),
      (.email, .email, party.email, "\(field)_email"),
      (.website, .website, party.website, "\(field)_url"),
    ]
    for (fact, meaning, value, name) in values where facts.facts.contains(fact) {
      if let text = line(value, field: name, meaning: meaning) { lines.append(text) }
    }
    if facts.facts.contains(.taxIDs) {
      let ambiguous = ambiguousLabels(of: party)
      lines += party.taxIDs.compactMap {
        taxIDLine($0, field: field, facts.taxIDLabels, ambiguous)
      }
    }
    if facts.facts.contains(.registers) {
      for register in party.registers {
        let stated = register.text(in: languageTag)
        if let text = line(stated, field: "\(field)_registers", meaning: .register) {
          lines.append(text)
        }
      }
    }
    return lines
  }

  private mutating func addressLines(
    _ address: Snapshot.Address, field: String, _ facts: Set<PartyFact>
  ) -> [Text] {
    var lines: [Text] = []
    if facts.contains(.address) {
      var clean = Snapshot.Address(country: address.country)
      clean.line1 = cleaned(address.line1, field: field, keepsLines: true)
      clean.line2 = cleaned(address.line2, field: field, keepsLines: true)
      clean.city = cleaned(address.city, field: field)
      clean.state = cleaned(address.state, field: field)
      if address.country == "IN", snapshot.isUnderIndianLaw,
        let state = clean.state.flatMap(IndianState.init(named:))
      {
        clean.state = state.printed
      }
      clean.postalCode = cleaned(address.postalCode, field: field)
      lines = AddressFormat(country: address.country).lines(of: clean).map {
        var text = natural($0, country: address.country)
        text.meaning = .address
        return text
      }
    }
    return lines + countryLine(address.country, facts)
  }

  private mutating func countryLine(_ code: String?, _ facts: Set<PartyFact>) -> [Text] {
    let isAbroad = code != snapshot.seller.address?.country
    guard shows(country: facts, isAbroad: isAbroad), let code = cleaned(code, field: "country")
    else { return [] }
    if let name = format.territory(code) {
      // Posts want the country of an address abroad in capitals.
      let printed = facts.contains(.countryAbroad) ? name.uppercased() : name
      return [Text(printed, meaning: .country(code))]
    }
    note(.unknownCountry(code))
    return [natural(code)]
  }

  /// What the settings say of the country; else what the template does.
  private func shows(country facts: Set<PartyFact>, isAbroad: Bool) -> Bool {
    guard facts.contains(.country) || facts.contains(.countryAbroad) else { return false }
    return switch snapshot.presentation.choices.countryLine {
    case .always: true
    case .abroad: isAbroad
    case .never: false
    case nil: facts.contains(.country) || isAbroad
    }
  }

  /// The countries' own labels that a party's numbers of different types share: two provinces of
  /// Canada have a `PST`.
  private func ambiguousLabels(of party: Snapshot.Party) -> Set<String> {
    var types: [String: Set<String>] = [:]
    for taxID in party.taxIDs {
      let label = TaxIDLabel(of: taxID.type, value: taxID.value, country: taxID.country)
      if let native = label.flatMap(native) { types[native, default: []].insert(taxID.type) }
    }
    return Set(types.filter { $0.value.count > 1 }.keys)
  }

  /// The country's own label in the document's language. English is the language of many countries:
  /// there it stands for the seller's only, and others keep their code.
  private func native(_ label: TaxIDLabel) -> String? {
    guard language != "en" || label.country == snapshot.seller.address?.country else { return nil }
    return label.native(in: language)
  }

  /// `SE VAT SE556677889901`: the label, then the value as stored.
  private mutating func taxIDLine(
    _ taxID: Snapshot.TaxID, field: String, _ style: TaxIDLabels, _ ambiguous: Set<String>
  ) -> Text? {
    guard let value = cleaned(taxID.value, field: "\(field)_tax_ids") else { return nil }
    guard let name = TaxIDLabel(of: taxID.type, value: value, country: taxID.country) else {
      // Stripe's list has the type `unknown`.
      if taxID.type != "unknown" { note(.unknownTaxIDType(taxID.type, label: messages(.taxId))) }
      return labelled(messages(.taxId), value, taxID)
    }
    if !name.isListed { note(.unknownTaxIDType(taxID.type, label: name.plain)) }
    let own = style == .native ? native(name).flatMap { ambiguous.contains($0) ? nil : $0 } : nil
    let label = own ?? name.plain
    return labelled(label, value, taxID)
  }

  /// Of a Latin label and a Latin value the line keeps its own direction.
  private func labelled(_ label: String, _ value: String, _ taxID: Snapshot.TaxID) -> Text {
    var text =
      ScriptSummary(label).hasRightToLeft == format.isRightToLeft
      ? words(.labelValue(label: label, value: isolated(value)))
      : Text("\(label) \(value)", direction: .natural)
    text.meaning = .taxID(type: taxID.type, value: taxID.value)
    return text
  }
}

extension PartyRole {
  /// What its fields are called in findings.
  fileprivate var field: String {
    switch self {
    case .seller: "account"
    case .billTo: "customer"
    case .shipTo: "shipping"
    }
  }

  fileprivate var label: Message {
    switch self {
    case .seller: .from
    case .billTo: .billTo
    case .shipTo: .shipTo
    }
  }

  fileprivate var party: Group.Party {
    switch self {
    case .seller: .seller
    case .billTo: .billTo
    case .shipTo: .shipTo
    }
  }
}
