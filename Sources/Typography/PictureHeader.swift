import Documents

/// What the first bytes of a picture file say, read without decoding it.
struct PictureHeader: Hashable {
  var width: Int
  var height: Int
  /// Colour components of a JPEG: 1 grey, 3 colour, 4 CMYK.
  var components = 3

  /// Reads the header of a PNG or JPEG file.
  ///
  /// Throws a `Rejection` when the bytes are no such file or the picture is absurdly large.
  init(_ format: Picture.Format, _ bytes: [UInt8]) throws {
    switch format {
    case .png: self = try PNGHeader.read(bytes)
    case .jpeg: self = try JPEGHeader.read(bytes)
    case .svg: throw TypographyFact.pictureBroken(format: "SVG", reason: "no pixels").rejection
    }
    let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
    guard !overflow, pixels <= TypographyFact.pixelLimit else {
      throw TypographyFact.pictureTooLarge(format: format.name, width: width, height: height)
        .rejection
    }
    guard pixels > 0 else { throw format.broken("it has no pixels") }
  }

  init(width: Int, height: Int, components: Int = 3) {
    self.width = width
    self.height = height
    self.components = components
  }
}

extension Picture.Format {
  var name: String { rawValue.uppercased() }

  func broken(_ reason: String) -> any Error {
    TypographyFact.pictureBroken(format: name, reason: reason).rejection
  }

  /// The format that the first bytes show; nil for anything else.
  init?(firstBytes bytes: [UInt8]) {
    if bytes.starts(with: PNGHeader.signature) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if Self.startsAsMarkup(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  private static func startsAsMarkup(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    return text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "<")
  }
}

/// PNG, third edition (W3C), 5.2 and 11.2.1.
private enum PNGHeader {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func read(_ bytes: [UInt8]) throws -> PictureHeader {
    guard bytes.count >= 33, Array(bytes[12..<16]) == Array("IHDR".utf8) else {
      throw Picture.Format.png.broken("it ends before its size")
    }
    return PictureHeader(width: number(bytes, 16), height: number(bytes, 20))
  }

  private static func number(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}

/// ITU-T T.81, annex B.
private enum JPEGHeader {
  static func read(_ bytes: [UInt8]) throws -> PictureHeader {
    var frame: PictureHeader?
    var index = 2
    while index + 4 <= bytes.count {
      guard bytes[index] == 0xFF else { throw broken("a marker is missing") }
      let marker = bytes[index + 1]
      if marker == 0xFF || marker == 0x01 || (0xD0...0xD7).contains(marker) {
        index += marker == 0xFF ? 1 : 2
        continue
      }
      let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
      guard length >= 2, index + 2 + length <= bytes.count else { break }
      if isFrame(marker) { frame = try read(frame: bytes[(index + 4)..<(index + 2 + length)]) }
      if marker == 0xDA {
        guard let frame else { throw broken("it has no size") }
        guard hasEnd(bytes) else { throw broken("it ends in the middle") }
        return frame
      }
      index += 2 + length
    }
    throw broken("it ends before its pixels")
  }

  /// Start of frame: all of C0 to CF but the tables and the arithmetic conditioning.
  private static func isFrame(_ marker: UInt8) -> Bool {
    (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
  }

  private static func read(frame: ArraySlice<UInt8>) throws -> PictureHeader {
    let fields = Array(frame)
    guard fields.count >= 6 else { throw broken("its size is cut off") }
    guard fields[0] == 8 else { throw broken("it has \(fields[0]) bits a component, not 8") }
    guard [1, 3, 4].contains(fields[5]) else { throw broken("it has \(fields[5]) components") }
    return PictureHeader(
      width: Int(fields[3]) << 8 | Int(fields[4]), height: Int(fields[1]) << 8 | Int(fields[2]),
      components: Int(fields[5]))
  }

  /// Whether the end-of-image marker stands near the end; some writers put bytes after it.
  private static func hasEnd(_ bytes: [UInt8]) -> Bool {
    let tail = bytes.suffix(4096)
    return zip(tail, tail.dropFirst()).contains { $0 == 0xFF && $1 == 0xD9 }
  }

  private static func broken(_ reason: String) -> any Error { Picture.Format.jpeg.broken(reason) }
}
