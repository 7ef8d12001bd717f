/// A moment, in seconds since 1970-01-01T00:00:00Z, as Stripe's timestamps are.
package struct Instant: Sendable, Hashable, Comparable {
  package let seconds: Int

  package init(_ seconds: Int) {
    self.seconds = seconds
  }

  /// The day at a fixed distance from UTC, in seconds east.
  package func date(atOffset offset: Int) -> CivilDate {
    let local = seconds + offset
    return CivilDate(daysSince1970: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

extension Instant {
  /// A time of day, in UTC; a leap second is the next day's first.
  package init(_ date: CivilDate, hour: Int, minute: Int, second: Int) {
    self.init(date.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second)
  }
}
