/// An array of objects of any length in a CFF font program (Adobe Technical Note 5176, clause 5).
struct CFFIndex {
  let count: Int
  /// How many bytes an offset has.
  let offsetSize: Int
  /// Of the first offset.
  let offsets: Int
  /// What is added to an offset: the byte before the first object, since offsets begin with 1.
  let base: Int
  /// Where the last object ends.
  let end: Int

  /// Nil when there is none at a place.
  init?(_ bytes: [UInt8], at start: Int) {
    guard let count = bytes.card(at: start, size: 2) else { return nil }
    self.count = count
    guard count > 0 else {
      (offsetSize, offsets, base, end) = (0, start + 2, start + 2, start + 2)
      return
    }
    guard let size = bytes.card(at: start + 2, size: 1), (1...4).contains(size) else { return nil }
    offsetSize = size
    offsets = start + 3
    base = offsets + (count + 1) * size - 1
    guard let last = bytes.card(at: offsets + count * size, size: size),
      last >= 1, last <= bytes.count - base
    else { return nil }
    end = base + last
  }

  /// The place of an object; nil when there is none of that number.
  func range(of index: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard index >= 0, index < count,
      let first = bytes.card(at: offsets + index * offsetSize, size: offsetSize),
      let next = bytes.card(at: offsets + (index + 1) * offsetSize, size: offsetSize),
      first >= 1, next >= first, base + next <= end
    else { return nil }
    return base + first..<base + next
  }

  /// Puts a single byte in place of each object that is not used, moves the others together, and
  /// fills what is left with zeros. Nothing after the array moves.
  ///
  /// - Returns: False when the array is damaged; the bytes are then of no use.
  func shrink(in bytes: inout [UInt8], keeping used: [Bool], stub: UInt8) -> Bool {
    guard count > 0 else { return true }
    var position = base + 1
    var start = base + (bytes.card(at: offsets, size: offsetSize) ?? 0)
    for index in 0..<count {
      let place = offsets + (index + 1) * offsetSize
      guard let next = bytes.card(at: place, size: offsetSize) else { return false }
      let stop = base + next
      guard start >= position, stop >= start, stop <= end else { return false }
      if used[index] {
        for source in start..<stop {
          bytes[position] = bytes[source]
          position += 1
        }
      } else if stop > start {
        bytes[position] = stub
        position += 1
      }
      start = stop
      bytes.set(card: position - base, at: place, size: offsetSize)
    }
    for index in position..<end { bytes[index] = 0 }
    return true
  }
}

extension [UInt8] {
  /// An unsigned number, big end first; nil when it would reach out of the bytes.
  func card(at index: Int, size: Int) -> Int? {
    guard index >= 0, index <= count - size else { return nil }
    var value = 0
    for offset in 0..<size { value = value << 8 | Int(self[index + offset]) }
    return value
  }

  fileprivate mutating func set(card value: Int, at index: Int, size: Int) {
    for offset in 0..<size {
      self[index + offset] = UInt8(truncatingIfNeeded: value >> ((size - 1 - offset) * 8))
    }
  }
}
