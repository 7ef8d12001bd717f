import Billing
package import Documents
import Figures
import Localization

/// The amount that matters and its date, with the link to pay it.
package struct HeadlineSection: Section {
  package static let name = "headline"
  package static let sentence = "the amount that matters and its date"
  package static let example = "headline: { pay_link: false }"
  package static let options: [SectionOption<Self>] = [
    .flag("pay_link", \.payLink, "whether an invoice that can be paid has its link to pay")
  ]

  package var payLink = true

  package init() {}

  package init(payLink: Bool) { self.payLink = payLink }

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    guard let text = scribe.headlineText() else { return [] }
    var blocks: [Block] = [.paragraphs(Paragraphs(.headline, [text]))]
    if payLink, let action = scribe.payAction() { blocks.append(.action(action)) }
    return [.group(Group(.headline, .stacked, blocks))]
  }
}

extension Scribe {
  mutating func headlineText() -> Text? {
    switch snapshot.headline {
    case nil: nil
    case .voided(nil): words(.voided)
    case .voided(let day?): words(.voidedOn(date: date(day)))
    case .nothingDue: words(.nothingDue)
    case .due(let amount, nil): words(.amountDueHeadline(amount: clearMoney(amount)))
    case .due(let amount, let day?):
      words(.amountDueBy(amount: clearMoney(amount), date: date(day)))
    case .paid(let amount, nil): words(.amountPaidHeadline(amount: clearMoney(amount)))
    case .paid(let amount, let day?):
      words(.amountPaidOn(amount: clearMoney(amount), date: date(day)))
    case .refunded(let amount): words(.amountRefundedHeadline(amount: clearMoney(amount)))
    case .credited(let amount, let day):
      words(.amountCreditedOn(amount: clearMoney(amount), date: date(day)))
    }
  }

  mutating func payAction() -> Action? {
    switch snapshot.payLink {
    case nil: return nil
    case .url(let url): return Action(.pay, words(.payOnline), url: url)
    case .unusable(let text):
      note(.badPayLink(CleanText(text, keepsLines: false).string))
      return nil
    }
  }
}
