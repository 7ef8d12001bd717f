/// A small number for every character.
///
/// Each entry is a code point, shifted left by eight bits, and the number that holds from it to the
/// next entry. The first entry is for U+0000.
struct PropertyTable: Sendable {
  private let entries: [UInt32]

  init(_ entries: [UInt32]) { self.entries = entries }

  subscript(scalar: Unicode.Scalar) -> UInt8 {
    let key = scalar.value << 8 | 0xFF
    var (low, high) = (0, entries.count)
    // The last entry that is not above the key is in low..<high.
    while high - low > 1 {
      let middle = (low + high) / 2
      if entries[middle] <= key { low = middle } else { high = middle }
    }
    return UInt8(truncatingIfNeeded: entries[low])
  }
}
