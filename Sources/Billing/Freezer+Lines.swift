import Figures
import JSON

/// The lines of a document and what their discounts add up to.
struct FrozenLines {
  var lines: [Snapshot.Line] = []
  /// Item discounts by discount id, positive as Stripe states them.
  var itemDiscounts: [String: Int128] = [:]
  /// The other discounts that stand on lines: their shares of the document's own.
  var sharedDiscounts: Int128 = 0
  /// Whether any line states discount amounts at all.
  var statesDiscounts = false
}

/// The discounts that stand on one line.
struct LineDiscounts {
  /// Those of this line only.
  var own: [Snapshot.Discount] = []
  /// What of the document's falls on it.
  var shares: [Snapshot.Share] = []
}

extension Freezer {
  func invoiceLines() -> FrozenLines {
    var result = FrozenLines()
    guard let list = document.required("lines", document.object) else { return result }
    checkComplete(list, "lines")
    let entries = list.objects("data")
    result.lines.reserveCapacity(entries.count)
    for entry in entries {
      let own = Set(entry.elements("discounts").compactMap(\.objectID))
      result.lines.append(invoiceLine(entry, itemDiscounts(entry, own: own, into: &result)))
    }
    return result
  }

  /// A list must hold all that there is: no further pages, and as many as it says.
  func checkComplete(_ list: Fields, _ what: String) {
    if list.flag("has_more") == true {
      return log.add(.truncated(what: what), at: list.place(of: "has_more"))
    }
    let given = list.elements("data").count
    guard let total = list.integer("total_count"), given < total else { return }
    log.add(
      .incomplete(what: what, given: given, total: total), at: list.place(of: "total_count"))
  }

  /// The same of a member that is a list object where it was expanded.
  func checkListComplete(of fields: Fields, _ name: String, _ what: String) {
    guard fields.member(name)?.kind == .object else { return }
    fields.object(name).map { checkComplete($0, what) }
  }

  private func invoiceLine(_ entry: Fields, _ discounts: LineDiscounts) -> Snapshot.Line {
    let id = entry.text("id")
    checkCurrency(entry, id)
    let price = LinePrice(entry, freezer: self)
    var line = Snapshot.Line(
      id: id, description: entry.text("description") ?? price.product.name ?? price.facts.nickname,
      period: period(entry),
      quantity: entry.decimal("quantity_decimal") ?? entry.decimal("quantity"),
      unitPrice: price.unitPrice, amount: amount(entry, "amount"),
      discounts: discounts.own, taxes: lineTaxes(entry), isProration: isProration(entry),
      group: id.flatMap { groupsByLine[$0] },
      amountExcludingTax: entry.amount("amount_excluding_tax", currency),
      unitPriceExcludingTax: price.unitPriceExcludingTax)
    line.details = details(of: line, entry, price, discounts)
    checkPrice(line, at: entry.place)
    return line
  }

  func amount(_ entry: Fields, _ name: String) -> Money {
    Money(entry.required(name, entry.integer) ?? 0, currency)
  }

  private func checkCurrency(_ entry: Fields, _ id: String?) {
    guard let stated = entry.text("currency"), !currency.hasCode(stated) else { return }
    let code = stated.uppercased()
    let line = entry.text("description") ?? id ?? entry.value.pointer
    log.add(
      .lineCurrency(line: line, found: code, expected: currency.code),
      at: entry.place(of: "currency"))
  }

  func period(_ entry: Fields) -> Snapshot.Period? {
    guard let period = entry.object("period"), let start = period.instant("start"),
      let end = period.instant("end"), start != end
    else { return nil }
    return Snapshot.Period(start: start, end: end)
  }

  private func isProration(_ entry: Fields) -> Bool {
    if let flag = entry.flag("proration") { return flag }
    guard let parent = entry.object("parent") else { return false }
    let details =
      parent.text("type").flatMap(parent.object) ?? parent.object("subscription_item_details")
      ?? parent.object("invoice_item_details")
    return details?.flag("proration") ?? false
  }

  /// The discounts of this line only are those whose ids are among `own`.
  func itemDiscounts(
    _ entry: Fields, own: Set<String>, into result: inout FrozenLines
  ) -> LineDiscounts {
    let amounts = entry.objects("discount_amounts")
    var discounts = LineDiscounts()
    if amounts.isEmpty { return discounts }
    result.statesDiscounts = true
    for entry in amounts {
      guard let amount = entry.required("amount", entry.integer) else { continue }
      let reference = entry.required("discount", entry.member)
      guard let id = reference?.objectID, own.contains(id) else {
        result.sharedDiscounts += Int128(amount)
        if amount != 0 {
          let money = Money(-amount, currency)
          discounts.shares.append(Snapshot.Share(id: reference?.objectID, amount: money))
        }
        continue
      }
      result.itemDiscounts[id, default: 0] += Int128(amount)
      if let discount = discount(reference, amount) { discounts.own.append(discount) }
    }
    return discounts
  }
}

extension Currency {
  /// Whether a code in any case is the currency's.
  fileprivate func hasCode(_ text: String) -> Bool {
    text.utf8.elementsEqual(code.utf8) { $0 & 0xDF == $1 }
  }
}
