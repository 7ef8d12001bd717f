import Diagnostics
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

extension Freezer {
  func invoiceLines() -> FrozenLines {
    var result = FrozenLines()
    guard let list = document.required("lines", document.object) else { return result }
    checkComplete(list, "lines")
    let entries = list.objects("data")
    result.lines.reserveCapacity(entries.count)
    for entry in entries {
      var line = invoiceLine(entry)
      let own = Set(entry.elements("discounts").compactMap(\.objectID))
      line.discounts = itemDiscounts(entry, own: own, into: &result)
      result.lines.append(line)
    }
    checkGroups(result.lines)
    return result
  }

  func checkComplete(_ list: Fields, _ what: String) {
    guard list.flag("has_more") == true else { return }
    log.add(.truncated(what: what), at: list.place(of: "has_more"))
  }

  private func invoiceLine(_ entry: Fields) -> Snapshot.Line {
    let id = entry.text("id")
    checkCurrency(entry, id)
    let price = LinePrice(entry, freezer: self)
    return Snapshot.Line(
      id: id, description: entry.text("description") ?? price.productName ?? price.nickname,
      period: period(entry),
      quantity: entry.decimal("quantity_decimal") ?? entry.decimal("quantity"),
      unitPrice: price.unitPrice, amount: amount(entry, "amount"), taxes: lineTaxes(entry),
      isProration: isProration(entry), group: id.flatMap { settings.groups[$0] },
      amountExcludingTax: entry.amount("amount_excluding_tax", currency),
      unitPriceExcludingTax: price.unitPriceExcludingTax)
  }

  func amount(_ entry: Fields, _ name: String) -> Money {
    Money(entry.required(name, entry.integer) ?? 0, currency)
  }

  private func checkCurrency(_ entry: Fields, _ id: String?) {
    guard let code = entry.text("currency")?.uppercased(), code != currency.code else { return }
    let line = entry.text("description") ?? id ?? entry.value.pointer
    log.add(
      .lineCurrency(line: line, found: code, expected: currency.code),
      at: entry.place(of: "currency"))
  }

  private func period(_ entry: Fields) -> Snapshot.Period? {
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

  /// The discounts of this line only: those whose ids are among `own`.
  func itemDiscounts(
    _ entry: Fields, own: Set<String>, into result: inout FrozenLines
  ) -> [Snapshot.Discount] {
    let amounts = entry.objects("discount_amounts")
    if amounts.isEmpty { return [] }
    result.statesDiscounts = true
    var discounts: [Snapshot.Discount] = []
    for entry in amounts {
      guard let amount = entry.required("amount", entry.integer) else { continue }
      let reference = entry.required("discount", entry.member)
      guard let id = reference?.objectID, own.contains(id) else {
        result.sharedDiscounts += Int128(amount)
        continue
      }
      result.itemDiscounts[id, default: 0] += Int128(amount)
      if let discount = discount(reference, amount) { discounts.append(discount) }
    }
    return discounts
  }

  private func checkGroups(_ lines: [Snapshot.Line]) {
    guard !settings.groups.isEmpty else { return }
    let ids = Set(lines.compactMap(\.id))
    let groups = settings.source?["line_groups"]?.elements ?? []
    for value in groups.flatMap({ $0["lines"]?.elements ?? [] }) {
      guard let id = value.string, !ids.contains(id) else { continue }
      let nearest = nearestName(to: id, among: ids.sorted())
      log.add(.unknownLine(id: id, nearest: nearest), at: value.place)
    }
  }
}
