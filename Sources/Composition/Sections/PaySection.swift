import Billing
package import Documents
import Localization

/// The way to pay: a link, or an element that the host fills. Of a paid document, its receipt.
package struct PaySection: Section {
  package static let name = "pay"
  package static let sentence =
    "on a page: the way to pay, a link or the element that the host fills; of a paid invoice the receipt"
  package static let example = "pay"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    guard let standing = scribe.standing else { return [] }
    let blocks = standing.asksForPayment ? scribe.payment() : scribe.receipt(standing)
    return blocks.isEmpty ? [] : [.group(Group(.actions, .stacked, blocks))]
  }
}

extension Scribe {
  fileprivate func payment() -> [Block] {
    let link = payURL.map { Block.action(Action(.pay, words(.buttonPay), url: $0)) }
    guard let slot = page?.paySlot else { return link.map { [$0] } ?? [] }
    return [.group(Group(.slot(slot), .stacked, link.map { [$0] } ?? []))]
  }

  fileprivate func receipt(_ standing: Standing) -> [Block] {
    guard standing == .paid || standing == .refunded,
      let url = page?.downloads.first(where: { $0.kind == .receipt })?.url
    else { return [] }
    return [.action(Action(.receipt, words(.buttonDownloadReceipt), url: url))]
  }
}
