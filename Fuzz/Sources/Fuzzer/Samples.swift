import PDFFile
import Tagging

/// Small sound files and updates, to begin with.
enum Samples {
  /// A drawing of one page, in the classic form.
  private static var drawing: [UInt8] {
    let content = "q\nQ\n"
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<<>>>>",
      "<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream",
    ]
    var output = "%PDF-1.7\n"
    var rows = "0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let place = String(output.utf8.count)
      rows += String(repeating: "0", count: 10 - place.count) + "\(place) 00000 n \n"
      output += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = output.utf8.count
    output += "xref\n0 5\n\(rows)trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(output.utf8)
  }

  private static func finished(_ standard: FileStandard) -> [UInt8] {
    let finisher = PDFFinisher(
      standard: standard,
      metadata: FileMetadata(
        title: "A", author: "B", creator: "C", producer: "D", created: 0, language: "en"),
      structure: [StructureElement(.document, parent: nil)], pages: [TaggedPage(runs: [])],
      attachments: standard == .a3a
        ? [
          Attachment(
            bytes: Array("{}".utf8), name: "a.json", description: "E",
            mimeType: "application/json", relationship: .source, modified: 0)
        ] : [],
      provenance: Provenance(
        snapshotDigest: "1", templateName: "2", templateVersion: "3", catalogueVersion: "4",
        locale: "en", requestedLocale: nil, fonts: [], programs: ["cairo 1"]))
    return (try? finisher.finish(drawing)) ?? []
  }

  private static func signed(_ file: [UInt8]) -> [UInt8] {
    let note = SignatureNote(signed: 0, name: "a", reason: "b (c)", location: "é")
    let signed = try? PDFSigner(note, label: "d").signed(file, longest: 4) { _ in [0x30, 0] }
    return signed ?? []
  }

  /// What updates are appended to.
  static let base = finished(.plain)

  /// Whole files: as drawn, finished, signed once and twice.
  static var files: [[UInt8]] {
    let finished = [base, finished(.a3a), finished(.a4f)]
    return [drawing] + finished + finished.map(signed) + finished.map { signed(signed($0)) }
  }

  /// Updates of `base`: one signature, and two.
  static var updates: [[UInt8]] {
    let once = signed(base)
    return [once, signed(once)].map { Array($0.dropFirst(base.count)) }
  }
}
