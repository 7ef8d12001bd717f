import Figures

extension Occasion.Kind {
  /// The kind of mail that a document's state asks for.
  ///
  /// - Parameter attempts: How often its payment was tried, where that is known.
  /// - Returns: One, or several where the state leaves a choice.
  static func candidates(for snapshot: Snapshot, attempts: Int?) -> [Occasion.Kind] {
    let isRefunded = snapshot.refunded?.isZero == false
    switch (snapshot.kind, snapshot.status) {
    case (.creditNote, _): return [.creditNote]
    case (_, .void): return [.voided]
    case (_, .draft): return [.renewal, .trialEnding]
    case (.receipt, _): return isRefunded ? [.receipt, .refund] : [.receipt]
    case (.invoice, .paid): return [.receipt, .invoice]
    case (.invoice, _):
      if (snapshot.totals.amountPaid?.minorUnits ?? 0) > 0 { return [.partialPayment, .reminder] }
      if snapshot.collection == .chargeAutomatically, (attempts ?? 0) > 0 {
        return [.paymentFailed, .invoice]
      }
      return snapshot.status == .uncollectible ? [.invoice, .reminder] : [.invoice]
    }
  }
}
