import Billing
import Documents
import Figures

/// The amount that matters and its date.
extension Scribe {
  mutating func headline(_ options: Template.HeadlineOptions) -> Headline? {
    guard let text = headlineText() else { return nil }
    return Headline(text: text, link: options.payLink ? payLink() : nil)
  }

  mutating func headlineText() -> Text? {
    if snapshot.status == .void {
      guard let voided = snapshot.dates.voided else { return words("voided") }
      return words("voided_on", ["date": date(voided)])
    }
    return switch snapshot.kind {
    case .invoice: dueHeadline()
    case .receipt: paidHeadline()
    case .creditNote:
      words(
        "amount_credited_on",
        ["amount": clearMoney(snapshot.totals.total), "date": date(snapshot.dates.issued)])
    }
  }

  /// A paid invoice keeps the words it was issued with; its paid form is the receipt. One that
  /// asks for nothing (a total of zero or less, or all of it covered by the balance or by credit
  /// notes) says so, without an amount and a date by which to pay it.
  private mutating func dueHeadline() -> Text? {
    guard let amount = outstanding else { return nil }
    if amount.isZero { return words("nothing_due") }
    guard let due = dueDate else {
      return words("amount_due_headline", ["amount": clearMoney(amount)])
    }
    return words("amount_due_by", ["amount": clearMoney(amount), "date": date(due)])
  }

  private mutating func paidHeadline() -> Text {
    let paid = amountPaid
    if let refunded, refunded == paid, !refunded.isZero {
      return words("amount_refunded_headline", ["amount": clearMoney(refunded)])
    }
    guard let day = snapshot.dates.paid else {
      return words("amount_paid_headline", ["amount": clearMoney(paid)])
    }
    return words("amount_paid_on", ["amount": clearMoney(paid), "date": date(day)])
  }

  /// What an invoice asks for: what remains where a part is paid, what was due at its issue where
  /// it is paid.
  var outstanding: Money? {
    let totals = snapshot.totals
    guard snapshot.status != .paid, let paid = totals.amountPaid, !paid.isZero else {
      return totals.amountDue
    }
    return totals.amountRemaining ?? totals.amountDue
  }

  var amountPaid: Money { snapshot.totals.amountPaid ?? snapshot.totals.total }

  /// The sum of the refunds; nil when there are none.
  var refunded: Money? {
    guard !snapshot.refunds.isEmpty else { return nil }
    var sum = RunningSum(currency: snapshot.currency)
    for refund in snapshot.refunds { sum.add(refund.amount) }
    return sum.amount
  }

  private mutating func payLink() -> Headline.Link? {
    guard snapshot.kind == .invoice, let url = snapshot.payURL else { return nil }
    guard snapshot.status == .open || snapshot.status == .uncollectible else { return nil }
    guard PageURL.isSafe(url) else {
      note(.badPayLink(CleanText(url, keepsLines: false).string))
      return nil
    }
    return Headline.Link(text: words("pay_online"), url: url)
  }
}
