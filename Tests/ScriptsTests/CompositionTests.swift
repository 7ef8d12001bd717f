import Foundation
import Testing

@testable import Scripts

/// Whether texts are composed as Foundation, whose tables are others, composes them.
@Suite struct CompositionTests {
  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  /// Every character by itself, decomposed, and between others.
  @Test func composesEveryCharacter() {
    for value in UInt32(0xC0)...0x2_FFFF {
      guard let scalar = Unicode.Scalar(value),
        scalar.properties.age.map({ $0.major <= 15 }) == true
      else { continue }
      for text in [String(scalar), String(scalar).decomposedStringWithCanonicalMapping] {
        guard
          scalars(text.canonicallyComposed) == scalars(text.precomposedStringWithCanonicalMapping)
        else {
          Issue.record("\(scalar.codePoint)")
          continue
        }
      }
    }
  }

  @Test(arguments: [
    "e\u{301}\u{323}", "e\u{323}\u{301}", "a\u{315}\u{300}\u{5AE}\u{300}b",
    "\u{1100}\u{1161}\u{11A8}",
    "\u{1100}\u{1161}\u{1161}", "\u{301}a", "\u{9C7}\u{9D7}", "e\u{34F}\u{301}",
    "\u{1E0A}\u{323}", "\u{212B}", "\u{FB4F}", "\u{958}", "q\u{307}\u{323}", "\u{1109A}\u{110BA}",
    "a\u{327}\u{301}\u{301}", "\u{0CC6}\u{0CC2}\u{0CD5}",
  ])
  func composesAsFoundation(text: String) {
    #expect(
      scalars(text.canonicallyComposed) == scalars(text.precomposedStringWithCanonicalMapping))
  }

  /// Marks in all orders behind letters of all kinds.
  @Test func composesMixtures() {
    let parts: [Unicode.Scalar] = [
      "a", "é", "\u{301}", "\u{323}", "\u{327}", "\u{308}", "\u{1100}", "\u{1161}", "\u{11A8}", "각",
      "\u{93C}", "\u{94D}", "か", "\u{3099}", "\u{345}", "ω", "\u{314}",
    ]
    var state: UInt32 = 7
    for _ in 0..<5_000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<6 {
        state = state &* 1_664_525 &+ 1_013_904_223
        view.append(parts[Int(state >> 8) % parts.count])
      }
      let text = String(view)
      #expect(
        scalars(text.canonicallyComposed) == scalars(text.precomposedStringWithCanonicalMapping))
    }
  }

  /// The Unicode Standard, 3.12; Foundation leaves the last letter apart.
  @Test func joinsASyllableAndItsLastLetter() {
    #expect(scalars("\u{AC00}\u{11A8}".canonicallyComposed) == [0xAC01])
    #expect(scalars("\u{AC01}\u{11A8}".canonicallyComposed) == [0xAC01, 0x11A8])
  }

  @Test func leavesPlainTextAsItIs() {
    #expect("Café 12 €".canonicallyComposed == "Café 12 €")
    #expect("".canonicallyComposed == "")
  }
}
