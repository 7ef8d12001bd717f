extension Lexer {
  /// Passes over an inline image whose `BI` was just read, with its `EI` (ISO 32000-1 8.9.7).
  ///
  /// The length of unpacked samples follows from the image's size; otherwise the image ends at the
  /// first `EI` that stands between white space and has only text after it.
  mutating func skipInlineImage() throws(PDFFault) {
    let start = position
    var image = InlineImage()
    while true {
      let key = try next()
      if key.kind == .word, bytes.holds("ID", at: key.range) { break }
      guard key.kind == .name else { throw fault("end of the image that begins", at: start) }
      image.take(key.range, try value(), from: bytes)
    }
    skip(1)
    if let length = image.length {
      var ahead = self
      ahead.skip(length)
      if let word = try? ahead.next(), bytes.holds("EI", at: word.range) {
        self = ahead
        return
      }
    }
    while position < end {
      if endsImage(at: position) {
        skip(2)
        return
      }
      skip(1)
    }
    throw fault("end of the image that begins", at: start)
  }

  private func endsImage(at index: Int) -> Bool {
    guard index + 2 <= end, bytes.holds("EI", at: index..<index + 2), bytes[index - 1].isPDFSpace,
      index + 2 == end || bytes[index + 2].isPDFSpace
    else { return false }
    return bytes[index + 2..<min(end, index + 12)].allSatisfy { byte in
      byte == 0x0A || byte == 0x0D || (0x20..<0x7F).contains(byte)
    }
  }
}

/// The size of an inline image.
private struct InlineImage {
  private var width: Int?
  private var height: Int?
  private var bitsPerComponent = 8
  private var components = 1
  private var stated: Int?
  private var isPacked = false

  /// The length of its data in bytes; nil when it is packed and does not say.
  var length: Int? {
    if let stated { return stated }
    guard !isPacked, let width, let height else { return nil }
    let (bits, overflow) = width.multipliedReportingOverflow(by: components * bitsPerComponent)
    let (length, tooLong) = (bits / 8 + (bits % 8 == 0 ? 0 : 1)).multipliedReportingOverflow(
      by: height)
    return overflow || tooLong ? nil : length
  }

  mutating func take(_ key: Range<Int>, _ value: Range<Int>, from bytes: [UInt8]) {
    switch String(decoding: bytes[key], as: UTF8.self) {
    case "/W", "/Width": width = bytes.number(at: value)
    case "/H", "/Height": height = bytes.number(at: value)
    case "/BPC", "/BitsPerComponent": bitsPerComponent = min(bytes.number(at: value) ?? 8, 16)
    case "/IM", "/ImageMask": if bytes.holds("true", at: value) { bitsPerComponent = 1 }
    case "/L", "/Length": stated = bytes.number(at: value)
    case "/F", "/Filter": isPacked = true
    case "/CS", "/ColorSpace":
      switch String(decoding: bytes[value], as: UTF8.self) {
      case "/RGB", "/DeviceRGB": components = 3
      case "/CMYK", "/DeviceCMYK": components = 4
      default: components = 1
      }
    default: break
    }
  }
}
