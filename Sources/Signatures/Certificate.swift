import Figures
import SwiftASN1

/// What a signature needs to know of an X.509 certificate (RFC 5280 4.1).
struct Certificate {
  enum Key: Hashable {
    case rsa(bits: Int)
    case p256
    case other
  }

  let encoded: [UInt8]
  /// The issuer's name and the serial number, in DER.
  let issuer: ArraySlice<UInt8>
  let serialNumber: ArraySlice<UInt8>
  /// The common name of its subject; nil where it has none.
  let commonName: String?
  let notBefore: Instant
  let notAfter: Instant
  let key: Key

  /// Nil for bytes that are no certificate.
  init?(_ encoded: [UInt8]) {
    guard let root = try? DER.parse(encoded), root.encodedBytes.count == encoded.count,
      var fields = root.kids.first?.kids[...]
    else { return nil }
    // The version stands before all other fields, but version 1 is left out.
    if fields.first?.identifier.tagClass == .contextSpecific { fields = fields.dropFirst() }
    let parts = Array(fields)
    guard parts.count >= 6, parts[0].identifier == .integer else { return nil }
    let validity = parts[3].kids.map(\.instant)
    guard validity.count == 2, let notBefore = validity[0], let notAfter = validity[1],
      let key = Key(parts[5])
    else { return nil }
    self.encoded = encoded
    (serialNumber, issuer) = (parts[0].encodedBytes, parts[2].encodedBytes)
    (self.notBefore, self.notAfter, self.key) = (notBefore, notAfter, key)
    commonName = parts[4].commonName
  }

  /// How its key signs; nil for keys that do not sign here.
  var algorithm: SignatureAlgorithm? {
    switch key {
    case .rsa(let bits): bits >= 2_048 ? .rsaSHA256 : nil
    case .p256: .ecdsaP256SHA256
    case .other: nil
    }
  }

  /// The most bytes that a signature with its key has.
  var longestSignature: Int {
    switch key {
    case .rsa(let bits): (bits + 7) / 8
    // Two integers of up to 33 bytes, each with 2 of its own, in a sequence with 2.
    case .p256, .other: 72
    }
  }
}

extension Certificate.Key {
  /// From a SubjectPublicKeyInfo (RFC 5280 4.1.2.7); nil for bytes that are none.
  fileprivate init?(_ information: ASN1Node) {
    let parts = information.kids
    guard parts.count == 2, let kind = parts[0].kids.first,
      let name = try? ASN1ObjectIdentifier(derEncoded: kind),
      let bits = try? ASN1BitString(derEncoded: parts[1])
    else { return nil }
    switch name {
    case .AlgorithmIdentifier.rsaEncryption:
      guard let modulus = try? DER.parse(bits.bytes).kids.first,
        case .primitive(let number) = modulus.content
      else { return nil }
      let digits = number.drop { $0 == 0 }
      self = .rsa(bits: digits.count * 8 - (digits.first?.leadingZeroBitCount ?? 0))
    case .AlgorithmIdentifier.idEcPublicKey:
      let curve = parts[0].kids.last.flatMap { try? ASN1ObjectIdentifier(derEncoded: $0) }
      self = curve == .NamedCurves.secp256r1 ? .p256 : .other
    default: self = .other
    }
  }
}

extension ASN1Node {
  /// A time of RFC 5280 4.1.2.5, whose years have two digits up to 2049.
  fileprivate var instant: Instant? {
    if let time = try? UTCTime(derEncoded: self) {
      return Instant(
        CivilDate(year: time.year, month: time.month, day: time.day),
        hour: time.hours, minute: time.minutes, second: time.seconds)
    }
    guard let time = try? GeneralizedTime(derEncoded: self) else { return nil }
    return Instant(
      CivilDate(year: time.year, month: time.month, day: time.day),
      hour: time.hours, minute: time.minutes, second: time.seconds)
  }

  /// The last common name in a distinguished name, without control characters.
  fileprivate var commonName: String? {
    for attribute in kids.reversed().flatMap(\.kids) {
      guard let kind = attribute.kids.first, let value = attribute.kids.last,
        let name = try? ASN1ObjectIdentifier(derEncoded: kind), name == .NameAttributes.commonName,
        case .primitive(let words) = value.content
      else { continue }
      return String(decoding: words.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
    }
    return nil
  }
}
