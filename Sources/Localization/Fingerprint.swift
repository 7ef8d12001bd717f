import Digests

/// Tells versions of a file apart; it is no protection against forgery.
package enum Fingerprint {
  /// FNV-1a of some bytes in 16 hexadecimal digits.
  package static func of(_ bytes: some Sequence<UInt8>) -> String {
    let digits = String(FNV1a.hash(bytes), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
