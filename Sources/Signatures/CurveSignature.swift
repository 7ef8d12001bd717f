/// An ECDSA signature on P-256: the numbers r and s, in DER (RFC 3279 2.2.3).
///
/// With (r, s) always holds (r, n − s) too, which anybody can compute. So that a signature has one form,
/// signing writes the smaller s, whoever signs, and a check takes no other.
struct CurveSignature {
  /// Both without zeros in front.
  private let r: [UInt8]
  private let s: [UInt8]

  /// The order of the base point of P-256 (FIPS 186-5; SEC 2 2.4.2).
  private static let order: [UInt8] = [
    0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
    0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
  ]

  /// Nil for bytes that are no sequence of two positive numbers of up to 256 bits.
  init?(_ der: [UInt8]) {
    guard der.count >= 2, der[0] == 0x30, Int(der[1]) == der.count - 2 else { return nil }
    var rest = der.dropFirst(2)
    guard let r = Self.number(&rest), let s = Self.number(&rest), rest.isEmpty else { return nil }
    (self.r, self.s) = (r, s)
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard rest.count >= 2, rest.removeFirst() == 0x02 else { return nil }
    let count = Int(rest.removeFirst())
    guard count >= 1, count <= rest.count, rest[rest.startIndex] < 0x80 else { return nil }
    let digits = Array(rest.prefix(count).drop { $0 == 0 })
    rest.removeFirst(count)
    return digits.count <= order.count ? digits : nil
  }

  /// The one form that signing writes: the smaller s, both numbers in as few bytes as they take.
  var canonical: [UInt8] {
    let other = Self.order.minus(s)
    return encoded(with: other.isLess(than: s.padded(to: other.count)) ? other : s)
  }

  /// The same with n − s.
  var twin: [UInt8] { encoded(with: Self.order.minus(s)) }

  private func encoded(with s: [UInt8]) -> [UInt8] {
    let fields = Self.encoded(r) + Self.encoded(Array(s.drop { $0 == 0 }))
    return [0x30, UInt8(fields.count)] + fields
  }

  /// A positive INTEGER (X.690 8.3).
  private static func encoded(_ digits: [UInt8]) -> [UInt8] {
    let needsZero = digits.first.map { $0 >= 0x80 } ?? true
    let content = needsZero ? [0] + digits : digits
    return [0x02, UInt8(content.count)] + content
  }
}

/// Numbers of the same length, the highest byte first.
extension [UInt8] {
  fileprivate func padded(to count: Int) -> [UInt8] {
    Array(repeating: 0, count: Swift.max(0, count - self.count)) + self
  }

  fileprivate func isLess(than other: [UInt8]) -> Bool { lexicographicallyPrecedes(other) }

  /// The difference to a number that is not greater; else what is left modulo a power of two.
  fileprivate func minus(_ other: [UInt8]) -> [UInt8] {
    let other = other.padded(to: count)
    var result = self
    var borrow = 0
    for index in indices.reversed() {
      let digit = Int(self[index]) - Int(other[index]) - borrow
      borrow = digit < 0 ? 1 : 0
      result[index] = UInt8(digit + borrow * 256)
    }
    return result
  }
}

extension SignatureAlgorithm {
  /// The form in which a signature is written and accepted; itself where it has only one, or is none.
  func canonical(_ signature: [UInt8]) -> [UInt8] {
    switch self {
    case .rsaSHA256: signature
    case .ecdsaP256SHA256: CurveSignature(signature)?.canonical ?? signature
    }
  }
}
