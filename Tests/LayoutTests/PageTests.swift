import Diagnostics
import Documents
import Testing

@testable import Layout

@Suite struct PageTests {
  @Test func setsAWholeInvoiceOnOnePage() {
    let document = invoice([item("Team plan"), item("Installation")])
    let laidOut = layOut(document)
    #expect(laidOut.pages.count == 1)
    #expect(laidOut.pages[0].breakReason == nil)
    #expect(laidOut.diagnostics == [])
    #expect(Laws.broken(by: laidOut, of: document) == [])
    #expect(laidOut.pages[0].words.last == "Page 1 of 1")
  }

  @Test(arguments: [0, 1, 2, 15, 16, 17, 18, 30, 100], [false, true])
  func keepsTheLawsWithAnyNumberOfLines(count: Int, isRightToLeft: Bool) {
    let rows = (0..<count).map { item("Line \($0)") }
    let document = invoice(rows, isRightToLeft: isRightToLeft)
    let laidOut = layOut(document)
    #expect(Laws.broken(by: laidOut, of: document) == [])
    for (index, page) in laidOut.pages.enumerated() {
      #expect(page.words.contains("Page \(index + 1) of \(laidOut.pages.count)"))
    }
  }

  @Test func mirrorsEveryPlaceFromRightToLeft() {
    let rows = [item("Team plan")]
    let plain = layOut(invoice(rows)).pages[0].texts
    let mirrored = layOut(invoice(rows, isRightToLeft: true)).pages[0].texts
    #expect(plain.count == mirrored.count)
    // Figures stand on their decimal edge, from the left in both directions.
    let words = zip(plain, mirrored).filter { pair in pair.0.words.contains(where: \.isLetter) }
    #expect(words.count > 25)
    for (left, right) in words {
      #expect(left.words == right.words)
      #expect(abs(left.x + right.x + right.width - a4.paper.width) < 0.01, "\(left.words)")
      #expect(left.baseline == right.baseline)
    }
  }

  @Test func repeatsTheHeadOfTheTableAndTheRunningHead() {
    let rows = (0..<60).map { item("Line \($0)") }
    let laidOut = layOut(invoice(rows))
    #expect(laidOut.pages.count > 2)
    for page in laidOut.pages.dropFirst() {
      #expect(Array(page.words.prefix(3)) == ["NWL-2026-0042", "Northwind Labs", "Description"])
    }
    let heads = laidOut.pages[1].frames.filter {
      if case .text(let text) = $0.item { text.words == "Description" } else { false }
    }
    #expect(heads.map(\.mark) == [.artifact(.header)])
  }

  @Test func keepsTheSummaryWithTheLastRow() {
    for count in 1...60 {
      let rows = (0..<count).map { item("Line \($0)") }
      let laidOut = layOut(invoice(rows))
      let last = laidOut.find("Line \(count - 1)")
      let parts = ["Subtotal", "Amount due"].map { laidOut.find($0).map(\.page) }
      #expect(parts == [last.map(\.page), last.map(\.page)], "\(count) lines")
    }
  }

  @Test func keepsStatementsWithTheSummary() {
    for count in 1...60 {
      let laidOut = layOut(invoice(items(count)))
      let pages = laidOut.pages(of: "Amount due")
      #expect(pages.count == 1)
      #expect(laidOut.pages(of: "Reverse charge") == pages, "\(count) lines")
    }
  }

