import Figures
import JSON

extension InvoiceArithmetic {
  /// The status and the amounts must say the same of whether the invoice is paid.
  func checkStatus() {
    guard let due = totals.amountDue, let paid = totals.amountPaid, !paid.isNegative else { return }
    let place = freezer.document.place(of: "status")
    switch status {
    case .paid:
      if let remaining = totals.amountRemaining, remaining.minorUnits > 0 {
        freezer.log.add(
          .paidWithRest(paid: figure(paid), remaining: figure(remaining)), at: place)
      } else if paid.minorUnits < due.minorUnits {
        freezer.log.add(.paidTooLittle(paid: figure(paid), due: figure(due)), at: place)
      }
    case .open, .uncollectible:
      guard due.minorUnits > 0, paid.minorUnits >= due.minorUnits else { return }
      freezer.log.add(.openButPaid(status: status.rawValue, paid: figure(paid)), at: place)
    case .draft, .void, .issued: break
    }
  }

  /// The shares of each discount that stand on the lines make up what the document states of it.
  func checkDiscountShares() {
    freezer.checkDiscountShares(lines, of: "total_discount_amounts")
  }
}

extension Freezer {
  func checkDiscountShares(_ lines: FrozenLines, of name: String) {
    guard lines.statesDiscounts else { return }
    var shares = lines.itemDiscounts
    for line in lines.lines {
      for share in line.details?.discountShares ?? [] {
        if let id = share.id { shares[id, default: 0] -= Int128(share.amount.minorUnits) }
      }
    }
    for entry in document.objects(name) {
      guard let id = entry.member("discount")?.objectID, let stated = entry.integer("amount"),
        let sum = shares[id], sum != Int128(stated)
      else { continue }
      log.add(
        .discountShares(lines: figure(sum), stated: figure(Int128(stated))),
        at: entry.place(of: "amount"))
    }
  }
}
