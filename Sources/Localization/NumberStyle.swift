/// Digits, separators and patterns of one numbering system of a locale.
final class NumberStyle: Sendable {
  let digits: DigitSet
  let decimal: NumberPattern
  let percent: NumberPattern
  let currency: NumberPattern
  let accounting: NumberPattern
  /// For symbols that show a letter to the number, where CLDR has a pattern for them.
  let currencyAlpha: NumberPattern?
  let accountingAlpha: NumberPattern?
  /// What stands between a symbol that ends or begins with a letter and the digits.
  let spacingAfterCurrency: String
  let spacingBeforeCurrency: String
  let numberSeparators: Separators
  let moneySeparators: Separators

  struct Separators {
    var decimal: String
    var group: String
    /// The digits that must stand before the first group separator: 2 in Spanish (1234, 12.345).
    var minimumGrouping: Int
  }

  /// `symbols` and `patterns`: the fields of the lines of those names.
  init(
    digits: [String], symbols: [String], patterns: [String], minimumGrouping: Int,
    minus sign: MinusSign
  ) {
    func symbol(_ index: Int, _ fallback: String) -> String {
      symbols.indices.contains(index) && !symbols[index].isEmpty ? symbols[index] : fallback
    }
    self.digits = DigitSet(digits)
    let (decimal, group) = (symbol(0, "."), symbol(1, ","))
    let (minus, percentSign) = (sign.printed(symbol(2, "-")), symbol(3, "%"))
    numberSeparators = Separators(
      decimal: decimal, group: group, minimumGrouping: minimumGrouping)
    moneySeparators = Separators(
      decimal: symbol(4, decimal), group: symbol(5, group), minimumGrouping: minimumGrouping)
    let spacings = patterns.dropFirst(6).map { $0 }
    func pattern(_ index: Int) -> NumberPattern? {
      guard patterns.indices.contains(index), !patterns[index].isEmpty else { return nil }
      return NumberPattern(patterns[index], minus: minus, percent: percentSign)
    }
    let plain = pattern(0) ?? NumberPattern("#,##0.###", minus: minus, percent: percentSign)
    self.decimal = plain
    percent = pattern(1) ?? plain
    currency = pattern(2) ?? plain
    accounting = pattern(3) ?? currency
    currencyAlpha = pattern(4)
    accountingAlpha = pattern(5)
    spacingAfterCurrency = spacings.first ?? "\u{A0}"
    spacingBeforeCurrency = spacings.last ?? "\u{A0}"
  }
}

/// Ten digits, with their UTF-8 at hand.
struct DigitSet: Sendable {
  let digits: [String]
  let isLatin: Bool

  init(_ digits: [String]) {
    self.digits = digits
    isLatin = digits.first == "0"
  }

  /// Puts an ASCII numeral into these digits.
  func translated(_ text: String) -> String {
    guard !isLatin else { return text }
    return text.unicodeScalars.map { scalar in
      ("0"..."9").contains(scalar) ? digits[Int(scalar.value - 48)] : String(scalar)
    }.joined()
  }
}
