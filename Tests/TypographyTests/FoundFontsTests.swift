import Foundation
import Layout
import Testing

@testable import Typography

/// Fonts beside the known families, found by what they cover.
@Suite struct FoundFontsTests {
  @Test(
    arguments: [
      ("ᓄᓇᕗᑦ", "Noto Sans Canadian Aboriginal"), ("བོད་ཡིག", "Noto Serif Tibetan"),
      ("ᠮᠣᠩᠭᠣᠯ", "Noto Sans Mongolian"), ("ܣܘܪܝܝܐ", "Noto Sans Syriac"), ("ߒߞߏ", "Noto Sans NKo"),
      ("ᏣᎳᎩ", "Noto Sans Cherokee"), ("ⵜⵉⴼⵉⵏⴰⵖ", "Noto Sans Tifinagh"),
      ("𞤀𞤣𞤤𞤢𞤥", "Noto Sans Adlam"), ("ꆈꌠ", "Noto Sans Yi"), ("ꦗꦮ", "Noto Sans Javanese"),
      ("😀", "Symbola"),
    ])
  func eachScriptHasItsFace(_ string: String, family: String) throws {
    let press = try makePress()
    let text = press.shape(string)
    #expect(text.missing.isEmpty && text.leftOut.isEmpty)
    let own = press.faceNames(of: text).filter { $0 != "Inter 400" }
    #expect(Set(own) == ["\(family) 400"])
    #expect(press.failure == nil)
    #expect(press.diagnostics.isEmpty)
    // What was found is drawn as well.
    #expect(try !press.png(document([text]), page: 0, dpi: 36).isEmpty)
  }

  /// The same families in the same order, whatever the folders' names and order say.
  @Test func theOrderOnDiskDoesNotMatter() throws {
    let noto = "/usr/share/fonts/truetype/noto"
    let files = [
      "NotoSansYi-Regular.ttf", "NotoSerifTibetan-Bold.ttf", "NotoSansTifinagh-Regular.ttf",
      "NotoSerifTibetan-Regular.ttf", "NotoSansTifinaghAPT-Regular.ttf",
    ]
    let lists = try [files, files.reversed()].map { files in
      try withFonts { folder in
        for (index, file) in files.enumerated() {
          let own = "\(folder)/\(index)"
          try FileManager.default.createDirectory(
            atPath: own, withIntermediateDirectories: false)
          try FileManager.default.copyItem(atPath: "\(noto)/\(file)", toPath: "\(own)/\(file)")
        }
        let library = try FontLibrary(folders: [folder])
        return try library.foundFamilies().map { family in
          "\(family.name): "
            + library.files(of: family).map { $0.split(separator: "/").last ?? "" }
            .joined(separator: ", ")
        }
      }
    }
    #expect(lists[0] == lists[1])
    #expect(
      lists[0] == [
        "Noto Sans Tifinagh: NotoSansTifinagh-Regular.ttf",
        "Noto Sans Tifinagh APT: NotoSansTifinaghAPT-Regular.ttf",
        "Noto Sans Yi: NotoSansYi-Regular.ttf",
        "Noto Serif Tibetan: NotoSerifTibetan-Regular.ttf, NotoSerifTibetan-Bold.ttf",
      ])
  }

  /// Words without ink are drawn as nothing, also where they are all that a page has.
  @Test(arguments: ["\u{202E}", "\u{200B}", "\u{200D}\u{FE0F}", "🏽", "\u{2800}"])
  func wordsWithoutInkAreDrawnAlone(_ string: String) throws {
    let press = try makePress()
    let pages = document([press.shape(string)])
    #expect(try !press.png(pages, page: 0, dpi: 36).isEmpty)
    #expect(try !press.svg(pages, page: 0).isEmpty)
    #expect(try !press.pdf(pages).isEmpty)
  }

  /// Without a face for them emoji leave no box; other characters do.
  @Test func emojiWithoutAFaceAreLeftOut() throws {
    try withFonts { folder in
      let press = try Press(fonts: FontLibrary(folders: [folder]))
      let text = press.shape("a😀b")
      #expect(text.leftOut == ["😀"])
      #expect(text.missing.isEmpty)
      #expect(
        text.runs.flatMap(\.glyphs).filter { $0.advance == 0 }.map(\.id) == [ShapedGlyph.blank])
      #expect(press.shape("\u{F0000}").missing == ["\u{F0000}"])
    }
  }

  @Test func rangesKnowTheirCharacters() {
    let ranges = CharacterRanges([0x41...0x43, 0x100...0x100])
    #expect(ranges.count == 4)
    for (scalar, isIn) in [
      ("@", false), ("A", true), ("C", true), ("D", false), ("Ā", true), ("ā", false),
    ]
      as [(Unicode.Scalar, Bool)]
    {
      #expect(ranges.contains(scalar) == isIn)
    }
  }

  /// A folder with Inter and what is put into it.
  private func withFonts<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "billhead-fonts-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.copyItem(
      atPath: "/usr/share/fonts/opentype/inter/Inter-Regular.otf",
      toPath: "\(folder)/Inter-Regular.otf")
    return try body(folder)
  }
}
