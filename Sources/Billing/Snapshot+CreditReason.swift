extension Snapshot.Credit {
  /// The reason of a credit note as far as it is for the buyer to read: `fraudulent` and unknown
  /// ones are not.
  package var printedReason: String? {
    switch reason {
    case "duplicate", "order_change", "product_unsatisfactory": reason
    default: nil
    }
  }
}
