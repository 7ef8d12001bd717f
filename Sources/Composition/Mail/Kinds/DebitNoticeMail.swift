import Billing
import Documents
import Figures
import Localization

/// A direct debit is announced: the pre-notification of SEPA, the advance notice of Bacs.
struct DebitNoticeMail: MailWording {
  func subject(_ scribe: inout Scribe) -> String {
    scribe.subject { .mailDebitSubject(number: $0, seller: $1) }
  }

  func heading(_ scribe: inout Scribe) -> Text { scribe.words(.mailDebitHeading) }

  func sentences(_ scribe: inout Scribe) -> [Text] {
    guard let amount = collected(scribe) else { return [] }
    let seller = scribe.mailSeller()
    return [
      scribe.words(.mailDebitIntro(seller: seller, amount: scribe.clearMoney(amount)))
    ]
  }

  func amount(_ scribe: inout Scribe) -> MailAmount? {
    let day = scribe.occasion.debit.date.map {
      scribe.worded($0) { .dayCollected(date: $0) }
    }
    return MailAmount(scribe.titleWithNumber(), collected(scribe), day: day)
  }

  func rows(_ scribe: inout Scribe) -> [Table.Row] {
    let debit = scribe.occasion.debit
    return scribe.row(.collectionDate, on: debit.date) + scribe.methodRow(.accountToDebit)
      + scribe.row(.mandateReference, debit.mandate, field: "occasion/mandate")
      + scribe.row(.creditorIdentifier, debit.creditor, field: "occasion/creditor")
  }

  func actions(_ scribe: inout Scribe) -> [Action] {
    scribe.viewActions() + scribe.downloadActions()
  }

  private func collected(_ scribe: Scribe) -> Money? {
    scribe.stated(scribe.occasion.amount) ?? scribe.snapshot.outstanding
  }
}
