import Documents
import Foundation
import Layout
import Testing

@testable import Typography

@Suite struct DeterminismTests {
  /// Several documents of several scripts, with a picture and a link; a hash for each file.
  private static func render(_ press: Press) throws -> [String: Int] {
    var files: [String: Int] = [:]
    for (tag, isRightToLeft) in [("en", false), ("ar", true), ("ja", false), ("zh-Hant", false)] {
      press.begin(DocumentLanguage(tag: tag, isRightToLeft: isRightToLeft), theme: Theme())
      let texts = ["Invoice 7 −€5.00", "فاتورة 12", "請求書 直", "चालान", "ใบแจ้งหนี้", "Due"]
      var pages = document(texts.map { press.shape($0, weight: 600, tabular: true) })
      let picture = TestPicture.picture(.png, TestPicture.png)
      let place = Rectangle(x: 300, y: 300, width: 20, height: 20)
      pages.pages[0].frames.append(Frame(.picture(picture, place), mark: .element(0)))
      pages.pages[0].frames.append(
        Frame(.link(place, url: "https://example.com/"), mark: .element(0)))
      files["\(tag).pdf"] = try press.pdf(pages).hashValue
      files["\(tag).svg"] = try press.svg(pages, page: 0).hashValue
      files["\(tag).png"] = try press.png(pages, page: 0, dpi: 72).hashValue
    }
    return files
  }

  @Test func samePagesSameBytes() throws {
    let press = try makePress()
    let first = try Self.render(press)
    #expect(try Self.render(press) == first)
    #expect(try Self.render(makePress()) == first)
  }

  @Test func samePagesSameBytesOnEveryThread() async throws {
    let fonts = try FontLibrary(folders: fontFolders)
    let expected = try Self.render(Press(fonts: fonts))
    try await withThrowingTaskGroup(of: [String: Int].self) { group in
      for _ in 0..<8 {
        group.addTask { try Self.render(Press(fonts: fonts)) }
      }
      for try await files in group { #expect(files == expected) }
    }
  }
}
