extension Snapshot.Credit {
  /// The reasons of Stripe's credit notes that are for the buyer to read: `fraudulent` is not.
  package enum PrintedReason: String, Sendable, Hashable, CaseIterable {
    case duplicate
    case orderChange = "order_change"
    case productUnsatisfactory = "product_unsatisfactory"
  }

  /// The reason as far as it is printed; nil for `fraudulent` and for unknown ones.
  package var printedReason: PrintedReason? { reason.flatMap(PrintedReason.init) }
}
