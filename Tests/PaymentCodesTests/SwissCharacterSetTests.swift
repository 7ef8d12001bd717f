import Testing

@testable import PaymentCodes

@Suite struct SwissCharacterSetTests {
  private let all = (0...0x2FFF).compactMap { Unicode.Scalar(UInt32($0)) }
    .filter(SwissCharacterSet.contains)

  @Test func has324Characters() {
    #expect(all.count == 324)
    #expect(["^", "~", "é", "Ł", "ſ", "Ș", "ț", "€"].allSatisfy { all.contains($0) })
    #expect(
      !["\n", "\u{7F}", "\u{9F}", "\u{180}", "’", "\u{202F}", "я"].contains { all.contains($0) })
  }

  @Test func composesLettersAndMarks() {
    let written = "Mu\u{308}ller, Zu\u{308}rich, L\u{301}, é"
    #expect(
      SwissCharacterSet.composed(written).unicodeScalars.elementsEqual(
        "Müller, Zürich, Ĺ, é".unicodeScalars))
    for scalar in all {
      #expect(SwissCharacterSet.composed("\(scalar)\u{2019}").unicodeScalars.first == scalar)
    }
  }

  @Test func fitsPunctuation() {
    #expect(SwissCharacterSet.fitted("‚L’été’ – „dix…“\u{202F}%\n·") == "'L'été' - \"dix...\" % ·")
    #expect(SwissCharacterSet.fitted("李 я") == "李 я")
  }

  @Test func everyReplacementIsAllowed() {
    let replaced = (0...0x30FF).compactMap { Unicode.Scalar(UInt32($0)) }
      .compactMap(PlainLatin.punctuation(for:))
    #expect(replaced.count > 40)
    #expect(replaced.joined().unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) })
  }

  @Test func leavesAccentsOut() {
    #expect(
      PlainLatin.withoutAccents("São José do Vale, A\u{303}c\u{327}ão, Łódź, Œuvre & Straße")
        == "Sao Jose do Vale, Acao, Lodz, OEuvre & Strasse")
  }
}
