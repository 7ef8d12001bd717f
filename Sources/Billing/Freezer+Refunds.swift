import Figures
import JSON

extension Freezer {
  /// The refunds of a charge as far as they are of this document.
  ///
  /// They are those in the charge's list and those that name the charge; where none is given, what
  /// the charge states. What of an authorization was never taken is no refund.
  func addRefunds(of share: ChargeShare, to result: inout FrozenPayments, isReceipt: Bool) {
    if isReceipt {
      checkListComplete(of: share.charge, "refunds", "refunds")
      checkDispute(of: share)
    }
    let all = refundObjects(of: share.charge)
    let refunds = withoutRelease(all.filter(\.isRefund), of: share)
    for refund in refunds { checkRefundCurrency(refund) }
    let stated = statedRefund(of: share)
    if all.isEmpty, stated != 0 { checkRefundCurrency(share.charge) }
    if !all.isEmpty { checkRefunds(refunds, of: share) }
    guard share.isShared else {
      if all.isEmpty, stated != 0 { addRefund(stated, nil, share, to: &result) }
      for refund in refunds {
        addRefund(amount(refund, "amount").minorUnits, refund, share, to: &result)
      }
      return
    }
    addOwnPart(of: refunds, all.isEmpty ? stated : sum(refunds), share, to: &result)
  }

  /// Of a charge that paid several documents: all of it where all was given back, else what credit
  /// notes for this document say. Where neither tells, the refund is named and left out.
  private func addOwnPart(
    of refunds: [Fields], _ sum: Int, _ share: ChargeShare, to result: inout FrozenPayments
  ) {
    guard sum != 0, let own = share.own else { return }
    if sum == share.whole { return addRefund(own, refunds.last, share, to: &result) }
    let allotted = refundsOfCreditNotes
    let parts = refunds.map { $0.text("id").flatMap { allotted[$0] } }
    guard !refunds.isEmpty, !parts.contains(nil) else {
      return log.add(
        .sharedRefund(
          refunded: figure(Int128(sum)), charged: figure(Int128(share.whole)),
          own: figure(Int128(own))), at: share.charge.place(of: "amount_refunded"))
    }
    for (refund, part) in zip(refunds, parts) {
      if let part, part != 0 { addRefund(part, refund, share, to: &result) }
    }
  }

  /// What each refund that a credit note names is to this document, by the refund's id.
  private var refundsOfCreditNotes: [String: Int] {
    if let known = cache.refundsOfCreditNotes { return known }
    var parts: [String: Int] = [:]
    for value in table.all(.creditNote) {
      guard let note = Fields(value, log: log), note.text("status") != "void" else { continue }
      let isOwn = note.member("invoice")?.objectID == document.text("id")
      for (refund, amount) in note.namedRefunds {
        guard let id = refund?.objectID else { continue }
        let part = amount ?? related(refund, .refund)?.integer("amount") ?? 0
        parts[id] = (parts[id] ?? 0).addingReportingOverflow(isOwn ? part : 0).partialValue
      }
    }
    cache.refundsOfCreditNotes = parts
    return parts
  }

  private func addRefund(
    _ amount: Int, _ refund: Fields?, _ share: ChargeShare, to result: inout FrozenPayments
  ) {
    var entry = Snapshot.Refund(
      date: refund?.instant("created"), amount: Money(amount, currency),
      receiptNumber: refund?.text("receipt_number"), method: share.method)
    entry.isPending = ["pending", "requires_action"].contains(refund?.text("status"))
    result.refunds.append(entry)
  }

  /// Every refund that is given of a charge, in the order of time.
  private func refundObjects(of charge: Fields) -> [Fields] {
    var refunds = charge.objects("refunds")
    let listed = Set(refunds.compactMap { $0.text("id") })
    guard let id = charge.text("id") else { return refunds }
    let intent = charge.member("payment_intent")?.objectID
    refunds += self.refunds(ofCharge: id, intent: intent).compactMap { value in
      let isListed = value["id"]?.string.map(listed.contains) ?? false
      return isListed ? nil : Fields(value, log: log)
    }
    return refunds.sorted { created($0) < created($1) }
  }

  /// The release of what was never taken may stand among the refunds; it moved no money, so that
  /// it has no balance transaction.
  private func withoutRelease(_ refunds: [Fields], of share: ChargeShare) -> [Fields] {
    let released = released(share)
    guard released > 0 else { return refunds }
    let release = refunds.firstIndex {
      $0.integer("amount") == released && $0.member("balance_transaction") == nil
        && ($0.has("balance_transaction") || sum(refunds) > share.whole)
    }
    guard let release else { return refunds }
    var kept = refunds
    kept.remove(at: release)
    return kept
  }

  private func released(_ share: ChargeShare) -> Int {
    max(0, (share.charge.integer("amount") ?? 0) - share.whole)
  }

  /// `amount_refunded` without the release that it may hold.
  private func statedRefund(of share: ChargeShare) -> Int {
    let stated = share.charge.integer("amount_refunded") ?? 0
    let released = released(share)
    return stated >= released ? stated - released : stated
  }

  /// All refunds of the charge must be there: what they leave is printed.
  private func checkRefunds(_ refunds: [Fields], of share: ChargeShare) {
    guard let stated = share.charge.integer("amount_refunded") else { return }
    let given = sum(refunds)
    if given == stated || given == statedRefund(of: share) { return }
    log.add(
      .refunds(given: figure(Int128(given)), stated: figure(Int128(stated))),
      at: share.charge.place(of: "amount_refunded"))
  }

  /// A refund, or a charge that says how much of it was refunded, must be in the document's currency.
  private func checkRefundCurrency(_ fields: Fields) {
    guard let found = fields.currency("currency"), found != currency else { return }
    log.add(
      .partCurrency(part: "refund", found: found.code, expected: currency.code),
      at: fields.place(of: "currency"))
  }

  /// Money that a buyer's bank took back is no refund, and the receipt still says that it was paid.
  private func checkDispute(of share: ChargeShare) {
    let dispute = related(share.charge.member("dispute"), .dispute)
    let status = dispute?.text("status")
    guard share.charge.flag("disputed") == true || share.charge.member("dispute") != nil,
      !["won", "warning_closed", "prevented"].contains(status)
    else { return }
    let amount = dispute?.integer("amount") ?? share.whole
    log.add(
      .disputed(
        amount: figure(Int128(amount)), paid: figure(Int128(share.own ?? share.whole)),
        isLost: status == "lost"), at: share.charge.place(of: "disputed"))
  }

  private func sum(_ refunds: [Fields]) -> Int {
    let sum = refunds.reduce(Int128(0)) { $0 + Int128($1.integer("amount") ?? 0) }
    return sum.magnitude < 1_000_000_000_000_000 ? Int(sum) : .max
  }

  private func created(_ refund: Fields) -> Int { refund.instant("created")?.seconds ?? 0 }
}

extension Fields {
  /// Whether a refund gave something back, or will.
  var isRefund: Bool { !["failed", "canceled"].contains(text("status")) }

  /// The refunds that a credit note names: `refunds[].refund` since 2025-03, `refund` before.
  var namedRefunds: [(refund: JSONValue?, amount: Int?)] {
    let named = objects("refunds").map { ($0.member("refund"), $0.integer("amount_refunded")) }
    return named.isEmpty ? [(member("refund"), nil)] : named
  }
}
