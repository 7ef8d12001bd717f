import Billing
package import Documents
import Localization

/// One party by itself, with the facts that are asked for.
package struct PartySection: Section {
  package static let name = "party"
  package static let sentence =
    "one party by itself: an address field, a sender line, a foot column"
  package static let example =
    "party: { role: bill_to, label: false, facts: [name, address, country_abroad] }"
  package static let options: [SectionOption<Self>] = [
    .choice("role", \.role, one: "party", many: "Parties", "which party"),
    .names("facts", \.facts, one: "fact", many: "Facts", "what is shown of it, in the usual order"),
    .flag("label", \.hasLabel, "whether its heading stands above it"),
    .flag("one_line", \.isOneLine, "whether everything stands on one line with dots between"),
    .choice(
      "tax_id_labels", \.taxIDLabels, one: "label style", many: "Label styles",
      "as in `parties`"),
  ]
  package static let mayRepeat = true

  package var role = PartyRole.billTo
  package var facts: [PartyFact] = [
    .name, .address, .country, .phone, .email, .website, .taxIDs, .registers,
  ]
  package var hasLabel = true
  package var isOneLine = false
  package var taxIDLabels = TaxIDLabels.native

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    let shown = ShownPartyFacts(
      hasLabel: hasLabel && !isOneLine, facts: Set(facts), taxIDLabels: taxIDLabels)
    guard let party = scribe.party(role, shown) else { return [] }
    guard isOneLine else { return [.group(party)] }
    let texts = party.blocks.flatMap { block -> [Text] in
      if case .paragraphs(let words) = block { words.texts } else { [] }
    }
    return scribe.joined(texts).map { [.paragraphs(Paragraphs(.sender, [$0]))] } ?? []
  }
}
