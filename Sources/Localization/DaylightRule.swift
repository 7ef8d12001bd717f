import Figures

/// Summer time between two days of each year, for good: the footer of a zone's file (RFC 8536,
/// section 3.3), which is a TZ string of POSIX.
///
/// Of the three ways to name a day it reads `Mm.w.d`; the table has no other.
struct DaylightRule: Sendable {
  /// Seconds east of UTC. Summer time may be behind the other, as in Ireland's law.
  private let standard: Int
  private let daylight: Int
  private let start: Change
  private let end: Change

  /// `CET-1CEST,M3.5.0,M10.5.0/3`.
  init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 3, let start = Change(parts[1]), let end = Change(parts[2]) else {
      return nil
    }
    var zones = TZScanner(parts[0])
    zones.skipName()
    guard let standard = zones.offset() else { return nil }
    zones.skipName()
    self.standard = -standard
    daylight = zones.offset().map { -$0 } ?? 3600 - standard
    self.start = start
    self.end = end
  }

  func offset(at seconds: Int) -> Int {
    let year = Instant(seconds).date(atOffset: standard).year
    let start = start.seconds(in: year) - standard
    let end = end.seconds(in: year) - daylight
    let isDaylight =
      start < end ? (start..<end).contains(seconds) : !(end..<start).contains(seconds)
    return isDaylight ? daylight : standard
  }

  /// A day of each year and the time by the clocks before it.
  private struct Change {
    let month: Int
    /// 1 to 5, where 5 is the last.
    let week: Int
    /// 0 for Sunday.
    let weekday: Int
    /// In seconds; may be on another day.
    let time: Int

    /// `M10.5.0/3`; two o'clock where no time is given.
    init?(_ text: Substring) {
      let halves = text.split(separator: "/", omittingEmptySubsequences: false)
      let numbers = halves[0].dropFirst().split(separator: ".").compactMap { Int($0) }
      guard text.first == "M", numbers.count == 3, (1...12).contains(numbers[0]) else {
        return nil
      }
      (month, week, weekday) = (numbers[0], numbers[1], numbers[2])
      guard halves.count == 2 else {
        time = 2 * 3600
        return
      }
      var scanner = TZScanner(halves[1])
      guard let time = scanner.offset() else { return nil }
      self.time = time
    }

    /// Since 1970, by the clock.
    func seconds(in year: Int) -> Int {
      let first = CivilDate(year: year, month: month, day: 1)
      var day = 1 + (weekday - first.weekday + 7) % 7 + 7 * (week - 1)
      while CivilDate(daysSince1970: first.daysSince1970 + day - 1).month != month { day -= 7 }
      return (first.daysSince1970 + day - 1) * 86_400 + time
    }
  }
}
