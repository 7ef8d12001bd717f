import Billing
import Documents
import Figures
import Localization

/// The card that payments are drawn from expires soon.
struct CardExpiringMail: MailWording {
  func subject(_ scribe: inout Scribe) -> String {
    let seller = scribe.mailSeller()
    return scribe.messages(.mailCardSubject(seller: seller))
  }

  func heading(_ scribe: inout Scribe) -> Text { scribe.words(.mailCardHeading) }

  func sentences(_ scribe: inout Scribe) -> [Text] { [scribe.words(.mailCardIntro)] }

  func amount(_ scribe: inout Scribe) -> MailAmount? { nil }

  func rows(_ scribe: inout Scribe) -> [Table.Row] {
    let expiry = expiry(scribe).map { [scribe.row(.cardExpires, scribe.natural($0))] } ?? []
    return scribe.methodRow() + expiry
      + scribe.row(
        .nextPayment, scribe.stated(scribe.occasion.amount),
        on: scribe.occasion.subscription.nextPayment)
  }

  func actions(_ scribe: inout Scribe) -> [Action] { scribe.updateActions(.buttonUpdateCard) }

  /// As it stands on the card: `04/2026`.
  private func expiry(_ scribe: Scribe) -> String? {
    let method = scribe.occasion.payment.method
    guard let month = method.expiryMonth, let year = method.expiryYear else { return nil }
    return "\(month < 10 ? "0" : "")\(month)/\(year)"
  }
}
