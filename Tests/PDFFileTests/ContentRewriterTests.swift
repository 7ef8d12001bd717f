import Tagging
import Testing

@testable import PDFFile

@Suite struct ContentRewriterTests {
  private static let structure = [
    StructureElement(.document, parent: nil), StructureElement(.headCell, parent: 0),
    StructureElement(.cell, parent: 0),
  ]

  private func rewrite(
    _ content: String, _ marks: [Mark], tags: [Int]? = nil, blanks: [Int] = [],
    tagged: Bool = true
  ) throws -> String {
    var rewriter = ContentRewriter(
      Array(content.utf8), number: 3, page: TaggedPage(marks: marks, tags: tags, blanks: blanks),
      structure: Self.structure, tagged: tagged)
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
    let marks: [Mark] = [
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
    ] as [(String, [Mark], PDFFault)])
  func faults(content: String, marks: [Mark], fault: PDFFault) {
    #expect(throws: fault) { try rewrite(content, marks) }
  }

  // MARK: Marks that colours tell

  private static let marks: [Mark] = [
    .element(1), .artifact(.layout), .element(2), .element(2), .artifact(.footer),
  ]
  /// The red of mark 1 is half a step of a colour's value away from 128 in 255; the number of mark 4
  /// comes after a picture with colours of its own.
  private static let colored = """
    q
    0.0901961 0.101961 0.129412 rg /a0 gs
    BT
    (a)Tj ET
    0.501945 0.501961 0.501961 rg 0 0 1 1 re f
    0.501945 0.501961 0.501961 RG 0 0 1 1 re S
    0.0902281 0.101961 0.129412 rg BT (0.3 0.3 0.3 rg)Tj
    ET
    /Span << /MCID 0 >> BDC
    Q q 0.123456 0.3 1 rg 0 0 1 1 re f Q
    EMC
    0.0902601 0.101961 0.129412 rg BT (b)Tj ET
    Q
    """

  @Test func coloursTellMarksAndAreWhatTheyWere() throws {
    #expect(
      try rewrite(Self.colored, Self.marks, tags: [3]) == """
        q
        /TH <</MCID 0>> BDC
        0.09 0.102 0.129 rg /a0 gs
        BT
        (a)Tj ET
        EMC
        /Artifact <</Type /Layout>> BDC
        0.502 0.502 0.502 rg 0 0 1 1 re f
        0.502 0.502 0.502 RG 0 0 1 1 re S
        EMC
        /TD <</MCID 1>> BDC
        0.09 0.102 0.129 rg BT (0.3 0.3 0.3 rg)Tj
        ET
        EMC
        /TD <</MCID 2>> BDC
        Q q 0.123456 0.3 1 rg 0 0 1 1 re f Q
        EMC
        /Artifact <</Type /Pagination /Subtype /Footer>> BDC
        0.09 0.102 0.129 rg BT (b)Tj ET
        QEMC

        """)
    #expect(
      try rewrite(Self.colored, Self.marks, tags: [3], tagged: false).hasPrefix(
        "q\n0.09 0.102 0.129 rg /a0 gs\nBT\n(a)Tj ET\n0.502 0.502 0.502 rg 0 0 1 1 re f\n"))
  }

  @Test func lengthsHaveThreeDecimals() throws {
    let content = """
      0 0 0 rg 1.8201064 w 12.345 0.123456 -12.3456789 999.9996 l 1.0005 2.00049 -0.0123456 cm S
      [(1.23456)-1.23456]TJ
      """
    #expect(
      try rewrite(content, [.element(1)], tags: [], tagged: false) == """
        0 0 0 rg 1.82 w 12.345 0.123456 -12.346 1000 l 1.001 2 -0.0123456 cm S
        [(1.23456)-1.235]TJ
        """)
  }

  /// What shows nothing is left out by Cairo, and keeps its number.
  @Test func blankMarksMayBeMissing() throws {
    let content = "0.000032 0 0 rg BT (a)Tj ET\n"
    let marks: [Mark] = [.element(1), .artifact(.layout), .element(2), .element(1)]
    #expect(
      try rewrite(content, marks, tags: [], blanks: [0, 1, 3]) == """
        /TH <</MCID 0>> BDC EMC
        /Artifact <</Type /Layout>> BDC EMC
        /TD <</MCID 1>> BDC
        0 0 0 rg BT (a)Tj ET
        EMC
        /TH <</MCID 2>> BDC EMC

        """)
  }

  @Test(
    arguments: [
      ("0.000032 0 0 rg (a)Tj", [0], .markOrder(page: 3, found: 2, expected: 1)),
      ("0.000032 0 0 rg (a)Tj 0 0 0 rg (a)Tj", [0, 1], .markOrder(page: 3, found: 0, expected: 3)),
      ("0 0 0 rg (a)Tj", [], .markCount(page: 3, found: 1, recorded: 3)),
      ("0.000048 0 0 rg (a)Tj", [0, 1, 2], .markCount(page: 3, found: 4, recorded: 3)),
      ("0 0 0.000016 rg (a)Tj", [], .markCount(page: 3, found: 14_401, recorded: 3)),
      ("0 0 0 rg BT (a)Tj 0.000016 0 0 rg (b)Tj ET", [], .nestedMark(page: 3, mark: 1)),
      ("(a)Tj", [0, 1, 2], .outsideMarks(page: 3, painting: "Tj", offset: 3)),
      ("0 g (a)Tj", [0, 1, 2], .outsideMarks(page: 3, painting: "Tj", offset: 7)),
      ("0.000001 0 0 rg", [], .syntax(.page(3), expected: "colour of ours", offset: 13)),
      ("0.0 rg", [], .syntax(.page(3), expected: "colour of ours", offset: 4)),
      ("-0.1 0 0 rg", [], .syntax(.page(3), expected: "colour of ours", offset: 9)),
      ("1.000016 0 0 rg", [], .syntax(.page(3), expected: "colour of ours", offset: 13)),
    ] as [(String, [Int], PDFFault)])
  func faultsOfColours(content: String, blanks: [Int], fault: PDFFault) {
    let marks: [Mark] = [.element(1), .element(2), .element(1)]
    #expect(throws: fault) { try rewrite(content, marks, tags: [], blanks: blanks) }
  }

  /// Cairo's way of printing: six decimals, or more for what is near to nothing.
  @Test(arguments: [
    ("0", 0), ("1", 1_000_000), ("0.5", 500_000), ("0.0000160000", 16), ("0.129412", 129_412),
    (".25", 250_000), ("12", 12_000_000), ("0.1234569", 123_456),
  ])
  func numbersInMillionths(text: String, number: Int) {
    #expect(Array(text.utf8).millionths(at: 0..<text.utf8.count) == number)
  }

  @Test(arguments: ["-1", "1e3", "1.2.3", "+1", "12345678901", "x"])
  func otherNumbersAreNone(text: String) {
    #expect(Array(text.utf8).millionths(at: 0..<text.utf8.count) == nil)
  }

  /// Without tags, nothing needs a mark.
  @Test func untaggedPagesMayPaintAnywhere() throws {
    #expect(try rewrite("(b) Tj", [], tagged: false) == "(b) Tj")
  }
}
