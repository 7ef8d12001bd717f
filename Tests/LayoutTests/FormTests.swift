import Diagnostics
import Documents
import Testing

@testable import Layout

/// A form at the foot of the last page.
@Suite struct FormTests {
  private let height = 300.0

  private func form(looks: [FormDesign.Look]? = nil, blank: FormDesign.Blank? = nil) -> FormDesign {
    FormDesign(
      width: 500, height: height,
      fields: [
        .init(
          .init(x: 20, y: 10, width: 200, height: 100), looks: looks ?? [look(8)], blank: blank)
      ],
      strokes: [.init(fromX: 0, fromY: 0, toX: 500, toY: 0, thickness: 0.5)])
  }

  private func look(_ size: Double) -> FormDesign.Look {
    .init(
      label: TextStyle(size: size - 2, lineHeight: size, weight: 700),
      value: TextStyle(size: size, lineHeight: size), line: size + 1, lead: size + 3)
  }

  private func sample(
    _ form: FormDesign, values: [String] = ["One", "Two"], body: Int = 3, footer: Bool = false,
    areas: [Area] = [], isRightToLeft: Bool = false
  ) -> Sample {
    let field: [Block] = [
      .paragraphs(Paragraphs(.formLabel, [Text("Label")])),
      .paragraphs(Paragraphs(.formValue, values.map { given($0) })),
    ]
    var blocks: [Block] = [
      .group(Group(.form, .stacked, [.group(Group(.formField, .stacked, field))], design: 0)),
      .paragraphs(Paragraphs(.words, (0..<body).map { Text("Body \($0)") })),
    ]
    if footer { blocks.append(.paragraphs(Paragraphs(.footer, [Text("Footer")]))) }
    if !areas.isEmpty {
      blocks.append(section([.paragraphs(Paragraphs(.partyLines, [Text("Area")]))], design: 1))
    }
    return LayoutTests.sample(
      blocks, isRightToLeft: isRightToLeft,
      design: a4(sections: [SectionDesign(form: form), SectionDesign(area: 0)], areas: areas),
      running: sampleRunning)
  }

  private var top: Double { 841.89 - height }

  @Test(arguments: [false, true])
  func standsAtTheFootAndDoesNotMirror(isRightToLeft: Bool) throws {
    let page = try #require(
      layOut(sample(form(), isRightToLeft: isRightToLeft)).pages.last)
    let label = try #require(page.text("Label"))
    #expect(abs(label.x - 20) < 0.01)
    #expect(label.baseline > top + 10 && label.baseline < top + 20)
    let stroke = page.frames.compactMap { frame -> Segment? in
      if case .stroke(let line, _, _) = frame.item { line } else { nil }
    }
    #expect(stroke.map(\.fromY) == [top])
  }

  /// From baseline to baseline: the lead below a label, lines between values.
  @Test func keepsTheDistancesOfItsLook() throws {
    let page = try #require(layOut(sample(form())).pages.last)
    let baselines = try ["Label", "One", "Two"].map { try #require(page.text($0)).baseline }
    #expect(abs(baselines[1] - baselines[0] - 11) < 0.001)
    #expect(abs(baselines[2] - baselines[1] - 9) < 0.001)
  }

  @Test func takesTheFirstLookThatFits() throws {
    let looks = [look(10), look(9), look(8)]
    var sizes: [Double] = []
    for count in 1...9 {
      let values = (0..<count).map { "Value \($0)" }
      let laidOut = layOut(sample(form(looks: looks), values: values))
      let page = try #require(laidOut.pages.last)
      sizes.append(try #require(page.text("Value 0")).size)
      let last = try #require(page.text("Value \(count - 1)")).baseline
      #expect(last < top + 110)
      #expect(laidOut.diagnostics.isEmpty)
    }
    #expect(sizes == sizes.sorted(by: >))
    #expect(Set(sizes) == [8, 9, 10])
  }

  @Test func saysThatNoLookFits() throws {
    let values = (0..<20).map { "Value \($0)" }
    let found = layOut(sample(form(), values: values)).diagnostics
    #expect(found.map(\.code) == ["form-too-small"])
  }

  /// A label without a value has an empty field: two strokes at each corner, inside it.
  @Test(arguments: [nil, FormDesign.Blank.Corner(x: 40, y: 50)])
  func marksTheCornersOfAnEmptyField(corner: FormDesign.Blank.Corner?) throws {
    let blank = FormDesign.Blank(width: 80, height: 30, corner: corner, arm: 9, stroke: 0.75)
    var made = sample(form(blank: blank), values: [])
    let filled = layOut(sample(form(blank: blank)))
    #expect(filled.pages.last?.fills.count { $0.area.y > top } == 0)
    made.design.running = Running()
    let page = try #require(layOut(made).pages.last)
    let marks = page.fills.map(\.area).filter { $0.y > top }
    #expect(marks.count == 8)
    let (x, y) = (marks.map(\.x).min()!, marks.map(\.y).min()!)
    #expect(abs(x - (corner?.x ?? 20)) < 0.001)
    if let corner { #expect(abs(y - top - corner.y) < 0.001) }
    let label = try #require(page.text("Label"))
    #expect(y > label.baseline)
    #expect(abs(marks.map { $0.x + $0.width }.max()! - x - 80) < 0.001)
    #expect(abs(marks.map { $0.y + $0.height }.max()! - y - 30) < 0.001)
    #expect(marks.allSatisfy { min($0.width, $0.height) == 0.75 && max($0.width, $0.height) == 9 })
  }

  /// The more there is in the body, the sooner it needs a page of its own; never does anything
  /// reach into it.
  @Test(arguments: [false, true])
  func hasAPageOfItsOwnWhereItDoesNotFit(footer: Bool) throws {
    var counts: [Int] = []
    for body in stride(from: 1, through: 90, by: 1) {
      let laidOut = layOut(sample(form(), body: body, footer: footer))
      let page = try #require(laidOut.pages.last)
      let own = Set(["Label", "One", "Two"])
      for text in page.texts where !own.contains(text.words) {
        #expect(text.baseline < top, "\(text.words)")
      }
      #expect(page.text("Label") != nil)
      #expect(laidOut.pages.dropLast().allSatisfy { $0.text("Label") == nil })
      for index in 0..<body {
        #expect(laidOut.pages.count { $0.text("Body \(index)") != nil } == 1)
      }
      counts.append(laidOut.pages.count)
    }
    #expect(counts.first == 1 && counts.last! > 2)
    #expect(counts.contains(2))
  }

  /// The foot of the page moves above it: the running foot and what stands in an area.
  @Test func raisesTheFoot() throws {
    let area = Area(name: "foot", x: .left(70), top: 760, width: 240, height: 30)
    let laidOut = layOut(sample(form(), areas: [area]))
    let page = try #require(laidOut.pages.last)
    let text = try #require(page.text("Area"))
    #expect(text.baseline < top && text.baseline > top - 60)
  }

  /// In the reading order it comes last.
  @Test func isReadLast() throws {
    let laidOut = layOut(sample(form()))
    let roles = laidOut.structure.map(\.role)
    #expect(Array(roles.suffix(4)) == [.section, .paragraph, .paragraph, .paragraph])
  }

  @Test func isFoundInsideGroups() throws {
    var made = sample(form())
    let first = made.document.blocks.removeFirst()
    made.document.blocks.append(.group(Group(.column, .stacked, [first])))
    let page = try #require(layOut(made).pages.last)
    #expect(try #require(page.text("Label")).baseline > top)
  }
}
