import Documents
import Testing

@testable import Layout

/// Labels with values side by side, and lines on narrow paper.
@Suite struct ArrangedTests {
  private let start = a4.margins.start
  private let end = a4.paper.width - a4.margins.end

  private func sample(
    _ arrangement: Theme.Layouts.Fields, _ rows: [Table.Row], isRightToLeft: Bool = false,
    columns: Int = 4
  ) -> Sample {
    LayoutTests.sample(
      [.table(fields(rows))], isRightToLeft: isRightToLeft,
      theme: changed(Theme()) {
        $0.layouts.fields = arrangement
        $0.layouts.fieldColumns = columns
      })
  }

  private func rows(_ count: Int) -> [Table.Row] {
    (0..<count).map { row(.custom, Text("Label \($0)"), Text("Value \($0)")) }
  }

  private func texts(_ sample: Sample, _ name: String) -> [TextFrame] {
    layOut(sample).pages[0].texts.filter { $0.words.hasPrefix(name) }
  }

  // MARK: Cells

  @Test(arguments: [false, true])
  func setsEachValueBelowItsLabel(isRightToLeft: Bool) {
    let sample = sample(.cells, rows(6), isRightToLeft: isRightToLeft)
    #expect(Laws.broken(by: layOut(sample), of: sample) == [])
    let labels = texts(sample, "Label")
    let values = texts(sample, "Value")
    #expect(labels.count == 6 && values.count == 6)
    for (label, value) in zip(labels, values) {
      #expect(isRightToLeft ? label.x + label.width == value.x + value.width : label.x == value.x)
      #expect(abs(value.baseline - label.baseline - 14 - Theme().spaces.afterCellLabel) < 0.01)
    }
    // Four in the first row, two below the first two of them.
    #expect(Set(labels.prefix(4).map(\.baseline)).count == 1)
    #expect(Set(labels.prefix(4).map(\.x)).count == 4)
    #expect(labels[4].baseline > values[0].baseline)
    #expect(abs(labels[4].x - labels[0].x) < 0.01 && abs(labels[5].x - labels[1].x) < 0.01)
  }

  @Test func drawsRulesBetweenCells() {
    let page = layOut(sample(.cells, rows(3))).pages[0]
    let labels = page.texts.filter { $0.words.hasPrefix("Label") }
    let rules = page.fills.map(\.area).filter { $0.height > $0.width }.sorted { $0.x < $1.x }
    #expect(rules.count == 2)
    for (index, rule) in rules.enumerated() {
      #expect(rule.x > labels[index].x + labels[index].width)
      #expect(rule.x < labels[index + 1].x)
    }
  }

  @Test func breaksWhatIsWiderThanACell() {
    let long = row(
      .custom, Text("A label of several words"), Text("A value of very many words too"))
    let sample = sample(.cells, [long, long, long, long])
    let laidOut = layOut(sample)
    #expect(Laws.broken(by: laidOut, of: sample) == [])
    #expect(laidOut.pages[0].texts.count > 8)
  }

  // MARK: Pairs

  @Test(arguments: [false, true])
  func setsTwoPairsToARow(isRightToLeft: Bool) {
    let sample = sample(.pairs, rows(3), isRightToLeft: isRightToLeft)
    #expect(Laws.broken(by: layOut(sample), of: sample) == [])
    let labels = texts(sample, "Label")
    let values = texts(sample, "Value")
    #expect(labels.map(\.baseline) == values.map(\.baseline))
    #expect(labels[0].baseline == labels[1].baseline && labels[2].baseline > labels[0].baseline)
    if isRightToLeft {
      #expect(abs(labels[0].x + labels[0].width - end) < 0.01)
      #expect(abs(values[1].x - start) < 0.01)
      #expect(labels[0].x > values[0].x + values[0].width)
    } else {
      #expect(abs(labels[0].x - start) < 0.01)
      #expect(abs(values[1].x + values[1].width - end) < 0.01)
      #expect(labels[0].x + labels[0].width < values[0].x)
    }
  }

  @Test func setsAPairThatIsTooWideBelowEachOther() {
    let long = row(.custom, Text("Label that is long itself"), Text("Value that is as long as it"))
    let sample = sample(.pairs, [long, long])
    #expect(Laws.broken(by: layOut(sample), of: sample) == [])
    let labels = texts(sample, "Label")
    let values = texts(sample, "Value")
    for (label, value) in zip(labels, values) { #expect(value.baseline > label.baseline) }
    #expect(abs(labels[0].x - values[0].x) < 0.01)
    #expect(abs(values[1].x + values[1].width - end) < 0.01)
  }

  // MARK: Stacked lines

  private func roll(_ rows: [Table.Row], isRightToLeft: Bool = false) -> Sample {
    LayoutTests.sample(
      [.table(lines(rows)), .table(sampleSummary)], isRightToLeft: isRightToLeft,
      design: PageDesign(
        paper: Paper(width: 226, height: nil), margins: Margins(top: 10, side: 12, bottom: 15)),
      theme: changed(Theme()) { $0.layouts.lines = .stacked })
  }

  @Test func setsTheFiguresBelowTheDescription() throws {
    let sample = roll([
      item(
        "Lamp", details: [Text("10% off")],
        detailAmounts: [Table.Part(.numeral(number("-1.00")), step: 1)]), item("Desk"),
    ])
    let laidOut = layOut(sample)
    #expect(Laws.broken(by: laidOut, of: sample) == [])
    let page = laidOut.pages[0]
    #expect(
      Array(page.words.prefix(9)) == [
        "Lamp", "12", " × ", "49.00", " · ", "20%", "588.00", "10% off", "-1.00",
      ])
    let description = try #require(page.text("Lamp"))
    let quantity = try #require(page.text("12"))
    let amount = try #require(page.text("588.00"))
    #expect(quantity.baseline > description.baseline && quantity.baseline == amount.baseline)
    #expect(abs(quantity.x - 12 - Theme().spaces.lineIndent) < 0.01)
    #expect(abs(amount.x + amount.width - (226 - 12)) < 0.01)
    #expect(page.words.contains("Description") == false)
  }

  @Test(arguments: [false, true])
  func breaksFiguresThatAreWiderThanTheRoll(isRightToLeft: Bool) {
    var row = item("Lamp", amount: "IDR 123,456,789,012.00")
    row.cells[1] = .numeral(number("1,234,567.125"))
    row.cells[2] = .numeral(number("IDR 100,000,000.00"))
    row.cells[3] = .parts([
      Table.Part(.text(Text("20% incl. (on 12.00)"))), Table.Part(.text(Text("8.875%"))),
    ])
    let sample = roll([row], isRightToLeft: isRightToLeft)
    #expect(Laws.broken(by: layOut(sample), of: sample) == [])
  }

  @Test func readsSeveralTaxesApart() {
    var row = item("Lamp")
    row.cells[3] = .parts([Table.Part(.text(Text("20%"))), Table.Part(.text(Text("5%")))])
    let sample = roll([row])
    #expect(Laws.lost(layOut(sample), sample) == [])
  }
}
