import Billing
import Documents
import Figures
import Localization

/// A part of an invoice was paid.
struct PartialPaymentMail: MailWording {
  func subject(_ scribe: inout Scribe) -> String {
    scribe.subject { .mailPartialSubject(number: $0, seller: $1) }
  }

  func heading(_ scribe: inout Scribe) -> Text { scribe.words(.mailPaymentHeading) }

  func sentences(_ scribe: inout Scribe) -> [Text] {
    guard let amount = received(scribe), let rest = scribe.snapshot.outstanding else { return [] }
    return [
      scribe.words(
        .mailPartialIntro(amount: scribe.clearMoney(amount), rest: scribe.clearMoney(rest)))
    ]
  }

  func amount(_ scribe: inout Scribe) -> MailAmount? {
    let day = scribe.snapshot.payments.last?.date.map {
      scribe.worded($0) { .dayPaid(date: $0) }
    }
    return MailAmount(scribe.words(.amountPaid), received(scribe), day: day)
  }

  func actions(_ scribe: inout Scribe) -> [Action] {
    let pay = scribe.payActions()
    return (pay.isEmpty ? scribe.viewActions() : pay) + scribe.downloadActions()
  }

  private func received(_ scribe: Scribe) -> Money? {
    scribe.stated(scribe.occasion.amount) ?? scribe.snapshot.payments.last?.amount
      ?? scribe.snapshot.totals.amountPaid
  }
}
