package import Figures

/// How far the clocks of a time zone are from UTC, from the IANA tz database that is built in.
///
/// The table begins in 2000: an earlier instant has the offset of 2000-01-01.
package struct ZoneOffsets: Sendable {
  /// In the order of time; each holds until the next one, the last one for good.
  private let stretches: [(start: Int, clock: Clock)]

  private enum Clock: Sendable {
    /// Seconds east of UTC.
    case fixed(Int)
    case changing(DaylightRule)
  }

  /// A zone of the database by any of its names, or a fixed distance such as `GMT+2` or `UTC-03:30`;
  /// nil for any other name. Case matters.
  package init?(zone name: String) {
    if let record = TableText(record: name, of: EmbeddedZones.zones, EmbeddedZones.zonesIndex) {
      stretches = Self.stretches(record)
    } else if let offset = FixedOffset(name) {
      stretches = [(0, .fixed(offset.seconds))]
    } else {
      return nil
    }
  }

  /// Lines `instant TAB offset`, or `instant TAB rule`.
  private static func stretches(_ record: TableText) -> [(start: Int, clock: Clock)] {
    var stretches: [(start: Int, clock: Clock)] = []
    record.forEachLine { line in
      let fields = line.fields
      guard fields.count == 2, let start = Int(fields[0]) else { return }
      if let offset = Int(fields[1]) {
        stretches.append((start, .fixed(offset)))
      } else if let rule = DaylightRule(fields[1]) {
        stretches.append((start, .changing(rule)))
      }
    }
    return stretches
  }

  /// In seconds east of UTC.
  package func offset(at instant: Instant) -> Int {
    let stretch = stretches.last { $0.start <= instant.seconds } ?? stretches.first
    switch stretch?.clock {
    case .fixed(let offset): return offset
    case .changing(let rule): return rule.offset(at: max(instant.seconds, stretch?.start ?? 0))
    case nil: return 0
    }
  }
}
