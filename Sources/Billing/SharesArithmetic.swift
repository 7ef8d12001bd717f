import Figures

/// Checks whether what falls on the lines of credit grants, and the parts of the shipping cost, make
/// up what the document states of them.
struct SharesArithmetic {
  let freezer: Freezer
  let lines: FrozenLines

  private var document: Fields { freezer.document }

  /// `credits` names the document's list.
  func check(credits: String) {
    checkCredits(credits)
    checkShipping()
  }

  /// Per credit grant: its amount = the sum of what the lines state of it, where any does.
  private func checkCredits(_ list: String) {
    var sums: [String: Int128] = [:]
    add(lines.lines.flatMap { $0.details?.creditShares ?? [] }, to: &sums)
    for entry in document.objects(list) {
      guard let id = entry.member("credit_balance_transaction")?.objectID,
        let stated = entry.integer("amount"), let sum = sums[id], sum != Int128(stated)
      else { continue }
      add(.creditShares(lines: figure(sum), stated: figure(Int128(stated))), entry, "amount")
    }
  }

  /// amount_total = amount_subtotal + amount_tax of the shipping cost.
  private func checkShipping() {
    guard let cost = document.object("shipping_cost"), let total = cost.integer("amount_total"),
      let subtotal = cost.integer("amount_subtotal"), let tax = cost.integer("amount_tax"),
      total != subtotal + tax
    else { return }
    add(
      .shippingCost(parts: figure(Int128(subtotal + tax)), stated: figure(Int128(total))), cost,
      "amount_total")
  }

  private func add(_ shares: [Snapshot.Share], to sums: inout [String: Int128]) {
    for share in shares {
      if let id = share.id { sums[id, default: 0] -= Int128(share.amount.minorUnits) }
    }
  }

  private func add(_ finding: Finding.Arithmetic, _ fields: Fields, _ name: String) {
    freezer.log.add(finding, at: fields.place(of: name))
  }

  private func figure(_ minorUnits: Int128) -> String { freezer.figure(minorUnits) }
}
