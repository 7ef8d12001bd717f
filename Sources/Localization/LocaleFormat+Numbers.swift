package import Figures

extension LocaleFormat {
  /// A number with the decimals it has: `94,319`, `16.5`.
  package func number(_ value: DecimalNumber) -> FormattedNumber {
    let value = value.trimmed(toScale: 0)
    return written(value, pattern: numbers.decimal, separators: numbers.numberSeparators)
  }

  /// A percentage: 8.875 gives `8.875%`.
  package func percent(_ value: DecimalNumber) -> FormattedNumber {
    let value = value.trimmed(toScale: 0)
    return written(value, pattern: numbers.percent, separators: numbers.numberSeparators)
  }

  /// Puts a value into a pattern with exactly the decimals it has.
  func written(
    _ value: DecimalNumber, pattern: NumberPattern, separators: NumberStyle.Separators,
    symbol: String = ""
  ) -> FormattedNumber {
    let prefix = value.isNegative ? pattern.negativePrefix : pattern.prefix
    let suffix = value.isNegative ? pattern.negativeSuffix : pattern.suffix
    var text = prefix.head
    if prefix.hasCurrency {
      text += symbol
      text += prefix.tail
      if prefix.tail.isEmpty, let last = symbol.unicodeScalars.last, last.wantsSpace {
        text += numbers.spacingAfterCurrency
      }
    }
    let edge = append(value, to: &text, pattern: pattern, separators: separators)
    if suffix.hasCurrency, suffix.head.isEmpty, let first = symbol.unicodeScalars.first,
      first.wantsSpace
    {
      text += numbers.spacingBeforeCurrency
    }
    text += suffix.head
    if suffix.hasCurrency {
      text += symbol
      text += suffix.tail
    }
    return FormattedNumber(text: text, decimalEdge: edge)
  }

  /// Appends the digits with their separators; the offset just after the last integer digit.
  private func append(
    _ value: DecimalNumber, to text: inout String, pattern: NumberPattern,
    separators: NumberStyle.Separators
  ) -> Int {
    // 39 digits are the most that the coefficient can have.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(40, value.scale + 1)) { digits in
      let count = Self.digits(of: value, into: digits)
      let integers = count - value.scale
      let isGrouped =
        pattern.primaryGroup > 0
        && integers >= pattern.primaryGroup + separators.minimumGrouping
      for index in 0..<integers {
        let left = integers - index
        if isGrouped, index > 0, left >= pattern.primaryGroup,
          (left - pattern.primaryGroup) % pattern.secondaryGroup == 0
        {
          text += separators.group
        }
        append(digits[index], to: &text)
      }
      let edge = text.utf8.count
      if value.scale > 0 { text += separators.decimal }
      for index in integers..<count { append(digits[index], to: &text) }
      return edge
    }
  }

  private func append(_ digit: UInt8, to text: inout String) {
    if numbers.digits.isLatin {
      text.unicodeScalars.append(Unicode.Scalar(digit + UInt8(ascii: "0")))
    } else {
      text += numbers.digits.digits[Int(digit)]
    }
  }

  /// The digits from the highest, at least one before the decimals; their number.
  private static func digits(
    of value: DecimalNumber, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var rest = value.coefficient.magnitude
    var count = 0
    while rest > UInt128(UInt64.max) {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      buffer[count] = UInt8(digit)
      rest = quotient
      count += 1
    }
    var small = UInt64(rest)
    while small > 0 || count <= value.scale {
      buffer[count] = UInt8(small % 10)
      small /= 10
      count += 1
    }
    for index in 0..<(count / 2) { buffer.swapAt(index, count - 1 - index) }
    return count
  }
}

extension Unicode.Scalar {
  /// Whether CLDR's currency spacing applies: the character is neither a symbol nor a space.
  fileprivate var wantsSpace: Bool {
    switch properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: false
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
