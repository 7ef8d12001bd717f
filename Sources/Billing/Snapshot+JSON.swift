import Diagnostics
import JSON

extension Snapshot {
  /// The canonical JSON form: keys in a fixed order, no insignificant spaces, amounts as integers
  /// with their currency, instants as seconds. Equal snapshots give equal bytes.
  package var canonicalJSON: [UInt8] { [] }

  /// Reads the canonical form again; the result is equal to the snapshot it was written from.
  /// The top-level key `billhead_snapshot` with the format's version tells it from Stripe's objects.
  package init(canonicalJSON bytes: [UInt8], name: String) throws {
    throw Rejection([])
  }
}

extension Snapshot {
  init(canonical value: JSONValue) throws {
    throw Rejection([])
  }
}
