extension Fields {
  /// The status of an invoice: `status` since 2018-11-08; before, what `paid`, `forgiven`, `closed`
  /// and `attempted` say together. Nil where none of them is there.
  ///
  /// A closed invoice that was neither paid nor forgiven counts as open: whether it was voided or
  /// only no longer collected was not told. One that nobody has tried to collect yet is a draft.
  var invoiceStatus: String? {
    if let status = text("status") { return status }
    guard let isPaid = flag("paid") else { return nil }
    if isPaid { return "paid" }
    if flag("forgiven") == true { return "uncollectible" }
    let isSent = text("billing") == "send_invoice"
    return isSent || flag("closed") == true || flag("attempted") != false ? "open" : "draft"
  }
}
