import Figures
import JSON

extension Freezer {
  /// A credit note; seller and buyer are those of the invoice it amends.
  func creditNote() -> Snapshot {
    let invoice = amendedInvoice
    let parties = PartyReader(freezer: self, source: invoice ?? document)
    let lines = creditLines(invoice)
    let totals = creditTotals(lines, invoice)
    let credit = credit(total: totals.total)
    let number = document.text("number") ?? settings.number
    if number == nil { log.add(.missingNumber(kind: "credit note"), at: document.place) }
    checkCustomer(parties)
    checkReference(invoice, seller: parties.seller)
    CreditArithmetic(
      freezer: self, lines: lines, totals: totals, credit: credit, taxExempt: parties.taxExempt,
      source: parties.source
    ).check()
    if let invoice { checkCredit(totals.total, against: invoice) }
    return Snapshot(
      kind: .creditNote, id: document.text("id"), status: creditStatus, isLive: isLive,
      number: number, references: creditReferences(invoice),
      dates: creditDates, timeZone: timeZone, currency: currency, seller: parties.seller,
      buyer: parties.buyer, shipTo: parties.shipTo, taxExempt: parties.taxExempt,
      preferredLocales: parties.preferredLocales, accountLocale: settings.accountLocale,
      fields: settings.creditNoteFields == CreditNoteFields.none
        ? [] : invoice.map(customFields(of:)) ?? [],
      memo: document.text("memo"), footer: nil, lines: lines.lines, totals: totals, payments: [],
      refunds: listedRefunds, credit: credit, payURL: nil, collection: .chargeAutomatically,
      presentation: presentation)
  }

  private func creditReferences(_ invoice: Fields?) -> Snapshot.References {
    var references = Snapshot.References()
    references.invoiceNumber = invoice?.text("number") ?? settings.amends.number
    references.invoiceDate = invoice.flatMap(issueDate) ?? settings.amends.date
    return references
  }

  private var amendedInvoice: Fields? {
    let reference = document.member("invoice")
    if let invoice = related(reference, .invoice) { return invoice }
    if let number = settings.amends.number {
      let named = table.all(.invoice).filter { $0["number"]?.string == number }
      if named.count == 1 { return Fields(named[0], log: log) }
      if !document.has("customer_name") { log.add(.partiesOfToday(number), at: document.place) }
    } else if let id = reference?.objectID {
      log.add(.noInvoice(id), at: reference?.place)
    }
    return nil
  }

  private var creditStatus: Snapshot.Status {
    switch document.required("status", document.text) {
    case "void": return .void
    case "issued", nil: return .issued
    case let text?:
      log.add(.unknownValue(field: "status", value: text), at: document.place(of: "status"))
      return .issued
    }
  }

  private var creditDates: Snapshot.Dates {
    let issued = document.instant("effective_at") ?? document.required("created", document.instant)
    return Snapshot.Dates(
      issued: issued ?? Instant(0),
      voided: creditStatus == .void ? document.instant("voided_at") : nil, supply: settings.supply)
  }

  private func creditLines(_ invoice: Fields?) -> FrozenLines {
    var result = FrozenLines()
    if isAmountOnly { return result }
    guard let list = document.required("lines", document.object) else { return result }
    checkComplete(list, "lines")
    let entries = list.objects("data")
    let unknown = discountsInsideSubtotal(entries)
    for entry in entries {
      let price = LinePrice(entry, freezer: self)
      let source = related(entry.member("invoice_line_item"), .lineItem)
      var line = Snapshot.Line(
        id: entry.text("id"), description: entry.text("description"),
        quantity: entry.decimal("quantity_decimal") ?? entry.decimal("quantity"),
        unitPrice: price.unitPrice, amount: amount(entry, "amount"), taxes: lineTaxes(entry),
        group: entry.text("id").flatMap { groupsByLine[$0] },
        amountExcludingTax: entry.amount("amount_excluding_tax", currency),
        unitPriceExcludingTax: price.unitPriceExcludingTax)
      let own = source?.elements("discounts") ?? unknown
      let discounts = itemDiscounts(entry, own: Set(own.compactMap(\.objectID)), into: &result)
      line.discounts = discounts.own
      var details = details(of: line, entry, price, discounts)
      details.creditedPeriod = source.flatMap(period)
      line.details = details
      checkPrice(line, at: entry.place)
      result.lines.append(line)
    }
    return result
  }

  /// Lines of credit notes do not say which of their discounts are their own. Where the invoice
  /// is not there to tell, all are if the subtotal is the sum of the lines without them.
  private func discountsInsideSubtotal(_ entries: [Fields]) -> [JSONValue] {
    guard let subtotal = document.integer("subtotal") else { return [] }
    let discounts = entries.flatMap { $0.objects("discount_amounts") }
    let taken = discounts.reduce(Int128(0)) { $0 + Int128($1.integer("amount") ?? 0) }
    let sum = entries.reduce(Int128(0)) { $0 + Int128($1.integer("amount") ?? 0) }
    guard taken != 0, sum - taken == Int128(subtotal) else { return [] }
    return discounts.compactMap { $0.member("discount") }
  }

  /// Until 2019-11-05 a credit note was one amount, without lines and totals.
  private var isAmountOnly: Bool {
    ["lines", "subtotal", "total"].allSatisfy { document.member($0) == nil }
      && document.member("amount") != nil
  }

  private func creditTotals(_ lines: FrozenLines, _ invoice: Fields?) -> Snapshot.Totals {
    var totals = Snapshot.Totals(
      subtotal: document.amount("subtotal", currency),
      discounts: documentDiscounts(document.objects("discount_amounts"), lines),
      credits: credits(document.objects("pretax_credit_amounts")), shipping: shipping,
      totalExcludingTax: document.amount("total_excluding_tax", currency),
      taxes: documentTaxes(old: "tax_amounts"),
      total: amount(document, isAmountOnly ? "amount" : "total"),
      subtotalExcludingTax: document.amount("subtotal_excluding_tax", currency))
    addNetTotal(to: &totals)
    addDiscountAmount(to: &totals, invoice)
    return totals
  }
}
