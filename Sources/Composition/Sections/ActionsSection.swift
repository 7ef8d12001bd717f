package import Documents

/// What a reader can do.
package struct ActionsSection: Section {
  package static let name = "actions"
  package static let sentence =
    "on a screen: what the reader can do, the most important first: pay, see, save"
  package static let example = "actions"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    let actions =
      scribe.mail.map { $0.kind.wording.actions(&scribe) }
      ?? (scribe.payActions().isEmpty ? scribe.viewActions() : scribe.payActions())
    guard !actions.isEmpty else { return [] }
    return [.group(Group(.actions, .stacked, actions.map(Block.action)))]
  }
}
