import Diagnostics
import TestKeys
import Testing

@testable import Signatures

@Suite struct KeySignerTests {
  private func signer(
    _ identity: TestIdentity, key: [UInt8]? = nil, passphrase: String? = nil
  ) throws -> KeySigner {
    try KeySigner(
      key: key ?? identity.key, certificates: identity.certificates, passphrase: passphrase,
      names: ("key.pem", "chain.pem"))
  }

  /// What a key and certificates are refused with.
  private func refusal(
    key: [UInt8], certificates: [UInt8], passphrase: String? = nil
  ) throws -> [String] {
    let rejection = #expect(throws: Rejection.self) {
      try KeySigner(
        key: key, certificates: certificates, passphrase: passphrase,
        names: ("key.pem", "chain.pem"))
    }
    return rejection?.diagnostics.map { "\($0.place?.description ?? ""): \($0.sentence)" } ?? []
  }

  @Test func signsTheSameEachTimeWithRSA() throws {
    let signer = try signer(.rsa)
    #expect(signer.algorithm == .rsaSHA256)
    #expect(signer.certificates.count == 2)
    let signature = try signer.sign(Array("some bytes".utf8))
    #expect(signature.count == 256)
    #expect(try signer.sign(Array("some bytes".utf8)) == signature)
    #expect(try signer.sign(Array("other bytes".utf8)) != signature)
  }

  @Test func signsOnACurve() throws {
    let signer = try signer(.ecdsa)
    #expect(signer.algorithm == .ecdsaP256SHA256)
    let signature = try signer.sign(Array("some bytes".utf8))
    #expect(signature.first == 0x30)
    #expect((64...72).contains(signature.count))
  }

  @Test(arguments: [
    ["rsa", "-traditional"],
    ["pkcs8", "-topk8", "-nocrypt"],
    ["pkcs8", "-topk8", "-v2", "aes-256-cbc", "-passout", "pass:p(1)"],
    ["rsa", "-traditional", "-aes128", "-passout", "pass:p(1)"],
  ])
  func readsEveryFormOfAnRSAKey(options: [String]) throws {
    let identity = try TestIdentity.rsa
    let other = try signer(identity, key: identity.key(by: options), passphrase: "p(1)")
    #expect(try other.sign([1, 2, 3]) == signer(identity).sign([1, 2, 3]))
  }

  @Test func readsTheOlderFormOfAnECKey() throws {
    let identity = try TestIdentity.ecdsa
    let older = try identity.key(by: ["ec"])
    #expect(String(decoding: older, as: UTF8.self).contains("BEGIN EC PRIVATE KEY"))
    #expect(try signer(identity, key: older).sign([1]).first == 0x30)
  }

  @Test func wantsThePassphrase() throws {
    let identity = try TestIdentity.rsa
    let key = try identity.key(by: ["pkcs8", "-topk8", "-passout", "pass:right"])
    let certificates = identity.certificates
    #expect(
      try refusal(key: key, certificates: certificates)
        == ["key.pem: the key is encrypted and there is no passphrase for it"])
    for wrong in ["wrong", "", String(repeating: "long", count: 1_000)] {
      #expect(
        try refusal(key: key, certificates: certificates, passphrase: wrong)
          == ["key.pem: the passphrase does not open this key"])
    }
  }

  @Test func tellsEverythingAtOnce() throws {
    #expect(
      try refusal(key: Array("nonsense".utf8), certificates: []) == [
        "key.pem: this holds no private key in PEM",
        "chain.pem: this holds no certificate in PEM",
      ])
  }

  @Test func tellsOfAKeyThatIsNotPEM() throws {
    let identity = try TestIdentity.rsa
    let key = try identity.key(by: ["pkcs8", "-topk8", "-nocrypt", "-outform", "DER"])
    #expect(
      try refusal(key: key, certificates: identity.certificates)
        == ["key.pem: this holds no private key in PEM but DER or PKCS#12"])
  }

  @Test func tellsOfAKeyOfAnotherCertificate() throws {
    let certificates = try TestIdentity.rsa.certificates
    #expect(
      try refusal(key: TestIdentity.ecdsa.key, certificates: certificates) == [
        "key.pem: the key does not belong to the first certificate, "
          + "the certificate of 'Northwind Lanterns'"
      ])
  }

  @Test func tellsOfABrokenCertificate() throws {
    let identity = try TestIdentity.rsa
    let broken = Array("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".utf8)
    #expect(
      try refusal(key: identity.key, certificates: identity.certificates + broken)
        == ["chain.pem: certificate 3 cannot be read"])
  }

  @Test(arguments: [
    ["-newkey", "rsa:1024"], ["-newkey", "ed25519"],
    ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-384"],
  ])
  func refusesOtherKeys(kind: [String]) throws {
    let identity = try TestIdentity(kind, name: "Zoë")
    #expect(
      try refusal(key: identity.key, certificates: identity.certificates) == [
        ": the key of the certificate of 'Zoë' is neither RSA of 2048 bits or more "
          + "nor on the curve P-256"
      ])
  }
}
