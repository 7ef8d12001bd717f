import Testing

@testable import Scripts

@Suite struct ScriptTests {
  @Test(
    arguments: [
      ("a", .other), ("1", .common), (" ", .common), ("é", .other), ("\u{301}", .inherited),
      ("漢", .han), ("々", .han), ("ひ", .hiragana), ("カ", .katakana), ("ー", .common),
      ("한", .hangul), ("ㄅ", .bopomofo), ("ع", .arabic), ("א", .hebrew), ("अ", .devanagari),
      ("ა", .georgian), ("Ա", .armenian), ("አ", .ethiopic), ("ไ", .thai), ("\u{78}", .other),
      ("\u{E000}", .other), ("\u{10FFFF}", .other),
    ] as [(Unicode.Scalar, Script)])
  func scriptsAreThoseOfUnicode(_ scalar: Unicode.Scalar, _ script: Script) {
    #expect(scalar.script == script)
  }

  /// Counts of Scripts.txt, Unicode 15.0.
  @Test func theTableIsWhole() {
    var counts: [Script: Int] = [:]
    for value in UInt32(0)...0x10FFFF {
      if let scalar = Unicode.Scalar(value) { counts[scalar.script, default: 0] += 1 }
    }
    #expect(counts[.han] == 98408)
    #expect(counts[.hangul] == 11739)
    #expect(counts[.arabic] == 1368)
    #expect(counts[.inherited] == 657)
    #expect(Script.allCases.allSatisfy { counts[$0, default: 0] > 40 })
  }

  @Test func asciiTakesNoTable() {
    for value in UInt8(0)..<0x80 {
      let scalar = Unicode.Scalar(value)
      let isLetter = scalar.properties.isAlphabetic
      #expect(scalar.script == (isLetter ? .other : .common))
      #expect((PropertyTable.scripts[scalar] == Script.other.rawValue) == isLetter)
      #expect(PropertyTable.strongDirections[scalar] == (isLetter ? 1 : 0))
    }
  }

  @Test func sharedCharactersGoByTheirBlock() {
    #expect(Unicode.Scalar("،").scriptOrBlock == .arabic)
    #expect(Unicode.Scalar("।").scriptOrBlock == .devanagari)
    #expect(Unicode.Scalar("฿").scriptOrBlock == .thai)
    #expect(Unicode.Scalar("€").scriptOrBlock == .common)
    #expect(Unicode.Scalar("א").scriptOrBlock == .hebrew)
  }

  @Test(
    arguments: [
      ("日本", true, false, false), ("〆切", true, false, false), ("ヤマダ", false, true, false),
      ("ｶﾞー", false, true, false), ("史蒂夫・乔布斯", true, false, false), ("홍 길동", false, false, true),
      ("Yamada", false, false, false), ("、。", false, false, false),
    ])
  func theSummaryTellsEastAsianWriting(
    _ text: String, _ han: Bool, _ kana: Bool, _ hangul: Bool
  ) {
    let summary = ScriptSummary(text)
    #expect(summary.hasHan == han)
    #expect(summary.hasKana == kana)
    #expect(summary.hasHangul == hangul)
    #expect(summary.isEastAsian == (han || kana || hangul))
  }

  @Test(
    arguments: [
      ("2581 7948", false, true, false), ("+-()", false, false, false), ("Jo", false, true, true),
      ("שלום", true, false, true), ("٢٠٢٦", true, false, false), ("é", false, true, true),
      ("①", false, true, false), ("a\u{200F}", true, true, true), ("", false, false, false),
    ])
  func theSummaryTellsDirections(
    _ text: String, _ right: Bool, _ left: Bool, _ letters: Bool
  ) {
    let summary = ScriptSummary(text)
    #expect(summary.hasRightToLeft == right)
    #expect(summary.hasLeftToRight == left)
    #expect(summary.hasLetters == letters)
  }
}
