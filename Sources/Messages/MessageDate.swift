package import Figures

/// An instant and how far the clocks of its place are from UTC (RFC 5322 3.3).
package struct MessageDate: Sendable, Hashable {
  package let instant: Instant
  /// Seconds east of UTC: whole minutes, of less than a day.
  package let offset: Int

  package init(_ instant: Instant, offset: Int = 0) {
    self.instant = instant
    self.offset = offset
  }

  /// A date and a time with its distance from UTC (RFC 3339), which is kept:
  /// `2026-05-12T12:00:00+02:00`. Nil for anything else.
  package init?(_ text: String) {
    guard let instant = Instant(text) else { return nil }
    let zone = text.suffix(6)
    var offset = 0
    if zone.last != "Z", let hours = Int(zone.dropFirst().prefix(2)),
      let minutes = Int(zone.suffix(2))
    {
      offset = (hours * 60 + minutes) * (zone.first == "-" ? -60 : 60)
    }
    self.init(instant, offset: offset)
  }

  /// `Tue, 12 May 2026 12:00:00 +0200`.
  var written: String {
    let date = instant.date(atOffset: offset)
    let seconds = instant.seconds + offset - date.daysSince1970 * 86_400
    let time = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0) }
    let zone = abs(offset) / 60
    return "\(Self.weekdays[date.weekday]), \(date.day) \(Self.months[date.month - 1])"
      + " \(padded(date.year, 4)) \(time.joined(separator: ":"))"
      + " \(offset < 0 ? "-" : "+")\(padded(zone / 60))\(padded(zone % 60))"
  }

  /// What speaks against the date.
  var facts: [MessageFact] {
    guard offset % 60 == 0, abs(offset) < 86_400 else { return [.offset(offset)] }
    let (local, isTooLarge) = instant.seconds.addingReportingOverflow(offset)
    return isTooLarge || !Self.writable.contains(local) ? [.dateRange] : []
  }

  /// The years 1900 to 9999, in seconds since 1970.
  private static let writable = -2_208_988_800...253_402_300_799

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

/// A number of at least so many digits.
private func padded(_ number: Int, _ digits: Int = 2) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
