import Foundation
import Testing

@testable import Pictures

/// Small drawings in the manner of ten programs that logos come from.
@Suite struct ExportTests {
  static let names = [
    "affinity", "boxy", "canva", "coreldraw", "figma", "illustrator", "inkscape", "potrace",
    "sketch", "svgo",
  ]

  private func export(_ name: String) throws -> [UInt8] {
    let folder = try #require(Bundle.module.resourceURL)
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent("Exports/\(name).svg")))
  }

  @Test(arguments: names) func isDrawn(_ name: String) throws {
    let clean = try CleanSVG(export(name))
    // CorelDRAW puts the outlines of letters into the file, which the drawing library passes over.
    #expect(clean.leftOut == (name == "coreldraw" ? ["@font-face", "<font>"] : []))
    let text = String(decoding: clean.bytes, as: UTF8.self)
    for word in ["inkscape", "sodipodi", "serif:", "bx:", "pgf", "ENTITY", "<style", "http:"] {
      #expect(!text.replacing("http://www.w3.org/2000/svg", with: "").contains(word), "\(word)")
    }
  }

  /// What was cleaned once has nothing more to lose.
  @Test(arguments: names) func isCleanAfterwards(_ name: String) throws {
    let once = try CleanSVG(export(name))
    let twice = try CleanSVG(once.bytes)
    #expect(twice.leftOut.isEmpty)
    #expect(twice.bytes == once.bytes)
  }
}
