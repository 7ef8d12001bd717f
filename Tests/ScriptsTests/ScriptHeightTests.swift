import Scripts
import Testing

@Suite struct ScriptHeightTests {
  @Test(
    arguments: [
      ("Latn", nil), ("Cyrl", nil), ("Grek", nil), ("Jpan", .square), ("Hant", .square),
      ("Arab", .tall), ("Thai", .tall), ("Deva", .tall),
    ] as [(String, ScriptHeight?)])
  func tellsScriptsThatNeedRoom(script: String, height: ScriptHeight?) {
    #expect(ScriptHeight(script: script) == height)
  }

  @Test func quickTestsMissNoCharacter() {
    for value in (0..<UInt32(0x110000)) {
      guard let scalar = Unicode.Scalar(value), let first = UTF8.encode(scalar)?.first else {
        continue
      }
      if scalar.isReordered { #expect(first.mayBeginReordered) }
      if scalar.isPrivateUse { #expect(first.mayBeginPrivateUse) }
    }
  }

  @Test(
    arguments: [
      ("\u{E000}", true), ("\u{F8FF}", true), ("\u{F900}", false), ("\u{F0000}", true),
      ("\u{10FFFD}", true), ("a", false), ("\u{1F600}", false),
    ] as [(Unicode.Scalar, Bool)])
  func tellsPrivateUse(scalar: Unicode.Scalar, isPrivate: Bool) {
    #expect(scalar.isPrivateUse == isPrivate)
    #expect((scalar.properties.generalCategory == .privateUse) == isPrivate)
  }
}
