extension Instant {
  /// A date and a time with its distance from UTC (RFC 3339): `2026-05-12T10:00:00Z`,
  /// `2026-05-12T12:00:00+02:00`. Nil for anything else.
  package init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard let year = rest.takeNumber(4), rest.take("-"), let month = rest.takeNumber(2),
      rest.take("-"), let day = rest.takeNumber(2), rest.take("T"),
      let hour = rest.takeNumber(2), rest.take(":"), let minute = rest.takeNumber(2),
      rest.take(":"), let second = rest.takeNumber(2), let offset = rest.takeOffset(),
      rest.isEmpty
    else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    guard (1...12).contains(month), CivilDate(daysSince1970: date.daysSince1970) == date, hour < 24,
      minute < 60, second < 60
    else { return nil }
    self.init(
      Instant(date, hour: hour, minute: minute, second: second).seconds - offset)
  }

  /// In UTC: `2026-05-12T10:00:00Z`.
  package var text: String {
    let day = date(atOffset: 0)
    let time = seconds - day.daysSince1970 * 86_400
    func padded(_ number: Int, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    let clock = [time / 3_600, time / 60 % 60, time % 60].map { padded($0) }
    return "\(padded(day.year, 4))-\(padded(day.month))-\(padded(day.day))"
      + "T\(clock.joined(separator: ":"))Z"
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard first == UInt8(ascii: character) else { return false }
    removeFirst()
    return true
  }

  fileprivate mutating func takeNumber(_ digits: Int) -> Int? {
    let taken = prefix(digits)
    guard taken.count == digits, taken.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    removeFirst(digits)
    return taken.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Seconds east of UTC.
  fileprivate mutating func takeOffset() -> Int? {
    if take("Z") { return 0 }
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0, let hours = takeNumber(2), take(":"), let minutes = takeNumber(2), hours < 24,
      minutes < 60
    else { return nil }
    return sign * (hours * 3_600 + minutes * 60)
  }
}
