import Diagnostics
import Documents
import Testing

@testable import Layout

/// What tables draw beside their words.
@Suite struct TableTests {
  private func sample(_ table: Table, _ change: (inout Theme) -> Void = { _ in }) -> Sample {
    LayoutTests.sample([.table(table)], running: sampleRunning, theme: changed(Theme(), change))
  }

  @Test func fillsEverySecondRow() throws {
    let page = layOut(sample(lines(items(5))) { $0.rules.zebra = .zebra }).pages[0]
    let fills = page.fills.filter { $0.color == Theme.Colors().zebra }.map(\.area)
    let inside = (0..<5).map { index in
      let baseline = page.text("Line \(index)")?.baseline ?? 0
      return fills.count { $0.y < baseline && baseline < $0.y + $0.height }
    }
    #expect(inside == [0, 1, 0, 1, 0])
    #expect(fills.allSatisfy { abs($0.width - (a4.paper.width - 2 * a4.margins.start)) < 0.01 })
    #expect(layOut(sample(lines(items(5)))).pages[0].fills.allSatisfy { $0.area.height < 1 })
  }

  @Test func fillsTheRowThatTheDocumentIsAbout() throws {
    let page = layOut(sample(sampleSummary) { $0.rules.dueFill = .tint }).pages[0]
    let fills = page.frames.compactMap { frame -> Rectangle? in
      guard case .panel(let area, _, _, let color) = frame.item else { return nil }
      return color == Theme.Colors().tint ? area : nil
    }
    let due = try #require(page.text("Amount due")).baseline
    #expect(fills.count == 1)
    let fill = try #require(fills.first)
    #expect(fill.y < due && due < fill.y + fill.height)
    #expect(try #require(page.text("Total")).baseline < fill.y)
  }

  @Test func marksTheEmphasizedRowOnly() throws {
    let page = layOut(sample(sampleSummary)).pages[0]
    #expect(try #require(page.text("Amount due")).size == Theme().styles.due.size)
    #expect(try #require(page.text("Total")).size == Theme().styles.summaryLabel.size)
  }

  @Test func countsTheColumnsThatAGroupSpans() throws {
    let group = Table.Row(
      .group,
      [.text(Text("A group with a name as long as three columns")), .numeral(number("9.00"))],
      spans: [4, 1])
    let sample = sample(lines([group, item("Line")]))
    let laidOut = layOut(sample)
    #expect(Laws.broken(by: laidOut, of: sample) == [])
    #expect(laidOut.structure.filter { $0.columnSpan == 4 }.map(\.role) == [.cell])
    let amounts = ["9.00", "588.00"].compactMap { laidOut.pages[0].text($0) }
    #expect(amounts.count == 2)
    #expect(abs(amounts[0].x + amounts[0].width - amounts[1].x - amounts[1].width) < 0.01)
  }

