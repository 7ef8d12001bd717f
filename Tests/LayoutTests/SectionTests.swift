import Documents
import Testing

@testable import Layout

/// Groups that have a design of their own.
@Suite struct SectionTests {
  private let width = a4.paper.width - a4.margins.start - a4.margins.end

  private func page(
    _ design: SectionDesign, isRightToLeft: Bool = false
  ) -> Page {
    layOut(
      sample(
        [section([memo(Text("Own"))], design: 0), memo(Text("After"))],
        isRightToLeft: isRightToLeft, design: a4(sections: [design]))
    ).pages[0]
  }

  @Test func drawsABoxBehindItsWords() throws {
    let padding = SectionDesign.Padding(top: 10, side: 12, bottom: 14)
    let page = page(
      SectionDesign(box: .init(fill: .tint, stroke: .edge, thickness: 1.5, padding: padding)))
    let box = Rectangle(
      x: a4.margins.start, y: a4.margins.firstTop, width: width, height: 10 + 13 + 14)
    guard case .fill(let filled, let color) = page.frames[0].item,
      case .outline(let framed, let radius, let thickness, let line) = page.frames[1].item
    else { throw Missing() }
    #expect(filled.isNear(box))
    #expect(framed.isNear(box))
    #expect(color == Theme.Colors().tint)
    #expect(line == Theme.Colors().edge)
    #expect((radius, thickness) == (0, 1.5))
    #expect(page.frames.prefix(2).map(\.mark) == [.artifact(.layout), .artifact(.layout)])
    let words = try #require(page.text("Own"))
    #expect(abs(words.x - box.x - 12) < 0.01)
    #expect(words.baseline > box.y + 10 && words.baseline < box.y + 23)
    #expect(try #require(page.text("After")).baseline > box.y + box.height)
  }

  @Test func roundsTheCornersOfAFill() throws {
    let page = page(SectionDesign(box: .init(fill: .tint, radius: 4)))
    guard case .panel(_, let top, let bottom, _) = page.frames[0].item else { throw Missing() }
    #expect((top, bottom) == (4, 4))
  }

  @Test(arguments: [false, true])
  func bleedsToTheEdgesOfThePaper(isRightToLeft: Bool) throws {
    var design = a4(sections: [SectionDesign(box: .init(fill: .brand, bleeds: true))])
    design.margins.end = 90
    let page = layOut(
      sample(
        [section([memo(Text("Own"))], design: 0)], isRightToLeft: isRightToLeft, design: design)
    ).pages[0]
    let fill = try #require(page.fills.first)
    #expect(abs(fill.area.x) < 0.01)
    #expect(abs(fill.area.width - a4.paper.width) < 0.01)
  }

  @Test(arguments: [4.0, 3, 7.5, 100])
  func endsADashedRuleWithADashAtEachEnd(dash: Double) throws {
    let box = SectionDesign.Box(stroke: .line, thickness: 0.7, isRuleOnly: true, dash: dash)
    let dashes = page(SectionDesign(box: box)).fills.map(\.area).sorted { $0.x < $1.x }
    #expect(dashes.count > 1)
    #expect(abs(try #require(dashes.first).x - a4.margins.start) < 0.01)
    let last = try #require(dashes.last)
    #expect(abs(last.x + last.width - a4.margins.start - width) < 0.01)
    for area in dashes {
      #expect(abs(area.width - dash) < 0.01)
      #expect(area.height == 0.7)
      #expect(area.y == a4.margins.firstTop)
    }
    let gaps = zip(dashes, dashes.dropFirst()).map { $1.x - $0.x - $0.width }
    for gap in gaps {
      #expect(abs(gap - gaps[0]) < 0.01)
      #expect(gap > dash * 0.6 && gap < dash * 1.4)
    }
  }

  @Test func drawsARuleWithoutDashesInOne() throws {
    let page = page(SectionDesign(box: .init(stroke: .line, thickness: 0.7, isRuleOnly: true)))
    #expect(page.fills.count == 1)
    #expect(abs(try #require(page.fills.first).area.width - width) < 0.01)
  }

