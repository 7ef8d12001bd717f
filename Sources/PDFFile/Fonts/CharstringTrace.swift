/// Follows Type 2 charstrings (Adobe Technical Note 5177) to find the subroutines they call.
///
/// Only what decides about calls is done: the stack of numbers, and the count of stems, which says
/// how long a mask is.
struct CharstringTrace {
  static let returnOperator: UInt8 = 11

  private(set) var usedGlobal: [Bool]
  private(set) var usedLocal: [[Bool]]

  private let bytes: [UInt8]
  private let global: CFFIndex
  private let local: [CFFIndex?]
  private var stack: [Int] = []
  private var stems = 0
  private var font = 0
  private var ended = false

  init(_ bytes: [UInt8], global: CFFIndex, local: [CFFIndex?]) {
    self.bytes = bytes
    self.global = global
    self.local = local
    usedGlobal = Array(repeating: false, count: global.count)
    usedLocal = local.map { Array(repeating: false, count: $0?.count ?? 0) }
  }

  /// Follows one glyph; false when it cannot be followed to its end.
  mutating func follow(_ range: Range<Int>, font: Int) -> Bool {
    guard local.indices.contains(font) else { return false }
    stack.removeAll(keepingCapacity: true)
    (stems, self.font, ended) = (0, font, false)
    return run(range, depth: 0)
  }

  private mutating func run(_ range: Range<Int>, depth: Int) -> Bool {
    // The note allows ten.
    guard depth <= 10 else { return false }
    var position = range.lowerBound
    while position < range.upperBound, !ended {
      let byte = bytes[position]
      position += 1
      if byte >= 32 || byte == 28 {
        guard let size = push(byte, at: position), position + size <= range.upperBound else {
          return false
        }
        position += size
        continue
      }
      switch byte {
      case 10: if !call(isGlobal: false, depth: depth) { return false }
      case 29: if !call(isGlobal: true, depth: depth) { return false }
      case Self.returnOperator: return true
      case 12:
        guard position < range.upperBound, isFlex(bytes[position]) else { return false }
        stack.removeAll(keepingCapacity: true)
        position += 1
      default: position += perform(byte)
      }
    }
    return true
  }

  /// Every other operator takes the whole stack.
  ///
  /// - Returns: How many bytes of a mask follow it.
  private mutating func perform(_ byte: UInt8) -> Int {
    var mask = 0
    switch byte {
    case 1, 3, 18, 23: stems += stack.count / 2
    case 19, 20:
      stems += stack.count / 2
      mask = (stems + 7) / 8
    case 14: ended = true
    default: break
    }
    stack.removeAll(keepingCapacity: true)
    return mask
  }

  /// Other escaped operators calculate, so that what they leave for a call is not known.
  private func isFlex(_ byte: UInt8) -> Bool { (34...37).contains(byte) }

  /// - Returns: How many bytes the number has after its first; nil when they are not there.
  private mutating func push(_ byte: UInt8, at position: Int) -> Int? {
    let first = Int(byte)
    switch first {
    case 28:
      guard let value = bytes.card(at: position, size: 2) else { return nil }
      stack.append(Int(Int16(truncatingIfNeeded: value)))
      return 2
    case 32...246:
      stack.append(first - 139)
      return 0
    case 247...254:
      guard let value = bytes.card(at: position, size: 1) else { return nil }
      stack.append(
        first < 251 ? (first - 247) * 256 + value + 108 : -(first - 251) * 256 - value - 108)
      return 1
    default:
      // A number with a fraction names no subroutine.
      stack.append(Int.min / 2)
      return 4
    }
  }

  private mutating func call(isGlobal: Bool, depth: Int) -> Bool {
    guard let index = isGlobal ? global : local[font], let number = stack.popLast() else {
      return false
    }
    let bias = index.count < 1_240 ? 107 : index.count < 33_900 ? 1_131 : 32_768
    guard let range = index.range(of: number + bias, in: bytes) else { return false }
    if isGlobal {
      usedGlobal[number + bias] = true
    } else {
      usedLocal[font][number + bias] = true
    }
    return run(range, depth: depth + 1)
  }
}
