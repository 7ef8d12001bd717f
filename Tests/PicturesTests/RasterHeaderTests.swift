import Encodings
import Testing

@testable import Pictures

@Suite struct RasterHeaderTests {
  /// A JPEG of 16 by 8 without coded data that makes sense: its markers are what is read.
  static func jpeg(
    _ segments: [UInt8] = [], frame: UInt8 = 0xC0, scans: Int = 1, ids: [UInt8] = [1, 2, 3],
    height: [UInt8] = [0, 8]
  ) -> [UInt8] {
    let count = UInt8(ids.count)
    let size: [UInt8] = [0xFF, frame, 0, 8 + 3 * count, 8] + height + [0, 16, count]
    let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0, 0xFF, 0xD0, 0x34]
    return [0xFF, 0xD8] + segments + size + ids.flatMap { [$0, 0x11, 0] }
      + Array(repeating: scan, count: scans).joined() + [0xFF, 0xD9, 0x7F]
  }

  static func exif(_ orientation: UInt8, isLittle: Bool = true) -> [UInt8] {
    let tiff: [UInt8] =
      isLittle
      ? [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
      : [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    return [0xFF, 0xE1, 0, UInt8(tiff.count + 8)] + Array("Exif\0\0".utf8) + tiff
  }

  @Test(arguments: [true, false], 0...9 as ClosedRange<UInt8>)
  func orientation(isLittle: Bool, stated: UInt8) throws {
    let header = try RasterHeader(.jpeg, Self.jpeg(Self.exif(stated, isLittle: isLittle)))
    #expect(header.orientation == ((1...8).contains(stated) ? Int(stated) : 1))
    #expect(header.isTurned == (5...8).contains(stated))
  }

  @Test func onlyWhatThePixelsNeedIsKept() throws {
    let comment: [UInt8] = [0xFF, 0xFE, 0, 6] + Array("here".utf8)
    let bytes = Self.jpeg(Self.exif(6) + comment)
    #expect(try RasterHeader(.jpeg, bytes).cleaned(bytes) == Self.jpeg().dropLast())
  }

  @Test(
    arguments: [
      (jpeg(), true), (jpeg(frame: 0xC2), true), (jpeg(frame: 0xC9), false),
      (jpeg(frame: 0xC3), false), (jpeg(ids: [7]), true), (jpeg(ids: [1, 2, 3, 4]), false),
      (jpeg(ids: Array("RGB".utf8)), false),
      (jpeg([0xFF, 0xE0, 0, 7] + Array("JFIF\0".utf8), ids: [0, 1, 2]), true),
    ])
  func whatAPDFMayHold(_ bytes: [UInt8], isPassable: Bool) throws {
    #expect(try RasterHeader(.jpeg, bytes).isPassable == isPassable)
  }

  @Test(
    arguments: [
      (jpeg(scans: 101), .tooManyScans(101)), (jpeg(scans: 0), .endsBeforePixels),
      (jpeg(height: [0, 0]), .noPixels), (jpeg(ids: [1, 2]), .components(2)),
      (Array(jpeg().dropLast(3)), .endsInTheMiddle), (Array(jpeg().prefix(12)), .endsBeforePixels),
      (Array(jpeg().prefix(2)) + [0, 0], .markerMissing),
      (jpeg(jpeg().dropFirst(2).dropLast(3)), .dataDamaged),
    ] as [([UInt8], PictureFault)])
  func faultsOfJPEG(_ bytes: [UInt8], _ fault: PictureFault) {
    #expect(throws: fault) { try RasterHeader(.jpeg, bytes) }
  }

  /// A size of 4,000 by 4,000 in 26 scans is too much, in 25 it is not.
  @Test func scansAreWeighedByPixels() throws {
    var bytes = Self.jpeg(scans: 26, height: [0x0F, 0xA0])
    bytes[9...10] = [0x0F, 0xA0]
    #expect(throws: PictureFault.tooManyScans(26)) { try RasterHeader(.jpeg, bytes) }
    bytes = Self.jpeg(scans: 25, height: [0x0F, 0xA0])
    bytes[9...10] = [0x0F, 0xA0]
    #expect(try RasterHeader(.jpeg, bytes).scans == 25)
  }

  @Test(
    arguments: [
      ([16: 1], .tooManyPixels(width: 16_777_217, height: 1)),
      ([18: 0x10], .sides(width: 4097, height: 1)), ([19: 0], .noPixels),
    ] as [([Int: UInt8], PictureFault)])
  func faultsOfPNG(_ changes: [Int: UInt8], _ fault: PictureFault) throws {
    var bytes = try #require(Base64.decode(tinyPNG.utf8))
    for (index, value) in changes { bytes[index] = value }
    #expect(throws: fault) { try RasterHeader(.png, bytes) }
  }

  @Test func aPNGGoesOnToItsEnd() throws {
    let bytes = try #require(Base64.decode(tinyPNG.utf8))
    #expect(throws: PictureFault.endsBeforeSize) { try RasterHeader(.png, Array(bytes.prefix(20))) }
    #expect(throws: PictureFault.endsBeforePixels) {
      try RasterHeader(.png, Array(bytes.prefix(40)))
    }
    #expect(throws: PictureFault.endsInTheMiddle) { try RasterHeader(.png, bytes.dropLast(12)) }
    #expect(try RasterHeader(.png, bytes).width == 1)
  }

  @Test(
    arguments: [
      ("1", 1), ("-.5", -0.5), ("+1e3", 1000), ("1e-2", 0.01), ("12.25", 12.25), ("1em", 1),
      ("1e", 1), ("5.", 5),
    ] as [(String, Double)])
  func numbers(_ text: String, _ value: Double) {
    var scanner = NumberScanner(text)
    let read = scanner.number()
    #expect(read.map { ($0 - value).magnitude < 1e-9 } == true)
  }

  @Test(arguments: [0.0, 30, 45, 90, 180, -90, 270, 359.5])
  func turnsKeepLengths(_ degrees: Double) throws {
    let map = try #require(TransformList.read("rotate(\(degrees))"))
    #expect((map.a * map.d - map.b * map.c - 1).magnitude < 1e-6)
    #expect((map.a * map.a + map.b * map.b - 1).magnitude < 1e-6)
  }
}
