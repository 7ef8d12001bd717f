import Figures
import Localization

/// The days of instants in a time zone.
struct ZoneCalendar {
  /// False where the name is no zone; then the days are those of UTC.
  var isKnown: Bool { offsets != nil }
  private let offsets: ZoneOffsets?
  private var days: [Instant: CivilDate] = [:]

  init(zone name: String) {
    offsets = ZoneOffsets(zone: name)
  }

  mutating func day(of instant: Instant) -> CivilDate {
    if let known = days[instant] { return known }
    let day = instant.date(atOffset: offsets?.offset(at: instant) ?? 0)
    days[instant] = day
    return day
  }
}
