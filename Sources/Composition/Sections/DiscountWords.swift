import Billing
import Documents
import Figures
import Localization

extension Scribe {
  /// `Launch partner (10% off)`, `20% off`, or just `Discount`.
  mutating func label(of discount: Snapshot.Discount) -> Text {
    let name = cleaned(discount.name, field: "discounts")
    switch (name, terms(of: discount)) {
    case (let name?, let terms?):
      return words(.nameWithTerms(name: isolated(name), terms: terms))
    case (let name?, nil): return natural(name)
    case (nil, let terms?): return Text(terms)
    case (nil, nil): return words(.discount)
    }
  }

  /// An amount in another currency than the document's did not apply, so it is not named; nor is
  /// one with tax inside where prices are shown without.
  private func terms(of discount: Snapshot.Discount) -> String? {
    if let percentOff = discount.percentOff {
      return words(.percentOff(percent: percent(percentOff))).string
    }
    guard let amountOff = discount.amountOff, amountOff.currency == discount.amount.currency,
      !prices.isNet
    else {
      return nil
    }
    return words(.amountOff(amount: money(amountOff))).string
  }
}
