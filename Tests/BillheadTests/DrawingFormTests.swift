import Foundation
import Layout
import Testing
import Typography

@testable import Billhead
@testable import PDFFile

/// Newer Cairo packs its objects into streams: a real drawing in that form gives the same document.
@Suite struct DrawingFormTests {
  private static let provenance = Provenance(
    snapshotDigest: "0a", templateName: "standard", templateVersion: "1", catalogueVersion: "1",
    locale: "en", fonts: [], programs: [])

  @Test(arguments: [
    Fixture(name: "standard-look", locale: "en"), Fixture(name: "many-scripts", locale: "fr"),
    Fixture(name: "japan-two-rates", locale: "ja"), Fixture(name: "sixty-lines", locale: "de"),
    Fixture(name: "arabic-vat", locale: "ar-AE"),
  ])
  func packedDrawingsGiveTheSame(fixture: Fixture) throws {
    let renderer = try Shared.renderer
    let composed = try renderer.compose(fixture.bundle(), options: fixture.options)
    let (drawn, unmarked) = try renderer.layOut(composed.document, composed.design) {
      laidOut, press in
      (try press.pdf(laidOut), PDFFinisher(laidOut))
    }
    var finisher = unmarked
    finisher.provenance = Self.provenance
    let packed = try PDFProgram.output(
      of: "qpdf", ["--object-streams=generate", "--min-version=1.7"], on: drawn, after: ["-"])
    #expect(contains(drawn, "\nxref\n") && !contains(packed, "\nxref\n"))
    #expect(contains(packed, "/ObjStm"))
    let first = try finisher.finish(drawn)
    let second = try finisher.finish(packed)
    let (spoken, other) = (try SpokenFile(first), try SpokenFile(second))
    #expect(spoken.faults == [] && other.faults == [])
    #expect(spoken.elements == other.elements)
    #expect(spoken.artifacts == other.artifacts)
    #expect(spoken.elements.count > 20)
    // The same objects; qpdf sorts keys, so that they are met and numbered in another order.
    let different = try Set(objects(first)).symmetricDifference(objects(second))
    #expect(different.map { $0.prefix(200) } == [])
  }

  private func contains(_ bytes: [UInt8], _ word: String) -> Bool {
    Data(bytes).range(of: Data(word.utf8)) != nil
  }

  /// What the objects hold, without their numbers, the streams they are packed in, and the ID.
  private func objects(_ bytes: [UInt8]) throws -> [String] {
    let loose = try PDFProgram.output(
      of: "qpdf", ["--object-streams=disable"], on: bytes, after: ["-"])
    return try PDFProgram.run(
      "qpdf", ["--json=2", "--json-key=qpdf", "--json-stream-data=inline"], on: loose
    ).replacing(/"b:[0-9a-f]{32}"/, with: "").replacing(/\d+ 0 R/, with: "R")
      .split(separator: "\n").map(String.init).sorted()
  }
}
