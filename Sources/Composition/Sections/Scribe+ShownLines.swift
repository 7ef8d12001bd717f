import Billing
import Documents
import Figures
import Localization

/// What the settings say of how lines are shown.
extension Scribe {
  /// The lines, without those of zero where the settings hide them; all where there is no other.
  var shownLines: [Snapshot.Line] {
    guard snapshot.presentation.choices.hidesZeroLines == true else { return snapshot.lines }
    let shown = snapshot.lines.filter { line in
      !line.amount.isZero || line.taxes.contains { !$0.amount.isZero }
        || line.discounts.contains { !$0.amount.isZero }
    }
    return shown.isEmpty ? snapshot.lines : shown
  }

  /// Whether lines of one group stand as one row.
  func isCollapsed(_ lines: [Snapshot.Line]) -> Bool {
    guard let group = lines.first?.group else { return false }
    return snapshot.presentation.choices.collapsedGroups.contains(group)
  }

  /// The days of a line's period: to the day on which the next one begins, or to the day before.
  mutating func linePeriod(_ period: Snapshot.Period) -> Text? {
    guard snapshot.presentation.choices.periodEnd == .inclusive else { return self.period(period) }
    let start = calendar.day(of: period.start)
    let next = calendar.day(of: period.end)
    guard start < next else { return nil }
    let end = CivilDate(daysSince1970: next.daysSince1970 - 1)
    guard start < end else { return Text(format.date(start), meaning: .date(start)) }
    return Text(format.interval(from: start, to: end), meaning: .period(start, end))
  }

  /// India's law names the classification that it wants.
  var itemCodeLabel: String { snapshot.isUnderIndianLaw ? "HSN/SAC" : messages(.itemCode) }

  /// Code and unit of the settings as details, where the table has no columns for them.
  mutating func strayExtras(
    of details: Snapshot.LineDetails, beside names: [LineColumn.Name]
  ) -> [Text] {
    var texts: [Text] = []
    if !names.contains(.code), let code = cleaned(details.code, field: "lines/code") {
      texts.append(words(.labelColonValue(label: itemCodeLabel, value: isolated(code))))
    }
    let own = details.unit?.text(in: languageTag)
    if !names.contains(.unit), let unit = cleaned(own, field: "lines/unit") {
      texts.append(words(.labelColonValue(label: messages(.unit), value: isolated(unit))))
    }
    return texts
  }
}
