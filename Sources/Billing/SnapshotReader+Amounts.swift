import Figures
import JSON

extension SnapshotReader {
  func line(_ fields: Fields) -> Snapshot.Line {
    Snapshot.Line(
      id: fields.text("id"), description: fields.text("description"),
      period: fields.object("period").flatMap(period), quantity: fields.decimal("quantity"),
      unitPrice: fields.decimal("unit_price"), amount: amount("amount", of: fields),
      discounts: fields.objects("discounts").map(discount),
      taxes: fields.objects("taxes").map(lineTax), isProration: fields.flag("proration") ?? false,
      group: fields.text("group"),
      amountExcludingTax: fields.amount("amount_excluding_tax", currency),
      unitPriceExcludingTax: fields.decimal("unit_price_excluding_tax"))
  }

  private func amount(_ name: String, of fields: Fields) -> Money {
    Money(fields.required(name, fields.integer) ?? 0, currency)
  }

  private func amountWithCurrency(_ name: String, of fields: Fields) -> Money? {
    guard let entry = fields.object(name),
      let currency = entry.required("currency", entry.currency),
      let amount = entry.required("amount", entry.integer)
    else { return nil }
    return Money(amount, currency)
  }

  private func discount(_ fields: Fields) -> Snapshot.Discount {
    Snapshot.Discount(
      name: fields.text("name"), percentOff: fields.decimal("percent_off"),
      amountOff: amountWithCurrency("amount_off", of: fields), amount: amount("amount", of: fields))
  }

  private func lineTax(_ fields: Fields) -> Snapshot.LineTax {
    Snapshot.LineTax(
      rate: fields.object("rate").map(rate) ?? Snapshot.Rate(),
      amount: amount("amount", of: fields),
      base: fields.amount("base", currency), isInclusive: fields.flag("inclusive") ?? false,
      reason: reason(fields))
  }

  private func reason(_ fields: Fields) -> Snapshot.TaxabilityReason? {
    fields.has("reason") ? choice("reason", of: fields) : nil
  }

  private func rate(_ fields: Fields) -> Snapshot.Rate {
    Snapshot.Rate(
      id: fields.text("id"), name: fields.text("name"), jurisdiction: fields.text("jurisdiction"),
      country: fields.text("country"), percentage: fields.decimal("percentage"),
      type: fields.text("type"))
  }

  private func tax(_ fields: Fields) -> Snapshot.Tax {
    let row = lineTax(fields)
    return Snapshot.Tax(
      rate: row.rate, amount: row.amount, base: row.base, isInclusive: row.isInclusive,
      reason: row.reason, converted: amountWithCurrency("converted", of: fields))
  }

  var totals: Snapshot.Totals {
    guard let totals = fields.required("totals", fields.object) else {
      return Snapshot.Totals(total: Money(0, currency))
    }
    let stated = { (name: String) in totals.amount(name, currency) }
    return Snapshot.Totals(
      subtotal: stated("subtotal"), discounts: totals.objects("discounts").map(discount),
      credits: totals.objects("credits").map {
        Snapshot.LabelledAmount(label: $0.text("label"), amount: amount("amount", of: $0))
      }, shipping: totals.object("shipping").map(shipping),
      totalExcludingTax: stated("total_excluding_tax"), taxes: totals.objects("taxes").map(tax),
      total: amount("total", of: totals), appliedBalance: stated("applied_balance"),
      creditNotes: stated("credit_notes"), amountDue: stated("amount_due"),
      amountPaid: stated("amount_paid"), amountRemaining: stated("amount_remaining"),
      amountOverpaid: stated("amount_overpaid"),
      subtotalExcludingTax: stated("subtotal_excluding_tax"))
  }

  private func shipping(_ fields: Fields) -> Snapshot.Shipping {
    Snapshot.Shipping(
      name: fields.text("name"), amount: amount("amount", of: fields),
      taxes: fields.objects("taxes").map(lineTax))
  }

  func payment(_ fields: Fields) -> Snapshot.Payment {
    Snapshot.Payment(
      method: fields.object("method").map(method) ?? Snapshot.Method(type: "unknown"),
      date: fields.instant("date"), amount: amount("amount", of: fields),
      receiptNumber: fields.text("receipt_number"),
      presentment: amountWithCurrency("presentment", of: fields))
  }

  private func method(_ fields: Fields) -> Snapshot.Method {
    Snapshot.Method(
      type: fields.required("type", fields.text) ?? "unknown", brand: fields.text("brand"),
      last4: fields.text("last4"), wallet: fields.text("wallet"), bankName: fields.text("bank_name")
    )
  }

  func refund(_ fields: Fields) -> Snapshot.Refund {
    Snapshot.Refund(
      date: fields.instant("date"), amount: amount("amount", of: fields),
      receiptNumber: fields.text("receipt_number"), method: fields.object("method").map(method))
  }

  func credit(_ fields: Fields) -> Snapshot.Credit {
    Snapshot.Credit(
      reason: fields.text("reason"), reducedInvoice: fields.amount("reduced_invoice", currency),
      refunded: fields.amount("refunded", currency),
      creditedToBalance: fields.amount("credited_to_balance", currency),
      outOfBand: fields.amount("out_of_band", currency))
  }
}