  @Test(arguments: [false, true], [false, true])
  func standsAtAnEdge(atEnd: Bool, isRightToLeft: Bool) throws {
    let design = SectionDesign(box: .init(fill: .tint), width: 200, atEnd: atEnd)
    let area = try #require(page(design, isRightToLeft: isRightToLeft).fills.first).area
    #expect(area.width == 200)
    let isLeft = atEnd == isRightToLeft
    let x = isLeft ? a4.margins.start : a4.paper.width - a4.margins.start - 200
    #expect(abs(area.x - x) < 0.01)
  }

  @Test func breaksLinesInItsOwnWidth() {
    let words = String(repeating: "word ", count: 20)
    let laidOut = layOut(
      sample(
        [section([.paragraphs(Paragraphs(.words, [Text(words)]))], design: 0)],
        design: a4(sections: [SectionDesign(width: 100, atEnd: true)])))
    #expect(laidOut.pages[0].texts.count == 5)
    for text in laidOut.pages[0].texts {
      #expect(abs(text.x - (a4.paper.width - a4.margins.end - 100)) < 0.01)
      #expect(text.width <= 100)
    }
  }

  @Test func hasALeastHeight() throws {
    let plain = try #require(page(SectionDesign(leastHeight: 1)).text("After")).baseline
    let tall = try #require(page(SectionDesign(leastHeight: 80)).text("After")).baseline
    #expect(abs(tall - plain - (80 - 13)) < 0.01)
  }

  @Test func hasSpacesOfItsOwn() throws {
    let blocks = [
      memo(Text("Before")), section([memo(Text("Own"))], design: 0), memo(Text("After")),
    ]
    let design = a4(sections: [SectionDesign(spaceBefore: 50, spaceAfter: 30)])
    let texts = layOut(sample(blocks, design: design)).pages[0].texts
    #expect(texts.map(\.words) == ["Before", "Own", "After"])
    #expect(abs(texts[1].baseline - texts[0].baseline - 13 - 50) < 0.01)
    #expect(abs(texts[2].baseline - texts[1].baseline - 13 - 30) < 0.01)
  }

  @Test func setsItsWordsInAThemeOfItsOwn() throws {
    let own = changed(Theme()) {
      $0.styles.memo.size = 14
      $0.styles.memo.color = .accent
      $0.colors.accent = Color(red: 1, green: 2, blue: 3)
    }
    let page = page(SectionDesign(theme: own))
    let inside = try #require(page.text("Own"))
    let outside = try #require(page.text("After"))
    #expect((inside.size, outside.size) == (14, 9))
    #expect(inside.color == Color(red: 1, green: 2, blue: 3))
    #expect(outside.color == Theme.Colors().ink)
  }

  @Test(arguments: [SectionDesign.Box(fill: .tint), nil])
  func staysWithWhatFollows(box: SectionDesign.Box?) {
    let design = a4(sections: [SectionDesign(box: box, keepsWithNext: true)])
    var pages: Set<Int> = []
    for count in 40...60 {
      let laidOut = layOut(
        sample(
          [
            .paragraphs(Paragraphs(.words, (0..<count).map { Text("Words \($0)") })),
            section([memo(Text("Own"))], design: 0), memo(Text("After")),
          ], design: design))
      #expect(laidOut.pages(of: "Own") == laidOut.pages(of: "After"), "\(count) words")
      pages.formUnion(laidOut.pages(of: "Own"))
    }
    #expect(pages == [0, 1])
  }
}

/// Something is not there that the test reads further.
struct Missing: Error {}

extension Rectangle {
  func isNear(_ other: Rectangle) -> Bool {
    abs(x - other.x) < 0.01 && abs(y - other.y) < 0.01 && abs(width - other.width) < 0.01
      && abs(height - other.height) < 0.01
  }
}
