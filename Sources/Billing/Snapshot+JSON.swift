import Diagnostics
import JSON

extension Snapshot {
  /// The version of the canonical form; it grows when a reader of the old one would misread it.
  static let formatVersion = 2
  /// The versions that can be read. Format 1 has the members of format 2, but for some.
  static let readableVersions = 1...formatVersion

  /// The canonical JSON form: keys in a fixed order, no insignificant spaces, absent values and
  /// empty lists left out, amounts as integers in minor units, decimals as texts, instants as
  /// seconds. Equal snapshots give equal bytes.
  ///
  /// Amounts are in the snapshot's `currency`; those that may be in another one are objects with
  /// `amount` and `currency`.
  package var canonicalJSON: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.name("billhead_snapshot")
      writer.integer(Self.formatVersion)
      var snapshot = self
      snapshot.visit(&writer)
    }
    return writer.bytes
  }

  /// Reads the canonical form again; the result is equal to the snapshot it was written from.
  /// The top-level key `billhead_snapshot` with the format's version tells it from Stripe's objects.
  /// Throws a `Rejection` with everything that is wrong.
  package init(canonicalJSON bytes: [UInt8], name: String) throws {
    try self.init(canonical: JSONText(bytes, name: name).values[0])
  }

  init(canonical value: JSONValue) throws {
    let log = FindingLog()
    let fields = Fields(value, log: log)
    let version = fields.flatMap { $0.required("billhead_snapshot", $0.integer) }
    if fields != nil, !Self.readableVersions.contains(version ?? 0) {
      let version = value["billhead_snapshot"]?.numeral ?? "without a number"
      log.add(.unusableSnapshot(version), at: value.place)
    }
    try log.throwErrors()
    guard let fields, let currency = fields.required("currency", fields.currency) else {
      throw Rejection(log.diagnostics)
    }
    self.init(blank: currency)
    var reader = SnapshotReader(fields, in: currency)
    visit(&reader)
    try log.throwErrors()
  }
}
