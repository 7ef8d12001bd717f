/// A format of pictures made of pixels.
package enum RasterFormat: Sendable, Hashable {
  case png, jpeg

  /// The format that the first bytes show.
  package init?(firstBytes bytes: [UInt8]) {
    if bytes.starts(with: PNGHeader.signature) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else {
      return nil
    }
  }
}

/// What a picture file says of itself, read without decoding its pixels.
package struct RasterHeader: Hashable {
  /// In pixels, as they are stored.
  package var width: Int
  package var height: Int
  /// Colour components of a JPEG: 1 grey, 3 colour, 4 CMYK.
  package var components = 3
  /// Whether the four components of a JPEG state paper and not ink.
  package var statesPaper = false
  /// How a JPEG is to be turned, 1 to 8 (Exif 2.32, tag 0112).
  package var orientation = 1
  /// Scans of a JPEG.
  package var scans = 1
  /// The parts of a JPEG that its pixels need; nothing of Exif, XMP, ICC or after the end.
  package var parts: [Range<Int>] = []
  /// Whether every reader of PDF decodes those parts alike.
  package var isPassable = false

  /// Reads the header of a PNG or JPEG file.
  ///
  /// Throws when the bytes are no such file, or the picture is larger than the limits.
  package init(_ format: RasterFormat, _ bytes: [UInt8]) throws(PictureFault) {
    guard bytes.count <= PictureLimits.rasterBytes else {
      throw .tooManyBytes(bytes.count, limit: PictureLimits.rasterBytes)
    }
    switch format {
    case .png: self = try PNGHeader.read(bytes)
    case .jpeg:
      var scanner = JPEGScanner(bytes)
      self = try scanner.read()
    }
    try checkSize()
  }

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  private func checkSize() throws(PictureFault) {
    guard width > 0, height > 0 else { throw .noPixels }
    let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
    let isWritten = !parts.isEmpty && !isPassable
    let limit = isWritten ? PictureLimits.writtenPixels : PictureLimits.pixels
    guard !overflow, pixels <= limit else {
      throw .tooManyPixels(width: width, height: height, limit: limit)
    }
    guard scans <= PictureLimits.scans, scans * pixels <= PictureLimits.scannedPixels else {
      throw .tooManyScans(scans)
    }
    try checkSides(Double(width), Double(height))
  }

  /// Whether width and height change places when the picture is turned.
  package var isTurned: Bool { orientation >= 5 }
}

/// Throws for a strip: the scale at which it would be drawn is no use to anybody.
package func checkSides(_ width: Double, _ height: Double) throws(PictureFault) {
  guard max(width, height) <= min(width, height) * PictureLimits.sides else {
    throw .sides(width: width, height: height)
  }
}

extension RasterHeader {
  /// The file without what its pixels do not need; of a PNG the file as it is.
  package func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    guard !parts.isEmpty else { return bytes }
    return parts.reduce(into: []) { $0 += bytes[$1] }
  }
}
