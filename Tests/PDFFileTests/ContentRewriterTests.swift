import Testing

@testable import PDFFile

@Suite struct ContentRewriterTests {
  private static let structure = [
    TaggedElement(.document, parent: nil), TaggedElement(.headCell, parent: 0),
    TaggedElement(.cell, parent: 0),
  ]

  private func rewrite(
    _ content: String, _ marks: [PageMark], tagged: Bool = true
  ) throws -> String {
    var rewriter = ContentRewriter(
      Array(content.utf8), page: 3, marks: marks, structure: Self.structure, tagged: tagged)
    return String(decoding: try rewriter.rewritten(), as: UTF8.self)
  }

  @Test func marksGetTheirNames() throws {
    let content = """
      q
      /Span << /MCID 0 >> BDC
      (a)Tj
      EMC
      /Private << /MCID 1 >> BDC
      0 0 1 1 re f
      EMC
      /Private << /MCID 2 >> BDC
      /x5 Do
      EMC
      /Span << /MCID 3 >> BDC
      /Span << /ActualText <feff00e9> >> BDC
      <01>Tj
      EMC
      EMC
      Q
      """
    let marks: [PageMark] = [
      .element(1), .artifact(.layout), .artifact(.footer), .element(2),
    ]
    #expect(
      try rewrite(content, marks) == """
        q
        /TH <</MCID 0>> BDC
        (a)Tj
        EMC
        /Artifact <</Type /Layout>> BDC
        0 0 1 1 re f
        EMC
        /Artifact <</Type /Pagination /Subtype /Footer>> BDC
        /x5 Do
        EMC
        /TD <</MCID 1>> BDC
        /Span << /ActualText <feff00e9> >> BDC
        <01>Tj
        EMC
        EMC
        Q
        """)
    #expect(
      try rewrite(content, marks, tagged: false) == """
        q

        (a)Tj


        0 0 1 1 re f


        /x5 Do


        /Span << /ActualText <feff00e9> >> BDC
        <01>Tj
        EMC

        Q
        """)
  }

  /// What stands in a string or an image is never a mark.
  @Test(arguments: [
    "(EMC)Tj", "(/Span << /MCID 1 >> BDC)Tj", "(\\)EMC \\()Tj", "((EMC) BDC)Tj",
    "[(a)20(EMC BDC)]TJ", "<454d43>Tj", "% EMC /Span <</MCID 1>> BDC\n(a)Tj",
    "/EMC gs (a)Tj", "(/Span << /MCID 9 >> BDC ( EMC ) \\\\)Tj",
    "BI /W 4 /H 2 /BPC 8 /CS /G ID EMC EI \nEI", "BI /IM true /W 9 /H 1 ID EI\nEI",
    "BI /F /DCT /W 9 /H 1 ID EMC\u{1}BDC EI x\u{2} \nEI",
    "BI /L 6 /F /Fl ID EI EMC\nEI", "/Span <</Other << /MCID 1 >>>> BDC (a)Tj EMC",
    "/Other << /MCID 1 >> BDC (a)Tj EMC", "/Span /MC0 BDC (a)Tj EMC", "/Other BMC (a)Tj EMC",
    "[ /Span << /MCID 1 >> ] 0 d (a)Tj",
  ])
  func textIsNeverAMark(inside: String) throws {
    let content = "/Span << /MCID 0 >> BDC\n\(inside)\nEMC\n"
    #expect(try rewrite(content, [.element(1)]) == "/TH <</MCID 0>> BDC\n\(inside)\nEMC\n")
  }

  private static let one = "/Span << /MCID 0 >> BDC (a)Tj EMC "

  @Test(
    arguments: [
      (one, [], PDFFault.markCount(page: 3, found: 1, recorded: 0)),
      (one, [.element(1), .element(1)], .markCount(page: 3, found: 1, recorded: 2)),
      ("/Span <</MCID 1>> BDC EMC", [.element(1)], .markOrder(page: 3, found: 1, expected: 0)),
      (one + one, [.element(1), .element(1)], .markOrder(page: 3, found: 0, expected: 1)),
      (
        "/Span <</MCID 0>> BDC /Span <</MCID 1>> BDC EMC EMC", [.element(1), .element(1)],
        .nestedMark(page: 3, mark: 1)
      ),
      ("/Span <</MCID 0>> BDC (a)Tj", [.element(1)], .unclosedMark(page: 3)),
      (one + "EMC", [.element(1)], .strayEnd(page: 3)),
      (one + "(b) Tj", [.element(1)], .outsideMarks(page: 3, painting: "Tj", offset: 38)),
      (one + "0 0 1 1 re f*", [.element(1)], .outsideMarks(page: 3, painting: "f*", offset: 45)),
      (
        one + "(b", [.element(1)],
        .syntax(.page(3), expected: "end of the string that begins", offset: 34)
      ),
    ] as [(String, [PageMark], PDFFault)])
  func faults(content: String, marks: [PageMark], fault: PDFFault) {
    #expect(throws: fault) { try rewrite(content, marks) }
  }

  /// Without tags, nothing needs a mark.
  @Test func untaggedPagesMayPaintAnywhere() throws {
    #expect(try rewrite("(b) Tj", [], tagged: false) == "(b) Tj")
  }
}
