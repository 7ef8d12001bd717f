import Billing
import Documents
import Figures
import Localization

/// A credit note, and how it is settled.
struct CreditNoteMail: MailWording {
  func subject(_ scribe: inout Scribe) -> String {
    scribe.subject { .mailCreditSubject(seller: $1, number: $0) }
  }

  func heading(_ scribe: inout Scribe) -> Text { scribe.words(.mailCreditHeading) }

  func sentences(_ scribe: inout Scribe) -> [Text] {
    var sentences: [Text] = []
    if let number = scribe.mailNumber(scribe.snapshot.references.invoiceNumber) {
      sentences.append(scribe.words(.mailCreditIntro(number: number)))
    }
    let credit = scribe.snapshot.credit
    func say(_ amount: Money?, _ message: (String) -> Message) {
      guard let amount, !amount.isZero else { return }
      sentences.append(scribe.words(message(scribe.clearMoney(amount))))
    }
    say(credit?.reducedInvoice) { .mailCreditReduces(amount: $0) }
    say(credit?.refunded) { .mailCreditToMethod(amount: $0) }
    say(credit?.creditedToBalance) { .mailCreditToBalance(amount: $0) }
    return sentences
  }

  func actions(_ scribe: inout Scribe) -> [Action] { scribe.downloadActions() }
}
