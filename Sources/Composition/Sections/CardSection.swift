import Billing
package import Documents
import YAML

/// Sections in one frame.
package struct CardSection: Section {
  package static let name = "card"
  package static let sentence = "on a screen: sections in one frame"
  package static let example = "card: [ message, amount, actions ]"
  package static let options: [SectionOption<Self>] = [
    SectionOption("body", values: "a list of sections", "the sections in order") {
      $2.body = $0.nestedBody($1)
    },
    .flag(
      "bill", \.isBill,
      "whether it is left out of mails that are about no bill: a cancelled subscription, an "
        + "expiring card"),
  ]
  package static let shorthand: String? = "body"
  package static let mayRepeat = true

  package var body: [TemplateSection] = []
  package var isBill = false

  package var parts: [TemplateSection] { body }

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    if isBill, scribe.mail?.kind.isAboutBill == false { return [] }
    let blocks = scribe.blocks(body)
    return blocks.isEmpty ? [] : [.group(Group(.card, .stacked, blocks))]
  }
}
