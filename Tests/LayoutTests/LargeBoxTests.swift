import Diagnostics
import Documents
import Testing

@testable import Layout

/// Boxes and columns that go on for very many pages.
@Suite struct LargeBoxTests {
  /// The lowest baseline of the body, where the lowest line is as high as those of text.
  private let lowest = 841.89 - a4.margins.bottom - 30

  private func box(_ index: Int) -> FlowBox {
    var box = FlowBox("row", index)
    (box.height, box.space) = (Double(index % 7) + 5, Double(index % 3))
    return box
  }

  /// What is left of a column is as high as its boxes are.
  @Test(arguments: [0, 1, 63, 64, 65, 500])
  func aColumnKnowsItsHeight(count: Int) {
    let boxes = (0..<count).map(box)
    var column = BoxColumn(boxes)
    var left = boxes
    #expect(abs(column.height - FlowBox.height(of: left)) < 1e-6)
    for taken in [0, 1, 2, 30, 3, 100] where taken <= left.count {
      let head = taken % 2 == 1 ? box(taken + 4) : nil
      column = column.after(taken, below: head)
      left = (head.map { [$0] } ?? []) + left.dropFirst(taken)
      #expect(column.map(\.origin) == left.map(\.origin))
      #expect(abs(column.height - FlowBox.height(of: left)) < 1e-6)
    }
  }

  @Test func aColumnCanBeChanged() {
    var column = BoxColumn((0..<100).map(box))
    column[2].space = 40
    column.prepend(box(7))
    column.append(box(8))
    var boxes = (0..<100).map(box)
    boxes[2].space = 40
    boxes = [box(7)] + boxes + [box(8)]
    #expect(column.map(\.origin) == boxes.map(\.origin))
    #expect(abs(column.height - FlowBox.height(of: boxes)) < 1e-6)
  }

  /// Rows of labels and values beside something else.
  @Test func keepsTheLawsOverManyPages() {
    let rows = (0..<400).map { row(.custom, Text("Label \($0)"), given("Value \($0)")) }
    let sample = sample(
      [columns([[.table(fields(rows))], [memo(Text("Aside"))]]), memo(Text("After"))],
      running: sampleRunning)
    let laidOut = layOut(sample)
    #expect(laidOut.pages.count > 5)
    #expect(Laws.broken(by: laidOut, of: sample) == [])
    // Each page is full.
    for page in laidOut.pages.dropLast() {
      #expect(page.texts.map(\.baseline).max() ?? 0 > lowest - 40)
    }
  }

  /// A row of very many details is cut once; it fills its pages and loses nothing.
  @Test(arguments: [false, true])
  func cutsARowOfManyDetails(isRightToLeft: Bool) {
    let details = (0..<900).map { given("Detail \($0)") }
    let amounts = (0..<900).map { Table.Part(.numeral(number("-\($0).00")), step: $0 + 1) }
    let rows = [
      item("First"), item("Many", details: details, detailAmounts: amounts), item("Last"),
    ]
    let sample = sample(
      [.table(lines(rows)), memo(Text("After"))], isRightToLeft: isRightToLeft,
      running: sampleRunning)
    let laidOut = layOut(sample)
    #expect(laidOut.pages.count > 10)
    #expect(Laws.broken(by: laidOut, of: sample) == [])
    for page in laidOut.pages.dropLast() {
      #expect(page.texts.map(\.baseline).max() ?? 0 > lowest - 60)
      #expect(page.words.contains("Description"))
    }
  }

  /// Rows that stay together take whole pages where they are more than one, in a column as anywhere.
  @Test func fillsPagesWithASummaryInAColumn() {
    let sums = (0..<300).map { sum(.tax, "Tax \($0)", "1.00") }
    let sample = sample(
      [columns([[memo(Text("Aside"))], [.table(summary(sums))]])], running: sampleRunning)
    let laidOut = layOut(sample)
    #expect((5...12).contains(laidOut.pages.count))
    #expect(Laws.lost(laidOut, sample) + Laws.overlaps(laidOut) == [])
  }
}

/// What stands beside other things.
@Suite struct BesideTests {
  private func masthead(_ alignment: TextStyle.Alignment, _ name: String) -> Sample {
    var theme = a4.theme
    theme.styles.title.alignment = alignment
    let blocks: [Block] = [
      .paragraphs(Paragraphs(.partyName, [given(name)])),
      .heading(Heading(.title, Text("Invoice"), badges: [Heading.Badge(.paid, Text("PAID"))])),
    ]
    return sample([.group(Group(.masthead, .sideBySide, blocks))], theme: theme)
  }

  /// The seller's name takes the edge that the title leaves.
  @Test(
    arguments: [TextStyle.Alignment.start, .center, .end], ["Lumen", "A long name of a seller"])
  func theNameStandsBesideTheTitle(alignment: TextStyle.Alignment, name: String) throws {
    let sample = masthead(alignment, name)
    let page = layOut(sample).pages[0]
    #expect(Laws.overlaps(layOut(sample)) == [])
    let (title, words) = (try #require(page.text("Invoice")), try #require(page.text(name)))
    #expect((title.x < words.x) == (alignment != .end))
  }

  /// On narrow paper the amount of a detail gets smaller, or stands below its words.
  @Test(arguments: [3, 14, 26, 45, 90])
  func amountsOfDetailsHaveRoom(digits: Int) {
    let amount = "-" + String(repeating: "1", count: digits) + ".00"
    var design = a4
    design.paper.width = 190
    design.margins.start = 20
    design.margins.end = 20
    design.theme.layouts.lines = .stacked
    let detail = Table.Part(.numeral(number(amount)), step: 1)
    let row = item("Lantern", details: [Text("Welcome back")], detailAmounts: [detail])
    let sample = sample([.table(lines([row, row]))], design: design)
    let laidOut = layOut(sample)
    let broken = Laws.overlaps(laidOut) + Laws.outside(laidOut, sample) + Laws.lost(laidOut, sample)
    let isRefused = laidOut.diagnostics.contains { $0.code == "figure-too-wide" }
    #expect(broken == [] || isRefused)
    #expect(isRefused == (digits > 80))
  }

  /// A column in which each letter has a line of its own is refused with its place.
  @Test func aColumnOfLettersIsRefused() {
    let sample = sample([
      columns([[memo(Text("Wide"))], [memo(Text("Narrow words"))]], shares: [100, 1])
    ])
    let found = layOut(sample).diagnostics.filter { $0.code == "too-narrow" }
    #expect(found.count == 1 && found.allSatisfy { $0.severity == .error && $0.place != nil })
  }
}
