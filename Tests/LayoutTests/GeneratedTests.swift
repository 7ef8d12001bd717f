import Documents
import Testing

@testable import Layout

/// The laws, held against documents and designs that nobody would write by hand.
@Suite struct GeneratedTests {
  @Test(arguments: 0..<240)
  func keepsTheLaws(seed: Int) {
    var source = Source(seed: UInt64(seed))
    let sample = source.sample()
    let laidOut = layOut(sample)
    #expect(Laws.broken(by: laidOut, of: sample) == [])
  }

  /// What the laws are about is there: they would hold for empty documents too.
  @Test func triesEverything() {
    let samples = (0..<240).map { seed in
      var source = Source(seed: UInt64(seed))
      return source.sample()
    }
    let tables = samples.map { $0.readBlocks.flatMap(\.tables) }
    func count(_ holds: (Sample) -> Bool) -> Int { samples.count(where: holds) }
    #expect(count { $0.document.language.isRightToLeft } > 20)
    #expect(count { $0.design.paper.height == nil } > 10)
    #expect(count { $0.design.areas.contains { $0.bodyGap != nil } } > 20)
    #expect(count { $0.design.sections.contains { $0.box?.fill != nil } } > 20)
    #expect(count { $0.design.sections.contains { $0.box?.isRuleOnly == true } } > 5)
    #expect(count { $0.design.theme.layouts.fields == .cells } > 20)
    #expect(count { $0.design.theme.layouts.fields == .pairs } > 20)
    #expect(count { $0.design.theme.layouts.lines == .stacked } > 10)
    #expect(tables.count { $0.contains { $0.rows.contains { !$0.spans.isEmpty } } } > 20)
    #expect(tables.count { $0.contains { $0.rows.contains { $0.carried.count > 1 } } } > 10)
    #expect(samples.count { layOut($0).pages.count > 2 } > 60)
  }
}
