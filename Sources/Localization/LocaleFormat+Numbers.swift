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

  /// Puts a value into a pattern with exactly the decimals it has; the mark follows the symbol.
  func written(
    _ value: DecimalNumber, pattern: NumberPattern, separators: NumberStyle.Separators,
    symbol: String = "", mark: String = ""
  ) -> FormattedNumber {
    let prefix = value.isNegative ? pattern.negativePrefix : pattern.prefix
    let suffix = value.isNegative ? pattern.negativeSuffix : pattern.suffix
    let digitCount = max(40, value.scale + 1)
    let capacity =
      prefix.head.utf8.count + prefix.tail.utf8.count + suffix.head.utf8.count
      + suffix.tail.utf8.count + 2 * (symbol.utf8.count + mark.utf8.count) + 16
      + digitCount * (4 + separators.group.utf8.count) + separators.decimal.utf8.count
    var edge = 0
    // One allocation: amounts are the most frequent text of a document.
    let text = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
      var writer = ByteWriter(buffer)
      writer.append(prefix.head)
      if prefix.hasCurrency {
        writer.append(symbol)
        writer.append(mark)
        writer.append(prefix.tail)
        if prefix.tail.isEmpty, symbol.unicodeScalars.last?.wantsSpace ?? false {
          writer.append(numbers.spacingAfterCurrency)
        }
      }
      edge = append(value, to: &writer, pattern: pattern, separators: separators)
      if suffix.hasCurrency, suffix.head.isEmpty,
        symbol.unicodeScalars.first?.wantsSpace ?? false
      {
        writer.append(numbers.spacingBeforeCurrency)
      }
      writer.append(suffix.head)
      if suffix.hasCurrency {
        writer.append(symbol)
        writer.append(mark)
        writer.append(suffix.tail)
      }
      return writer.text
    }
    return FormattedNumber(text: text, decimalEdge: edge)
  }

  /// Appends the digits with their separators; the offset just after the last integer digit.
  private func append(
    _ value: DecimalNumber, to writer: inout ByteWriter, pattern: NumberPattern,
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
          writer.append(separators.group)
        }
        append(digits[index], to: &writer)
      }
      let edge = writer.count
      if value.scale > 0 { writer.append(separators.decimal) }
      for index in integers..<count { append(digits[index], to: &writer) }
      return edge
    }
  }

  private func append(_ digit: UInt8, to writer: inout ByteWriter) {
    if numbers.digits.isLatin {
      writer.append(digit + UInt8(ascii: "0"))
    } else {
      writer.append(numbers.digits.digits[Int(digit)])
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
    if isASCIILetter { return true }
    if isCurrencySign { return false }
    return switch properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: false
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
