import Diagnostics
import TestKeys
import Testing

@testable import Signatures

/// Gives the other one of two signatures each time.
private struct TwinSigner: DocumentSigner {
  let key: KeySigner
  var certificates: [[UInt8]] { key.certificates }
  var algorithm: SignatureAlgorithm { key.algorithm }

  func sign(_ bytes: [UInt8]) throws -> [UInt8] {
    let signature = try key.sign(bytes)
    return CurveSignature(signature)?.twin ?? signature
  }
}

@Suite struct SignatureCheckTests {
  private let content = Array("what is signed".utf8)

  private func signature(_ identity: TestIdentity) throws -> [UInt8] {
    let signer = try KeySigner(key: identity.key, certificates: identity.certificates)
    return try DetachedSigner(signer).signature(of: content)
  }

  @Test func findsItsOwnSound() throws {
    for identity in try [TestIdentity.rsa, .ecdsa] {
      let check = try SignatureCheck(padded(identity), of: content)
      #expect(check.verdict == .sound)
      #expect(check.subject == "Northwind Lanterns")
    }
  }

  /// A signature with the zeros that signing leaves after it.
  private func padded(_ identity: TestIdentity) throws -> [UInt8] {
    let signer = try KeySigner(key: identity.key, certificates: identity.certificates)
    let detached = try DetachedSigner(signer)
    let bytes = try detached.signature(of: content)
    return bytes + [UInt8](repeating: 0, count: detached.longest - bytes.count)
  }

  /// So that nothing of it can be changed, a signature must be what signing makes of its parts.
  @Test func refusesOtherForms() throws {
    for identity in try [TestIdentity.rsa, .ecdsa] {
      let good = try padded(identity)
      #expect(SignatureCheck(good + [0], of: content).verdict == .flawed(.form))
      let folder = try OpenSSL()
      defer { folder.remove() }
      try folder.write(identity.key, "key.pem")
      try folder.write(identity.certificates, "chain.pem")
      try folder.write(content, "content")
      for options in [[], ["-cades"], ["-nocerts"], ["-md", "sha512"], ["-noattr"]] {
        try folder.run(
          ["cms", "-sign", "-binary", "-in", "content", "-signer", "chain.pem"]
            + ["-inkey", "key.pem", "-md", "sha256", "-outform", "DER", "-out", "out"] + options)
        let check = try SignatureCheck(folder.read("out"), of: content)
        let expected: SignatureFlaw =
          switch options.first {
          case "-nocerts": .certificate
          case "-md": .algorithm
          case "-noattr": .unreadable
          default: .form
          }
        #expect(check.verdict == .flawed(expected), "\(options)")
      }
    }
  }

  /// No byte of it is free but those of certificates, which are told.
  @Test func findsEachChangedByte() throws {
    for identity in try [TestIdentity.rsa, .ecdsa] {
      let good = try padded(identity)
      let certificates = DetachedSigner.allCertificates(of: good)
      #expect(!certificates.isEmpty)
      for index in good.indices {
        var bad = good
        bad[index] ^= 1 << UInt8(index % 8)
        if case .flawed = SignatureCheck(bad, of: content).verdict { continue }
        let isTold = DetachedSigner.allCertificates(of: bad) != certificates
        #expect(isTold, "byte \(index) is not judged")
      }
    }
  }

  /// With (r, s) holds (r, n − s), which anybody can compute; it is not what signing writes.
  @Test func refusesTheTwinOfACurveSignature() throws {
    let identity = try TestIdentity.ecdsa
    for _ in 0..<8 {
      let good = try padded(identity)
      let read = try DetachedSignature(good)
      let twin = try #require(CurveSignature(read.signature)).twin
      #expect(twin != read.signature)
      #expect(CurveSignature(twin)?.canonical == read.signature)
      let forged = try SignedData(
        certificates: read.certificates, attributes: read.attributes, algorithm: read.algorithm,
        signature: twin
      ).encoded()
      let bytes = forged + [UInt8](repeating: 0, count: max(0, good.count - forged.count))
      // Another program takes it.
      try OpenSSL.verify(forged, of: content, authority: identity.authority)
      #expect(SignatureCheck(bytes, of: content).verdict == .flawed(.form))
    }
  }

