package import Figures

extension Snapshot.Presentation {
  /// How the seller wants things shown (settings).
  package struct Choices: Sendable, Hashable {
    /// Which addresses end with their country.
    package enum CountryLine: String, Sendable, Hashable, CaseIterable {
      case always, abroad, never
    }

    /// The last day that a period of a line names.
    package enum PeriodEnd: String, Sendable, Hashable, CaseIterable {
      /// The day on which the next period begins, as Stripe has it.
      case exclusive
      /// The day before.
      case inclusive
    }

    /// Nil: as the template has it.
    package var countryLine: CountryLine?
    /// Nil is `exclusive`.
    package var periodEnd: PeriodEnd?
    /// The least number of decimals of unit prices, up to `mostDecimals`.
    package var unitPriceDecimals: Int?
    /// Whether lines of zero are left out, unless there is no other.
    package var hidesZeroLines: Bool?
    /// The groups of lines that are one row.
    package var collapsedGroups: [String] = []

    package static let mostDecimals = 12

    package init() {}
  }
}

extension Snapshot.Presentation.Choices {
  /// The first and the last day of a period as the document prints them; nil where it prints none, for
  /// a period within one day, or one that ends before it begins.
  package func days(
    of period: Snapshot.Period, _ day: (Instant) -> CivilDate
  ) -> (first: CivilDate, last: CivilDate)? {
    let (first, next) = (day(period.start), day(period.end))
    guard first < next else { return nil }
    guard periodEnd == .inclusive else { return (first, next) }
    return (first, CivilDate(daysSince1970: next.daysSince1970 - 1))
  }
}

extension Snapshot.Presentation.Choices: Canonical {
  init(blank currency: Currency) { self.init() }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.choice("country_line", &countryLine)
    fields.choice("period_end", &periodEnd)
    fields.integer("unit_price_decimals", &unitPriceDecimals)
    var isMarked = hidesZeroLines ?? false
    fields.mark("hides_zero_lines", &isMarked)
    hidesZeroLines = isMarked ? true : nil
    fields.texts("collapsed_groups", &collapsedGroups)
  }

  var isBlank: Bool { self == Self() }
}
