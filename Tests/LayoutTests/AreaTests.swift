import Diagnostics
import Documents
import Testing

@testable import Layout

/// Groups at fixed places of the page.
@Suite struct AreaTests {
  private func area(_ change: (inout Area) -> Void = { _ in }) -> Area {
    changed(Area(name: "address", x: .left(70), top: 130, width: 240, height: 100), change)
  }

  private func sample(
    _ area: Area, lines: Int = 2, body: Int = 1, isRightToLeft: Bool = false
  ) -> Sample {
    LayoutTests.sample(
      [
        .paragraphs(Paragraphs(.words, (0..<body).map { Text("Body \($0)") })),
        section(
          [.paragraphs(Paragraphs(.partyLines, (0..<lines).map { Text("Line \($0)") }))], design: 0),
      ], isRightToLeft: isRightToLeft,
      design: a4(sections: [SectionDesign(area: 0)], areas: [area]), running: sampleRunning)
  }

  private func baselines(_ sample: Sample) -> [Double] {
    layOut(sample).pages[0].texts.filter { $0.words.hasPrefix("Line") }.map(\.baseline)
  }

  @Test(arguments: [false, true])
  func countsFromTheLeftEdgeInBothDirections(isRightToLeft: Bool) throws {
    let box = SectionDesign(area: 0, box: .init(fill: .tint))
    var sample = sample(area(), isRightToLeft: isRightToLeft)
    sample.design.sections = [box]
    #expect(try #require(layOut(sample).pages[0].fills.first).area.x == 70)
  }

  @Test(arguments: [false, true])
  func mirrorsADistanceFromTheStart(isRightToLeft: Bool) throws {
    var sample = sample(area { $0.x = .start(70) }, isRightToLeft: isRightToLeft)
    sample.design.sections = [SectionDesign(area: 0, box: .init(fill: .tint))]
    let x = try #require(layOut(sample).pages[0].fills.first).area.x
    #expect(abs(x - (isRightToLeft ? a4.paper.width - 70 - 240 : 70)) < 0.01)
  }

  @Test func standsAtTheUpperEdge() {
    let sample = sample(area())
    #expect(Laws.broken(by: layOut(sample), of: sample) == [])
    let lines = baselines(sample)
    #expect(lines.count == 2)
    #expect(lines[0] > 130 && lines[0] < 143)
    #expect(abs(lines[1] - lines[0] - 13) < 0.01)
  }

  @Test func standsAtTheLowerEdge() {
    let top = baselines(sample(area()))
    let bottom = baselines(sample(area { $0.anchor = .bottom }))
    #expect(zip(top, bottom).map { $1 - $0 }.allSatisfy { abs($0 - (100 - 26)) < 0.01 })
    #expect(bottom.count == 2)
  }

  @Test func countsFromTheLowerEdgeOfThePaper() {
    let top = baselines(sample(area()))
    let bottom = baselines(sample(area { $0.top = -110 }))
    #expect(zip(top, bottom).map { $1 - $0 }.allSatisfy { abs($0 - (841.89 - 110 - 130)) < 0.01 })
    #expect(bottom.count == 2)
  }

  @Test(arguments: [(7, 0.0), (8, 4), (9, 17), (12, 30)])
  func risesAsFarAsItMay(lines: Int, rise: Double) throws {
    let plain = baselines(sample(area()))[0]
    let first = try #require(baselines(sample(area { $0.rise = 30 }, lines: lines)).first)
    #expect(abs(plain - first - rise) < 0.01)
  }

  @Test(arguments: [(10, false), (11, true)])
  func tellsWhenItsContentIsTooHigh(lines: Int, isTold: Bool) {
    let sample = sample(area { $0.rise = 30 }, lines: lines)
    let laidOut = layOut(sample)
    let told = Diagnostic(
      .warning, "area-too-small",
      "the area 'address' is 130.00 pt high and its content 143.00 pt; "
        + "the text below begins lower",
      at: .block("address"))
    #expect(laidOut.diagnostics.map(\.description) == (isTold ? [told.description] : []))
    #expect(Laws.lost(laidOut, sample) == [])
  }

