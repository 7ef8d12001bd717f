/// What CLDR says of one locale, read from its record in `formats.txt`.
final class Conventions: Sendable {
  let isRightToLeft: Bool
  let months: [String]
  let shortMonths: [String]
  let standaloneMonths: [String]
  let standaloneShortMonths: [String]
  /// From Sunday.
  let days: [String]
  let shortDays: [String]
  /// full, long, medium, short, yMMMd, yMMMM.
  let datePatterns: [DatePattern]
  /// Of yMMMd, for spans that differ in the year, the month, the day.
  let intervalPatterns: [DatePattern]
  /// Two items, start, middle, end.
  let listPatterns: [String]
  /// The common era, abbreviated.
  let era: String
  private let systems: [String]
  private let symbols: [String: [String]]
  private let patterns: [String: [String]]
  private let minimumGrouping: Int

  /// `locale`: a name that `LocaleRow` gave.
  init(_ locale: String) {
    var lines: [String: [String]] = [:]
    var symbols: [String: [String]] = [:]
    var patterns: [String: [String]] = [:]
    CLDR.formats(locale)?.forEachLine { line in
      let fields = line.fields
      switch fields[0] {
      case "symbols": symbols[fields[1]] = Array(fields[2...])
      case "patterns": patterns[fields[1]] = Array(fields[2...])
      default: lines[fields[0]] = Array(fields[1...])
      }
    }
    self.symbols = symbols
    self.patterns = patterns
    isRightToLeft = lines["direction"] == ["rtl"]
    months = lines["months", default: []]
    shortMonths = lines["shortMonths", default: []]
    standaloneMonths = lines["standaloneMonths", default: []]
    standaloneShortMonths = lines["standaloneShortMonths", default: []]
    days = lines["days", default: []]
    shortDays = lines["shortDays", default: []]
    datePatterns = lines["dates", default: []].map(DatePattern.init)
    intervalPatterns = lines["intervals", default: []].map(DatePattern.init)
    listPatterns = lines["list", default: []]
    era = lines["era"]?.first ?? ""
    systems = lines["system", default: []]
    minimumGrouping = lines["minimumGrouping"].flatMap { Int($0[0]) } ?? 1
  }

  /// The formats of numbers in a numbering system; nil is the locale's own.
  ///
  /// A system without formats of its own takes the separators and patterns of the Latin digits.
  func numberStyle(system requested: String?, minus: MinusSign) -> NumberStyle {
    let own = systems.first ?? "latn"
    let named = ["native": 1, "traditio": 2, "finance": 3]
    var system = requested ?? own
    if let index = named[system], systems.indices.contains(index) { system = systems[index] }
    let digits = CLDR.digits[system].map { $0.unicodeScalars.map(String.init) }
    if digits == nil { system = own }
    let formats = symbols[system] == nil ? "latn" : system
    return NumberStyle(
      digits: digits ?? "0123456789".map(String.init), symbols: symbols[formats, default: []],
      patterns: patterns[formats, default: []], minimumGrouping: minimumGrouping,
      minus: minus)
  }
}
