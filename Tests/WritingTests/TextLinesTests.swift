import Documents
import Testing

@testable import Writing

/// Lines of plain text: how long they are, where they end, which way they run.
@Suite struct TextLinesTests {
  private func lines(
    _ language: DocumentLanguage = DocumentLanguage(tag: "en"), _ fill: (inout TextLines) -> Void
  ) -> [String] {
    var lines = TextLines(language)
    fill(&lines)
    return lines.lines
  }

  private let arabic = DocumentLanguage(tag: "ar", isRightToLeft: true)
  private let japanese = DocumentLanguage(tag: "ja", colon: "：")

  @Test func longTextIsBrokenAtSpaces() {
    let words = Array(repeating: "twelve", count: 26).joined(separator: " ")
    let lines = lines { $0.add(Words(words), indent: 4) }
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.hasPrefix("    twelve") && $0.count <= TextLines.width })
    #expect(lines.joined(separator: " ").split(separator: " ").joined(separator: " ") == words)
  }

  @Test func noBreakSpacesHold() {
    let words = String(repeating: "x", count: 70) + " 2.613,60\u{A0}€"
    #expect(lines { $0.add(Words(words)) }.last == "2.613,60\u{A0}€")
  }

  @Test func aWordLongerThanALineStaysWhole() {
    let word = String(repeating: "x", count: 100)
    #expect(lines { $0.add(Words("a \(word) b")) } == ["a", word, "b"])
  }

  /// Ideographs take two columns, and a line may end between them, but not before a full stop.
  @Test func ideographsAreBrokenByTheirColumns() {
    let words = String(repeating: "請", count: 38) + "。" + String(repeating: "求", count: 10)
    let lines = lines(japanese) { $0.add(Words(words)) }
    #expect(
      lines == [
        String(repeating: "請", count: 37), "請。" + String(repeating: "求", count: 10),
      ])
  }

  @Test func koreanIsBrokenAtSpaces() {
    let words = Array(repeating: "감사합니다", count: 9).joined(separator: " ")
    #expect(lines { $0.add(Words(words)) }.allSatisfy { $0.hasPrefix("감사") && $0.hasSuffix("니다") })
  }

  @Test func labelsStandBeforeTheirValues() {
    #expect(lines { $0.add(Words("Total"), Words("€5.00")) } == ["Total: €5.00"])
    #expect(lines(japanese) { $0.add(Words("合計"), Words("¥5")) } == ["合計：¥5"])
    let french = DocumentLanguage(tag: "fr", colon: "\u{A0}: ")
    #expect(lines(french) { $0.add(Words("Total"), Words("5")) } == ["Total\u{A0}: 5"])
    #expect(lines { $0.add(Words("PO:"), Words("7")) } == ["PO: 7"])
    #expect(lines { $0.add(Words("To"), Words("Ada\nStreet")) } == ["To: Ada", "  Street"])
  }

  /// A value is whole: it stands beside its label, behind the label's last words, or below.
  @Test func longLabelsKeepTheirValues() {
    let word = String(repeating: "x", count: 40)
    #expect(
      lines { $0.add(Words("\(word) \(word)"), values: [Words("1 × €5.00"), Words("€5.00")]) } == [
        word, "  \(word): 1 × €5.00 · €5.00",
      ])
    let long = String(repeating: "x", count: 70)
    #expect(
      lines { $0.add(Words(long), values: [Words("1 × €5.00"), Words("€5.00")]) } == [
        "\(long):", "  1 × €5.00 · €5.00",
      ])
    let values = (1...6).map { Words("value number \($0)") }
    #expect(
      lines { $0.add(Words("a"), values: values) } == [
        "a:",
        "  value number 1 · value number 2 · value number 3 · value number 4",
        "  value number 5 · value number 6",
      ])
  }

  @Test func linksAreWholeAndBare() {
    let url = "https://pay.example/1"
    #expect(lines { $0.add(Words("Pay"), url: url) } == ["Pay: \(url)"])
    let long = "https://pay.example/" + String(repeating: "x", count: 80)
    #expect(lines { $0.add(Words("Pay"), url: long) } == ["Pay:", "  \(long)"])
    #expect(lines(arabic) { $0.add(Words("ادفع"), url: url) } == ["ادفع:", "  \(url)"])
  }

  /// Beside other words a foreign one stands in an isolate, which a line that is broken closes and
  /// begins anew; a line that would run the wrong way begins with a mark.
  @Test func foreignWordsKeepToTheirPlace() {
    let name = Words(Text("Acme Inc.", direction: .natural), in: arabic)
    let number = Words(Text("FSH-1187", direction: .natural), in: arabic)
    #expect(
      lines(arabic) { $0.add(Words("من"), name) } == ["من: \u{2068}Acme Inc.\u{2069}"])
    #expect(lines(arabic) { $0.add(Words("رقم"), number) } == ["رقم: FSH-1187"])
    #expect(
      lines(arabic) { $0.add(number, Words("٥")) } == ["\u{200F}\u{2068}FSH-1187\u{2069}: ٥"])
    #expect(
      lines(arabic) { $0.add(aligned: name, indent: 2) } == ["  \u{200F}\u{2068}Acme Inc.\u{2069}"])
    let hebrew = Words(Text("שלום", direction: .natural), in: DocumentLanguage(tag: "en"))
    #expect(lines { $0.add(hebrew, Words("1")) } == ["\u{2068}שלום\u{2069}: 1"])
    #expect(lines { $0.add(hebrew) } == ["שלום"])
    let half = String(repeating: "x", count: 50)
    #expect(
      lines { $0.add(Words("\u{2068}\(half) \(half)\u{2069}")) } == [
        "\u{2068}\(half)\u{2069}", "\u{2068}\(half)\u{2069}",
      ])
  }

  @Test func controlsOfStrangersGo() {
    let text = Text("a\u{202E}b\u{2069}\u{AD}c\u{0}\n\u{2068}d", direction: .natural)
    #expect(
      lines { $0.add(Words(text, in: DocumentLanguage(tag: "en"))) } == [
        "abc", "\u{2068}d\u{2069}",
      ])
  }

  @Test func emptyLinesAreNeverDoubled() {
    #expect(
      lines {
        $0.space()
        $0.add(Words("a"))
        $0.space()
        $0.space()
        $0.add(Words("b"))
      } == ["a", "", "b"])
  }
}
