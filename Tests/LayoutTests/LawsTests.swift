import Documents
import Testing

@testable import Layout

/// The laws find what is broken.
@Suite struct LawsTests {
  @Test func findsWhatOverlaps() {
    let laidOut = moved("Telemetry", by: 13)
    #expect(Laws.overlaps(laidOut) == ["page 1: Telemetry / Platform"])
  }

  @Test func findsWhatIsOutside() {
    #expect(Laws.outside(moved("Telemetry", by: 800), page).count == 1)
  }

  @Test func findsWhatIsLost() {
    var laidOut = layOut(page)
    laidOut.pages[0].frames.removeFirst()
    #expect(Laws.lost(laidOut, page).count == 1)
  }

  @Test func findsRowsOfDifferentLength() {
    var laidOut = layOut(sample([.table(lines([item("Line")]))]))
    #expect(Laws.structure(laidOut) == [])
    let row = laidOut.structure.lastIndex { $0.role == .row }
    laidOut.structure.append(StructureElement(.cell, parent: row))
    #expect(Laws.structure(laidOut) == ["table 1 has rows of [5, 6] cells"])
  }

  private var page: Sample { sample([memo(Text("Telemetry\nPlatform"))]) }

  private func moved(_ words: String, by distance: Double) -> LaidOutDocument {
    var laidOut = layOut(page)
    for index in laidOut.pages[0].frames.indices {
      if case .text(let text) = laidOut.pages[0].frames[index].item, text.words == words {
        laidOut.pages[0].frames[index].move(down: distance)
      }
    }
    return laidOut
  }
}
