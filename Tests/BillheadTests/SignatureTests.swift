import Billhead
import BillheadTesting
import Foundation
import TestKeys
import Testing

/// PDFs that are signed, as other programs see them.
@Suite struct SignatureTests {
  private func signer(_ identity: TestIdentity) throws -> KeySigner {
    try KeySigner(key: identity.key, certificates: identity.certificates)
  }

  private func draw(
    _ signature: DocumentSignature?, _ standard: PDFStandard = .a3a,
    fixture name: String = "standard-look", isStrict: Bool = false
  ) throws -> Rendered {
    let fixture = try #require(Fixture.each.first { $0.name == name })
    var options = fixture.options
    options.isStrict = isStrict
    let pdf = PDFOptions(standard: standard, signature: signature)
    return try Shared.renderer.render(fixture.bundle(), as: .pdf(pdf), options: options)
  }

  /// A day after the certificates begin.
  private var tomorrow: Int { Int(Date().timeIntervalSince1970) + 86_400 }

  @Test(arguments: [-62_135_596_801, 253_402_300_800, Int.min, .max])
  func refusesInstantsThatCannotBeSaid(signedAt: Int) throws {
    let identity = try TestIdentity(curve: "P-256")
    let signature = DocumentSignature(signer: try signer(identity), signedAt: signedAt)
    let rejection = #expect(throws: Rejection.self) { try draw(signature) }
    #expect(rejection?.diagnostics.map(\.code) == ["pdf-signature"])
  }

