import JSON

extension Snapshot.Line {
  func write(to writer: inout JSONWriter) {
    writer.member("id", id)
    writer.member("description", description)
    writer.record("period", period) { $0.write(to: &$1) }
    writer.member("quantity", quantity)
    writer.member("unit_price", unitPrice)
    writer.member("amount", amount)
    writer.member("amount_excluding_tax", amountExcludingTax)
    writer.member("unit_price_excluding_tax", unitPriceExcludingTax)
    writer.records("discounts", discounts) { $0.write(to: &$1) }
    writer.records("taxes", taxes) { $0.write(to: &$1) }
    writer.member("proration", isProration)
    writer.member("group", group)
  }
}

extension Snapshot.Discount {
  func write(to writer: inout JSONWriter) {
    writer.member("name", name)
    writer.member("percent_off", percentOff)
    writer.member("amount_off", withCurrency: amountOff)
    writer.member("amount", amount)
  }
}

extension Snapshot.LineTax {
  func write(to writer: inout JSONWriter) {
    writer.record("rate", rate) { $0.write(to: &$1) }
    writer.member("amount", amount)
    writer.member("base", base)
    writer.member("inclusive", isInclusive)
    writer.member("reason", reason?.rawValue)
  }
}

extension Snapshot.Rate {
  func write(to writer: inout JSONWriter) {
    writer.member("id", id)
    writer.member("name", name)
    writer.member("jurisdiction", jurisdiction)
    writer.member("country", country)
    writer.member("percentage", percentage)
    writer.member("type", type)
  }
}

extension Snapshot.Tax {
  func write(to writer: inout JSONWriter) {
    writer.record("rate", rate) { $0.write(to: &$1) }
    writer.member("amount", amount)
    writer.member("base", base)
    writer.member("inclusive", isInclusive)
    writer.member("reason", reason?.rawValue)
    writer.member("converted", withCurrency: converted)
  }
}

extension Snapshot.Totals {
  func write(to writer: inout JSONWriter) {
    writer.member("subtotal", subtotal)
    writer.member("subtotal_excluding_tax", subtotalExcludingTax)
    writer.records("discounts", discounts) { $0.write(to: &$1) }
    writer.records("credits", credits) { credit, writer in
      writer.member("label", credit.label)
      writer.member("amount", credit.amount)
    }
    writer.record("shipping", shipping) { shipping, writer in
      writer.member("name", shipping.name)
      writer.member("amount", shipping.amount)
      writer.records("taxes", shipping.taxes) { $0.write(to: &$1) }
    }
    writer.member("total_excluding_tax", totalExcludingTax)
    writer.records("taxes", taxes) { $0.write(to: &$1) }
    writer.member("total", total)
    writer.member("applied_balance", appliedBalance)
    writer.member("credit_notes", creditNotes)
    writer.member("amount_due", amountDue)
    writer.member("amount_paid", amountPaid)
    writer.member("amount_remaining", amountRemaining)
    writer.member("amount_overpaid", amountOverpaid)
  }
}

extension Snapshot.Payment {
  func write(to writer: inout JSONWriter) {
    writer.record("method", method) { $0.write(to: &$1) }
    writer.member("date", date)
    writer.member("amount", amount)
    writer.member("receipt_number", receiptNumber)
    writer.member("presentment", withCurrency: presentment)
  }
}

extension Snapshot.Method {
  func write(to writer: inout JSONWriter) {
    writer.member("type", type)
    writer.member("brand", brand)
    writer.member("last4", last4)
    writer.member("wallet", wallet)
    writer.member("bank_name", bankName)
  }
}

extension Snapshot.Refund {
  func write(to writer: inout JSONWriter) {
    writer.member("date", date)
    writer.member("amount", amount)
    writer.member("receipt_number", receiptNumber)
    writer.record("method", method) { $0.write(to: &$1) }
  }
}

extension Snapshot.Credit {
  func write(to writer: inout JSONWriter) {
    writer.member("reason", reason)
    writer.member("reduced_invoice", reducedInvoice)
    writer.member("refunded", refunded)
    writer.member("credited_to_balance", creditedToBalance)
    writer.member("out_of_band", outOfBand)
  }
}