  @Test(arguments: [(2, 130 + 26), (9, 130 + 117)])
  func pushesTheBodyDown(lines: Int, end: Double) throws {
    let sample = sample(area { $0.bodyGap = 20 }, lines: lines, body: 100)
    let laidOut = layOut(sample)
    let first = try #require(laidOut.pages[0].text("Body 0")).baseline
    #expect(first > end + 20 && first < end + 20 + 13)
    let next = try #require(laidOut.pages[1].texts.first { $0.words.hasPrefix("Body") }).baseline
    #expect(next < end)
    #expect(Laws.broken(by: laidOut, of: sample) == [])
  }

  @Test func leavesTheBodyWhereItIsWithoutAGap() throws {
    let body = try #require(layOut(sample(area())).pages[0].text("Body 0"))
    #expect(body.baseline < a4.margins.firstTop + 13)
  }

  @Test func sendsTheBodyToTheNextPageWhenItLeavesNoRoom() {
    let sample = sample(
      area {
        $0.height = 640
        $0.bodyGap = 20
      }, lines: 49)
    let laidOut = layOut(sample)
    #expect(laidOut.pages(of: "Body 0") == [1])
    #expect(Laws.broken(by: laidOut, of: sample) == [])
  }

  @Test(arguments: PageSet.allCases)
  func standsOnItsPages(pages: PageSet) {
    let sample = sample(
      area {
        $0.pages = pages; $0.top = 20; $0.height = 30
      }, body: 200)
    let laidOut = layOut(sample)
    #expect(laidOut.pages.count > 3)
    let wanted = laidOut.pages.indices.filter { pages.contains($0) }
    #expect(laidOut.pages(of: "Line 0") == wanted)
    #expect(Laws.lost(laidOut, sample) == [])
    let read = laidOut.pages.indices.filter { index in
      laidOut.pages[index].frames.contains {
        if case .text(let text) = $0.item, case .element = $0.mark {
          text.words == "Line 0"
        } else {
          false
        }
      }
    }
    #expect(read == Array(wanted.prefix(1)))
  }

  @Test func pushesNothingDownFromOtherPages() throws {
    let area = area {
      $0.pages = .following
      $0.bodyGap = 20
    }
    let body = try #require(layOut(sample(area, body: 200)).pages[0].text("Body 0"))
    #expect(body.baseline < a4.margins.firstTop + 13)
  }

  @Test func sectionsOfOneAreaStandBelowEachOther() throws {
    func words(_ text: String) -> Block {
      section([.paragraphs(Paragraphs(.partyLines, [Text(text)]))], design: 0)
    }
    let sample = LayoutTests.sample(
      [words("Above"), .paragraphs(Paragraphs(.words, [Text("Body")])), words("Below")],
      design: a4(sections: [SectionDesign(area: 0)], areas: [area()]), running: sampleRunning)
    let page = layOut(sample).pages[0]
    let (above, below) = (page.text("Above"), page.text("Below"))
    #expect(try #require(below).baseline > #require(above).baseline + 10)
    #expect(Laws.broken(by: layOut(sample), of: sample) == [])
  }

  /// What is too high pushes the body down; nothing covers anything.
  @Test func aFullAreaPushesTheBodyDown() throws {
    let sample = sample(area { $0.top = 40 }, lines: 20)
    let laidOut = layOut(sample)
    let last = try #require(baselines(sample).last)
    #expect(try #require(laidOut.pages[0].text("Body 0")).baseline > last)
    #expect(Laws.broken(by: laidOut, of: sample) == [])
  }

  /// Where another area is in the way, the content stands in the body.
  @Test func aFullAreaWithAnotherBelowGoesToTheBody() throws {
    var sample = sample(area { $0.top = 40 }, lines: 20)
    sample.design.areas.append(
      Area(name: "other", x: .left(70), top: 150, width: 240, height: 60))
    let laidOut = layOut(sample)
    #expect(laidOut.diagnostics.map(\.description).joined().contains("stands in the text instead"))
    let first = try #require(baselines(sample).first)
    #expect(try #require(laidOut.pages[0].text("Body 0")).baseline < first)
  }
}