  /// The bytes that a file says are signed, and the signature.
  private func parts(of file: [UInt8]) throws -> (covered: [UInt8], signature: [UInt8]) {
    let text = String(decoding: file.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    let list = try #require(text.split(separator: "/ByteRange[").last?.prefix { $0 != "]" })
    let range = list.split(separator: " ").compactMap { Int($0) }
    try #require(range.count == 4 && range[0] == 0 && range[2] + range[3] == file.count)
    let digits = Array(text.utf8)[range[1] + 1..<range[2] - 1]
    let signature = try stride(from: digits.startIndex, to: digits.endIndex, by: 2).map { index in
      try #require(UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16))
    }
    try #require(signature.count > 4 && signature[1] == 0x82)
    // What is left of the room for it is zeros.
    let length = 4 + Int(signature[2]) << 8 + Int(signature[3])
    #expect(signature[length...].allSatisfy { $0 == 0 })
    return (Array(file[..<range[1]] + file[range[2]...]), Array(signature[..<length]))
  }

  @Test(arguments: PDFStandard.allCases)
  func otherProgramsFindItValid(standard: PDFStandard) throws {
    let identity = try TestIdentity.rsa
    let signature = DocumentSignature(signer: try signer(identity), signedAt: tomorrow)
    let rendered = try draw(signature, standard)
    #expect(rendered.diagnostics.isEmpty)
    let file = rendered.bytes
    #expect(try file.starts(with: draw(nil, standard).bytes))
    let (covered, cms) = try parts(of: file)
    try OpenSSL.verify(cms, of: covered, authority: identity.authority)
    let report = try PDFProgram.run("pdfsig", ["-nocert"], on: file)
    #expect(report.contains("Signature Validation: Signature is Valid."), "\(report)")
    #expect(report.contains("Total document signed"), "\(report)")
    #expect(report.contains("ETSI.CAdES.detached"), "\(report)")
    #expect(try PDFInspection(file).problem() == nil)
  }

  @Test func aCurveDoesAsWell() throws {
    let identity = try TestIdentity.ecdsa
    let signature = DocumentSignature(signer: try signer(identity), signedAt: tomorrow)
    let file = try draw(signature).bytes
    let (covered, cms) = try parts(of: file)
    try OpenSSL.verify(cms, of: covered, authority: identity.authority)
    let report = try PDFProgram.run("pdfsig", ["-nocert"], on: file)
    #expect(report.contains("Signature Validation: Signature is Valid."), "\(report)")
  }

  @Test func repeatsItsBytesWithRSA() async throws {
    let signature = DocumentSignature(
      signer: try signer(.rsa), signedAt: tomorrow, reason: "Original", location: "Oslo")
    let first = try draw(signature).bytes
    let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try draw(signature).bytes } }
      return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
    }
    #expect(others.count == 8)
    #expect(others.allSatisfy { $0 == first })
    let again = DocumentSignature(
      signer: try signer(.rsa), signedAt: signature.signedAt, reason: "Original", location: "Oslo")
    #expect(again == signature)
    #expect(try draw(again).bytes == first)
  }

  @Test func aChangedByteIsFound() throws {
    let identity = try TestIdentity.rsa
    let file = try draw(DocumentSignature(signer: signer(identity), signedAt: tomorrow)).bytes
    var changed = file
    let place = try #require(file.indices.dropFirst(200).first { file[$0] == UInt8(ascii: "0") })
    changed[place] = UInt8(ascii: "1")
    let (covered, cms) = try parts(of: changed)
    #expect(throws: OpenSSL.Failure.self) {
      try OpenSSL.verify(cms, of: covered, authority: identity.authority)
    }
    let report = try PDFProgram.run("pdfsig", ["-nocert"], on: changed)
    #expect(!report.contains("Signature is Valid"), "\(report)")
  }

  @Test func hostileWordsStayWords() throws {
    let identity = try TestIdentity.rsa
    let hostile = ") /ByteRange[0 1 2 3] \\ >> endobj %%EOF <&\u{0}\r\n漢"
    let signature = DocumentSignature(
      signer: try signer(identity), signedAt: tomorrow, name: hostile, reason: hostile,
      location: hostile)
    let file = try draw(signature, fixture: "hostile-text").bytes
    let (covered, cms) = try parts(of: file)
    try OpenSSL.verify(cms, of: covered, authority: identity.authority)
    #expect(try PDFInspection(file).problem() == nil)
    let report = try PDFProgram.run("pdfsig", ["-nocert"], on: file)
    #expect(report.contains("Signature Validation: Signature is Valid."), "\(report)")
  }

  @Test(arguments: PDFStandard.allCases)
  func isStillTheRenderingOfItsSnapshot(standard: PDFStandard) throws {
    let signature = DocumentSignature(signer: try signer(.rsa), signedAt: tomorrow)
    let rendered = try draw(signature, standard)
    let snapshot = try BillingBundle(rendered.snapshotJSON, name: "snapshot.json")
    let verification = try Shared.renderer.verify(rendered.bytes, against: snapshot)
    #expect(verification.isIdentical)
    #expect(verification.signatures.map(\.subject) == ["Northwind Lanterns"])
    #expect(verification.diagnostics.map(\.code) == ["verify-signed"])
  }

  @Test func theInstantIsTheDocumentsOwnUnlessStated() throws {
    let signer = try signer(.rsa)
    let own = String(decoding: try draw(DocumentSignature(signer: signer)).bytes, as: UTF8.self)
    // Of Info, and of the signature.
    let plain = try PDFProgram.run(
      "pdfinfo", ["-rawdates"], on: draw(nil).bytes)
    let date = try #require(
      plain.split(separator: "\n").first { $0.hasPrefix("CreationDate:") }?
        .split(separator: " ").last)
    #expect(own.contains("/M(\(date))"))
    let stated = DocumentSignature(signer: signer, signedAt: 1_747_044_000)
    #expect(
      String(decoding: try draw(stated).bytes, as: UTF8.self).contains("/M(D:20250512100000Z)"))
  }

  @Test func warnsOfACertificateOutOfItsTime() throws {
    let signer = try signer(.rsa)
    let late = DocumentSignature(signer: signer, signedAt: tomorrow + 4_000 * 86_400)
    #expect(try draw(late).diagnostics.map(\.code) == ["certificate-expired"])
    #expect(throws: Rejection.self) { try draw(late, isStrict: true) }
    let early = DocumentSignature(signer: signer, signedAt: 0)
    #expect(try draw(early).diagnostics.map(\.code) == ["certificate-not-yet-valid"])
  }

  @Test func saysWhichFilesCannotBeRead() {
    let rejection = #expect(throws: Rejection.self) {
      try KeySigner(keyFile: "/nowhere/key.pem", certificateFile: "/nowhere/chain.pem")
    }
    #expect(
      rejection?.description == """
        /nowhere/key.pem: error: cannot read this: no such file or directory
        /nowhere/chain.pem: error: cannot read this: no such file or directory
        """)
  }
}
