import Documents
import PDFFile
import Testing
import Typography

/// What the canvas says in a colour, the finishing pass reads.
@Suite struct MarkColorTests {
  @Test func everyColourKeepsItsMark() throws {
    let marks = Array(0..<130) + [14_399, 14_400, 14_401, 99_999, 1_727_999]
    for value in UInt8.min...UInt8.max {
      let color = Color(red: value, green: 255 - value, blue: value ^ 0x55)
      for mark in marks {
        let marked = MarkedColor(color: color, mark: mark)
        let read = try #require(
          ReadColor((millionths(marked.red), millionths(marked.green), millionths(marked.blue))))
        #expect(read.mark == mark)
        #expect([read.red, read.green, read.blue] == [color.red, color.green, color.blue])
      }
    }
  }

  /// As Cairo prints it.
  private func millionths(_ component: Double) -> Int { Int((component * 1_000_000).rounded()) }
}
