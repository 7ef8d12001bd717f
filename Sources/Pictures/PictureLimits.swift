/// What a picture may have at most, so that a stranger's file costs neither time nor memory.
package enum PictureLimits {
  /// Bytes of a file of pixels.
  package static let rasterBytes = 12_000_000
  /// Bytes of an SVG, its embedded pictures included.
  package static let drawingBytes = 8_000_000
  /// Pixels of a picture; a square of 4,000 has as many.
  package static let pixels = 16_000_000
  /// Pixels of a JPEG that a PDF cannot hold as it is, of inks for instance: all are written out.
  static let writtenPixels = 6_000_000
  /// Scans of a JPEG (ITU-T T.81, A.2.1); encoders make some ten.
  static let scans = 100
  /// Scans times pixels: each scan goes over the whole picture.
  static let scannedPixels = 400_000_000
  /// How many times one side may be the other.
  package static let sides = 1000.0

  /// Elements of a drawing, as they stand in the file.
  static let elements = 30_000
  static let attributes = 120_000
  static let depth = 64
  /// Bytes of character data in elements that are kept.
  static let textBytes = 400_000
  /// The greatest number that a drawing may state, with either sign.
  static let number = 1e6
  /// The greatest size of text, in the drawing's units.
  static let textSize = 1e5
  /// Work for one drawing, in the units of `SVGWork`: about a microsecond each.
  static let work = 1_000_000.0
}
