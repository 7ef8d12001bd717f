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
      for padding in [0, 1, 40] {
        let zeros = [UInt8](repeating: 0, count: padding)
        let check = try SignatureCheck(signature(identity) + zeros, of: content)
        #expect(check.verdict == .sound)
        #expect(check.subject == "Northwind Lanterns")
      }
    }
  }

  /// Signatures by OpenSSL have other attributes beside those that are judged.
  @Test func findsThoseOfAnotherProgramSound() throws {
    for identity in try [TestIdentity.rsa, .ecdsa] {
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
        let expected: SignatureCheck.Verdict =
          switch options.first {
          case "-nocerts": .flawed(.certificate)
          case "-md": .flawed(.algorithm)
          case "-noattr": .flawed(.unreadable)
          default: .sound
          }
        #expect(check.verdict == expected, "\(options)")
      }
    }
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

  /// Whatever byte of the signed attributes or of the signature is another, it is found.
  @Test func findsEachChangedByte() throws {
    for identity in try [TestIdentity.rsa, .ecdsa] {
      let good = try signature(identity)
      let read = try DetachedSignature(good)
      let attributes = try #require(place(of: read.attributes.dropFirst(), in: good))
      let value = try #require(place(of: read.signature[...], in: good))
      for index in Array(attributes) + Array(value) {
        var bad = good
        bad[index] ^= 0x04
        guard case .flawed = SignatureCheck(bad, of: content).verdict else {
          Issue.record("byte \(index) is not judged")
          continue
        }
      }
      var bad = good
      bad[value.upperBound - 1] ^= 1
      #expect(SignatureCheck(bad, of: content).verdict == .flawed(.key))
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
