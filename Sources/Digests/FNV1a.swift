/// FNV-1a, a quick hash that is the same in every run; it is no protection against forgery.
package enum FNV1a {
  /// The 64-bit hash of some bytes.
  package static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.withContiguousStorageIfAvailable { hash(UnsafeRawBufferPointer($0)) }
      ?? bytes.reduce(basis, mix)
  }

  /// The loop itself, over memory: a generic one is not made for each kind of sequence.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = basis
    for byte in bytes { hash = mix(hash, byte) }
    return hash
  }

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
