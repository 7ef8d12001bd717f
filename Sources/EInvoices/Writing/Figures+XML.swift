import Figures

extension Money {
  /// The amount as XML has it: plain, with the decimals that the currency prints, two at most.
  var xml: String { decimal.trimmed(toScale: min(currency.digits, 2)).description }
}

extension DecimalNumber {
  /// The number as XML has it: plain, without further zeros.
  var xml: String { trimmed(toScale: 0).description }
}

extension CivilDate {
  /// `2026-03-01`.
  var dashed: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// `20260301`: format 102 of UNTDID 2379.
  var plain: String { padded(year, 4) + padded(month, 2) + padded(day, 2) }

  private func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
