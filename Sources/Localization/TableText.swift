/// A stretch of text that is built into the binary; it is never copied or parsed as a whole.
struct TableText: Sendable {
  private let source: StaticString
  private let range: Range<Int>

  init(_ source: StaticString) {
    self.init(source, range: 0..<source.utf8CodeUnitCount)
  }

  init(_ source: StaticString, range: Range<Int>) {
    self.source = source
    self.range = range.clamped(to: 0..<source.utf8CodeUnitCount)
  }

  /// The record of a key, with an index of lines `key TAB offset TAB length`.
  init?(record key: String, of source: StaticString, _ index: StaticString) {
    guard let place = SortedLines(index).value(of: key)?.fields, place.count == 2,
      let offset = Int(place[0]), let length = Int(place[1])
    else { return nil }
    self.init(source, range: offset..<(offset + length))
  }

  /// The bytes; they live as long as the program.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: source.utf8Start + range.lowerBound, count: range.count)
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// A part, by offsets from the start of this text.
  func slice(_ part: Range<Int>) -> TableText {
    TableText(
      source, range: (range.lowerBound + part.lowerBound)..<(range.lowerBound + part.upperBound))
  }

  /// The lines without their line feeds.
  func forEachLine(_ body: (TableText) -> Void) {
    let bytes = bytes
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
      body(slice(start..<end))
      start = end + 1
    }
  }

  /// The fields between tabs.
  var fields: [String] {
    bytes.split(separator: .tab, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let tab = UInt8(ascii: "\t")
}
