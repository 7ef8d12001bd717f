import Billhead
import Diagnostics
import Foundation
import HostSystem
import Testing

/// Files that a PDF carries, taken out again by other programs.
@Suite struct AttachmentTests {
  private let fixture = Fixture(name: "standard-look", locale: "en")

  static let files = [
    Billhead.Attachment(Array("<Invoice/>".utf8), name: "factur-x.xml", relationship: .alternative),
    Billhead.Attachment(
      [0, 255, 13, 10, 37, 37, 69, 79, 70, 10], name: "Zeitnachweis für 東京 (1).bin",
      description: "Zeitnachweis „Mai“", relationship: .supplement, modified: 1_700_000_001),
    Billhead.Attachment(
      Array("a,b\n".utf8), name: "a b.csv", mimeType: "text/csv", relationship: .data),
  ]

  private func render(
    _ attachments: [Billhead.Attachment], _ standard: PDFStandard = .a3a, snapshot: Bool = false
  ) throws -> Rendered {
    let pdf = PDFOptions(
      standard: standard, attachments: attachments, attachesSnapshot: snapshot)
    return try Shared.renderer.render(
      fixture.bundle(), as: .pdf(pdf), options: fixture.options)
  }

  @Test(arguments: PDFStandard.allCases)
  func otherProgramsFindThem(standard: PDFStandard) throws {
    let rendered = try render(Self.files, standard, snapshot: true)
    try withFolder { folder throws in
      let path = "\(folder)/a.pdf"
      try rendered.write(to: path)
      let check = try PDFProgram.output("qpdf", ["--check", path])
      #expect(check.status == 0)
      #expect(check.text.contains("No syntax or stream encoding errors found"))
      let list = try PDFProgram.output("qpdf", ["--list-attachments", "--verbose", path]).text
      for file in Self.files {
        #expect(list.contains(file.name))
        #expect(list.contains("description: \(file.description)"))
        let shown = try PDFProgram.output("qpdf", ["--show-attachment=\(file.name)", path])
        #expect(shown.status == 0)
        #expect(Array(shown.bytes) == file.bytes)
      }
      let saved = try PDFProgram.output("pdfdetach", ["-saveall", "-o", folder, path])
      #expect(saved.status == 0)
      for file in Self.files {
        #expect(try readFile("\(folder)/\(file.name)") == file.bytes)
      }
      #expect(try readFile("\(folder)/snapshot.json") == rendered.snapshotJSON)
    }
  }

  @Test func saysOfTheSnapshotWhatItIs() throws {
    let text = String(
      decoding: try PDFProgram.qdf(render([], snapshot: true).bytes), as: UTF8.self)
    for words in [
      "/AFRelationship /Source", "/Subtype /application#2fjson", "(snapshot.json)", "/AF [",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    // The date of the document, in the parameters as in Info.
    let created = try #require(text.firstMatch(of: /\/CreationDate \((D:[^)]*)\)/)?.1)
    #expect(text.components(separatedBy: "/ModDate (\(created))").count == 3)
  }

  @Test func datesAreThoseThatWereGiven() throws {
    let text = String(decoding: try PDFProgram.qdf(render(Self.files).bytes), as: UTF8.self)
    #expect(text.contains("/ModDate (D:20231114221321Z)"))
  }

  @Test func aLargeFileComesOutAsItWentIn() throws {
    var state: UInt64 = 1
    let bytes = [UInt8](unsafeUninitializedCapacity: 10_000_000) { buffer, count in
      for index in 0..<10_000_000 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        buffer[index] = UInt8(truncatingIfNeeded: state >> 33)
      }
      count = 10_000_000
    }
    let rendered = try render([Billhead.Attachment(bytes, name: "large.zip", relationship: .data)])
    try withFolder { folder throws in
      try rendered.write(to: "\(folder)/a.pdf")
      let shown = try PDFProgram.output(
        "qpdf", ["--show-attachment=large.zip", "\(folder)/a.pdf"])
      #expect(shown.bytes == Data(bytes))
    }
  }

  @Test func refusesAllThatIsWrongAtOnce() throws {
    let files = [
      Billhead.Attachment([1], name: "a/b"), Billhead.Attachment([1], name: "c", description: ""),
      Billhead.Attachment([1], name: "c", mimeType: "xml"), Billhead.Attachment([1], name: ""),
      Billhead.Attachment([1], name: "a\u{202E}fdp.exe", description: "d"),
    ]
    let rejection = #expect(throws: Rejection.self) { try render(files) }
    #expect(
      rejection?.diagnostics.map(\.sentence) == [
        "the attachment name 'a/b' is not a plain file name",
        "the attachment 'c' has no description", "two attachments have the name 'c'",
        "the attachment 'c' has the type 'xml', which is no MIME type",
        "the attachment name '' is not a plain file name",
        "the attachment '' has no description",
        "the attachment name 'a\u{202E}fdp.exe' is not a plain file name",
      ])
  }

  /// The first and the last second of the years that a PDF can say, and those beyond.
  @Test(arguments: [
    (-62_135_596_800, true), (253_402_300_799, true), (-62_135_596_801, false),
    (253_402_300_800, false), (Int.min, false), (.max, false),
  ])
  func refusesDatesThatCannotBeSaid(modified: Int, isGood: Bool) throws {
    let result = Result { try render([Billhead.Attachment([1], name: "a", modified: modified)]) }
    guard !isGood else {
      _ = try result.get()
      return
    }
    let rejection = #expect(throws: Rejection.self) { try result.get() }
    #expect(rejection?.diagnostics.map(\.code) == ["pdf-attachment"])
    #expect(
      rejection?.diagnostics.first?.sentence.hasPrefix("the date of the attachment 'a', ") == true)
  }

  @Test(arguments: [
    ("factur-x.xml", "text/xml"), ("A.JSON", "application/json"), ("a.csv", "text/csv"),
    ("a.pdf", "application/pdf"), ("a.txt", "text/plain"), ("a.png", "image/png"),
    ("a.jpg", "image/jpeg"), ("a.jpeg", "image/jpeg"), ("a.zip", "application/zip"),
    ("a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("a.ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("a.xml.sig", "application/octet-stream"), ("xml", "application/octet-stream"),
    ("a.", "application/octet-stream"), ("", "application/octet-stream"),
  ])
  func knowsTypesByTheirEndings(name: String, type: String) {
    #expect(Billhead.Attachment.mimeType(ofName: name) == type)
    #expect(Billhead.Attachment([], name: name).mimeType == type)
  }

  @Test func readsFilesOfTheDisk() throws {
    try withFolder { folder throws in
      try writeFile([1, 2], to: "\(folder)/a.csv")
      let file = try Billhead.Attachment(contentsOf: "\(folder)/a.csv", relationship: .data)
      #expect(file == Billhead.Attachment([1, 2], name: "a.csv", relationship: .data))
      try writeFile([], to: "\(folder)/empty.csv")
      for (name, code) in [
        ("empty.csv", "empty-file"), ("none.csv", "unreadable-file"), ("", "unreadable-file"),
      ] {
        let rejection = #expect(throws: Rejection.self) {
          try Billhead.Attachment(contentsOf: "\(folder)/\(name)")
        }
        #expect(rejection?.diagnostics.map(\.code) == [code])
      }
    }
  }
}
