import Billing
import Documents
import Figures
import Localization

/// A free trial ends soon.
struct TrialEndingMail: MailWording {
  func subject(_ scribe: inout Scribe) -> String {
    let seller = scribe.mailSeller()
    return scribe.messages(.mailTrialSubject(seller: seller))
  }

  func heading(_ scribe: inout Scribe) -> Text { scribe.words(.mailTrialHeading) }

  func sentences(_ scribe: inout Scribe) -> [Text] {
    guard let amount = price(scribe) else { return [] }
    guard scribe.snapshot.collection == .chargeAutomatically else {
      return [scribe.words(.mailRenewalInvoice)]
    }
    return [scribe.words(.mailTrialIntro(amount: scribe.clearMoney(amount)))]
  }

  func amount(_ scribe: inout Scribe) -> MailAmount? {
    let day = scribe.occasion.subscription.trialEnd.map {
      scribe.worded($0) { .dayTrialEnds(date: $0) }
    }
    return MailAmount(scribe.words(.nextPayment), price(scribe), day: day)
  }

  func rows(_ scribe: inout Scribe) -> [Table.Row] {
    let facts = scribe.occasion.subscription
    return scribe.planRow() + scribe.row(.trialEnd, on: facts.trialEnd)
      + scribe.row(.cancelBy, on: facts.cancelBy) + scribe.methodRow()
  }

  func actions(_ scribe: inout Scribe) -> [Action] {
    scribe.manageActions() + scribe.updateActions()
  }

  /// Nil where only the trial's own bill of zero is known.
  private func price(_ scribe: Scribe) -> Money? {
    let totals = scribe.snapshot.totals
    let price = scribe.stated(scribe.occasion.amount) ?? totals.amountDue ?? totals.total
    return price.isZero ? nil : price
  }
}
