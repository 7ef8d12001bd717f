import Diagnostics
import Documents
import Foundation
import Layout
import Testing

@testable import Typography

/// Small pictures.
enum TestPicture {
  /// Two by two pixels: red, green; blue, half-transparent black.
  static let png = decoded(
    """
    iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAE0lEQVR4nGP4z8DwHwyBNIhoAABAUgZ77ASTAAAAAABJRU5E
    rkJggg==
    """)

  /// 16 by 8 pixels of #c81e1e.
  static let jpeg = decoded(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAUDBAQEAwUEBAQFBQUGBwwIBwcHBw8LCwkMEQ8SEhEPERETFhwXExQaFRER
    GCEYGh0dHx8fExciJCIeJBweHx7/2wBDAQUFBQcGBw4ICA4eFBEUHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4e
    Hh4eHh4eHh4eHh4eHh4eHh4eHh7/wAARCAAIABADAREAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/xAAUEAEA
    AAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAYI/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQAC
    EQMRAD8AmiRaIAf/2Q==
    """)

  static let greyJPEG = decoded(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAUDBAQEAwUEBAQFBQUGBwwIBwcHBw8LCwkMEQ8SEhEPERETFhwXExQaFRER
    GCEYGh0dHx8fExciJCIeJBweHx7/wAALCAAIABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/xAAUEAEAAAAAAAAA
    AAAAAAAAAAAA/9oACAEBAAA/AI4P/9k=
    """)

  /// The colour of `jpeg` in four inks.
  static let inkJPEG = decoded(
    """
    /9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAFAwQEBAMFBAQEBQUFBgcMCAcHBwcPCwsJDBEPEhIRDxERExYcFxMUGhURERgh
    GBodHR8fHxMXIiQiHiQcHh8e/9sAQwEFBQUHBgcOCAgOHhQRFB4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4e
    Hh4eHh4eHh4eHh4eHh4eHh4e/8AAFAgACAAQBAERAAIRAQMRAQQRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAGB//EABQQ
    AQAAAAAAAAAAAAAAAAAAAAD/xAAWAQEBAQAAAAAAAAAAAAAAAAAABgj/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADgQB
    AAIRAxEEAAA/AKZdsotzAH//2Q==
    """)

