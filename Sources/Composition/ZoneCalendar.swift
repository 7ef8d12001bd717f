import Figures
import Foundation

/// The days of instants in an IANA time zone.
///
/// The only place that asks Foundation anything: it carries the zones' rules itself, so the answer
/// does not depend on the machine.
struct ZoneCalendar {
  /// False where the name is no zone; then the days are those of UTC.
  let isKnown: Bool
  private let zone: TimeZone?
  private var days: [Instant: CivilDate] = [:]

  init(zone name: String) {
    let isUniversal = ["UTC", "Etc/UTC"].contains(name)
    zone = isUniversal ? nil : TimeZone(identifier: name)
    isKnown = isUniversal || zone != nil
  }

  mutating func day(of instant: Instant) -> CivilDate {
    if let known = days[instant] { return known }
    let date = Date(timeIntervalSince1970: TimeInterval(instant.seconds))
    let day = instant.date(atOffset: zone?.secondsFromGMT(for: date) ?? 0)
    days[instant] = day
    return day
  }
}
