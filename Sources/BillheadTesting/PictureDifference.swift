internal import Typography

/// Compares two pictures pixel by pixel.
struct PictureDifference {
  /// The most a colour channel may differ before a pixel counts, of 255: other versions of the
  /// drawing library round edges otherwise.
  private static let channelTolerance = 24
  /// The share of pixels that may count, in millionths.
  private static let pixelTolerance = 300

  /// Nil when they are near enough.
  let found: GoldenDifference?

  /// Throws a `MachineFailure` for bytes that are no PNG.
  init(_ old: [UInt8], _ new: [UInt8]) throws {
    guard old != new else {
      found = nil
      return
    }
    let (old, new) = (try PixelImage(png: old), try PixelImage(png: new))
    guard old.width == new.width, old.height == new.height else {
      found = .size(old: "\(old.width) × \(old.height)", new: "\(new.width) × \(new.height)")
      return
    }
    let count = zip(old.pixels, new.pixels).count { Self.differ($0, $1) }
    let millionths = count * 1_000_000 / max(1, old.pixels.count)
    found = millionths > Self.pixelTolerance ? .pixels(millionths: millionths) : nil
  }

  /// The new picture in pale grey, with the pixels that differ in red; nil for pictures of
  /// different sizes.
  static func picture(_ old: [UInt8], _ new: [UInt8]) throws -> [UInt8]? {
    let (old, new) = (try PixelImage(png: old), try PixelImage(png: new))
    guard old.width == new.width, old.height == new.height else { return nil }
    let pixels = zip(old.pixels, new.pixels).map { before, now in
      differ(before, now) ? 0xFFD0_0000 : paled(now)
    }
    return try PixelImage(width: new.width, height: new.height, pixels: pixels).png()
  }

  private static func differ(_ left: UInt32, _ right: UInt32) -> Bool {
    left != right
      && zip(channels(left), channels(right)).contains { abs($0 - $1) > channelTolerance }
  }

  private static func channels(_ pixel: UInt32) -> [Int] {
    [16, 8, 0].map { Int(pixel >> $0 & 0xFF) }
  }

  private static func paled(_ pixel: UInt32) -> UInt32 {
    let grey = UInt32(channels(pixel).reduce(0, +) / 3)
    let pale = 192 + grey / 4
    return 0xFF00_0000 | pale << 16 | pale << 8 | pale
  }
}