  @Test func neverLeavesAHeadingAloneAtTheFoot() {
    for count in 0...40 {
      let facts = (0..<count).map { given("Fact \($0)") }
      let document = sample([
        parties([party(.seller, "From", name: nil, lines: facts)]), headline("588.00 due"),
        .table(lines([item("Only line"), item("Last line")])),
        .table(
          Table(
            .payments, caption: Text("Payment history"),
            columns: [Table.Column(.method, title: Text("How"), width: .filling)],
            rows: [Table.Row(.payment, [.text(Text("Visa"))])])),
      ])
      let laidOut = layOut(document)
      let first = laidOut.find("Only line").map(\.page)
      #expect(laidOut.find("588.00 due").map(\.page) == first)
      #expect(
        laidOut.find("Payment history").map(\.page) == laidOut.find("Visa").map(\.page))
    }
  }

  @Test func cutsARowTallerThanAPage() {
    let long = String(repeating: "word ", count: 1000)
    let tall = item(
      long, details: [Text("Feb 12 - Mar 12")],
      detailAmounts: [Table.Part(.numeral(number("-5.00")), step: 1)])
    let document = invoice([item("First"), tall, item("Last")])
    let laidOut = layOut(document)
    #expect(laidOut.pages.count > 1)
    #expect(Laws.broken(by: laidOut, of: document) == [])
    #expect(laidOut.pages[0].breakReason?.contains("lines/1") == true)
  }

  @Test func cutsASummaryTallerThanAPageBetweenItsRows() {
    let rows = (0..<200).map { sum(.tax, "Tax \($0)", "\($0).00") }
    let document = sample([.table(lines([item("Line")])), .table(summary(rows))])
    let laidOut = layOut(document)
    #expect(laidOut.pages.count > 2)
    #expect(Laws.broken(by: laidOut, of: document) == [])
  }

  @Test func flowsAHundredTaxNumbersOverPages() {
    let facts = (0..<100).map { given("DE VAT DE12927\(1000 + $0)") }
    let document = sample([
      parties([
        party(.seller, "From", name: "Northwind", lines: facts),
        party(.billTo, "Bill to", name: "Brasserie", lines: [given("สวัสดี"), Text("France")]),
      ]),
      .table(lines([item("Line")])),
    ])
    let laidOut = layOut(document)
    #expect(laidOut.pages.count == 2)
    #expect(Laws.broken(by: laidOut, of: document) == [])
    #expect(laidOut.pages(of: "DE VAT DE129271099") == [1])
  }

  @Test(arguments: [10, 400, 5000, 20000])
  func setsTheFooterAtTheFootOrOnPagesOfItsOwn(length: Int) {
    let words = String(repeating: "Footer text. ", count: length / 13 + 1)
    let rows = (0..<14).map { item("Line \($0)") }
    let document = invoice(rows, footer: words)
    let laidOut = layOut(document)
    #expect(Laws.broken(by: laidOut, of: document) == [])
  }

  @Test func carriesAmountsOverPages() {
    let rows = (0..<60).map { item("Line \($0)", carried: "\(1000 + $0).00") }
    let carry = Table.CarryLabels(forward: Text("Forward"), brought: Text("Brought"))
    let document = invoice(rows, carry: carry)
    let laidOut = layOut(document)
    #expect(Laws.broken(by: laidOut, of: document) == [])
    let forward = laidOut.find("Forward")
    #expect(forward.map(\.page) == Array(0..<laidOut.pages.count - 1))
    #expect(laidOut.find("Brought").map(\.page) == Array(1..<laidOut.pages.count))
    for (page, words) in laidOut.pages.map(\.words).enumerated().dropLast() {
      let numbers = words.compactMap { $0.hasPrefix("Line ") ? Int($0.dropFirst(5)) : nil }
      let sum = "\(1000 + (numbers.last ?? -1)).00"
      #expect(words.contains(sum))
      #expect(laidOut.pages[page + 1].words.contains(sum))
    }
  }

  @Test func doesTheSameWorkForEachLine() {
    func calls(_ count: Int) -> (calls: Int, pages: Int) {
      let shaper = MockShaper()
      let rows = (0..<count).map { item("Line \($0)") }
      let sample = invoice(rows)
      let pages = Typesetter(shaper: shaper, pictures: MockPictures())
        .layOut(sample.document, sample.design).pages
      return (shaper.calls - pages.count, pages.count)
    }
    // Description, quantity, price, tax and amount; and a label for each page.
    let few = calls(100)
    let many = calls(10_000)
    #expect(many.calls - few.calls == 5 * 9_900)
    #expect(many.pages > 70 * few.pages)
  }

  @Test func leavesOutALogoThatIsNoPicture() {
    let laidOut = layOut(sample([masthead("Invoice", logo: logo(bytes: []))]))
    #expect(laidOut.pages[0].words == ["Invoice"])
    #expect(laidOut.diagnostics.map(\.code) == ["picture-left-out"])
    #expect(laidOut.diagnostics[0].place == .block("masthead/logo"))
  }

  @Test func saysWhereAGlyphIsMissing() {
    let laidOut = layOut(
      sample([.table(lines([item("Fine"), item("No \u{E000} glyph")]))]))
    #expect(laidOut.diagnostics.map(\.place) == [.block("lines/1/description")])
    #expect(laidOut.diagnostics.map(\.sentence) == ["no font has U+E000"])
  }

  @Test func reportsATextOnceHoweverOftenItStands() {
    let rows = (0..<5).map { _ in item("No \u{E000} glyph") }
    let laidOut = layOut(sample([.table(lines(rows))]))
    #expect(laidOut.diagnostics.map(\.place) == [.block("lines/0/description")])
  }

  @Test func leavesNoBlankRowsForEmptyParts() {
    let full = layOut(sample([headline("A"), memo(Text("B"))]))
    let gaps = layOut(
      sample([
        parties([]), memo(Text("")), headline("A"), memo(Text("")), .table(fields([])),
        .table(lines([])), .paragraphs(Paragraphs(.statements, [])), columns([]),
        columns([[], []]),
        .table(summary([])), .group(Group(.section("empty"), .stacked, [])), memo(Text("B")),
      ]))
    #expect(full.pages[0].texts.map(\.baseline) == gaps.pages[0].texts.map(\.baseline))
  }

  @Test func setsALabelWithALineBreakOnOneLine() {
    let laidOut = layOut(
      sample([.table(summary([sum(.discount, "Welcome\nback", "1.00")]))]))
    #expect(laidOut.pages[0].words == ["Welcome back", "1.00"])
  }

  @Test func makesProgressOnAPageWithoutRoom() {
    var document = invoice((0..<5).map { item("A line \($0)") })
    document.design.paper = Paper(width: 200, height: 60)
    document.design.margins = Margins(top: 25, side: 20, bottom: 25)
    let laidOut = layOut(document)
    #expect(laidOut.pages.count < 200)
    #expect(Laws.lost(laidOut, document) == [])
  }

  @Test func layingOutTwiceGivesTheSameFrames() {
    let document = invoice((0..<40).map { item("Line \($0)") })
    #expect(layOut(document).dump == layOut(document).dump)
  }
}
