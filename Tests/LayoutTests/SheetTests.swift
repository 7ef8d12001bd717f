import Documents
import Testing

@testable import Layout

/// The paper, its margins, and what is drawn at fixed places.
@Suite struct SheetTests {
  private func words(_ count: Int) -> Block {
    .paragraphs(Paragraphs(.words, (0..<count).map { Text("Words \($0)") }))
  }

  @Test(arguments: PageSet.allCases)
  func drawsShapesOnTheirPages(pages: PageSet) {
    let shape = Shape(
      x: .left(10), top: 300, width: 12, height: 0.5, color: .mark, pages: pages)
    let laidOut = layOut(sample([words(150)], design: changed(a4) { $0.shapes = [shape] }))
    #expect(laidOut.pages.count > 2)
    for (index, page) in laidOut.pages.enumerated() {
      let fills = page.fills.filter { $0.color == Theme.Colors().mark }
      #expect(fills.count == (pages.contains(index) ? 1 : 0))
      for fill in fills {
        #expect(fill.area.isNear(Rectangle(x: 10, y: 300, width: 12, height: 0.5)))
      }
    }
  }

  @Test func knowsWhichPagesAreMeant() {
    #expect((0..<3).map { PageSet.first.contains($0) } == [true, false, false])
    #expect((0..<3).map { PageSet.following.contains($0) } == [false, true, true])
    #expect((0..<3).map { PageSet.all.contains($0) } == [true, true, true])
  }

  @Test(arguments: [false, true])
  func placesShapesFromEachEdge(isRightToLeft: Bool) {
    let design = changed(a4) {
      $0.shapes = [
        Shape(x: .start(30), top: -20, width: 40, height: 5, color: .mark),
        Shape(x: .left(30), top: 10, width: 40, height: 5, color: .edge),
        Shape(x: .start(30), top: 0, width: nil, height: 7, color: .accent),
      ]
    }
    let fills = layOut(sample([words(1)], isRightToLeft: isRightToLeft, design: design))
      .pages[0].fills.map(\.area)
    let x = isRightToLeft ? a4.paper.width - 70 : 30
    #expect(fills.count == 3)
    #expect(fills[0].isNear(Rectangle(x: x, y: 841.89 - 20, width: 40, height: 5)))
    #expect(fills[1].isNear(Rectangle(x: 30, y: 10, width: 40, height: 5)))
    #expect(fills[2].isNear(Rectangle(x: 0, y: 0, width: a4.paper.width, height: 7)))
  }

  @Test(arguments: [1, 10, 400])
  func makesARollAsHighAsItsContent(count: Int) {
    let roll = PageDesign(
      paper: Paper(width: 226, height: nil), margins: Margins(top: 10, side: 12, bottom: 15))
    let sample = sample([words(count)], design: roll)
    let laidOut = layOut(sample)
    #expect(laidOut.pages.count == 1)
    #expect(Laws.broken(by: laidOut, of: sample) == [])
    #expect(abs(laidOut.pages[0].height - (10 + 13 * Double(count) + 15)) < 0.01)
    #expect(laidOut.pages[0].width == 226)
  }

  @Test func makesARollHighEnoughForItsFootAndItsAreas() {
    var roll = PageDesign(
      paper: Paper(width: 226, height: nil), margins: Margins(top: 10, side: 12, bottom: 5),
      running: sampleRunning,
      areas: [Area(name: "stamp", x: .left(20), top: 100, width: 100, height: 60)])
    roll.sections = [SectionDesign(area: 0)]
    let sample = sample([words(2), section([memo(Text("Stamp"))], design: 0)], design: roll)
    let laidOut = layOut(sample)
    #expect(laidOut.pages.count == 1)
    #expect(Laws.offPaper(laidOut) == [])
    #expect(Laws.overlaps(laidOut) == [])
    #expect(Laws.lost(laidOut, sample) == [])
    #expect(laidOut.pages(of: "Page 1 of 1") == [0])
  }

  @Test func hasOtherMarginsOnTheFirstPage() throws {
    let design = changed(a4) {
      $0.margins.firstTop = 250
      $0.margins.firstBottom = 300
    }
    let sample = sample([words(120)], design: design, running: sampleRunning)
    let laidOut = layOut(sample)
    #expect(Laws.broken(by: laidOut, of: sample) == [])
    let first = laidOut.pages[0].texts.filter { $0.words.hasPrefix("Words") }.map(\.baseline)
    let next = laidOut.pages[1].texts.filter { $0.words.hasPrefix("Words") }.map(\.baseline)
    #expect(try #require(first.first) > 250 && first[0] < 263)
    #expect(try #require(first.last) < 841.89 - 300)
    #expect(try #require(next.first) < 250)
    #expect(try #require(next.last) > 841.89 - 300)
  }

  @Test(arguments: [false, true])
  func mirrorsTheMarginsOfStartAndEnd(isRightToLeft: Bool) throws {
    let design = changed(a4) {
      $0.margins.start = 90
      $0.margins.end = 40
    }
    let sample = sample([words(1)], isRightToLeft: isRightToLeft, design: design)
    let text = try #require(layOut(sample).pages[0].texts.first)
    let edge = isRightToLeft ? a4.paper.width - text.x - text.width : text.x
    #expect(abs(edge - 90) < 0.01)
  }

  @Test func leavesOutTheRuleAboveTheFoot() {
    func fills(_ hasRule: Bool) -> Int {
      let running = changed(sampleRunning) { $0.footRule = hasRule }
      return layOut(sample([words(1)], running: running)).pages[0].fills.count
    }
    #expect(fills(true) == 1)
    #expect(fills(false) == 0)
  }
}
