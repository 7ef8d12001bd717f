/// The digest of FIPS 180-4, section 6.2.
package enum SHA256 {
  /// 64 hexadecimal digits.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    state(after: bytes).map(hexadecimal).joined()
  }

  /// The 32 bytes of the digest.
  package static func digest(_ bytes: [UInt8]) -> [UInt8] {
    state(after: bytes).flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
    }
  }

  private static func state(after bytes: [UInt8]) -> [UInt32] {
    var state = initial
    bytes.withUnsafeBytes { message in
      let whole = message.count & ~63
      compress(UnsafeRawBufferPointer(rebasing: message[..<whole]), into: &state)
      let rest = padded(Array(message[whole...]), length: message.count)
      rest.withUnsafeBytes { compress($0, into: &state) }
    }
    return state
  }

  /// A bit 1, zeros up to 56 bytes of a block, the length in bits.
  private static func padded(_ rest: [UInt8], length: Int) -> [UInt8] {
    var block = rest + [0x80]
    block += [UInt8](repeating: 0, count: (120 - block.count) % 64)
    let bits = UInt64(length) * 8
    return block + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }
  }

  /// Whole blocks of 64 bytes.
  private static func compress(_ blocks: UnsafeRawBufferPointer, into state: inout [UInt32]) {
    constants.withUnsafeBufferPointer { constants in
      for start in stride(from: 0, to: blocks.count, by: 64) {
        compress(blocks, at: start, constants, into: &state)
      }
    }
  }

  private static func compress(
    _ blocks: UnsafeRawBufferPointer, at start: Int, _ constants: UnsafeBufferPointer<UInt32>,
    into state: inout [UInt32]
  ) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      for index in 0..<16 {
        schedule[index] = UInt32(
          bigEndian: blocks.loadUnaligned(fromByteOffset: start + 4 * index, as: UInt32.self))
      }
      for index in 16..<64 {
        let (a, b) = (schedule[index - 15], schedule[index - 2])
        let low = rotated(a, 7) ^ rotated(a, 18) ^ a >> 3
        let high = rotated(b, 17) ^ rotated(b, 19) ^ b >> 10
        schedule[index] = schedule[index - 16] &+ low &+ schedule[index - 7] &+ high
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for index in 0..<64 {
        let sum = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
        let choice = e & f ^ ~e & g
        let first = h &+ sum &+ choice &+ constants[index] &+ schedule[index]
        let other = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
        let majority = a & b ^ a & c ^ b & c
        (h, g, f, e) = (g, f, e, d &+ first)
        (d, c, b, a) = (c, b, a, first &+ other &+ majority)
      }
      state[0] &+= a
      state[1] &+= b
      state[2] &+= c
      state[3] &+= d
      state[4] &+= e
      state[5] &+= f
      state[6] &+= g
      state[7] &+= h
    }
  }

  private static func rotated(_ value: UInt32, _ count: UInt32) -> UInt32 {
    value >> count | value << (32 - count)
  }

  private static func hexadecimal(_ word: UInt32) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private static let primes = (2...311).filter { number in
    !(2..<number).contains { number.isMultiple(of: $0) }
  }

  /// The first 32 bits of the fractions of the square roots of the first 8 primes.
  private static let initial: [UInt32] = primes.prefix(8).map { fraction(of: $0, root: 2) }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = primes.prefix(64).map { fraction(of: $0, root: 3) }

  /// floor(number^(1/root) · 2^32) mod 2^32, by bisection over integers.
  private static func fraction(of number: Int, root: Int) -> UInt32 {
    var (low, high) = (UInt64(0), UInt64(20) << 32)
    // The power of a 37-bit number needs up to 111 bits.
    let target = UInt128(number) << UInt128(32 * root)
    while high - low > 1 {
      let middle = (low + high) / 2
      let power = (1..<root).reduce(UInt128(middle)) { product, _ in product * UInt128(middle) }
      if power <= target { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }
}
