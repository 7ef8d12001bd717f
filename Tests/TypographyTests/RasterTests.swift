import Diagnostics
import Documents
import Layout
import Testing

@testable import Typography

/// Pixels that were drawn, read back by ImageMagick or poppler.
struct Raster {
  let width: Int
  let height: Int
  private let pixels: ArraySlice<UInt8>

  init(png: [UInt8]) throws {
    try self.init(ppm: run("convert", ["png:FILE", "-depth", "8", "ppm:-"], on: png).bytes)
  }

  /// The first page of a PDF as poppler draws it.
  init(pdf: [UInt8], dpi: Int) throws {
    try self.init(
      ppm: run("pdftoppm", ["-r", "\(dpi)", "-f", "1", "-l", "1", "FILE"], on: pdf).bytes)
  }

  /// Reads a binary portable pixmap: `P6`, width, height, 255, then the pixels.
  private init(ppm: [UInt8]) throws {
    let head = ppm.split(maxSplits: 4, omittingEmptySubsequences: false) {
      $0 == 0x0A || $0 == 0x20
    }
    try #require(head.count == 5 && Array(head[0]) == Array("P6".utf8))
    width = try #require(Int(String(decoding: head[1], as: UTF8.self)))
    height = try #require(Int(String(decoding: head[2], as: UTF8.self)))
    pixels = head[4]
    try #require(pixels.count == width * height * 3)
  }

  func color(_ x: Int, _ y: Int) -> Color {
    let start = pixels.startIndex + (y * width + x) * 3
    return Color(red: pixels[start], green: pixels[start + 1], blue: pixels[start + 2])
  }

  func isNear(_ color: Color, at place: (x: Int, y: Int), within tolerance: Int) -> Bool {
    let found = self.color(place.x, place.y)
    return zip(
      [found.red, found.green, found.blue], [color.red, color.green, color.blue]
    ).allSatisfy { abs(Int($0) - Int($1)) <= tolerance }
  }

  /// The mean darkness of a rectangle, from 0 (white) to 1.
  func darkness(x: Range<Int>, y: Range<Int>) -> Double {
    var sum = 0
    for row in y {
      for column in x {
        let color = color(column, row)
        sum += 765 - Int(color.red) - Int(color.green) - Int(color.blue)
      }
    }
    return Double(sum) / Double(765 * x.count * y.count)
  }
}

@Suite struct RasterTests {
  @Test func itemsLieWhereTheyArePut() throws {
    let press = try makePress()
    let accent = Color(red: 0x1F, green: 0x5E, blue: 0xFF)
    let pages = document([
      .fill(Rectangle(x: 10, y: 20, width: 30, height: 40), accent),
      .outline(Rectangle(x: 100, y: 20, width: 40, height: 20), radius: 0, thickness: 2, accent),
    ])
    let raster = try Raster(png: press.png(pages, page: 0, dpi: 72))
    let white = Color(red: 255, green: 255, blue: 255)
    #expect((raster.width, raster.height) == (595, 842))
    #expect(raster.color(594, 841) == white)
    #expect(raster.color(10, 20) == accent)
    #expect(raster.color(39, 59) == accent)
    #expect(raster.color(9, 20) == white)
    #expect(raster.color(40, 60) == white)
    #expect(raster.color(101, 21) == accent)
    #expect(raster.color(120, 30) == white)
    #expect(raster.color(141, 30) == white)
  }

  @Test func resolutionScalesThePage() throws {
    let press = try makePress()
    let raster = try Raster(png: press.png(document([FrameItem]()), page: 0, dpi: 144))
    #expect((raster.width, raster.height) == (1191, 1684))
    #expect(throws: Rejection.self) { try press.png(document([FrameItem]()), page: 0, dpi: 10) }
    #expect(throws: Rejection.self) { try press.png(document([FrameItem]()), page: 1, dpi: 72) }
    #expect(throws: Rejection.self) { try press.svg(document([FrameItem]()), page: -1) }
  }

  /// PNG and PDF show the same page.
  @Test func pngEqualsThePDF() throws {
    let press = try makePress()
    let texts = ["Invoice −€5.00", "فاتورة 12 (ab)", "請求書", "चालान"].map { press.shape($0) }
    let pages = document(texts)
    let png = try Raster(png: press.png(pages, page: 0, dpi: 144))
    let pdf = try Raster(pdf: press.pdf(pages), dpi: 144)
    for left in stride(from: 96, to: 400, by: 16) {
      for top in stride(from: 96, to: 280, by: 8) {
        let x = left..<(left + 16)
        let y = top..<(top + 8)
        #expect(abs(png.darkness(x: x, y: y) - pdf.darkness(x: x, y: y)) < 0.06)
      }
    }
    #expect(png.darkness(x: 96..<240, y: 96..<130) > 0.02)
  }

  @Test func trackingMovesGlyphsApart() throws {
    let press = try makePress()
    let text = press.shape("IIII")
    guard case .text(var frame) = text.line(x: 10, baseline: 50, size: 40) else { return }
    let tight = try Raster(png: press.png(document([.text(frame)]), page: 0, dpi: 72))
    frame.tracking = 1
    let wide = try Raster(png: press.png(document([.text(frame)]), page: 0, dpi: 72))
    let right = 10 + Int(text.width * 40)
    #expect(tight.darkness(x: right..<(right + 150), y: 20..<50) == 0)
    #expect(wide.darkness(x: right..<(right + 150), y: 20..<50) > 0.01)
  }

  /// No face was ever prepared where nothing is drawn.
  @Test func pagesWithoutInkAreDrawn() throws {
    let pages = document([try makePress().shape("\u{200B}\u{2060}")])
    let press = try makePress()
    _ = press.shape("\u{200B}\u{2060}")
    #expect(try !press.png(pages, page: 0, dpi: 36).isEmpty)
    #expect(try !press.svg(pages, page: 0).isEmpty)
    #expect(try !press.pdf(pages).isEmpty)
  }

  @Test func charactersThatShowNothingLeaveNoInk() throws {
    let press = try makePress()
    let text = press.shape("\u{202E}\u{200B}\u{2060}\u{FEFF}\u{FE0F}\u{1}\u{9B}")
    let raster = try Raster(png: press.png(document([text]), page: 0, dpi: 72))
    #expect(raster.darkness(x: 0..<200, y: 30..<80) == 0)
  }
}
