import Documents
import Testing

@testable import Layout

/// Stretches of a text that stand out.
@Suite struct EmphasisTests {
  /// Each stretch in reading order with its weight.
  private func faces(_ text: Text, isRightToLeft: Bool = false) -> [[String]] {
    let laidOut = layOut(sample([memo(text)], isRightToLeft: isRightToLeft))
    return laidOut.pages[0].texts.map { line in
      line.pieces.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { piece in
        let words = String(decoding: piece.text.utf8[piece.range], as: UTF8.self)
        return "\(piece.text.runs[piece.run].face) \(words)"
      }
    }
  }

  @Test func standInAnotherFace() {
    let text = Text(
      "Pay 585.60 by March 14.",
      spans: [TextSpan(4..<10, isEmphasized: true), TextSpan(14..<22, isEmphasized: true)])
    #expect(faces(text) == [["400 Pay ", "600 585.60", "400  by ", "600 March 14", "400 ."]])
  }

  @Test func mayBeginAndEndTheText() {
    let text = Text("All of it", spans: [TextSpan(0..<9, isEmphasized: true)])
    #expect(faces(text) == [["600 All of it"]])
  }

  @Test func leaveLinksAndDatesInTheFaceOfTheText() {
    let text = Text("See a.example", spans: [TextSpan(4..<13, link: "https://a.example")])
    #expect(faces(text) == [["400 See a.example"]])
  }

  @Test func goOnOverLines() {
    let words = String(repeating: "word ", count: 60)
    let text = Text(words, spans: [TextSpan(0..<words.utf8.count, isEmphasized: true)])
    let lines = faces(text)
    #expect(lines.count > 2)
    #expect(lines.joined().allSatisfy { $0.hasPrefix("600 ") })
    #expect(lines.joined().map { String($0.dropFirst(4)) }.joined() == words)
  }

  @Test func standInEachParagraph() {
    let text = Text(
      "Pay now\nor pay later",
      spans: [TextSpan(4..<7, isEmphasized: true), TextSpan(15..<20, isEmphasized: true)])
    #expect(faces(text) == [["400 Pay ", "600 now"], ["400 or pay ", "600 later"]])
  }

  @Test func keepTheOrderOfARightToLeftText() {
    let text = Text("שלום עולם", spans: [TextSpan(9..<17, isEmphasized: true)])
    #expect(faces(text, isRightToLeft: true) == [["400 שלום ", "600 עולם"]])
  }

  @Test func takeTheWidthThatTheyHave() {
    let shaper = MockShaper()
    let plain = shaper.shape("abcdef", as: FaceRequest(), direction: .document, language: nil)
    let strong = shaper.shape(
      "abcdef", as: FaceRequest(weight: 600), direction: .document, language: nil)
    let mixed = plain.replacing([2..<4], with: strong)
    #expect(mixed.runs.map(\.range) == [0..<2, 2..<4, 4..<6])
    #expect(mixed.runs.map(\.glyphs.count) == [2, 2, 2])
    #expect(mixed.runs.map(\.face) == [400, 600, 400])
    #expect(mixed.advance == plain.advance)
    #expect(mixed.breaks == plain.breaks)
  }
}
