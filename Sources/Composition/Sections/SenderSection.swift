import Billing
package import Documents

/// Who writes: the logo and the seller's name.
package struct SenderSection: Section {
  package static let name = "sender"
  package static let sentence = "on a screen: who writes, the logo and the seller's name"
  package static let example = "sender"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  /// Without a logo a writer draws the first letter of the name.
  package func blocks(_ scribe: inout Scribe) -> [Block] {
    var blocks: [Block] = []
    if let logo = scribe.logo(in: LogoBox()) { blocks.append(.picture(logo)) }
    if let name = scribe.line(scribe.snapshot.seller.name, field: "account_name") {
      blocks.append(.paragraphs(Paragraphs(.partyName, [name])))
    }
    return blocks.isEmpty ? [] : [.group(Group(.sender, .stacked, blocks))]
  }
}
