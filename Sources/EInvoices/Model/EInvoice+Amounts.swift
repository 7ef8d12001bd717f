package import Billing
package import Figures

extension EInvoice {
  /// The tax on a supply. Supplies with equal ones share a row of the breakdown.
  package struct VAT: Sendable, Hashable {
    /// BT-95, BT-102, BT-118, BT-151.
    package var category: Snapshot.VATCategory
    /// BT-96, BT-103, BT-119, BT-152: 20 for 20 %; nil for what is out of scope.
    package var rate: DecimalNumber?
  }

  /// BG-20 and BG-21 of the document, BG-27 and BG-28 of a line.
  package struct Allowance: Sendable, Hashable {
    /// BT-92, BT-99, BT-136, BT-141: positive.
    package var amount: Money
    /// BT-97, BT-104, BT-139, BT-144.
    package var reason: String
    /// BT-98, BT-140 (UNTDID 5189), BT-105, BT-145 (UNTDID 7161).
    package var code: String?
    /// Of allowances and charges of the document.
    package var vat: VAT?
  }

  /// BG-22.
  package struct Totals: Sendable, Hashable {
    /// BT-106.
    package var lines: Money
    /// BT-107.
    package var allowances: Money
    /// BT-108.
    package var charges: Money
    /// BT-109.
    package var withoutTax: Money
    /// BT-110.
    package var tax: Money
    /// BT-112.
    package var withTax: Money
    /// BT-113; negative where more is asked for than the total.
    package var paid: Money
    /// BT-115.
    package var due: Money

    init(_ currency: Currency) {
      let zero = Money(0, currency)
      (lines, allowances, charges, withoutTax) = (zero, zero, zero, zero)
      (tax, withTax, paid, due) = (zero, zero, zero, zero)
    }
  }

  /// BG-23.
  package struct TaxBreakdown: Sendable, Hashable {
    package var vat: VAT
    /// BT-116.
    package var base: Money
    /// BT-117.
    package var tax: Money
    /// BT-120.
    package var reason: String?
    /// BT-121.
    package var reasonCode: String?
  }
}
