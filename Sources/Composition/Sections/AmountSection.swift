import Billing
package import Documents

/// The amount that matters, with what it is and its day.
package struct AmountSection: Section {
  package static let name = "amount"
  package static let sentence =
    "on a screen: what the document is, the amount that matters, and its day, below each other"
  package static let example = "amount"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    let amount = scribe.mail.map { $0.kind.wording.amount(&scribe) } ?? scribe.billAmount()
    guard let amount else { return [] }
    var blocks: [Block] = [.paragraphs(Paragraphs(.label, [amount.label]))]
    if let figure = amount.figure {
      let text = Text(scribe.clearMoney(figure), meaning: .money(figure))
      blocks.append(.paragraphs(Paragraphs(.figure, [text])))
    }
    if let day = amount.day { blocks.append(.paragraphs(Paragraphs(.day, [day]))) }
    return [.group(Group(.amount, .stacked, blocks))]
  }
}
