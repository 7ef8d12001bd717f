import Billing
import Documents
import Figures
import Localization

/// A subscription renews soon.
struct RenewalMail: MailWording {
  func subject(_ scribe: inout Scribe) -> String {
    let seller = scribe.mailSeller()
    return scribe.messages(.mailRenewalSubject(seller: seller))
  }

  func heading(_ scribe: inout Scribe) -> Text { scribe.words(.mailRenewalHeading) }

  func sentences(_ scribe: inout Scribe) -> [Text] {
    guard scribe.snapshot.collection == .chargeAutomatically else {
      return [scribe.words(.mailRenewalInvoice)]
    }
    return next(scribe).map {
      [scribe.words(.chargedAutomatically(amount: scribe.clearMoney($0)))]
    } ?? []
  }

  func amount(_ scribe: inout Scribe) -> MailAmount? {
    let day = scribe.occasion.subscription.renewal.map {
      scribe.worded($0) { .dayRenews(date: $0) }
    }
    return MailAmount(scribe.words(.nextPayment), next(scribe), day: day)
  }

  func rows(_ scribe: inout Scribe) -> [Table.Row] {
    let facts = scribe.occasion.subscription
    return scribe.planRow() + scribe.row(.renewalDate, on: facts.renewal)
      + scribe.row(.newPrice, scribe.stated(facts.newPrice))
      + scribe.row(.cancelBy, on: facts.cancelBy)
      + scribe.methodRow()
  }

  func actions(_ scribe: inout Scribe) -> [Action] {
    scribe.manageActions() + scribe.updateActions()
  }

  private func next(_ scribe: Scribe) -> Money? {
    scribe.stated(scribe.occasion.amount) ?? scribe.snapshot.totals.amountDue
      ?? scribe.snapshot.totals.total
  }
}
