import Diagnostics
import Testing

@testable import Layout

@Suite struct LayoutFactTests {
  static let sentences: [(LayoutFact, String)] = [
    (
      .missingGlyphs(["\u{1F600}", "\u{E000}"]),
      """
      memo: warning: no font has '\u{1F600}' (U+1F600), U+E000
        hint: add a font that covers the script, or change the text
      """
    ),
    (
      .missingGlyphs((0..<10).compactMap { Unicode.Scalar(0x61 + $0) }),
      """
      memo: warning: no font has 'a' (U+0061), 'b' (U+0062), 'c' (U+0063), 'd' (U+0064), \
      'e' (U+0065), 'f' (U+0066), 'g' (U+0067), 'h' (U+0068) and 2 more
        hint: add a font that covers the script, or change the text
      """
    ),
    (.brokenWord, "memo: note: a word is wider than its column and was broken"),
    (
      .pictureLeftOut(reason: "it has no bytes"),
      """
      memo: warning: the picture was left out: it has no bytes
        hint: give a PNG, JPEG or SVG file
      """
    ),
    (
      .picturePartsLeftOut("<a>, <filter>"),
      """
      memo: warning: the SVG picture has <a>, <filter>: left out
        hint: export the picture with plain shapes, and effects turned into shapes
      """
    ),
    (
      .areaTooSmall("address", needed: 120.5, room: 90, stays: true),
      """
      memo: warning: the area 'address' is 90.00 pt high and its content 120.50 pt; the text \
      below begins lower
      """
    ),
    (
      .areaTooSmall("address", needed: 120.5, room: 90, stays: false),
      """
      memo: warning: the area 'address' is 90.00 pt high and its content 120.50 pt; the content \
      stands in the text instead
      """
    ),
    (
      .formTooSmall(needed: 90, room: 84.5),
      """
      memo: error: this text is 90.00 pt high; its field in the form has 84.50 pt
        hint: make the text shorter
      """
    ),
    (
      .noRoom(needed: 900, room: 745.5),
      """
      memo: error: this part is 900.00 pt high and cannot be cut; a page has 745.50 pt of room for it
        hint: make the spaces of the template smaller, or its page larger
      """
    ),
    (
      .tooNarrow(needed: 16, room: 4.25),
      """
      memo: error: this text has a width of 4.25 pt, too little for its letters: 16.00 pt is the least
        hint: give its column a larger share, or make paddings smaller
      """
    ),
    (
      .offPage("Northwind", page: 2),
      """
      memo: error: Northwind stands outside the paper on page 2
        hint: move the area, or make the margins of the template smaller
      """
    ),
  ]

  @Test(arguments: sentences)
  func saysIt(fact: LayoutFact, sentence: String) {
    #expect(fact.diagnostic(at: .block("memo")).description == sentence)
  }
}
