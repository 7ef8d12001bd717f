/// The canonical decompositions of Unicode, in one step each (UAX #15); those of Hangul are
/// computed.
///
/// An entry is a character, shifted left by 42 bits, what it begins with, shifted by 21, and what
/// follows, 0 for nothing. Bit 63 says that the two compose to the character again.
enum DecompositionTable {
  private static let mask: UInt64 = 0x1F_FFFF

  /// What a character is made of, in one step; nil for one that has no parts.
  static func parts(of scalar: Unicode.Scalar) -> (Unicode.Scalar, Unicode.Scalar?)? {
    if let parts = Hangul.parts(of: scalar) { return parts }
    let key = UInt64(scalar.value)
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] >> 42 & mask < key { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, entries[low] >> 42 & mask == key,
      let first = Unicode.Scalar(UInt32(entries[low] >> 21 & mask))
    else { return nil }
    let second = UInt32(entries[low] & mask)
    return (first, second == 0 ? nil : Unicode.Scalar(second))
  }

  /// The one character that two compose to.
  static func composed(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    Hangul.composed(first, second)
      ?? pairs[UInt64(first.value) << 21 | UInt64(second.value)]
  }

  private static let pairs: [UInt64: Unicode.Scalar] = {
    var pairs: [UInt64: Unicode.Scalar] = [:]
    for entry in entries where entry >> 63 == 1 {
      pairs[entry & (mask << 21 | mask)] = Unicode.Scalar(UInt32(entry >> 42 & mask))
    }
    return pairs
  }()
}
