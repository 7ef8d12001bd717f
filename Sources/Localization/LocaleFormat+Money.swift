package import Figures

extension LocaleFormat {
  /// An amount with the digits of its currency: `1.234,50 €`.
  package func money(_ amount: Money, style: CurrencyStyle = .symbol) -> FormattedNumber {
    money(amount.decimal, in: amount.currency, style: style)
  }

  /// An amount in the major unit with all its digits, at least those of the currency and no zeros
  /// beyond them, so that a price of 0.00048 USD is not rounded away. `decimals`: at least so many,
  /// where that is more.
  package func money(
    _ amount: DecimalNumber, in currency: Currency, style: CurrencyStyle = .symbol,
    decimals: Int = 0
  ) -> FormattedNumber {
    let symbol = currencies.printed(currency.code, style: style)
    let formatted = money(
      amount.trimmed(toScale: max(currency.digits, decimals)), symbol: symbol,
      isDirected: isRightToLeft, isAccounting: style == .accounting)
    return isRightToLeft && amount.isNegative ? isolated(formatted) : formatted
  }

  /// An amount with symbol, and with the code after it where the reader could take the symbol for
  /// another currency: `$23.78 USD`, `¥1,200 JPY`, but `€25.00`.
  package func unambiguousMoney(_ amount: Money) -> FormattedNumber {
    var formatted = money(amount)
    let symbol = currencies.printed(amount.currency.code, style: .symbol)
    if CurrencySymbols.isAmbiguous(symbol) { formatted.text += "\u{A0}\(amount.currency.code)" }
    return formatted
  }

  /// The string of CLDR, with exactly the decimals of the value and without regard to the direction
  /// of the paragraph.
  func plainMoney(_ value: DecimalNumber, code: String, style: CurrencyStyle) -> String {
    money(
      value, symbol: currencies.printed(code, style: style), isDirected: false,
      isAccounting: style == .accounting
    ).text
  }

  private func money(
    _ value: DecimalNumber, symbol: String, isDirected: Bool, isAccounting: Bool
  ) -> FormattedNumber {
    let usual = isAccounting ? numbers.accounting : numbers.currency
    let alphabetic = isAccounting ? numbers.accountingAlpha : numbers.currencyAlpha
    var pattern = usual
    if let alphabetic {
      // The edge that faces the digits.
      let scalars = symbol.unicodeScalars
      let edge = usual.prefix.hasCurrency ? scalars.last : scalars.first
      if let edge, edge.isLetter { pattern = alphabetic }
    }
    return written(
      value, pattern: pattern, separators: numbers.moneySeparators, symbol: symbol,
      mark: isDirected ? directionMark(after: symbol) : "")
  }

  /// A negative amount whose symbol stays where that of a positive one is.
  ///
  /// CLDR puts a left-to-right mark before the sign to keep it on the left of the digits. That mark
  /// also draws a symbol of Latin letters to the other side of the number. Sign and digits in a
  /// left-to-right isolate (UAX #9, BD8) keep their order and leave the symbol alone.
  private func isolated(_ amount: FormattedNumber) -> FormattedNumber {
    var scalars = Array(amount.text.unicodeScalars)
    guard let mark = scalars.firstIndex(of: "\u{200E}"), mark + 1 < scalars.count,
      ["-", "\u{2212}"].contains(scalars[mark + 1]),
      let last = scalars.lastIndex(where: { $0.properties.numericType == .decimal })
    else { return amount }
    scalars[mark] = "\u{2066}"
    scalars.insert("\u{2069}", at: last + 1)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return FormattedNumber(text: String(text), decimalEdge: amount.decimalEdge)
  }

  /// What keeps the order of a symbol in a right-to-left paragraph.
  ///
  /// `$` has no direction of its own: in `US$` it would go to the left of the letters. A left-to-right
  /// mark after it holds it. CLDR's strings do not have it, and its spacing must not see it.
  private func directionMark(after symbol: String) -> String {
    guard symbol.unicodeScalars.contains(where: \.isLatinLetter),
      let last = symbol.unicodeScalars.last, !last.isLatinLetter
    else { return "" }
    return "\u{200E}"
  }
}

extension CurrencySymbols {
  func printed(_ code: String, style: LocaleFormat.CurrencyStyle) -> String {
    style == .code ? code : symbol(code, isNarrow: style == .narrow)
  }

  /// Whether several currencies are written with this sign alone: dollars and pesos, yen and yuan,
  /// the crowns of Scandinavia, rupees.
  static func isAmbiguous(_ symbol: String) -> Bool { shared.contains(symbol) }

  private static let shared: Set = [
    "$", "¥", "kr", "kr.", "Kr", "Kr.", "Rs", "Rs.", "₨", "L", "K", "Fr", "Fr.", "Bs",
  ]
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool {
    if isASCIILetter { return true }
    return !isCurrencySign && properties.isAlphabetic && properties.numericType == nil
  }

  fileprivate var isLatinLetter: Bool {
    properties.isAlphabetic && (value < 0x250 || (0x1E00...0x1EFF).contains(value))
  }
}
