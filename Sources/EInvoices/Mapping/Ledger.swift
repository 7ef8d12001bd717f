import Billing
import Figures

/// What the lines and the document as a whole have under each tax.
struct Ledger {
  /// An allowance or a charge of the document under one tax.
  struct Entry {
    var name: String
    var code: String?
    var vat: EInvoice.VAT
    var isCharge: Bool
    /// As it acts on the sum: allowances are negative.
    var amount: Money
  }

  private struct Key: Hashable {
    var id: String?
    var isCredit: Bool
    var vat: EInvoice.VAT
  }

  private struct Discount: Hashable {
    var id: String?
    var isCredit: Bool
  }

  private let currency: Currency
  private(set) var entries: [Entry] = []
  /// In the order of their first supply.
  private(set) var vats: [EInvoice.VAT] = []
  private var bases: [EInvoice.VAT: MoneySum] = [:]
  private var positions: [Key: Int] = [:]
  private var sharedAmounts: [Discount: Int] = [:]

  init(_ currency: Currency) { self.currency = currency }

  /// The tax of all supplies; nil where there are several.
  var onlyVAT: EInvoice.VAT? { vats.count == 1 ? vats[0] : nil }

  mutating func add(_ amount: Money, to vat: EInvoice.VAT) {
    if bases[vat] == nil { vats.append(vat) }
    bases[vat, default: MoneySum(in: currency)].add(amount)
  }

  /// What of a discount of the document falls on a line.
  mutating func add(_ part: LineMoney.Part, named name: String, _ vat: EInvoice.VAT) {
    sharedAmounts[Discount(id: part.id, isCredit: part.isCredit), default: 0] &+=
      part.gross.minorUnits
    add(part.net, to: vat)
    let key = Key(id: part.id, isCredit: part.isCredit, vat: vat)
    guard let position = positions[key] else {
      positions[key] = entries.count
      entries.append(
        Entry(
          name: name, code: part.isCredit ? nil : "95", vat: vat, isCharge: false,
          amount: part.net))
      return
    }
    let sum = entries[position].amount.minorUnits &+ part.net.minorUnits
    entries[position].amount = Money(sum, currency)
  }

  mutating func charge(_ amount: Money, named name: String, code: String, _ vat: EInvoice.VAT) {
    add(amount, to: vat)
    entries.append(Entry(name: name, code: code, vat: vat, isCharge: true, amount: amount))
  }

  /// What the lines bear of a discount, in minor units.
  func shared(_ id: String?, isCredit: Bool) -> Int {
    sharedAmounts[Discount(id: id, isCredit: isCredit)] ?? 0
  }

  func base(of vat: EInvoice.VAT) -> Money { bases[vat]?.amountOrZero ?? Money(0, currency) }
}
