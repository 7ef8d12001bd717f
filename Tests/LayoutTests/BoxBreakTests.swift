import Documents
import Testing

@testable import Layout

/// Boxes at the end of a page.
@Suite struct BoxBreakTests {
  private let box = SectionDesign.Box(fill: .tint, padding: .init(top: 8, side: 8, bottom: 8))

  private func words(_ count: Int, _ name: String) -> Block {
    .paragraphs(Paragraphs(.words, (0..<count).map { Text("\(name) \($0)") }))
  }

  @Test func moveWholeToTheNextPage() throws {
    let sample = sample(
      [words(50, "Before"), section([words(10, "In")], design: 0)],
      design: a4(sections: [SectionDesign(box: box)]))
    let laidOut = layOut(sample)
    #expect(Laws.broken(by: laidOut, of: sample) == [])
    #expect(laidOut.pages.map(\.fills.count) == [0, 1])
    #expect(laidOut.pages(of: "In 0") == [1])
    let page = try #require(laidOut.pages.last)
    #expect(page.fills.map(\.area.height) == [10 * 13 + 16])
  }

  @Test(arguments: [0.0, 600, 5000])
  func goOnOnTheNextPageWhenTheyAreLonger(leastHeight: Double) throws {
    let sample = sample(
      [words(20, "Before"), section([words(130, "In")], design: 0), words(1, "After")],
      design: a4(sections: [SectionDesign(box: box, leastHeight: leastHeight)]),
      running: sampleRunning)
    let laidOut = layOut(sample)
    #expect(laidOut.pages.count > 2)
    #expect(Laws.broken(by: laidOut, of: sample) == [])
    for page in laidOut.pages {
      let inside = page.texts.filter { $0.words.hasPrefix("In ") }
      guard let last = inside.map(\.baseline).max() else { continue }
      let area = try #require(page.fills.first { $0.color == Theme.Colors().tint }).area
      #expect(last < area.y + area.height - 8)
      #expect(area.y + area.height <= 841.89 - a4.margins.bottom + 0.01)
      #expect(inside.allSatisfy { $0.x > area.x + 7.9 })
    }
  }

  @Test func haveRoomForWhatFollowsThem() {
    for count in 40...60 {
      let sample = sample(
        [words(count, "Before"), section([words(2, "In")], design: 0), words(3, "After")],
        design: a4(sections: [SectionDesign(box: box, leastHeight: 40)]), running: sampleRunning)
      #expect(Laws.broken(by: layOut(sample), of: sample) == [], "\(count) words")
    }
  }
}
