/// The check digits that accounts, references and keys carry.
enum CheckDigits {
  /// The remainder by 97 (ISO/IEC 7064, MOD 97-10); letters count as 10 to 35. Nil for anything but
  /// capital letters and digits.
  static func remainder97(_ text: some Sequence<UInt8>) -> Int? {
    var remainder = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        remainder = (remainder * 10 + Int(byte - UInt8(ascii: "0"))) % 97
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        remainder = (remainder * 100 + Int(byte - UInt8(ascii: "A")) + 10) % 97
      default: return nil
      }
    }
    return remainder
  }

  /// Whether an IBAN or an ISO 11649 reference, whose two check digits follow two letters, holds.
  static func holds97(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return remainder97(bytes.dropFirst(4) + bytes.prefix(4)) == 1
  }

  /// The check digit of digits by modulo 10, recursively (QR-bill guidelines, annex B).
  static func recursive10(_ digits: some Sequence<UInt8>) -> Int {
    let table = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5]
    let carry = digits.reduce(0) { table[($0 + Int($1 - UInt8(ascii: "0"))) % 10] }
    return (10 - carry) % 10
  }

  /// A check digit of Brazil's tax numbers: modulo 11 with weights that rise from 2 at the right,
  /// up to `heaviest` and then again. A letter counts as its ASCII code less 48.
  static func modulo11(_ text: some BidirectionalCollection<UInt8>, heaviest: Int) -> Int {
    var weight = 2
    var sum = 0
    for byte in text.reversed() {
      sum += (Int(byte) - 48) * weight
      weight = weight == heaviest ? 2 : weight + 1
    }
    return sum % 11 < 2 ? 0 : 11 - sum % 11
  }
}
