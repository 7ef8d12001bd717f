package import Figures

extension EInvoice {
  /// BG-25.
  package struct Line: Sendable, Hashable {
    /// BT-126.
    package var id: String
    /// BT-127.
    package var note: String?
    /// BT-129; negative where the line takes something back.
    package var quantity: DecimalNumber
    /// BT-130 (UN/ECE Recommendation 20).
    package var unit: String
    /// BT-131: after the line's own allowances.
    package var net: Money
    /// BG-26.
    package var period: Period?
    /// BG-27.
    package var allowances: [Allowance] = []
    /// BG-28.
    package var charges: [Allowance] = []
    /// BT-146: never negative.
    package var price: DecimalNumber
    /// BT-149: how many units the price is for; nil for one.
    package var priceBase: DecimalNumber?
    /// BT-151 and BT-152; nil where the facts do not tell them.
    package var vat: VAT?
    /// BT-153.
    package var name: String
  }
}
