/// An exact decimal number: `coefficient` × 10^−`scale`.
///
/// `1.50` is kept as 150 with scale 2, so what the source wrote is what is printed. There is no
/// floating point anywhere on the way.
package struct DecimalNumber: Sendable {
  package let coefficient: Int128
  /// The digits after the decimal point, 0 to 30.
  package let scale: Int

  package init(_ coefficient: Int128, scale: Int = 0) {
    self.coefficient = coefficient
    self.scale = scale
  }

  /// Reads a plain decimal numeral as JSON writes it (`-12.50`, `1e-7`); nil for anything else or
  /// beyond 36 digits.
  package init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    var exponent = 0
    if let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      guard let value = Int(String(decoding: bytes[(mark + 1)...], as: UTF8.self)),
        (-30...30).contains(value)
      else { return nil }
      exponent = value
      bytes = bytes[..<mark]
    }
    guard let read = Self.digits(bytes) else { return nil }
    var coefficient = read.coefficient
    var scale = read.fraction - exponent
    while scale < 0 {
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      coefficient = product
      scale += 1
    }
    guard scale <= 30 else { return nil }
    self.init(isNegative ? -coefficient : coefficient, scale: scale)
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> (coefficient: Int128, fraction: Int)? {
    var coefficient: Int128 = 0
    var count = 0
    var point: Int?
    for byte in bytes {
      if byte == UInt8(ascii: "."), point == nil, count > 0 {
        point = count
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), count < 36 {
        coefficient = coefficient * 10 + Int128(byte - UInt8(ascii: "0"))
        count += 1
      } else {
        return nil
      }
    }
    guard count > 0, point != count else { return nil }
    return (coefficient, point.map { count - $0 } ?? 0)
  }

  package var isNegative: Bool { coefficient < 0 }
  package var isZero: Bool { coefficient == 0 }
  package var negated: DecimalNumber { DecimalNumber(-coefficient, scale: scale) }

  /// The sum, exact; the value itself where the sum does not fit.
  package func plus(_ other: DecimalNumber) -> DecimalNumber {
    let scale = max(scale, other.scale)
    let (one, two) = (trimmed(toScale: scale), other.trimmed(toScale: scale))
    guard one.scale == scale, two.scale == scale else { return self }
    let (sum, overflow) = one.coefficient.addingReportingOverflow(two.coefficient)
    return overflow ? self : DecimalNumber(sum, scale: scale)
  }

  /// The same value with at least `scale` digits after the point, and no zeros beyond them.
  package func trimmed(toScale minimum: Int) -> DecimalNumber {
    var coefficient = coefficient
    var scale = scale
    while scale > minimum, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    while scale < minimum {
      coefficient *= 10
      scale += 1
    }
    return DecimalNumber(coefficient, scale: scale)
  }

  /// The value times 10^`places`; `places` may be negative. Exact.
  package func shifted(by places: Int) -> DecimalNumber {
    let scale = scale - places
    return scale >= 0
      ? DecimalNumber(coefficient, scale: scale)
      : DecimalNumber(coefficient, scale: 0).multiplied(byPowerOfTen: -scale)
  }

  private func multiplied(byPowerOfTen power: Int) -> DecimalNumber {
    var coefficient = coefficient
    for _ in 0..<power { coefficient *= 10 }
    return DecimalNumber(coefficient, scale: scale)
  }
}

extension DecimalNumber: Hashable {
  /// Equality of values: 1.5 equals 1.50.
  package static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let (a, b) = (left.trimmed(toScale: 0), right.trimmed(toScale: 0))
    return a.coefficient == b.coefficient && a.scale == b.scale
  }

  package func hash(into hasher: inout Hasher) {
    let value = trimmed(toScale: 0)
    hasher.combine(value.coefficient)
    hasher.combine(value.scale)
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// The plain numeral: `-12.50`.
  package var description: String {
    var digits = String(coefficient.magnitude)
    if scale > 0 {
      digits = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -scale))
    }
    return isNegative ? "-" + digits : digits
  }
}
