package import Figures

extension LocaleFormat {
  package func date(_ date: CivilDate, style: DateStyle = .long) -> String {
    let index = DateStyle.allCases.firstIndex(of: style) ?? 0
    guard conventions.datePatterns.indices.contains(index) else { return "" }
    let pattern = conventions.datePatterns[index]
    return pattern.parts.map { field($0, of: date, in: pattern) }.joined()
  }

  /// A span of days in the skeleton yMMMd, the common parts written once: `Jan 12 – Feb 12, 2026`.
  /// Equal days give one date; days in the wrong order are put right.
  package func interval(from start: CivilDate, to end: CivilDate) -> String {
    guard start != end else { return date(start, style: .yMMMd) }
    guard start < end else { return interval(from: end, to: start) }
    let difference = start.year != end.year ? 0 : start.month != end.month ? 1 : 2
    guard conventions.intervalPatterns.indices.contains(difference) else { return "" }
    let pattern = conventions.intervalPatterns[difference]
    let turn = pattern.secondDate
    return pattern.parts.enumerated()
      .map { field($0.element, of: $0.offset < turn ? start : end, in: pattern) }
      .joined()
  }

  private func field(
    _ part: DatePattern.Part, of date: CivilDate, in pattern: DatePattern
  ) -> String {
    switch part {
    case .literal(let text): text
    case .field("y", let count): year(date.year, digits: count, hasEra: pattern.hasEra)
    case .field("G", _): usesBuddhistYears ? buddhistEra : conventions.era
    case .field("M", 3): conventions.shortMonths[date.month - 1]
    case .field("M", 4): conventions.months[date.month - 1]
    case .field("L", 3): conventions.standaloneShortMonths[date.month - 1]
    case .field("L", 4): conventions.standaloneMonths[date.month - 1]
    case .field("M", let count), .field("L", let count): padded(date.month, to: count)
    case .field("d", 1) where date.day == 1 && pattern.namesMonth: firstDay
    case .field("d", let count): padded(date.day, to: count)
    case .field("E", 4), .field("c", 4): conventions.days[date.weekday]
    case .field("E", _), .field("c", _): conventions.shortDays[date.weekday]
    case .field: ""
    }
  }

  /// Buddhist years are 543 ahead and always say their era, so that none is taken for a common year.
  private func year(_ year: Int, digits: Int, hasEra: Bool) -> String {
    if usesBuddhistYears {
      let number = padded(year + 543, to: 1)
      if hasEra { return number }
      return isThai ? "\(buddhistEra) \(number)" : "\(number) \(buddhistEra)"
    }
    return digits == 2 ? padded(year % 100, to: 2) : padded(year, to: digits)
  }

  private var isThai: Bool { tag.language == "th" }
  private var buddhistEra: String { isThai ? "พ.ศ." : "BE" }

  private func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return numbers.digits.translated(zeros + digits)
  }
}
