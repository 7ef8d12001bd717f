/// Numbers one after the other, the lowest byte of each first.
struct LittleEndian {
  var bytes: [UInt8] = []

  mutating func add(_ number: Int, _ width: Int) {
    for index in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }

  mutating func add(_ other: LittleEndian) { bytes += other.bytes }

  /// The end of a large archive, and where it is (APPNOTE 4.3.14 and 4.3.15).
  mutating func addLargeEnd(count: Int, size: Int, offset: Int) {
    add(0x0606_4B50, 4)
    add(44, 8)
    add(3 << 8 | 45, 2)
    add(45, 2)
    add(0, 8)
    add(count, 8)
    add(count, 8)
    add(size, 8)
    add(offset, 8)
    add(0x0706_4B50, 4)
    add(0, 4)
    add(offset + size, 8)
    add(1, 4)
  }
}
