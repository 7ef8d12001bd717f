/// PDF syntax being written.
struct PDFText {
  private(set) var bytes: [UInt8] = []

  init() {}

  /// Makes room for so many bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  init(_ syntax: String) { append(syntax) }

  /// Syntax as it stands; never words from outside.
  mutating func append(_ syntax: String) { bytes += syntax.utf8 }

  mutating func append(_ part: ArraySlice<UInt8>) { bytes += part }

  mutating func append(_ other: PDFText) { bytes += other.bytes }

  mutating func append(byte: UInt8) { bytes.append(byte) }

  mutating func append(_ number: Int) {
    guard number >= 0 else {
      append(String(number))
      return
    }
    if number >= 10 { append(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// A length in points, to a thousandth.
  mutating func append(_ length: Double) {
    let thousandths = Int((length * 1_000).rounded())
    if thousandths < 0 { append(byte: UInt8(ascii: "-")) }
    append(thousandths: abs(thousandths))
  }

  /// A length of so many thousandths of a point, 0 or more.
  mutating func append(thousandths: Int) {
    append(thousandths / 1_000)
    var rest = thousandths % 1_000
    guard rest > 0 else { return }
    append(byte: UInt8(ascii: "."))
    for place in [100, 10, 1] where rest > 0 {
      append(byte: UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
    }
  }

  mutating func append(_ lengths: [Double]) {
    append("[")
    for (index, length) in lengths.enumerated() {
      if index > 0 { append(" ") }
      append(length)
    }
    append("]")
  }

  mutating func append(reference number: Int) {
    append(number)
    append(" 0 R")
  }

  /// Words from outside, as a text string (ISO 32000-1 7.9.2.2), shortened to what one may hold.
  mutating func append(text: String) { bytes += PDFString.text(PDFString.shortened(text)) }

  /// Bytes from outside, as a literal string.
  mutating func append(literal: some Sequence<UInt8>) { bytes += PDFString.literal(literal) }

  /// A name with its solidus (ISO 32000-1 7.3.5).
  mutating func append(name: String) {
    bytes.append(UInt8(ascii: "/"))
    for byte in name.utf8 {
      if byte > 0x20, byte < 0x7F, byte.isPDFRegular, byte != UInt8(ascii: "#") {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "#"))
        bytes += byte.hexadecimal
      }
    }
  }
}
