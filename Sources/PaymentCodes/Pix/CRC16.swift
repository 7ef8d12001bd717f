/// The cyclic redundancy check of EMV's merchant-presented codes: CRC-16/CCITT-FALSE (polynomial
/// 0x1021, first value 0xFFFF; ISO/IEC 13239).
enum CRC16 {
  static func checksum(_ bytes: some Sequence<UInt8>) -> UInt16 {
    var remainder: UInt16 = 0xFFFF
    for byte in bytes {
      remainder ^= UInt16(byte) << 8
      for _ in 0..<8 {
        remainder = remainder & 0x8000 != 0 ? remainder << 1 ^ 0x1021 : remainder << 1
      }
    }
    return remainder
  }

  /// Four capital hexadecimal digits.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let digits = String(checksum(bytes), radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
