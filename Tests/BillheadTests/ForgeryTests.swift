import BillheadTesting
import Foundation
import TestKeys
import Testing

@testable import Billhead
@testable import PDFFile
@testable import Signatures

/// Updates that are signatures, and updates that only look like it.
@Suite struct ForgeryTests {
  private let fixture = Fixture(name: "standard-look", locale: "en")

  private func signer(_ identity: TestIdentity) throws -> KeySigner {
    try KeySigner(key: identity.key, certificates: identity.certificates)
  }

  private func rendered(
    _ standard: Billhead.PDFStandard = .a3a, signedBy signer: KeySigner? = nil
  ) throws -> Rendered {
    let pdf = PDFOptions(
      standard: standard, attachesSnapshot: standard == .a3a,
      signature: signer.map { DocumentSignature(signer: $0, reason: "Original") })
    return try Shared.renderer.render(fixture.bundle(), as: .pdf(pdf), options: fixture.options)
  }

  private func drawn(
    _ standard: Billhead.PDFStandard = .a3a, signedBy signer: KeySigner? = nil
  ) throws -> [UInt8] {
    try rendered(standard, signedBy: signer).bytes
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

  /// What many forgeries begin with, made once.
  private struct Genuine {
    let signer: KeySigner
    let detached: DetachedSigner
    let rendered: Rendered
    let signed: [UInt8]

    static let made = Result {
      let tests = ForgeryTests()
      let signer = try tests.signer(.rsa)
      let rendered = try tests.rendered()
      return Genuine(
        signer: signer, detached: try DetachedSigner(signer), rendered: rendered,
        signed: try tests.signed(rendered.bytes, by: signer))
    }
  }

  /// On a file that is not signed, on one that is, and below a genuine signature.
  @Test(arguments: ForgeryKind.all)
  func refuses(kind: ForgeryKind) throws {
    let genuine = try Genuine.made.get()
    for before in [genuine.rendered.bytes, genuine.signed] {
      var forged = try ForgedUpdate(to: before, signedBy: genuine.detached)
      let unchanged = try forged.bytes()
      try kind.change(&forged)
      let bytes = try forged.bytes()
      #expect(bytes != unchanged, "nothing was changed")
      expectRefusal(of: bytes, like: genuine.rendered, "\(kind.name)")
      // A genuine signature after it makes it no better.
      guard let top = try? ForgedUpdate(to: bytes, signedBy: genuine.detached).bytes() else {
        continue
      }
      expectRefusal(of: top, like: genuine.rendered, "\(kind.name), signed again")
    }
  }

  /// As `Renderer.verify` does, with what it would render.
  private func expectRefusal(of bytes: [UInt8], like rendered: Rendered, _ name: String) {
    guard let record = try? FileRecord(bytes) else { return }
    let found = Comparison(of: bytes, record)
      .verification(rendered.bytes, rendered.provenance)
    #expect(!found.isIdentical, "\(name) was accepted")
    #expect(found.differences.allSatisfy { !$0.diagnostic.sentence.isEmpty })
  }

  /// Every byte of an update, and every place where it may break off. Bits of the message itself are
  /// in `SignatureCheckTests`.
  @Test(arguments: [true, false])
  func refusesEveryChangedByte(isRSA: Bool) throws {
    let file = try drawn()
    let signed = try signed(file, by: signer(isRSA ? .rsa : .ecdsa))
    let start = try #require(Data(signed).range(of: Data("/Contents<3".utf8))).upperBound
    let end = try #require(signed[start...].firstIndex(of: UInt8(ascii: ">")))
    for index in file.count..<signed.count {
      // Another bit in each, and that of small and capital letters.
      let isDigit = (start..<end).contains(index)
      for mask in isDigit ? [0x20] : [1 << UInt8(index % 8), 0x20] as [UInt8] {
        var changed = signed
        changed[index] ^= mask
        let found = Appended(to: changed, after: file.count)
        #expect(!found.differences.isEmpty, "byte \(index), mask \(mask)")
      }
      guard index > file.count, !isDigit else { continue }
      #expect(!Appended(to: Array(signed[..<index]), after: file.count).differences.isEmpty)
    }
  }

  /// Each byte of the certificates, of which the key protects none.
  @Test func refusesEveryChangedCertificate() throws {
    let file = try drawn()
    let rsa = try signer(.rsa)
    let signed = try signed(file, by: rsa)
    for certificate in rsa.certificates {
      let digits = Data(certificate.flatMap(\.hexadecimal))
      let place = try #require(Data(signed).range(of: digits))
      for index in stride(from: place.lowerBound, to: place.upperBound, by: 3) {
        var changed = signed
        changed[index] = changed[index] == UInt8(ascii: "3") ? 0x34 : 0x33
        #expect(!Appended(to: changed, after: file.count).differences.isEmpty, "byte \(index)")
      }
    }
  }

  @Test func tellsWhatIsWrong() throws {
    let file = try drawn()
    let rsa = try signer(.rsa)
    let signed = try signed(file, by: rsa)
    let content = try update(of: file, by: rsa).contentNumber
    let words = "\(content) 0 obj\n<<>>\nendobj\n"
    for before in [file, signed] {
      #expect(
        try verify(before + words.utf8).differences == [
          .appended(count: words.utf8.count),
          .redefined(object: content, part: "the content of page 1"),
        ])
    }
    var turned = try update(of: signed, by: rsa)
    turned.add("/Rotate 180", to: 1)
    let found = try verify(turned.bytes())
    guard case .unlikeSignature(let offset, let part)? = found.differences.first else {
      Issue.record("\(found.differences)")
      return
    }
    #expect(part == "the first page, object \(turned.file.page)")
    #expect(offset > signed.count)
    #expect(found.differences.count == 1 && found.signatures.count == 1)
  }

  @Test func tellsAChangedSignature() throws {
    let file = try drawn(signedBy: signer(.rsa))
    let start = try #require(Data(file).range(of: Data("/Contents<308".utf8))).upperBound
    let end = try #require(file[start...].firstIndex(of: UInt8(ascii: ">")))
    // The name of the attribute with the digest, as digits; then a set and 32 bytes.
    let name = Data("06092A864886F70D010904".utf8)
    let attribute = try #require(Data(file[start..<end]).range(of: name))
    let digest = start + attribute.upperBound + 8
    for (place, flaw) in [(end - 1, SignatureFlaw.key), (digest, .digest)] {
      var changed = file
      changed[place] = changed[place] == UInt8(ascii: "3") ? 0x34 : 0x33
      let found = try verify(changed)
      guard case .signature(_, "Northwind Lanterns", flaw) = found.differences.first else {
        Issue.record("\(found.differences)")
        continue
      }
      #expect(found.differences.count == 1)
    }
  }

  /// A signature of other bytes, such as another file's.
  @Test func tellsASignatureOfAnotherFile() throws {
    let rsa = try signer(.rsa)
    let file = try drawn()
    var forged = try update(of: file, by: rsa)
    forged.editCMS = { bytes in
      guard let other = try? DetachedSigner(rsa).signature(of: [1, 2, 3]) else { return }
      bytes = other
    }
    let found = try verify(forged.bytes()).differences
    #expect(found.count == 1)
    guard case .signature(_, "Northwind Lanterns", .digest)? = found.first else {
      Issue.record("\(found)")
      return
    }
  }
}
