import Testing

@testable import Scripts

@Suite struct DirectionTests {
  /// UAX #9, P2 and P3: the first strong character decides; isolates are passed over.
  @Test(
    arguments: [
      ("abc", .leftToRight), ("12 אב", .rightToLeft), ("12 (3)", nil), ("", nil),
      ("\u{2068}אב\u{2069} a", .leftToRight), ("\u{2067}a\u{2066}b\u{2069}\u{2069}ع", .rightToLeft),
      ("\u{2069}ع", .rightToLeft), ("\u{200F}a", .rightToLeft), ("\u{200E}ع", .leftToRight),
      ("\u{202E}1", nil), ("漢", .leftToRight), ("٢٠٢٦ a", .leftToRight), ("€é", .leftToRight),
    ] as [(String, StrongDirection?)])
  func theFirstStrongCharacterDecides(_ text: String, _ direction: StrongDirection?) {
    #expect(text.naturalDirection == direction)
  }

  /// What runs from right to left, every character of it, lies in the blocks for it.
  @Test func rightToLeftLettersLieInTheirBlocks() {
    var count = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.isRightToLeft else { continue }
      count += 1
      #expect(scalar.isInRightToLeftBlock, "\(scalar.value)")
    }
    #expect(count > 4000)
  }

  @Test func marksAndFormatsAreToldApart() {
    let controls = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter {
      $0.properties.isBidiControl
    }
    #expect(controls.count == 12)
    #expect(controls.allSatisfy { $0.isDirectionMark != $0.isDirectionFormat })
    #expect(!Unicode.Scalar("\u{200D}").isDirectionMark)
    #expect(!Unicode.Scalar("\u{206A}").isDirectionFormat)
  }
}