  /// What a device gives has either s; what is written has the smaller one.
  @Test func writesTheSmallerNumberOfADevice() throws {
    let identity = try TestIdentity.ecdsa
    let key = try KeySigner(key: identity.key, certificates: identity.certificates)
    let signer = try DetachedSigner(TwinSigner(key: key))
    for _ in 0..<8 {
      let bytes = try signer.signature(of: content)
      let padding = [UInt8](repeating: 0, count: signer.longest - bytes.count)
      #expect(SignatureCheck(bytes + padding, of: content).verdict == .sound)
    }
  }

  @Test(
    arguments: [
      [0x30, 0x06, 0x02, 0x01, 0x01, 0x02, 0x01, 0x02], [], [0x30], [0x30, 0x80, 0x02],
      [0x30, 0x03, 0x02, 0x01, 0x01], [0x30, 0x06, 0x02, 0x01, 0x81, 0x02, 0x01, 0x02],
      [0x30, 0x07, 0x02, 0x01, 0x01, 0x02, 0x01, 0x02, 0x00],
    ] as [[UInt8]])
  func readsNumbersOrNothing(_ bytes: [UInt8]) {
    let isSound = bytes.count == 8 && bytes[4] == 1
    #expect(CurveSignature(bytes)?.canonical == (isSound ? bytes : nil))
  }

  @Test func tellsAllCertificatesBeforeItSigns() throws {
    for identity in try [TestIdentity.rsa, .ecdsa] {
      let key = try KeySigner(key: identity.key, certificates: identity.certificates)
      let signer = try DetachedSigner(key)
      #expect(signer.allCertificates.count == key.certificates.map(\.count).reduce(0, +))
      #expect(try DetachedSigner.allCertificates(of: padded(identity)) == signer.allCertificates)
    }
    #expect(DetachedSigner.allCertificates(of: [0x30, 0]).isEmpty)
  }

  @Test func tellsOtherBytes() throws {
    let check = try SignatureCheck(signature(.rsa), of: content + [0])
    #expect(check.verdict == .flawed(.digest))
    #expect(check.subject == "Northwind Lanterns")
  }

  @Test func refusesWhatIsNoSignature() throws {
    let good = try signature(.rsa)
    for bytes in [[], [0x30], [0x30, 0x80], [0x30, 0x84, 1], good + [1], Array(good.dropLast())] {
      #expect(SignatureCheck(bytes, of: content).verdict == .flawed(.unreadable))
    }
  }

  @Test func tellsWhatIsWrong() throws {
    for identity in try [TestIdentity.rsa, .ecdsa] {
      let good = try padded(identity)
      let read = try DetachedSignature(good)
      let digest = try #require(place(of: read.contentDigest[...], in: good))
      let value = try #require(place(of: read.signature[...], in: good))
      for (index, flaw) in [
        (digest.lowerBound, SignatureFlaw.digest), (value.upperBound - 1, .key),
      ] {
        var bad = good
        bad[index] ^= 1
        #expect(SignatureCheck(bad, of: content).verdict == .flawed(flaw))
      }
    }
  }

  /// No byte may bring the reader down.
  @Test func survivesDamage() throws {
    let good = try signature(.ecdsa)
    for index in good.indices {
      var bad = good
      bad[index] ^= 0xFF
      _ = SignatureCheck(bad, of: content)
      _ = SignatureCheck(Array(good[..<index]), of: content)
    }
  }

  @Test func saysWhyItDidNotCheck() throws {
    let missing = MachineFailure(Diagnostic(.error, "library-not-found", "it is not here"))
    let check = try SignatureCheck(signature(.rsa), of: content) { throw missing }
    #expect(check.verdict == .unchecked("it is not here"))
    #expect(check.subject == "Northwind Lanterns")
    let other = try SignatureCheck(signature(.rsa), of: [1]) { throw missing }
    #expect(other.verdict == .flawed(.digest))
  }

  private func place(of part: ArraySlice<UInt8>, in whole: [UInt8]) -> Range<Int>? {
    whole.indices.first { whole[$0...].starts(with: part) }.map { $0..<$0 + part.count }
  }
}
