import Diagnostics
import Documents
import Testing

@testable import Layout

@Suite struct PageTests {
  @Test func setsAWholeInvoiceOnOnePage() {
    let document = invoice([.item(item("Team plan")), .item(item("Installation"))])
    let laidOut = layOut(document)
    #expect(laidOut.pages.count == 1)
    #expect(laidOut.pages[0].breakReason == nil)
    #expect(laidOut.diagnostics == [])
    #expect(Laws.broken(by: laidOut, of: document) == [])
    #expect(laidOut.pages[0].words.last == "Page 1 of 1")
  }

  @Test(arguments: [0, 1, 2, 15, 16, 17, 18, 30, 100], [false, true])
  func keepsTheLawsWithAnyNumberOfLines(count: Int, isRightToLeft: Bool) {
    let rows = (0..<count).map { LineTable.Row.item(item("Line \($0)")) }
    let document = invoice(rows, isRightToLeft: isRightToLeft)
    let laidOut = layOut(document)
    #expect(Laws.broken(by: laidOut, of: document) == [])
    for (index, page) in laidOut.pages.enumerated() {
      #expect(page.words.contains("Page \(index + 1) of \(laidOut.pages.count)"))
    }
  }

  @Test func mirrorsEveryPlaceFromRightToLeft() {
    let rows = [LineTable.Row.item(item("Team plan"))]
    let plain = layOut(invoice(rows)).pages[0].texts
    let mirrored = layOut(invoice(rows, isRightToLeft: true)).pages[0].texts
    #expect(plain.count == mirrored.count)
    // Figures stand on their decimal edge, from the left in both directions.
    let words = zip(plain, mirrored).filter { pair in pair.0.words.contains(where: \.isLetter) }
    #expect(words.count > 25)
    for (left, right) in words {
      #expect(left.words == right.words)
      #expect(abs(left.x + right.x + right.width - a4.width) < 0.01, "\(left.words)")
      #expect(left.baseline == right.baseline)
    }
  }

