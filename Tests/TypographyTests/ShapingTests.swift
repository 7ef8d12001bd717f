import Documents
import Layout
import Testing

@testable import Typography

@Suite struct ShapingTests {
  @Test func latinTextIsOneRunInInter() throws {
    let press = try makePress()
    let text = press.shape("Fluffy office −€1,584.00 (a-b)")
    #expect(press.faceNames(of: text) == ["Inter 400"])
    #expect(text.missing.isEmpty)
    #expect(!text.isRightToLeft)
  }

  @Test func widthsGrowWithTheText() throws {
    let press = try makePress()
    let words = "Implementation workshop in Zürich"
    var last: Float = 0
    for count in 1...words.count {
      let width = press.shape(String(words.prefix(count))).width
      #expect(width > last)
      last = width
    }
  }

  @Test func runsCoverTheTextInLogicalOrder() throws {
    let press = try makePress()
    for string in ["Order 12 של דוד (a) 東京 x", "فاتورة INV-7 بتاريخ 2026", "हिन्दी abc ไทย", "a"] {
      let text = press.shape(string)
      #expect(text.utf8 == Array(string.utf8))
      var end = 0
      for run in text.runs {
        #expect(run.range.lowerBound == end)
        #expect(run.glyphs.allSatisfy { run.range.contains(Int($0.cluster)) })
        end = run.range.upperBound
      }
      #expect(end == string.utf8.count)
    }
  }

  @Test func tabularFiguresHaveOneAdvance() throws {
    let press = try makePress()
    let glyphs = press.shape("0123456789", tabular: true).runs[0].glyphs
    #expect(Set(glyphs.map(\.advance)).count == 1)
    let proportional = press.shape("0123456789").runs[0].glyphs
    #expect(Set(proportional.map(\.advance)).count > 1)
  }

  /// Inter's contextual alternates would print a multiplication sign and an arrow.
  @Test func wordsAreNotReplacedBySigns() throws {
    let press = try makePress()
    let plain = ["4", "x", "-", ">"].map { press.shape($0).runs[0].glyphs[0].id }
    let text = press.shape("4x4->").runs[0].glyphs.map(\.id)
    #expect(text == [plain[0], plain[1], plain[0], plain[2], plain[3]])
  }

  @Test func arabicIsRightToLeftWithJoinedForms() throws {
    let press = try makePress()
    let text = press.shape("ببب")
    #expect(text.isRightToLeft)
    #expect(text.runs.map(\.level) == [1])
    let ids = text.runs[0].glyphs.map(\.id)
    #expect(Set(ids).count == 3, "final, medial and initial forms differ")
    #expect(text.runs[0].glyphs.map(\.cluster) == [4, 2, 0])
  }

  @Test func numbersInsideArabicRunLeftToRight() throws {
    let text = try makePress().shape("رقم 125")
    #expect(text.runs.map(\.isRightToLeft) == [true, false])
    #expect(text.runs[1].glyphs.map(\.cluster) == [7, 8, 9])
  }

  @Test(
    arguments: [
      ("Acme", false, false), ("דוד", false, true), ("12-7", false, false), ("12-7", true, true),
      ("\u{2067}דוד\u{2069} Ltd", false, false), ("Acme", true, false),
    ])
  func naturalDirection(_ text: String, inRightToLeft: Bool, expected: Bool) throws {
    let press = try makePress(inRightToLeft ? "ar" : "en", isRightToLeft: inRightToLeft)
    #expect(press.shape(text).isRightToLeft == expected)
  }

  @Test func documentDirectionIsTheDocuments() throws {
    let press = try makePress("ar", isRightToLeft: true)
    let text = press.shape("Acme", as: FaceRequest(), direction: .document, language: nil)
    #expect(text.isRightToLeft)
    #expect(text.runs.map(\.level) == [2])
  }

  @Test func charactersThatShowNothingDrawNothing() throws {
    let press = try makePress()
    for control in ["\u{0}", "\u{1}", "\t", "\u{7F}"] {
      #expect(press.shape("a\(control)b").utf8 == Array("a b".utf8))
    }
    for control in ["\u{80}", "\u{85}", "\u{9B}"] {
      #expect(press.shape("a\(control)b").utf8 == Array("a\u{A0}b".utf8))
    }
    for hidden in [
      "\u{200B}", "\u{200E}", "\u{202E}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{FE0F}",
    ] {
      let text = press.shape("a\(hidden)b")
      #expect(text.missing.isEmpty, "\(hidden.unicodeScalars)")
      #expect(abs(text.width - press.shape("a").width - press.shape("b").width) < 0.02)
    }
  }

  @Test func everyCombinationOfControlsIsHarmless() throws {
    let press = try makePress()
    let controls =
      (0...0x1F).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{2029}", "\u{2066}"]
    for first in controls {
      let text = press.shape("x\(first)\(first)ש\(first)y")
      #expect(text.runs.last?.range.upperBound == text.utf8.count)
    }
    #expect(press.shape("").runs.isEmpty)
    #expect(press.shape("\u{301}").runs.count == 1)
  }

  @Test func sameWordsAreShapedOnce() throws {
    let press = try makePress()
    let first = press.shape("Total due")
    #expect(press.shape("Total due") === first)
    #expect(press.shape("Total due", weight: 700) !== first)
    press.begin(DocumentLanguage(tag: "de"), theme: Theme())
    #expect(press.shape("Total due") !== first)
  }

  /// Texts that look the same are still not the same text.
  @Test(arguments: [("é", "e\u{301}"), (";", "\u{37E}"), ("·", "\u{387}"), ("Å", "\u{212B}")])
  func keepsTheCodePointsThatWereWritten(one: String, other: String) throws {
    let press = try makePress()
    #expect(one == other)
    #expect(press.shape(one).utf8 == Array(one.utf8))
    #expect(press.shape(other).utf8 == Array(other.utf8))
    #expect(press.shape(one) === press.shape(one))
  }

  @Test func theCacheIsBounded() throws {
    var cache = ShapingCache()
    let setting = Shaper.Setting(
      list: FontList(lead: .inter), request: FaceRequest(), isRightToLeft: nil,
      fallbackIsRightToLeft: false, language: "en")
    let text = ShapedText(utf8: [], runs: [], breaks: [], isRightToLeft: false)
    for number in 0...ShapingCache.countLimit {
      cache.insert(text, for: ShapingCache.Key(text: .init("\(number)"), setting: setting))
    }
    #expect(cache.count == 1)
    let large = ShapedText(
      utf8: Array(repeating: 0x20, count: 1 << 20), runs: [], breaks: [], isRightToLeft: false)
    for number in 0..<40 {
      cache.insert(large, for: ShapingCache.Key(text: .init("large \(number)"), setting: setting))
      #expect(cache.count < 14)
    }
  }
}
