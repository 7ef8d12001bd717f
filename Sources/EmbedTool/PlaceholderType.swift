/// What may be put into a message (`"type"` of a placeholder in ARB), and its type in Swift.
///
/// Values arrive formatted; only a count chooses among forms.
enum PlaceholderType: String, CaseIterable {
  case text, money, longDate, percent, url, number, count

  var swiftType: String {
    switch self {
    case .text, .money, .longDate, .percent, .url, .number: "String"
    case .count: "PluralCount"
    }
  }

  /// The case of `Messages.Argument` that holds one.
  var argument: String { self == .count ? "count" : "text" }
}
