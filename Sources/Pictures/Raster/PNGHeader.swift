/// PNG, third edition (W3C), 5.2 and 11.2.1.
enum PNGHeader {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func read(_ bytes: [UInt8]) throws(PictureFault) -> RasterHeader {
    guard bytes.count >= 33, bytes[12..<16].elementsEqual("IHDR".utf8) else {
      throw .endsBeforeSize
    }
    let header = RasterHeader(width: number(bytes, 16), height: number(bytes, 20))
    try checkChunks(bytes)
    return header
  }

  /// The chunks must go on to the last one; a decoder says less plainly what is missing.
  private static func checkChunks(_ bytes: [UInt8]) throws(PictureFault) {
    var index = signature.count
    var hasPixels = false
    while index + 12 <= bytes.count {
      let kind = bytes[(index + 4)..<(index + 8)]
      if kind.elementsEqual("IEND".utf8) {
        guard hasPixels else { throw .endsBeforePixels }
        return
      }
      if kind.elementsEqual("IDAT".utf8) { hasPixels = true }
      index += 12 + number(bytes, index)
    }
    throw hasPixels ? .endsInTheMiddle : .endsBeforePixels
  }

  private static func number(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
