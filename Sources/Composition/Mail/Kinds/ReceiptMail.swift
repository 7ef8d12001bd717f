import Billing
import Documents
import Figures
import Localization

/// A payment has come in.
struct ReceiptMail: MailWording {
  func subject(_ scribe: inout Scribe) -> String {
    let seller = scribe.mailSeller()
    guard let number = scribe.mailNumber() else {
      return scribe.messages(.mailReceiptSubjectBare(seller: seller))
    }
    return scribe.messages(.mailReceiptSubject(seller: seller, number: number))
  }

  func heading(_ scribe: inout Scribe) -> Text { scribe.words(.mailPaymentHeading) }

  func sentences(_ scribe: inout Scribe) -> [Text] {
    let seller = scribe.mailSeller()
    return [scribe.words(.mailReceiptIntro(seller: seller))]
  }

  func actions(_ scribe: inout Scribe) -> [Action] {
    scribe.viewActions() + scribe.downloadActions()
  }
}
