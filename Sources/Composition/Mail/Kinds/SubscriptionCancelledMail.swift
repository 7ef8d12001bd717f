import Billing
import Documents
import Figures
import Localization

/// A subscription was ended.
struct SubscriptionCancelledMail: MailWording {
  func subject(_ scribe: inout Scribe) -> String {
    let seller = scribe.mailSeller()
    return scribe.messages(.mailCancelledSubject(seller: seller))
  }

  func heading(_ scribe: inout Scribe) -> Text { scribe.words(.mailCancelledHeading) }

  /// What is open is asked for; else nothing follows.
  func sentences(_ scribe: inout Scribe) -> [Text] {
    guard let open = open(scribe) else { return [scribe.words(.mailCancelledIntro)] }
    return [scribe.words(.mailCancelledOpen(amount: scribe.clearMoney(open)))]
  }

  func amount(_ scribe: inout Scribe) -> MailAmount? {
    open(scribe) == nil ? nil : scribe.billAmount()
  }

  func rows(_ scribe: inout Scribe) -> [Table.Row] {
    let facts = scribe.occasion.subscription
    return scribe.planRow() + scribe.row(.cancellationDate, on: facts.cancelled)
      + scribe.row(.accessUntil, on: facts.accessUntil)
  }

  func actions(_ scribe: inout Scribe) -> [Action] {
    scribe.payActions() + scribe.manageActions()
  }

  private func open(_ scribe: Scribe) -> Money? {
    scribe.snapshot.isPayable ? scribe.snapshot.outstanding : nil
  }
}
