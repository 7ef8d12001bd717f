import Billing
import Documents
import Figures
import Localization

/// A finalized invoice, or one that takes the place of another.
struct InvoiceMail: MailWording {
  func subject(_ scribe: inout Scribe) -> String {
    let isRevision = isRevision(scribe)
    return scribe.subject { number, seller in
      isRevision
        ? .mailInvoiceUpdatedSubject(seller: seller, number: number)
        : .mailInvoiceSubject(seller: seller, number: number)
    }
  }

  func heading(_ scribe: inout Scribe) -> Text {
    scribe.words(isRevision(scribe) ? .mailInvoiceUpdatedHeading : .mailInvoiceHeading)
  }

  func sentences(_ scribe: inout Scribe) -> [Text] {
    var sentences: [Text] = []
    if let number = scribe.mailNumber(scribe.snapshot.references.replacedNumber) {
      sentences.append(scribe.words(.mailInvoiceReplaces(number: number)))
    }
    return sentences + scribe.howToPay()
  }

  func actions(_ scribe: inout Scribe) -> [Action] {
    let pay = scribe.payActions()
    return (pay.isEmpty ? scribe.viewActions() : pay) + scribe.downloadActions()
  }

  private func isRevision(_ scribe: Scribe) -> Bool {
    scribe.snapshot.references.replacedNumber != nil
  }
}

extension Scribe {
  /// How and until when to pay; that nothing has to be done where that is so.
  fileprivate mutating func howToPay() -> [Text] {
    if snapshot.status == .paid { return [words(.mailInvoicePaid)] }
    guard snapshot.isPayable else { return [words(.mailInvoiceNothing)] }
    guard snapshot.collection == .sendInvoice else { return paymentSentence().map { [$0] } ?? [] }
    guard let due = snapshot.dueDate else { return [] }
    if let days = daysUntil(due), days < 0, let amount = snapshot.outstanding {
      return [words(.mailReminderIntro(amount: clearMoney(amount)))]
    }
    return paymentSentence().map { [$0] } ?? []
  }
}
