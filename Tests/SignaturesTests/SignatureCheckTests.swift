import Diagnostics
import TestKeys
import Testing

@testable import Signatures

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
