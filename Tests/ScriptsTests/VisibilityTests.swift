import Testing

@testable import Scripts

@Suite struct VisibilityTests {
  @Test(
    arguments: [
      ("", true), (" \t\r\n", true), ("\u{A0}\u{3000}\u{2003}", true), ("\u{200B}\u{200D}", true),
      ("\u{0}\u{7F}\u{9C}", true), ("\u{2800}", true), ("\u{3164}\u{115F}\u{FFA0}", true),
      ("\u{202E}\u{200F}\u{FEFF}\u{AD}", true), ("\u{E0041}\u{FE0F}", true), ("\u{2028}", true),
      ("a", false), (" a", false), ("\u{200B}ا", false), ("\u{2801}", false), ("-", false),
      ("\u{FFFD}", false), ("\u{301}", false),
    ])
  func whatShowsNothingCountsAsAbsent(_ text: String, _ expected: Bool) {
    #expect(text.showsNothing == expected)
    #expect(text[...].showsNothing == expected)
  }

  /// The short ways for ASCII say what the properties say, and each notion holds the narrower one.
  @Test func notionsHoldEachOther() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      #expect(scalar.isControl == (properties.generalCategory == .control))
      if scalar.isInvisible { #expect(scalar.showsNothing, "\(value)") }
      if properties.isWhitespace { #expect(scalar.showsNothing, "\(value)") }
      if properties.isDefaultIgnorableCodePoint { #expect(scalar.isInvisible, "\(value)") }
      if scalar.isControl || scalar.isNoncharacter || scalar.isDirectionFormat {
        #expect(scalar.isUnfitForPrint && !scalar.isPrintable, "\(value)")
      }
      #expect(scalar.isNoncharacter == properties.isNoncharacterCodePoint, "\(value)")
    }
  }

  @Test func whatLanguagesNeedStays() {
    for scalar in "\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{61C}\u{FE0F}\u{2060}".unicodeScalars {
      #expect(!scalar.isUnfitForPrint)
    }
  }

  @Test func onlyWhatShowsItselfIsPrintable() {
    for scalar in "a é漢־€\u{301}\u{FFFD}".unicodeScalars { #expect(scalar.isPrintable) }
    let unprintable = "\n\u{A0}\u{AD}\u{200B}\u{2028}\u{3000}\u{E000}\u{FFFF}\u{378}"
    for scalar in unprintable.unicodeScalars { #expect(!scalar.isPrintable) }
  }

  /// Every control becomes a space of its own length, and nothing else changes.
  @Test func controlsBecomeSpaces() {
    for value in UInt32(0)..<0x800 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)b"
      var bytes = Array(text.utf8)
      bytes.blankControls()
      let expected = !scalar.isControl ? text : value < 0x80 ? "a b" : "a\u{A0}b"
      #expect(bytes == Array(expected.utf8), "\(value)")
    }
  }

  @Test func codePointsHaveFourDigitsOrMore() {
    #expect(Unicode.Scalar("\t").codePoint == "U+0009")
    #expect(Unicode.Scalar("\u{202E}").codePoint == "U+202E")
    #expect(Unicode.Scalar("\u{10000}").codePoint == "U+10000")
  }

  /// UAX #11.
  @Test(
    arguments: [
      ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｱ", 1), ("Ａ", 2), ("、", 2), ("한", 2),
      ("€", 1), ("\u{200F}a\u{2068}", 1), ("😀", 2), ("🌡", 1), ("—", 1), ("\u{AD}", 0), ("", 0),
      ("〿", 1), ("\u{1F1E9}\u{1F1EA}", 1),
    ])
  func wideCharactersTakeTwoColumns(_ text: String, _ columns: Int) {
    #expect(text.columns == columns)
  }
}
