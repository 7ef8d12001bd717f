import Layout
import Testing

@testable import Typography

/// The small fonts that Cairo draws from.
@Suite struct DrawnGlyphsTests {
  @Test func setsOfGlyphsAreExact() {
    var set = GlyphSet()
    for glyph: UInt32 in [70, 3, 65_534, 3, 63, 64] { set.insert(glyph) }
    var found: [UInt32] = []
    set.forEach { found.append($0) }
    #expect(found == [3, 63, 64, 70, 65_534])
    #expect(set.count == 5)
    var small = GlyphSet()
    small.insert(64)
    #expect(set.isSuperset(of: small))
    #expect(!small.isSuperset(of: set))
    #expect(GlyphSet() == GlyphSet() && small.isSuperset(of: GlyphSet()))
    small.insert(9)
    set.formUnion(small)
    #expect(set.count == 6 && set.isSuperset(of: small))
  }

  /// A face that knows its glyphs is kept, and one that does not takes the old ones along.
  @Test(arguments: ["en", "ja"])
  func growsOnlyWhenItMust(tag: String) throws {
    let press = try makePress(tag)
    func draw(_ text: String) throws -> ObjectIdentifier? {
      _ = try press.pdf(document([press.shape(text)]))
      return press.faces.loaded.last?.drawn.map { ObjectIdentifier($0) }
    }
    let first = try draw("請求書 abc")
    #expect(try draw("書 cab") == first)
    let second = try draw("領収書 xyz")
    #expect(second != first)
    #expect(try draw("請領書 axyz") == second)
  }

  @Test func beginsAnewWhenItIsTooLarge() throws {
    let press = try makePress("ja")
    func ideographs(from start: UInt32) -> String {
      String(String.UnicodeScalarView((start..<start + 3_000).compactMap(Unicode.Scalar.init)))
    }
    let (page, other) = (ideographs(from: 0x4E00), ideographs(from: 0x6000))
    for text in [page, other] {
      let fresh = try makePress("ja")
      let expected = try fresh.pdf(document([fresh.shape(text)])).count
      #expect(try press.pdf(document([press.shape(text)])).count == expected)
    }
  }

  /// Hints are gone, outlines are not: a picture of the page is the same to the last pixel as one
  /// drawn from the whole fonts.
  @Test func smallFontsDrawTheSame() throws {
    let press = try makePress("ja")
    let texts = ["Office −€1,234.50", "請求書 直", "فاتورة 12", "चालान"].map { press.shape($0) }
    let pages = document(texts)
    let small = try press.png(pages, page: 0, dpi: 144)
    for face in press.faces.loaded {
      face.drawn = try DrawnGlyphs(face.face, in: nil, glyphs: GlyphSet())
    }
    #expect(try press.png(pages, page: 0, dpi: 144) == small)
  }
}
