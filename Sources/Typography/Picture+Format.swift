import Documents
import Pictures

extension Picture.Format {
  var name: String { rawValue.uppercased() }

  func broken(_ reason: String) -> any Error {
    TypographyFact.pictureBroken(format: name, reason: reason).rejection
  }

  /// The format that the first bytes show; nil for anything else.
  init?(firstBytes bytes: [UInt8]) {
    switch RasterFormat(firstBytes: bytes) {
    case .png: self = .png
    case .jpeg: self = .jpeg
    case nil:
      guard Self.startsAsMarkup(bytes) else { return nil }
      self = .svg
    }
  }

  private static func startsAsMarkup(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    return text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "<")
  }
}
