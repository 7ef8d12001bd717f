import Testing

@testable import Documents

@Suite struct DumpTests {
  @Test(arguments: [
    ("Invoice", "\"Invoice\""), ("a \"b\" \\", "\"a \\\"b\\\" \\\\\""), ("a\nb", "\"a\\nb\""),
    ("\u{2068}x\u{2069}", "\"\\u{2068}x\\u{2069}\""), ("1\u{202F}584", "\"1\\u{202F}584\""),
    ("1\u{A0}€", "\"1\\u{A0}€\""), ("שלום", "\"שלום\""), ("\u{E000}", "\"\\u{E000}\""),
  ])
  func showsWhatCannotBeSeen(string: String, wanted: String) {
    #expect(visible(string) == wanted)
  }

  @Test(arguments: [
    (0.0, "0.00"), (12.345, "12.35"), (-0.5, "-0.50"), (-0.001, "0.00"), (595.276, "595.28"),
  ])
  func writesHundredths(length: Double, wanted: String) {
    #expect(hundredths(length) == wanted)
  }

  @Test(arguments: [
    ("€1,584.00", 8, "\"€1,584.00\""), ("12", 2, "\"12\""), ("1,584", 5, "\"1,584\" @5"),
    ("12 €", 2, "\"12 €\""), ("1.584,00", 5, "\"1.584,00\""),
  ])
  func tellsADecimalEdgeThatTheFiguresDoNotShow(string: String, edge: Int, wanted: String) {
    #expect(Numeral(string, decimalEdge: edge).dump == wanted)
  }
}
