import Tagging
import Testing

@Suite struct MarkedRunTests {
  @Test(
    arguments: [
      .element(0), .element(1), .element(Int(Int32.max)), .artifact(.layout), .artifact(.header),
      .artifact(.footer),
    ] as [Mark])
  func keepsItsMarkAndItsFrames(mark: Mark) {
    var run = MarkedRun(mark, frames: 3..<70_000, hasPicture: true)
    #expect(run.mark == mark)
    #expect(run.frames == 3..<70_000)
    run.frames = 3..<70_001
    #expect(run.frames == 3..<70_001)
    #expect(run.hasPicture && !run.isBlank)
  }

  @Test func takesSixteenBytes() {
    #expect(MemoryLayout<MarkedRun>.stride == 16)
  }
}
