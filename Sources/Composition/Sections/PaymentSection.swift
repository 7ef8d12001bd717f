import Billing
package import Documents
import Figures
import Localization

/// A sentence that says how and until when to pay, or that nothing is asked for any more.
package struct PaymentSection: Section {
  package static let name = "payment"
  package static let sentence = "a sentence on how and until when to pay, or when it was paid"
  package static let example = "payment: { width: 150mm }"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    guard let text = scribe.paymentSentence() else { return [] }
    return [.paragraphs(Paragraphs(.payment, [text]))]
  }
}

extension Scribe {
  mutating func paymentSentence() -> Text? {
    if snapshot.kind == .invoice, snapshot.status == .paid, let paid = snapshot.dates.paid {
      let amount = snapshot.amountPaid
      let (words, day) = (clearMoney(amount), date(paid))
      return emphasized(
        messages(.amountPaidOn(amount: words, date: day)), [words, day])
    }
    guard snapshot.isPayable, case .due(let amount, let due)? = snapshot.headline else {
      return snapshot.kind == .invoice ? headlineText() : nil
    }
    let words = clearMoney(amount)
    if snapshot.collection == .chargeAutomatically {
      return emphasized(messages(.chargedAutomatically(amount: words)), [words])
    }
    guard let due else {
      return emphasized(messages(.amountDueHeadline(amount: words)), [words])
    }
    let day = date(due)
    if snapshot.statesAccount, let number = number() {
      let sentence = messages(
        .payByTransfer(amount: words, date: day, number: isolated(number)))
      return emphasized(sentence, [words, day])
    }
    return emphasized(messages(.payByDate(amount: words, date: day)), [words, day])
  }

  /// A sentence in which the values stand out.
  private func emphasized(_ sentence: String, _ values: [String]) -> Text {
    var spans: [TextSpan] = []
    for value in values {
      guard let range = sentence.offsets(of: value) else { continue }
      spans.append(TextSpan(range, isEmphasized: true))
    }
    return Text(sentence, spans: spans.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }
}
