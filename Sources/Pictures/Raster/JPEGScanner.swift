/// Goes over the markers of a JPEG file (ITU-T T.81, annex B) from its first to its end.
struct JPEGScanner {
  private let bytes: [UInt8]
  private var frame: RasterHeader?
  private var frameMarker: UInt8 = 0
  private var componentIDs: [UInt8] = []
  private var namesItsColors = false
  private var isAdobes = false
  private var scans = 0
  private var orientation: Int?
  private var parts: [Range<Int>] = [0..<2]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() throws(PictureFault) -> RasterHeader {
    var index = 2
    while index + 2 <= bytes.count {
      guard bytes[index] == 0xFF else { throw .markerMissing }
      let marker = bytes[index + 1]
      switch marker {
      case 0xFF: index += 1
      case 0x01, 0xD0...0xD7: index += 2
      case 0xD9:
        parts.append(index..<index + 2)
        return try header()
      default: index = try takeSegment(marker, at: index)
      }
    }
    throw scans > 0 ? .endsInTheMiddle : .endsBeforePixels
  }

  private func header() throws(PictureFault) -> RasterHeader {
    guard var header = frame else { throw .noSize }
    guard scans > 0 else { throw .endsBeforePixels }
    header.scans = scans
    header.statesPaper = isAdobes
    header.orientation = orientation ?? 1
    header.parts = parts
    header.isPassable = isPassable
    return header
  }

  /// PDF has baseline, extended and progressive Huffman coding (ISO 32000-1 7.4.8), and readers
  /// differ about three components that neither a marker nor their numbers call YCbCr.
  private var isPassable: Bool {
    guard (0xC0...0xC2).contains(frameMarker) else { return false }
    switch componentIDs.count {
    case 1: return true
    case 3: return namesItsColors || componentIDs == [1, 2, 3]
    default: return false
    }
  }

  /// The index after a segment, and after the coded data that follows a scan's header.
  private mutating func takeSegment(
    _ marker: UInt8, at start: Int
  ) throws(PictureFault) -> Int {
    guard start + 4 <= bytes.count else { throw scans > 0 ? .endsInTheMiddle : .endsBeforePixels }
    let length = Int(bytes[start + 2]) << 8 | Int(bytes[start + 3])
    var end = start + 2 + length
    guard length >= 2, end <= bytes.count else {
      throw scans > 0 ? .endsInTheMiddle : .endsBeforePixels
    }
    let content = (start + 4)..<end
    if Self.isFrame(marker) { try takeFrame(marker, bytes[content]) }
    if marker == 0xE1, orientation == nil { orientation = Exif.orientation(bytes[content]) }
    if marker == 0xDA {
      guard frame != nil else { throw .noSize }
      scans += 1
      end = endOfCodedData(from: end)
    }
    if isNeeded(marker, bytes[content]) { parts.append(start..<end) }
    return end
  }

  /// Tables, frames and scans, and of the applications' segments those that tell the colours.
  private mutating func isNeeded(_ marker: UInt8, _ content: ArraySlice<UInt8>) -> Bool {
    switch marker {
    case 0xE0, 0xEE:
      let isAdobes = content.starts(with: Array("Adobe".utf8))
      self.isAdobes = self.isAdobes || isAdobes
      namesItsColors = namesItsColors || isAdobes || content.starts(with: Array("JFIF\0".utf8))
      return isAdobes || content.starts(with: Array("JFIF\0".utf8))
    case 0xE1...0xED, 0xEF, 0xFE: return false
    default: return true
    }
  }

  /// A marker ends coded data; FF 00 and restart markers are part of it.
  private func endOfCodedData(from start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == 0xFF, bytes[index + 1] != 0, !(0xD0...0xD7).contains(bytes[index + 1]),
        bytes[index + 1] != 0xFF
      {
        return index
      }
      index += 1
    }
    return bytes.count
  }

  /// Start of frame: all of C0 to CF but the tables and the arithmetic conditioning.
  private static func isFrame(_ marker: UInt8) -> Bool {
    (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
  }

  private mutating func takeFrame(
    _ marker: UInt8, _ content: ArraySlice<UInt8>
  ) throws(PictureFault) {
    let fields = Array(content)
    guard frame == nil else { throw .dataDamaged }
    guard fields.count >= 6 else { throw .sizeCutOff }
    guard fields[0] == 8 else { throw .bitsPerComponent(Int(fields[0])) }
    guard [1, 3, 4].contains(fields[5]) else { throw .components(Int(fields[5])) }
    guard fields.count >= 6 + 3 * Int(fields[5]) else { throw .sizeCutOff }
    frameMarker = marker
    componentIDs = (0..<Int(fields[5])).map { fields[6 + 3 * $0] }
    var header = RasterHeader(
      width: Int(fields[3]) << 8 | Int(fields[4]), height: Int(fields[1]) << 8 | Int(fields[2]))
    header.components = componentIDs.count
    frame = header
  }
}