  @Test func repeatsTheHeadOfTheTableAndTheRunningHead() {
    let rows = (0..<60).map { LineTable.Row.item(item("Line \($0)")) }
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
      let rows = (0..<count).map { LineTable.Row.item(item("Line \($0)")) }
      let laidOut = layOut(invoice(rows))
      let last = laidOut.find("Line \(count - 1)")
      let parts = ["Subtotal", "Amount due"].map { laidOut.find($0).map(\.page) }
      #expect(parts == [last.map(\.page), last.map(\.page)], "\(count) lines")
    }
  }

  @Test func neverLeavesAHeadingAloneAtTheFoot() {
    for count in 0...40 {
      let lines = (0..<count).map { Party.Line(.taxID, given("Fact \($0)")) }
      let document = document([
        .parties([Party(role: .seller, label: Text("From"), name: nil, lines: lines)]),
        .headline(Headline(text: Text("588.00 due"))),
        .lines(table([.item(item("Only line")), .item(item("Last line"))])),
        .payments(
          PaymentTable(
            title: Text("Payment history"), heads: [PaymentTable.Head(.method, title: Text("How"))],
            rows: [PaymentTable.Row(method: Text("Visa"), date: nil, amount: number("1.00"))])),
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
    var tall = item(long)
    tall.details = [LineTable.Detail(Text("Feb 12 - Mar 12"), amount: number("-5.00"))]
    let document = invoice([.item(item("First")), .item(tall), .item(item("Last"))])
    let laidOut = layOut(document)
    #expect(laidOut.pages.count > 1)
    #expect(Laws.broken(by: laidOut, of: document) == [])
    #expect(laidOut.pages[0].breakReason?.contains("lines/1") == true)
  }

  @Test func cutsASummaryTallerThanAPageBetweenItsRows() {
    let rows = (0..<200).map {
      Summary.Row(.tax, label: Text("Tax \($0)"), amount: number("\($0).00"))
    }
    let document = document([
      .lines(table([.item(item("Line"))])), .summary(Summary(rows: rows)),
    ])
    let laidOut = layOut(document)
    #expect(laidOut.pages.count > 2)
    #expect(Laws.broken(by: laidOut, of: document) == [])
  }

  @Test func flowsAHundredTaxNumbersOverPages() {
    let lines = (0..<100).map { Party.Line(.taxID, given("DE VAT DE12927\(1000 + $0)")) }
    let other = Party(
      role: .billTo, label: Text("Bill to"), name: given("Brasserie"),
      lines: [Party.Line(.address, given("สวัสดี")), Party.Line(.country, Text("France"))])
    let document = document([
      .parties([
        Party(role: .seller, label: Text("From"), name: given("Northwind"), lines: lines), other,
      ]),
      .lines(table([.item(item("Line"))])),
    ])
    let laidOut = layOut(document)
    #expect(laidOut.pages.count == 2)
    #expect(Laws.broken(by: laidOut, of: document).filter { !$0.contains("texts for") } == [])
    #expect(laidOut.find("DE VAT DE129271099").map(\.page) == [1])
  }

  @Test(arguments: [10, 400, 5000, 20000])
  func setsTheFooterAtTheFootOrOnPagesOfItsOwn(length: Int) {
    let words = String(repeating: "Footer text. ", count: length / 13 + 1)
    let rows = (0..<14).map { LineTable.Row.item(item("Line \($0)")) }
    let document = invoice(rows, footer: words)
    let laidOut = layOut(document)
    #expect(Laws.broken(by: laidOut, of: document) == [])
  }

  @Test func carriesAmountsOverPages() {
    let rows = (0..<60).map { index -> LineTable.Row in
      var line = item("Line \(index)")
      line.carried = number("\(1000 + index).00")
      return .item(line)
    }
    let carry = LineTable.CarryLabels(forward: Text("Forward"), brought: Text("Brought"))
    let document = invoice(rows, carry: carry)
    let laidOut = layOut(document)
    #expect(Laws.broken(by: laidOut, of: document) == [])
    let forward = laidOut.find("Forward")
    #expect(forward.map(\.page) == Array(0..<laidOut.pages.count - 1))
    #expect(laidOut.find("Brought").map(\.page) == Array(1..<laidOut.pages.count))
    for (page, words) in laidOut.pages.map(\.words).enumerated().dropLast() {
      let lines = words.compactMap { $0.hasPrefix("Line ") ? Int($0.dropFirst(5)) : nil }
      let sum = "\(1000 + (lines.last ?? -1)).00"
      #expect(words.contains(sum))
      #expect(laidOut.pages[page + 1].words.contains(sum))
    }
  }

  @Test func doesTheSameWorkForEachLine() {
    func calls(_ count: Int) -> (calls: Int, pages: Int) {
      let shaper = MockShaper()
      let rows = (0..<count).map { LineTable.Row.item(item("Line \($0)")) }
      let pages = Typesetter(shaper: shaper, pictures: MockPictures()).layOut(invoice(rows)).pages
      return (shaper.calls - pages.count, pages.count)
    }
    // Description, quantity, price, tax and amount; and a label for each page.
    let few = calls(100)
    let many = calls(10_000)
    #expect(many.calls - few.calls == 5 * 9_900)
    #expect(many.pages > 70 * few.pages)
  }

  @Test func leavesOutALogoThatIsNoPicture() {
    let logo = Picture(format: .png, bytes: [], alternative: "Logo", height: 10, width: 10)
    let laidOut = layOut(document([.masthead(Masthead(title: Text("Invoice"), logo: logo))]))
    #expect(laidOut.pages[0].words == ["Invoice"])
    #expect(laidOut.diagnostics.map(\.code) == ["picture-left-out"])
    #expect(laidOut.diagnostics[0].place == .block("masthead/logo"))
  }

  @Test func saysWhereAGlyphIsMissing() {
    let laidOut = layOut(
      document([.lines(table([.item(item("Fine")), .item(item("No \u{E000} glyph"))]))]))
    #expect(laidOut.diagnostics.map(\.place) == [.block("lines/1/description")])
    #expect(laidOut.diagnostics.map(\.sentence) == ["no font has U+E000"])
  }

  @Test func reportsATextOnceHoweverOftenItStands() {
    let rows = (0..<5).map { _ in LineTable.Row.item(item("No \u{E000} glyph")) }
    let laidOut = layOut(document([.lines(table(rows))]))
    #expect(laidOut.diagnostics.map(\.place) == [.block("lines/0/description")])
  }

  @Test func leavesNoBlankRowsForEmptyParts() {
    let full = layOut(document([.headline(Headline(text: Text("A"))), .memo(Text("B"))]))
    let gaps = layOut(
      document([
        .parties([]), .memo(Text("")), .headline(Headline(text: Text("A"))), .memo(Text("")),
        .fields(FieldList(fields: [])), .lines(table([])), .statements([]), .columns([]),
        .summary(Summary(rows: [])), .memo(Text("B")),
      ]))
    #expect(full.pages[0].texts.map(\.baseline) == gaps.pages[0].texts.map(\.baseline))
  }

  @Test func setsALabelWithALineBreakOnOneLine() {
    let row = Summary.Row(.discount, label: Text("Welcome\nback"), amount: number("1.00"))
    let laidOut = layOut(document([.summary(Summary(rows: [row]))]))
    #expect(laidOut.pages[0].words == ["Welcome back", "1.00"])
  }

  @Test func makesProgressOnAPageWithoutRoom() {
    let tiny = PageFormat(width: 200, height: 60, top: 25, side: 20, bottom: 25)
    var document = invoice((0..<5).map { .item(item("A line \($0)")) })
    document.page = tiny
    let laidOut = layOut(document)
    #expect(laidOut.pages.count < 200)
    #expect(Laws.lost(laidOut, document) == [])
  }

  @Test func layingOutTwiceGivesTheSameFrames() {
    let document = invoice((0..<40).map { .item(item("Line \($0)")) })
    #expect(layOut(document).dump == layOut(document).dump)
  }
}
