import Billing
import Documents
import Figures
import Localization

/// Money was given back.
struct RefundMail: MailWording {
  func subject(_ scribe: inout Scribe) -> String {
    let seller = scribe.mailSeller()
    guard let number = scribe.mailNumber() else {
      return scribe.messages(.mailRefundSubjectBare(seller: seller))
    }
    return scribe.messages(.mailRefundSubject(seller: seller, number: number))
  }

  func heading(_ scribe: inout Scribe) -> Text { scribe.words(.mailRefundHeading) }

  func sentences(_ scribe: inout Scribe) -> [Text] {
    var sentences: [Text] = []
    if let amount = refunded(scribe) {
      let seller = scribe.mailSeller()
      sentences.append(
        scribe.words(.mailRefundIntro(seller: seller, amount: scribe.clearMoney(amount))))
    }
    if let days = scribe.occasion.payment.arrivalDays, days > 0 {
      sentences.append(scribe.words(.mailRefundTiming(n: scribe.count(days))))
    }
    return sentences
  }

  func amount(_ scribe: inout Scribe) -> MailAmount? {
    let day = latest(scribe)?.date.map { scribe.worded($0) { .dayRefunded(date: $0) } }
    return MailAmount(scribe.words(.amountRefunded), refunded(scribe), day: day)
  }

  func rows(_ scribe: inout Scribe) -> [Table.Row] {
    let payment = scribe.snapshot.payments.first
    let method = latest(scribe)?.method ?? payment?.method
    var rows = method.map { [scribe.row(.refundedTo, scribe.name(of: $0))] } ?? []
    rows += scribe.row(
      .originalPayment, payment?.amount, on: payment?.date ?? scribe.snapshot.dates.paid)
    return rows
  }

  func actions(_ scribe: inout Scribe) -> [Action] {
    scribe.viewActions() + scribe.downloadActions()
  }

  private func refunded(_ scribe: Scribe) -> Money? {
    scribe.stated(scribe.occasion.amount) ?? latest(scribe)?.amount
  }

  private func latest(_ scribe: Scribe) -> Snapshot.Refund? {
    let refunds = scribe.snapshot.refunds
    return refunds.max { ($0.date?.seconds ?? 0) < ($1.date?.seconds ?? 0) }
  }
}
