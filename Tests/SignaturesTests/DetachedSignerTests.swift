import Diagnostics
import Figures
import TestKeys
import Testing

@testable import Signatures

/// A signer as a user would write one for a device.
private struct Device: DocumentSigner {
  struct Unplugged: Error {}

  var certificates: [[UInt8]]
  var algorithm = SignatureAlgorithm.rsaSHA256
  /// Nil when it cannot sign.
  var signature: [UInt8]?

  func sign(_ bytes: [UInt8]) throws -> [UInt8] {
    guard let signature else { throw Unplugged() }
    return signature
  }
}

@Suite struct DetachedSignerTests {
  private let content = Array("what is signed".utf8)

  private func signer(_ identity: TestIdentity) throws -> KeySigner {
    try KeySigner(key: identity.key, certificates: identity.certificates)
  }

  @Test func anotherProgramVerifiesRSA() throws {
    let identity = try TestIdentity.rsa
    let signer = try DetachedSigner(signer(identity))
    let signature = try signer.signature(of: content)
    try OpenSSL.verify(signature, of: content, authority: identity.authority)
    #expect(signature.count == signer.longest)
    #expect(try signer.signature(of: content) == signature)
    #expect(throws: OpenSSL.Failure.self) {
      try OpenSSL.verify(signature, of: content + [0], authority: identity.authority)
    }
    #expect(throws: OpenSSL.Failure.self) {
      try OpenSSL.verify(signature, of: content, authority: TestIdentity.ecdsa.authority)
    }
  }

  @Test func anotherProgramVerifiesECDSA() throws {
    let identity = try TestIdentity.ecdsa
    let signer = try DetachedSigner(signer(identity))
    // The lengths of r and s vary.
    for _ in 0..<8 {
      let signature = try signer.signature(of: content)
      #expect(signature.count <= signer.longest)
      try OpenSSL.verify(signature, of: content, authority: identity.authority)
    }
  }

  @Test func refusesWhatIsNoSignature() throws {
    let certificates = try signer(.rsa).certificates
    let device = try DetachedSigner(Device(certificates: certificates, signature: [1, 2, 3]))
    let failure = #expect(throws: MachineFailure.self) { try device.signature(of: content) }
    #expect(
      failure?.diagnostic.sentence
        == "the signer gave 3 bytes, which is no signature of its key (up to 256)")
  }

  @Test func passesOnWhatTheDeviceThrows() throws {
    let device = try DetachedSigner(Device(certificates: signer(.rsa).certificates))
    #expect(throws: Device.Unplugged.self) { try device.signature(of: content) }
  }

  private func refusal(_ device: Device) -> [String] {
    let rejection = #expect(throws: Rejection.self) { try DetachedSigner(device) }
    return rejection?.diagnostics.map(\.sentence) ?? []
  }

  @Test func refusesCertificatesThatAreNone() throws {
    let good = try signer(.rsa).certificates
    #expect(refusal(Device(certificates: [])) == ["the signer has no certificate"])
    #expect(
      refusal(Device(certificates: [good[0], [], good[0] + [0], good[1].dropLast()])) == [
        "certificate 2 cannot be read", "certificate 3 cannot be read",
        "certificate 4 cannot be read",
      ])
    #expect(
      refusal(Device(certificates: good, algorithm: .ecdsaP256SHA256)) == [
        "the signer signs by ECDSA on P-256 with SHA-256, but the key of the certificate of "
          + "'Northwind Lanterns' by RSA with SHA-256"
      ])
  }

  /// No byte of a certificate may bring the reader down.
  @Test func survivesBrokenCertificates() throws {
    let good = try signer(.ecdsa).certificates[0]
    for index in good.indices {
      var broken = good
      broken[index] ^= 0xFF
      if let certificate = Certificate(broken) { #expect(certificate.encoded == broken) }
      #expect(Certificate(Array(good[..<index])) == nil)
    }
  }

  @Test func warnsOutsideTheTimeOfTheCertificate() throws {
    let identity = try signer(.rsa)
    let certificate = try #require(Certificate(identity.certificates[0]))
    let signer = try DetachedSigner(identity)
    #expect(certificate.notAfter.seconds - certificate.notBefore.seconds == 3_650 * 86_400)
    for instant in [certificate.notBefore, certificate.notAfter] {
      #expect(signer.findings(at: instant.seconds).isEmpty)
    }
    #expect(
      signer.findings(at: certificate.notBefore.seconds - 1).map(\.code) == [
        "certificate-not-yet-valid"
      ])
    #expect(
      signer.findings(at: certificate.notAfter.seconds + 1).map(\.code) == [
        "certificate-expired"
      ])
  }
}
