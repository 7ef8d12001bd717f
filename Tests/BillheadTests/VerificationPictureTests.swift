import Foundation
import TestKeys
import Testing

@testable import Billhead
@testable import PDFFile
@testable import Signatures

/// What is accepted looks like the rendering, in readers that know nothing of it.
@Suite struct VerificationPictureTests {
  enum Reader: CaseIterable {
    case poppler, mupdf, pdfium

    /// Those that are here: PDFium is, where `make conformance` has installed it.
    static let installed = allCases.filter { reader in
      guard case .pdfium = reader else { return true }
      return FileManager.default.fileExists(atPath: "\(pythonPackages)/pypdfium2")
    }

    private static let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    private static let pythonPackages = "\(package)/.build/conformance/readers-1"

    /// The pages of a file, drawn into a folder; the programs must be there.
    func pictures(of file: [UInt8]) throws -> [Data] {
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let pdf = folder.appending(path: "in.pdf").path
      try Data(file).write(to: URL(filePath: pdf))
      let output =
        switch self {
        case .poppler:
          try PDFProgram.output("pdftoppm", ["-r", "60", pdf, folder.appending(path: "p").path])
        case .mupdf:
          try PDFProgram.output(
            "mutool",
            ["draw", "-q", "-r", "60", "-o", folder.appending(path: "p%03d.ppm").path, pdf])
        case .pdfium:
          try PDFProgram.output(
            "env",
            [
              "PYTHONPATH=\(Self.pythonPackages)", "python3",
              "\(Self.package)/Scripts/pictures.py", "--draw", pdf, folder.path,
            ])
        }
      try #require(output.status == 0, "\(self) ended with \(output.status)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      return try names.filter { $0.hasSuffix(".ppm") }
        .map { try Data(contentsOf: folder.appending(path: $0)) }
    }
  }

  private func signed(_ file: [UInt8], by identity: TestIdentity) throws -> [UInt8] {
    let key = try KeySigner(key: identity.key, certificates: identity.certificates)
    let signer = try DetachedSigner(key)
    let note = SignatureNote(
      signed: 1_747_044_000, name: "6 0 obj <</Type/Page>> endobj", reason: "%%EOF (startxref 9")
    return try PDFSigner(note, label: "\u{7F72}\u{540D}")
      .signed(
        file, longest: signer.longest, certificates: DetachedSigner.allCertificates,
        own: signer.allCertificates, by: signer.signature)
  }

  /// Attached files that are PDF syntax, packed so that they stand in the file as they are.
  private func hostileAttachment() -> Billhead.Attachment {
    var random: [UInt8] = []
    var state: UInt64 = 1
    for _ in 0..<400 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      random += withUnsafeBytes(of: state.bigEndian) { $0.prefix(4) }
    }
    let words =
      "\n6 0 obj\n<</Length 9>>stream\n0 0 9 9 re f\nendstream endobj\nxref\n0 1\n"
      + "trailer\n<</Root 6 0 R>>\nstartxref\n9\n%%EOF\n"
    return Billhead.Attachment(
      random + words.utf8 + random, name: "a.bin", description: "Bytes", relationship: .data)
  }

  @Test(arguments: Reader.installed, Billhead.PDFStandard.allCases)
  func looksLikeTheRendering(reader: Reader, standard: Billhead.PDFStandard) throws {
    let fixture = Fixture(name: "sixty-lines", locale: "en")
    var pdf = PDFOptions(standard: standard)
    let plain = try Shared.renderer.render(
      fixture.bundle(), as: .pdf(pdf), options: fixture.options
    ).bytes
    let expected = try reader.pictures(of: plain)
    try #require(expected.count > 1 && expected.allSatisfy { Set($0).count > 16 })
    pdf.attachments = standard == .a3a ? [hostileAttachment()] : []
    pdf.attachesSnapshot = standard != .plain
    let file = try Shared.renderer.render(
      fixture.bundle(), as: .pdf(pdf), options: fixture.options
    ).bytes
    let once = try signed(file, by: .rsa)
    let twice = try signed(once, by: .ecdsa)
    for (count, file) in [file, once, twice].enumerated() {
      let found = try Shared.renderer.verify(file, against: fixture.bundle())
      #expect(found.isIdentical && found.signatures.count == count)
      #expect(try reader.pictures(of: file) == expected)
    }
  }
}
