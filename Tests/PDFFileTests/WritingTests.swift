import Testing

@testable import PDFFile

@Suite struct WritingTests {
  @Test(arguments: [
    (0, "D:19700101000000Z", "1970-01-01T00:00:00Z"),
    (1_747_044_000, "D:20250512100000Z", "2025-05-12T10:00:00Z"),
    (951_782_399, "D:20000228235959Z", "2000-02-28T23:59:59Z"),
    (951_868_800, "D:20000301000000Z", "2000-03-01T00:00:00Z"),
    (1_709_164_800, "D:20240229000000Z", "2024-02-29T00:00:00Z"),
    (-1, "D:19691231235959Z", "1969-12-31T23:59:59Z"),
    (-62_135_596_800, "D:00010101000000Z", "0001-01-01T00:00:00Z"),
    (253_402_300_799, "D:99991231235959Z", "9999-12-31T23:59:59Z"),
    (.min, "D:00010101000000Z", "0001-01-01T00:00:00Z"),
    (.max, "D:99991231235959Z", "9999-12-31T23:59:59Z"),
  ])
  func dates(seconds: Int, pdf: String, iso: String) {
    #expect(PDFDate(seconds).pdf == pdf)
    #expect(PDFDate(seconds).iso == iso)
  }

  @Test(arguments: [
    (0.0, "0"), (595.28, "595.28"), (-0.5, "-0.5"), (12, "12"), (0.001, "0.001"),
    (0.0004, "0"), (99.9999, "100"), (1.05, "1.05"), (-1.25, "-1.25"),
  ])
  func lengths(length: Double, expected: String) {
    var text = PDFText()
    text.append(length)
    #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("plain", "(plain)"), ("a(b", "(a\\(b)"), ("a\\)", "(a\\\\\\))"), ("é", "<FEFF00E9>"),
    ("\u{1F600}", "<FEFFD83DDE00>"), ("\u{0}\u{1B}", "<FEFFFFFDFFFD>"),
    ("a\nb", "<FEFF0061000A0062>"),
  ])
  func textStrings(words: String, expected: String) {
    #expect(String(decoding: PDFString.text(words), as: UTF8.self) == expected)
  }

  @Test(arguments: ["a", "é", "\u{1F600}"])
  func longStringsAreShortened(character: String) {
    let words = PDFString.shortened(String(repeating: character, count: 40_000))
    #expect(words.hasSuffix("…"))
    #expect(words.utf16.count * 2 + 2 <= PDFString.limit)
    #expect(words.utf16.count > 16_000)
    #expect(PDFString.shortened("short") == "short")
  }

  @Test(arguments: [
    ("text/xml", "/text#2Fxml"), ("a b", "/a#20b"), ("a#b", "/a#23b"), ("é", "/#C3#A9"),
  ])
  func names(name: String, expected: String) {
    var text = PDFText()
    text.append(name: name)
    #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("https://a.b/c?d=e&f#g", "https://a.b/c?d=e&f#g", true),
    ("https://a.b/(x)", "https://a.b/(x)", true),
    ("mailto:a@b.c", "mailto:a@b.c", true),
    ("HTTPS://a.b/é ü\\", "HTTPS://a.b/%C3%A9%20%C3%BC%5C", true),
    ("javascript:alert(1)", "javascript:alert(1)", false),
    ("file:///etc/passwd", "file:///etc/passwd", false),
    ("pay.example.com", "pay.example.com", false),
    ("https:", "https:", false),
    ("", "", false),
  ])
  func urls(url: String, written: String, known: Bool) {
    #expect(String(decoding: LinkURL(url).bytes, as: UTF8.self) == written)
    #expect(LinkURL(url).hasKnownScheme == known)
  }

  @Test func colorProfile() {
    let bytes = ColorProfile.bytes
    #expect(bytes.count == 548)
    #expect(Array(bytes[..<4]) == [0, 0, 2, 36])
    #expect(Array(bytes[36..<40]) == Array("acsp".utf8))
    // Each of the ten tags lies inside the profile and begins at a multiple of four.
    #expect(Array(bytes[128..<132]) == [0, 0, 0, 10])
    for tag in 0..<10 {
      let fields = (0..<2).map { field in
        (0..<4).reduce(0) { $0 << 8 | Int(bytes[136 + tag * 12 + field * 4 + $1]) }
      }
      #expect(fields[0] % 4 == 0 && fields[0] >= 252 && fields[0] + fields[1] <= bytes.count)
    }
  }

  @Test(arguments: [0, 1, 4, 7, 2_000])
  func rowsComeBack(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + $0 / 13) }
    let parameters = Array("<</Predictor 12/Columns 4>>".utf8)
    let rows = try PNGRows(parameters, in: 0..<parameters.count, of: .file)
    #expect(rows?.decoded(PNGRows.encoded(bytes, columns: 4)) == bytes)
  }

  @Test(arguments: [0, 1, 5_000, 300_000])
  func packedBytesComeBack(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 1_000) }
    let deflater = try Deflater(level: 6)
    let inflater = try Inflater()
    // Twice, since the working memory is used again.
    for _ in 0..<2 {
      let packed = deflater.deflate(bytes)
      #expect(try inflater.inflate(packed, in: 0..<packed.count, of: .file) == bytes)
    }
  }
}