  /// 32 by 16 pixels: red, green; blue, white.
  static let quarters = decoded(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJ
    DRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ
    EBAQEBAQEBAQEBAQEBAQEBAQEBD/wAARCAAQACADAREAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAgJCv/EABQQ
    AQAAAAAAAAAAAAAAAAAAAAD/xAAZAQEAAwEBAAAAAAAAAAAAAAAABwkKBgj/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oA
    DAMBAAIRAxEAPwCdEGLUwFjISZjwGXjRm9ygOltVY7gB/9k=
    """)

  static let svg = Array(
    """
    <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10">\
    <rect width="30" height="10" fill="#0a0"/></svg>
    """.utf8)

  private static func decoded(_ text: String) -> [UInt8] {
    [UInt8](Data(base64Encoded: text, options: .ignoreUnknownCharacters) ?? Data())
  }

  static func picture(_ format: Picture.Format, _ bytes: [UInt8]) -> Picture {
    Picture(.logo, format: format, bytes: bytes, alternative: "Logo")
  }
}

@Suite struct PictureTests {
  @Test(
    arguments: [
      (.png, TestPicture.png, 2, 2), (.jpeg, TestPicture.jpeg, 16, 8),
      (.jpeg, TestPicture.greyJPEG, 16, 8), (.jpeg, TestPicture.inkJPEG, 16, 8),
      (.svg, TestPicture.svg, 30, 10),
    ] as [(Picture.Format, [UInt8], Double, Double)])
  func sizes(_ format: Picture.Format, bytes: [UInt8], width: Double, height: Double) throws {
    let size = try makePress().size(of: TestPicture.picture(format, bytes))
    #expect(size == (width, height))
  }

  private static let svgHead = "<svg xmlns='http://www.w3.org/2000/svg' "

  /// Bytes that are no picture, with the sentence that says so.
  @Test(
    arguments: [
      (.png, [], "the PNG picture cannot be drawn: its first bytes are of no known picture format"),
      (.png, TestPicture.jpeg, "the picture is said to be PNG but is JPEG"),
      (.jpeg, TestPicture.svg, "the picture is said to be JPEG but is SVG"),
      (.png, Array(TestPicture.png.prefix(20)), "it ends before its size"),
      (.png, Array(TestPicture.png.prefix(40)), "it ends before its pixels"),
      (.png, Array(TestPicture.png.dropLast(12)), "it ends in the middle"),
      (.png, damaged(TestPicture.png, at: 45), "its data is damaged or incomplete"),
      (.png, wide(TestPicture.png), "it has 33554434 × 2 pixels, more than 16 million"),
      (.png, huge(TestPicture.png), "it has 4294967295 × 4294967295 pixels"),
      (.jpeg, Array(TestPicture.jpeg.prefix(100)), "it ends before its pixels"),
      (.jpeg, Array(TestPicture.jpeg.dropLast(2)), "it ends in the middle"),
      (.jpeg, [0xFF, 0xD8, 0xFF, 0xD9, 0, 0], "the JPEG picture cannot be drawn: it has no size"),
      (.jpeg, [0xFF, 0xD8, 0xFF], "it ends before its pixels"),
      (.jpeg, withoutData(TestPicture.quarters), "its data is damaged or incomplete"),
      (.svg, Array("<html/>".utf8), "the SVG picture cannot be drawn: its root element is <html>"),
      (.svg, Array("<svg".utf8), "the SVG picture cannot be drawn: it is not well-formed XML"),
      (.svg, Array((svgHead + "viewBox='0 0 5 5'/>").utf8), "it draws nothing"),
      (.svg, outside, "it draws nothing"),
      (
        .svg, Array((svgHead + "viewBox='0 0 5000 1'><path d='M0 0h5v5'/></svg>").utf8), "its sides"
      ),
      (.svg, Array((svgHead + "/>").utf8), "it states neither a size nor a viewBox"),
      (.svg, Array((svgHead + "width='0' height='0'/>").utf8), "neither a size nor a viewBox"),
    ] as [(Picture.Format, [UInt8], String)])
  func brokenBytes(_ format: Picture.Format, bytes: [UInt8], sentence: String) throws {
    let press = try makePress()
    let picture = TestPicture.picture(format, bytes)
    let rejection = #expect(throws: Rejection.self) { try press.size(of: picture) }
    #expect(rejection?.diagnostics.count == 1)
    #expect(rejection?.diagnostics.first?.sentence.contains("\n") == false)
    #expect(rejection?.description.contains(sentence) == true, "\(rejection?.description ?? "")")
    let item = FrameItem.picture(picture, Rectangle(x: 0, y: 0, width: 10, height: 10))
    #expect(throws: Rejection.self) { try press.pdf(document([item])) }
    #expect(throws: Rejection.self) { try press.png(document([item]), page: 0, dpi: 72) }
    #expect(throws: Rejection.self) { try press.svg(document([item]), page: 0) }
  }

  private static let outside = Array(
    (svgHead + "viewBox='0 0 5 5'><rect x='50' width='5' height='5'/></svg>").utf8)

  private static func damaged(_ bytes: [UInt8], at index: Int) -> [UInt8] {
    var bytes = bytes
    bytes[index] ^= 0xFF
    return bytes
  }

  /// The scan has a header and an end, and nothing between.
  private static func withoutData(_ jpeg: [UInt8]) -> [UInt8] {
    let scan = jpeg.indices.first { jpeg[$0...].starts(with: [0xFF, 0xDA]) } ?? 0
    return jpeg[..<(scan + 14)] + [0xFF, 0xD9]
  }

  private static func wide(_ png: [UInt8]) -> [UInt8] {
    var bytes = png
    bytes[16] = 2
    return bytes
  }

  private static func huge(_ png: [UInt8]) -> [UInt8] {
    var bytes = png
    for index in 16..<24 { bytes[index] = 0xFF }
    return bytes
  }

  /// No change of one byte of a picture does more than an error.
  @Test(arguments: [Picture.Format.png, .jpeg])
  func hostileBytesAreHarmless(_ format: Picture.Format) throws {
    let press = try makePress()
    let good = format == .png ? TestPicture.png : TestPicture.jpeg
    for index in good.indices {
      for value: UInt8 in [0x00, 0xFF, 0x7F] {
        var bytes = good
        bytes[index] = value
        let item = FrameItem.picture(
          TestPicture.picture(format, bytes), Rectangle(x: 0, y: 0, width: 10, height: 10))
        _ = try? press.pdf(document([item]))
        if index % 7 == 0 { _ = try? press.png(document([item]), page: 0, dpi: 36) }
      }
    }
  }

  @Test func everyFormatIsDrawnOnEverySurface() throws {
    let press = try makePress()
    let items = [
      FrameItem.picture(
        TestPicture.picture(.png, TestPicture.png), Rectangle(x: 0, y: 0, width: 40, height: 40)),
      .picture(
        TestPicture.picture(.jpeg, TestPicture.jpeg), Rectangle(x: 50, y: 0, width: 40, height: 40)),
      .picture(
        TestPicture.picture(.jpeg, TestPicture.inkJPEG),
        Rectangle(x: 100, y: 0, width: 40, height: 40)),
      .picture(
        TestPicture.picture(.svg, TestPicture.svg), Rectangle(x: 150, y: 0, width: 30, height: 10)),
      .picture(
        TestPicture.picture(.jpeg, TestPicture.greyJPEG),
        Rectangle(x: 200, y: 0, width: 30, height: 10)),
    ]
    let pages = document(items)
    let raster = try Raster(png: press.png(pages, page: 0, dpi: 72))
    #expect(raster.color(5, 5) == Color(red: 255, green: 0, blue: 0))
    #expect(raster.color(5, 35) == Color(red: 0, green: 0, blue: 255))
    #expect(raster.isNear(Color(red: 0xC8, green: 0x1E, blue: 0x1E), at: (70, 20), within: 3))
    #expect(raster.isNear(Color(red: 0xC8, green: 0x1E, blue: 0x1E), at: (120, 20), within: 12))
    #expect(raster.color(165, 5) == Color(red: 0, green: 0xAA, blue: 0))
    let pdf = try press.pdf(pages)
    #expect(try run("qpdf", ["--check", "FILE"], on: pdf).status == 0)
    let images = try run("pdfimages", ["-list", "FILE"], on: pdf).output
    #expect(images.contains(" rgb     3   8  jpeg"))
    #expect(images.contains(" gray    1   8  jpeg"))
    #expect(!images.contains("cmyk"))
    #expect(!(try press.svg(pages, page: 0)).isEmpty)
  }

  /// An SVG cannot bring in files.
  @Test func drawingsLoadNothing() throws {
    let secret = FileManager.default.temporaryDirectory
      .appendingPathComponent("billhead-\(UUID().uuidString).png")
    try Data(TestPicture.png).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    let press = try makePress()
    for target in [secret.path, secret.absoluteString, "http://127.0.0.1:9/a.png"] {
      let svg = """
        <svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' \
        width='10' height='10'><rect x='8' width='2' height='2'/><image xlink:href='\(target)' width='10' height='10'/></svg>
        """
      let item = FrameItem.picture(
        TestPicture.picture(.svg, Array(svg.utf8)), Rectangle(x: 0, y: 0, width: 10, height: 10))
      let raster = try Raster(png: press.png(document([item]), page: 0, dpi: 72))
      #expect(raster.color(2, 2) == Color(red: 255, green: 255, blue: 255))
    }
  }

  @Test func wordsInADrawingAreDrawn() throws {
    let svg = """
      <svg xmlns='http://www.w3.org/2000/svg' width='100' height='20'>\
      <text x='0' y='15' font-size='16' font-family='Helvetica'>Nordwind</text></svg>
      """
    let item = FrameItem.picture(
      TestPicture.picture(.svg, Array(svg.utf8)), Rectangle(x: 0, y: 0, width: 100, height: 20))
    let press = try makePress()
    let output = try run("pdffonts", ["FILE"], on: press.pdf(document([item]))).output
    #expect(output.contains("+Inter"))
  }
}
