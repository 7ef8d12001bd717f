import CPangoCairo
import Documents
import Foundation
import Layout
import Testing

@testable import Typography

/// What pictures look like, in all outputs.
@Suite struct PictureLookTests {
  private static let red = Color(red: 0xFE, green: 0, blue: 0)
  private static let green = Color(red: 0, green: 0xFF, blue: 0)
  private static let blue = Color(red: 0, green: 0, blue: 0xFE)
  private static let white = Color(red: 0xFF, green: 0xFF, blue: 0xFF)

  private static func turned(_ orientation: UInt8) -> [UInt8] {
    let exif: [UInt8] =
      [0xFF, 0xE1, 0, 34] + Array("Exif\0\0".utf8)
      + [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
      + [0, 0, 0, 0]
    return TestPicture.quarters[..<2] + exif + TestPicture.quarters[2...]
  }

  private func rasters(of picture: Picture, in area: Rectangle) throws -> [Raster] {
    let press = try makePress()
    let pages = document([.picture(picture, area)])
    let svg = try press.svg(pages, page: 0)
    let again = document([
      .picture(
        TestPicture.picture(.svg, svg),
        Rectangle(x: 0, y: 0, width: pages.pages[0].width, height: pages.pages[0].height))
    ])
    return try [
      Raster(png: press.png(pages, page: 0, dpi: 72)), Raster(pdf: press.pdf(pages), dpi: 72),
      Raster(png: press.png(again, page: 0, dpi: 72)),
    ]
  }

  /// Exif's orientations: the corners upper left, upper right, lower left, lower right.
  @Test(
    arguments: [
      (1, [red, green, blue, white]), (2, [green, red, white, blue]),
      (3, [white, blue, green, red]), (4, [blue, white, red, green]),
      (5, [red, blue, green, white]), (6, [blue, red, white, green]),
      (7, [white, green, blue, red]), (8, [green, white, red, blue]),
    ] as [(UInt8, [Color])])
  func orientation(_ number: UInt8, corners: [Color]) throws {
    let picture = TestPicture.picture(.jpeg, Self.turned(number))
    let size = try makePress().size(of: picture)
    #expect(size == (number < 5 ? (32, 16) : (16, 32)))
    let area = Rectangle(x: 10, y: 10, width: 2 * size.width, height: 2 * size.height)
    for (output, raster) in try rasters(of: picture, in: area).enumerated() {
      for (corner, color) in corners.enumerated() {
        let x = 10 + Int(size.width) * (corner % 2) + Int(size.width) / 2
        let y = 10 + Int(size.height) * (corner / 2) + Int(size.height) / 2
        #expect(
          raster.isNear(color, at: (x, y), within: 6), "output \(output), corner \(corner)")
      }
    }
  }

  /// Nothing that a camera or an editor wrote beside the pixels gets into what is made.
  @Test func whatIsNotPixelsIsNotPassedOn() throws {
    let comment: [UInt8] = [0xFF, 0xFE, 0, 8] + Array("secret".utf8)
    let bytes = TestPicture.quarters[..<2] + comment + TestPicture.quarters[2...]
    let press = try makePress()
    let pages = document([
      .picture(
        TestPicture.picture(.jpeg, Array(bytes)), Rectangle(x: 0, y: 0, width: 32, height: 16))
    ])
    let pdf = try press.pdf(pages)
    #expect(!pdf.indices.contains { pdf[$0...].starts(with: comment) })
    #expect(pdf.indices.contains { pdf[$0...].starts(with: TestPicture.quarters) })
  }

  /// A red disc on nothing, over white: red stays full wherever it is mixed with white.
  @Test func transparentPicturesHaveNoDarkRim() throws {
    let png = try run(
      "convert",
      ["-size", "40x40", "xc:none", "-fill", "red", "-draw", "circle 20,20 20,6", "png:-"], on: []
    ).bytes
    let picture = TestPicture.picture(.png, png)
    let area = Rectangle(x: 10, y: 10, width: 120, height: 120)
    let press = try makePress()
    let pdf = try press.pdf(document([.picture(picture, area)]))
    let images = try run("pdfimages", ["-list", "FILE"], on: pdf).output
    #expect(images.contains(" smask "))
    for raster in try [Raster(pdf: pdf, dpi: 72)] + rasters(of: picture, in: area) {
      let darkest = (10..<130).map { x in raster.color(x, 70).red }.min()
      #expect(darkest == 255)
      #expect(raster.color(70, 70) == Color(red: 255, green: 0, blue: 0))
      #expect(raster.color(12, 12) == Self.white)
    }
  }

  /// Kinds of PNG, drawn the same in all outputs: a colour in the middle, near enough.
  @Test(
    arguments: [
      ["-depth", "16", "png64:-"], ["-depth", "8", "png24:-"], ["-colors", "4", "png8:-"],
      ["-interlace", "PNG", "png32:-"], ["+gamma", "0.45455", "png:-"],
      ["-alpha", "on", "png32:-"],
    ])
  func kindsOfPNG(_ arguments: [String]) throws {
    let png = try run("convert", ["-size", "24x24", "xc:#c86414"] + arguments, on: []).bytes
    let area = Rectangle(x: 10, y: 10, width: 48, height: 48)
    for raster in try rasters(of: TestPicture.picture(.png, png), in: area) {
      #expect(raster.isNear(Color(red: 0xC8, green: 0x64, blue: 0x14), at: (34, 34), within: 2))
    }
  }

  /// Drawings of ten programs look the same after they were cleaned.
  @Test(
    arguments: [
      "affinity", "boxy", "canva", "coreldraw", "figma", "illustrator", "inkscape", "potrace",
      "sketch", "svgo",
    ])
  func exportsLookTheSame(_ name: String) throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = tests.appendingPathComponent("../PicturesTests/Exports/\(name).svg")
    let bytes = [UInt8](try Data(contentsOf: file))
    let drawing = try SVGDrawing(bytes, PictureLibraries())
    let area = Rectangle(x: 0, y: 0, width: 320, height: 120)
    let made = try pixels { try drawing.draw(on: $0, in: area) }
    let library = try SVGLibrary()
    let original = try pixels { context in
      let handle = try #require(library.open(bytes, bytes.count, nil))
      let viewport = cairo_rectangle_t(x: 0, y: 0, width: 320, height: 120)
      _ = withUnsafePointer(to: viewport) { library.render(handle, context, $0, nil) }
      g_object_unref(UnsafeMutableRawPointer(handle))
    }
    #expect(made == original)
    #expect(Set(made).count > 8)
  }

  private func pixels(_ draw: (OpaquePointer) throws -> Void) throws -> [UInt8] {
    let surface = try Surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 320, 120), from: "cairo_image_surface_create")
    let context = try #require(cairo_create(surface.pointer))
    try draw(context)
    cairo_destroy(context)
    cairo_surface_flush(surface.pointer)
    let data = try #require(cairo_image_surface_get_data(surface.pointer))
    return Array(UnsafeBufferPointer(start: data, count: 320 * 120 * 4))
  }
}
