/// How bytes are signed.
public enum SignatureAlgorithm: Sendable, Hashable, CaseIterable {
  /// RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 8.2), a modulus of 2048 bits or more. The signature is
  /// as long as the modulus, and the same each time.
  case rsaSHA256
  /// ECDSA on the curve P-256 with SHA-256 (FIPS 186-5). The signature is a DER sequence of r and s
  /// (RFC 3279 2.2.3), and another one each time.
  case ecdsaP256SHA256
}

extension SignatureAlgorithm {
  var words: String {
    switch self {
    case .rsaSHA256: "RSA with SHA-256"
    case .ecdsaP256SHA256: "ECDSA on P-256 with SHA-256"
    }
  }
}
