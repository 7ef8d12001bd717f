/// FNV-1a, a quick hash that is the same in every run; it is no protection against forgery.
package enum FNV1a {
  /// The 64-bit hash of some bytes.
  @inlinable
  package static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
