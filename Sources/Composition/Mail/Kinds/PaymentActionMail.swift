import Billing
import Documents
import Figures
import Localization

/// The bank wants the payment to be confirmed.
struct PaymentActionMail: MailWording {
  func subject(_ scribe: inout Scribe) -> String {
    scribe.subject { .mailActionSubject(number: $0, seller: $1) }
  }

  func heading(_ scribe: inout Scribe) -> Text { scribe.words(.mailActionHeading) }

  func sentences(_ scribe: inout Scribe) -> [Text] {
    guard let amount = scribe.snapshot.outstanding else { return [] }
    return [scribe.words(.mailActionIntro(amount: scribe.clearMoney(amount)))]
  }

  func rows(_ scribe: inout Scribe) -> [Table.Row] {
    scribe.methodRow() + scribe.row(.linkValidUntil, on: scribe.occasion.links.confirmUntil)
  }

  func actions(_ scribe: inout Scribe) -> [Action] {
    scribe.confirmActions()
  }
}
