import Tagging

@testable import PDFFile

/// A two-page document with a heading, a figure, a table over both pages and a link.
enum Sample {
  static let created = 1_747_044_000

  static let hostile =
    ") EMC ( \\ BDC /Span <</MCID 0>> BDC \\) >> endobj ]]> <&\"> \u{0}\u{1B}\u{7F}\r\né漢\u{1F600}שלום\u{FFFE}"

  static let structure: [StructureElement] = [
    StructureElement(.document, parent: nil),
    StructureElement(
      .figure, parent: 0, alternative: "Logo",
      bounds: Rectangle(x: 10, y: 10, width: 30, height: 20)),
    StructureElement(.heading1, parent: 0),
    StructureElement(.table, parent: 0),
    StructureElement(.tableHead, parent: 3),
    StructureElement(.row, parent: 4),
    StructureElement(.headCell, parent: 5, scope: .column, columnSpan: 2),
    StructureElement(.tableBody, parent: 3),
    StructureElement(.row, parent: 7),
    StructureElement(.headCell, parent: 8, scope: .row),
    StructureElement(.cell, parent: 8, language: "ja"),
    StructureElement(.paragraph, parent: 0),
    StructureElement(.link, parent: 11),
    StructureElement(.paragraph, parent: 0, actualText: "שלום"),
  ]

  static let pages = [
    TaggedPage(marks: [
      .element(1), .element(2), .element(6), .artifact(.layout), .element(9),
    ]),
    TaggedPage(
      marks: [
        .artifact(.header), .element(9), .element(10), .element(11), .element(12), .element(11),
        .element(13), .artifact(.footer),
      ],
      links: [
        PageLink(
          area: Rectangle(x: 20, y: 50.25, width: 60, height: 10),
          url: "https://pay.example.com/i/(a)\\b?q=é", element: 12, contents: "Pay online")
      ]),
  ]

  static let metadata = FileMetadata(
    title: "Invoice 1 – Straße", author: "Acme GmbH", creator: "Billhead", producer: "Billhead",
    created: created, language: "de")

  static let attachments = [
    Attachment(
      bytes: Array("<a/>".utf8), name: "invoice.xml", description: "The data",
      mimeType: "text/xml", relationship: .alternative, modified: created),
    Attachment(
      bytes: Array("{}".utf8), name: "a.json", description: "The snapshot",
      mimeType: "application/json", relationship: .source, modified: created),
  ]

  static func finisher(_ standard: FileStandard = .a3a) -> PDFFinisher {
    PDFFinisher(
      standard: standard, metadata: metadata, structure: structure, pages: pages,
      attachments: attachments,
      provenance: Provenance(
        snapshotDigest: "sha256:0a", templateName: "standard", templateVersion: "1",
        catalogueVersion: "2", locale: "de-AT", requestedLocale: "de_AT",
        fonts: [.init(name: "Inter.otf", digest: "sha256:0b")], programs: ["cairo 1", "zlib 2"]))
  }

  /// The marks of a page as Cairo draws them, each with a word in it.
  static func content(_ page: TaggedPage, word: String = "word") -> String {
    var content = "1 0 0 -1 0 100.5 cm\nq\n"
    for (number, mark) in page.runs.map(\.mark).enumerated() {
      let tag =
        switch mark {
        case .element: "Span"
        case .artifact: "Private"
        }
      content += "/\(tag) << /MCID \(number) >> BDC\nBT\n/f-0-0 1 Tf\n(\(word))Tj\nET\nEMC\n"
    }
    return content + "Q\n"
  }

  static var drawing: CairoLike { CairoLike(pages: pages.map { content($0) }) }
}

extension TaggedPage {
  /// - Parameters:
  ///   - tags: Which of the marks have tags of Cairo's; nil for all.
  ///   - blanks: Which of them show nothing.
  init(marks: [Mark], tags: [Int]? = nil, blanks: [Int] = [], links: [PageLink] = []) {
    let runs = marks.enumerated().map { index, mark in
      MarkedRun(
        mark, frames: index..<index + 1, hasPicture: tags?.contains(index) ?? true,
        isBlank: blanks.contains(index))
    }
    self.init(runs: runs, links: links)
  }
}