  @Test(arguments: [false, true])
  func carriesSeveralSums(hasFill: Bool) throws {
    let columns = lineColumns.map { column in
      column.role == .unitPrice
        ? Table.Column(.net, title: Text("Net"), alignment: .decimal) : column
    }
    let rows = (0..<60).map { index in
      changed(item("Line \(index)")) {
        $0.carried = [
          Table.CarriedSum(.net, number("\(1000 + index).50")),
          Table.CarriedSum(.amount, number("\(9_000_000 + index).00")),
        ]
      }
    }
    let carry = Table.CarryLabels(forward: Text("Forward"), brought: Text("Brought"))
    let sample = sample(Table(.lines, columns: columns, rows: rows, carry: carry)) {
      if hasFill { $0.rules.carry = .tint }
    }
    let laidOut = layOut(sample)
    #expect(laidOut.pages.count > 1)
    #expect(Laws.broken(by: laidOut, of: sample) == [])
    let page = laidOut.pages[0]
    let last = page.words.compactMap { $0.hasPrefix("Line ") ? Int($0.dropFirst(5)) : nil }.max()
    let index = try #require(last)
    let sums = try ["\(1000 + index).50", "\(9_000_000 + index).00"].map {
      try #require(page.text($0))
    }
    let label = try #require(page.text("Forward"))
    #expect(Set(sums.map(\.baseline)) == [label.baseline])
    let above = try ["49.00", "588.00"].map { try #require(page.text($0)) }
    for (sum, figure) in zip(sums, above) {
      #expect(abs(sum.x + sum.width - figure.x - figure.width) < 0.01)
    }
    let fills = page.fills.filter { $0.color == Theme.Colors().tint }.map(\.area)
    #expect(fills.count == (hasFill ? 1 : 0))
    #expect(fills.allSatisfy { $0.y < label.baseline && label.baseline < $0.y + $0.height })
  }

  @Test func shortensTheWordsBeforeWideSums() {
    let columns = lineColumns.map { column in
      column.role == .unitPrice
        ? Table.Column(.net, title: Text("Net"), alignment: .decimal) : column
    }
    let rows = (0..<60).map { index in
      changed(item("Line \(index)")) {
        $0.carried = [
          Table.CarriedSum(.net, number("IDR 123,456,789,0\(10 + index).50")),
          Table.CarriedSum(.amount, number("IDR 123,456,789,0\(10 + index).00")),
        ]
      }
    }
    let words = String(repeating: "carried over ", count: 8)
    let carry = Table.CarryLabels(forward: Text(words), brought: Text(words))
    let sample = sample(Table(.lines, columns: columns, rows: rows, carry: carry))
    #expect(Laws.overlaps(layOut(sample)) == [])
  }

  // MARK: Pictures

  private func row(with picture: Picture) -> Table.Row {
    Table.Row(.item, [.parts([Table.Part(.picture(picture))]), .text(Text("Lamp"))])
  }

  private let pictured = [
    Table.Column(.picture), Table.Column(.description, width: .filling),
  ]

  private func product(_ bytes: [UInt8]) -> Picture {
    Picture(.product, format: .png, bytes: bytes, alternative: "A lamp")
  }

  @Test func setsAPictureInItsCell() throws {
    let table = Table(.lines, columns: pictured, rows: [row(with: product([1, 1]))])
    let laidOut = layOut(sample(table))
    let page = laidOut.pages[0]
    let pictures = page.pictures
    #expect(pictures.count == 1)
    let side = Theme().spaces.pictureSize
    #expect(abs(pictures[0].width - side) < 0.01 && abs(pictures[0].height - side) < 0.01)
    #expect(pictures[0].x == a4.margins.start)
    let text = try #require(page.text("Lamp"))
    #expect(text.x > pictures[0].x + side)
    let figure = try #require(laidOut.structure.first { $0.role == .figure })
    #expect(figure.alternative == "A lamp")
    #expect(figure.parent.map { laidOut.structure[$0].role } == .cell)
    #expect(laidOut.structure.allSatisfy { $0.role != .paragraph })
  }

  @Test func keepsTheProportionsOfAPicture() {
    let table = Table(.lines, columns: pictured, rows: [row(with: product([0, 0]))])
    let area = layOut(sample(table)).pages[0].pictures.first
    #expect(area.map { abs($0.width - 2 * $0.height) < 0.01 } == true)
    #expect(area.map { abs($0.width - Theme().spaces.pictureSize) < 0.01 } == true)
  }

  @Test func leavesOutAPictureThatIsNone() {
    let table = Table(.lines, columns: pictured, rows: [row(with: product([]))])
    let laidOut = layOut(sample(table))
    #expect(laidOut.pages[0].pictures.isEmpty)
    #expect(laidOut.diagnostics.map(\.code) == ["picture-left-out"])
    #expect(laidOut.diagnostics.map(\.place) == [.block("lines/0/picture")])
    #expect(laidOut.structure.allSatisfy { $0.role != .figure })
  }

  @Test func keepsALogoInItsBox() {
    let design = changed(a4) { $0.logo = PictureBox(width: 50, height: 40) }
    let wide = layOut(LayoutTests.sample([.picture(logo(bytes: [0, 1]))], design: design))
    #expect(wide.pages[0].pictures.map { [$0.width, $0.height] } == [[50, 25]])
    let square = layOut(LayoutTests.sample([.picture(logo(bytes: [1, 1]))], design: design))
    #expect(square.pages[0].pictures.map { [$0.width, $0.height] } == [[40, 40]])
  }

  @Test(arguments: [21, 25, 57, 177])
  func setsACodeInWholeDots(size: Int) throws {
    let code = Code(
      .payment, size: size, modules: Array(repeating: true, count: size * size),
      payload: "https://pay.example", alternative: "Code")
    let laidOut = layOut(LayoutTests.sample([.code(code)]))
    guard case .code(_, let area, _) = laidOut.pages[0].frames.first?.item else { throw Missing() }
    let dots = area.width / Double(size) / millimetres(0.125)
    #expect(abs(dots - dots.rounded()) < 0.0001 && dots > 0.5)
    #expect(area.width == area.height)
    // The codes of tax authorities hold so much that they need more room to be read.
    let limit = size > 77 ? millimetres(50) : Theme().spaces.codeSize
    #expect(area.width <= limit + 0.01)
    // One dot more would be too wide.
    #expect((dots + 1) * millimetres(0.125) * Double(size) > limit)
    #expect(laidOut.structure.map(\.alternative) == [nil, "Code"])
  }
}

extension Page {
  var pictures: [Rectangle] {
    frames.compactMap { if case .picture(_, let area) = $0.item { area } else { nil } }
  }
}
