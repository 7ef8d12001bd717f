import Documents
import Testing

@testable import Layout

/// Columns are cut each by itself.
@Suite struct ColumnTests {
  private static let carry = Table.CarryLabels(forward: Text("Forward"), brought: Text("Brought"))

  private func inColumns(_ table: Table, beside: [Block], isRightToLeft: Bool = false) -> Sample {
    sample(
      [columns([[.table(table)], beside], shares: [5, 1])], isRightToLeft: isRightToLeft,
      running: sampleRunning)
  }

  @Test(arguments: [false, true])
  func repeatsTheHeadAndCarriesTheSums(isRightToLeft: Bool) {
    let rows = (0..<90).map { item("Line \($0)", carried: "\(1000 + $0).00") }
    let sample = inColumns(
      lines(rows, carry: Self.carry), beside: [memo(Text("Aside"))], isRightToLeft: isRightToLeft)
    let laidOut = layOut(sample)
    #expect(laidOut.pages.count > 2)
    #expect(Laws.broken(by: laidOut, of: sample) == [])
    #expect(laidOut.pages(of: "Description") == Array(laidOut.pages.indices))
    #expect(laidOut.pages(of: "Forward") == Array(laidOut.pages.indices.dropLast()))
    #expect(laidOut.pages(of: "Brought") == Array(laidOut.pages.indices.dropFirst()))
    #expect(laidOut.pages(of: "Aside") == [0])
    #expect(laidOut.pages[0].words.count { $0.hasPrefix("Line ") } > 20)
  }

  @Test func carriesTheSumBeforeARowThatGoesOn() throws {
    let tall = String(repeating: "word ", count: 2000)
    let rows = [
      item("First", carried: "1.00"), item(tall, carried: "2.00"), item("Last", carried: "3.00"),
    ]
    let sample = inColumns(lines(rows, carry: Self.carry), beside: [memo(Text("Aside"))])
    let laidOut = layOut(sample)
    #expect(laidOut.pages.count > 2)
    #expect(Laws.broken(by: laidOut, of: sample) == [])
    // At the foot of each page but the last, and at the head of each but the first.
    let end = laidOut.pages.count - 1
    #expect(laidOut.pages(of: "1.00").sorted() == (0..<end).flatMap { [$0, $0 + 1] }.sorted())
    #expect(laidOut.pages(of: "3.00") == [])
  }

  /// Long parties whose first lines differ in height, so that no line of one ends where a line of
  /// the other does.
  @Test(arguments: [("สวัสดี", "Brasserie"), ("Northwind", "สวัสดี"), ("สวัสดี", "日本語")])
  func cutsPartiesEachByItself(seller: String, buyer: String) {
    let sample = sample(
      [
        parties([
          party(.seller, "From", name: seller, lines: (0..<120).map { given("Seller \($0)") }),
          party(.billTo, "Bill to", name: buyer, lines: (0..<90).map { given("Buyer \($0)") }),
        ]), memo(Text("After")),
      ], running: sampleRunning)
    let laidOut = layOut(sample)
    #expect(laidOut.pages.count == 3)
    #expect(Laws.broken(by: laidOut, of: sample) == [])
    let lowest = ["Seller", "Buyer"].map { name in
      laidOut.pages[0].texts.filter { $0.words.hasPrefix(name) }.map(\.baseline).max() ?? 0
    }
    // Both columns fill the first page but for less than a line.
    for baseline in lowest { #expect(baseline > a4Lowest - 16) }
    #expect(laidOut.pages(of: "Seller 119") == [2])
    #expect(laidOut.pages(of: "Buyer 89") == [1])
    #expect(laidOut.pages(of: "After") == [2])
  }

  @Test func keepsShortColumnsTogether() {
    let facts = (0..<10).map { given("Fact \($0)") }
    for count in 30...60 {
      let sample = sample(
        [
          .paragraphs(Paragraphs(.words, (0..<count).map { Text("Words \($0)") })),
          columns([[parties([party(.seller, "From", name: nil, lines: facts)])], [memo(Text("M"))]]
          ),
        ], running: sampleRunning)
      let laidOut = layOut(sample)
      #expect(Laws.broken(by: laidOut, of: sample) == [])
      #expect(Set(facts.flatMap { laidOut.pages(of: $0.string) }).count == 1, "\(count) words")
    }
  }

  @Test func sharesTheWidth() throws {
    let sample = sample([columns([[memo(Text("A"))], [memo(Text("B"))]], shares: [3, 1])])
    let page = layOut(sample).pages[0]
    let gap = sample.design.theme.spaces.partyGap
    let room = a4.paper.width - 2 * a4.margins.start - gap
    let first = try #require(page.text("A"))
    let second = try #require(page.text("B"))
    #expect(abs(first.x - a4.margins.start) < 0.01)
    #expect(abs(second.x - a4.margins.start - room * 0.75 - gap) < 0.01)
    #expect(first.baseline == second.baseline)
  }

  /// The lowest place of the body above the running foot.
  private var a4Lowest: Double {
    let spaces = a4.theme.spaces
    return 841.89 - a4.margins.bottom + spaces.footDrop - a4.theme.styles.running.lineHeight
      - spaces.afterFootRule - spaces.hairline - spaces.afterFooter
  }
}
