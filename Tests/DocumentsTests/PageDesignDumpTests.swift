import Testing

@testable import Documents

@Suite struct PageDesignDumpTests {
  @Test func writesThePaperTheAreasAndTheRunningLines() {
    var margins = Margins(top: 51, side: 56.7, bottom: 45)
    margins.firstTop = 120
    margins.end = 40
    let design = PageDesign(
      paper: .a4, margins: margins,
      running: Running(
        headStart: Text("Head"), headEnd: Text("End"), footStart: Text("Foot"),
        pageLabel: PageLabel(parts: [.page, .words("/"), .pages])),
      areas: [Area(name: "address", x: .left(56), top: 127, width: 240, height: 129)])
    #expect(
      design.dump(in: DocumentLanguage(tag: "en")) == """
        page 595.28 × 841.89, margins 51.00 56.70 40.00 45.00, first 120.00 45.00
        area address, first
        running
          head start "Head"
          head end "End"
          foot start "Foot"
          page label "1/2"

        """)
  }

  @Test func writesARollWithoutRunningLines() {
    let roll = PageDesign(
      paper: Paper(width: 226, height: nil), margins: Margins(top: 10, side: 10, bottom: 10))
    #expect(
      roll.dump(in: DocumentLanguage(tag: "en"))
        == "page 226.00 × content, margins 10.00 10.00 10.00 10.00, first 10.00 10.00\n")
  }
}
