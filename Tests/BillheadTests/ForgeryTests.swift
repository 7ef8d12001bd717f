import BillheadTesting
import Foundation
import PDFFile
import TestKeys
import Testing

@testable import Billhead
@testable import Signatures

/// Updates that are signatures, and updates that only look like it.
@Suite struct ForgeryTests {
  private let fixture = Fixture(name: "standard-look", locale: "en")

  private func signer(_ identity: TestIdentity) throws -> KeySigner {
    try KeySigner(key: identity.key, certificates: identity.certificates)
  }

  private func drawn(
    _ standard: Billhead.PDFStandard = .a3a, signedBy signer: KeySigner? = nil
  ) throws -> [UInt8] {
    let pdf = PDFOptions(
      standard: standard, attachesSnapshot: standard == .a3a,
      signature: signer.map { DocumentSignature(signer: $0, reason: "Original") })
    return try Shared.renderer.render(fixture.bundle(), as: .pdf(pdf), options: fixture.options)
      .bytes
  }

  private func verify(_ pdf: [UInt8]) throws -> Verification {
    try Shared.renderer.verify(pdf, against: fixture.bundle())
  }

  /// One more signature, by the library.
  private func signed(_ file: [UInt8], by signer: KeySigner) throws -> [UInt8] {
    let detached = try DetachedSigner(signer)
    return try PDFSigner(SignatureNote(signed: 1_747_044_000), label: "Signature")
      .signed(
        file, longest: detached.longest, certificates: DetachedSigner.allCertificates,
        own: detached.allCertificates, by: detached.signature)
  }

  private func update(of file: [UInt8], by signer: KeySigner) throws -> ForgedUpdate {
    try ForgedUpdate(to: file, signedBy: DetachedSigner(signer))
  }

  @Test(arguments: Billhead.PDFStandard.allCases, [true, false])
  func acceptsGenuineSignatures(standard: Billhead.PDFStandard, isRSA: Bool) throws {
    let signer = try signer(isRSA ? .rsa : .ecdsa)
    let found = try verify(drawn(standard, signedBy: signer))
    #expect(found.differences.isEmpty)
    #expect(found.diagnostics.map(\.code) == ["verify-signed"])
    #expect(found.signatures.map(\.subject) == ["Northwind Lanterns"])
  }

  @Test(arguments: Billhead.PDFStandard.allCases)
  func acceptsOneOnTopOfAnother(standard: Billhead.PDFStandard) throws {
    var file = try drawn(standard)
    for round in 0..<3 {
      file = try signed(file, by: signer(round == 1 ? .ecdsa : .rsa))
      let found = try verify(file)
      #expect(found.differences.isEmpty)
      #expect(found.signatures.count == round + 1)
      let problem = try PDFInspection(file).problem()
      #expect(problem == nil, "\(problem ?? "")")
    }
  }

  /// What is changed below is otherwise what signing writes.
  @Test(arguments: Billhead.PDFStandard.allCases)
  func forgesWhatIsGenuineWithoutAChange(standard: Billhead.PDFStandard) throws {
    let rsa = try signer(.rsa)
    let once = try update(of: drawn(standard), by: rsa).bytes()
    #expect(try verify(once).differences.isEmpty)
    let twice = try update(of: once, by: rsa).bytes()
    #expect(try verify(twice).differences.isEmpty)
    #expect(try verify(twice).signatures.count == 2)
  }

  /// On a file that is not signed, on one that is, and below a genuine signature.
  @Test(arguments: ForgeryKind.all)
  func refuses(kind: ForgeryKind) throws {
    let rsa = try signer(.rsa)
    let file = try drawn()
    let signed = try signed(file, by: rsa)
    for before in [file, signed] {
      var forged = try update(of: before, by: rsa)
      let genuine = try forged.bytes()
      try kind.change(&forged)
      let bytes = try forged.bytes()
      #expect(bytes != genuine, "nothing was changed")
      try expectRefusal(bytes, "\(kind.name)")
      // A genuine signature after it makes it no better.
      guard let top = try? self.update(of: bytes, by: rsa).bytes() else { continue }
      try expectRefusal(top, "\(kind.name), signed again")
    }
  }

  private func expectRefusal(_ bytes: [UInt8], _ name: String) throws {
    do {
      let found = try verify(bytes)
      #expect(!found.isIdentical, "\(name) was accepted")
      #expect(found.differences.allSatisfy { !$0.diagnostic.sentence.isEmpty })
    } catch let rejection as Rejection {
      #expect(!rejection.diagnostics.isEmpty)
    }
  }

  /// Every bit of an update, its signature included, and every place where it may break off.
  @Test(arguments: [true, false])
  func refusesEveryChangedBit(isRSA: Bool) throws {
    let file = try drawn()
    let signed = try signed(file, by: signer(isRSA ? .rsa : .ecdsa))
    for index in file.count..<signed.count {
      for bit in 0..<8 {
        var changed = signed
        changed[index] ^= 1 << UInt8(bit)
        let found = Appended(to: changed, after: file.count)
        #expect(!found.differences.isEmpty, "bit \(bit) of byte \(index)")
      }
      guard index > file.count else { continue }
      #expect(!Appended(to: Array(signed[..<index]), after: file.count).differences.isEmpty)
    }
  }
}
