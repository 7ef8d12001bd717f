/// Lines `key TAB value` in byte order of the keys, searched in place.
struct SortedLines: Sendable {
  private let text: TableText

  init(_ text: StaticString) {
    self.init(TableText(text))
  }

  init(_ text: TableText) {
    self.text = text
  }

  /// The value of a key: a search by halves over the bytes, so that nothing is read at start.
  func value(of key: String) -> TableText? {
    var key = key
    return key.withUTF8 { wanted in
      let bytes = text.bytes
      var low = 0
      var high = bytes.count
      while low < high {
        var start = low + (high - low) / 2
        while start > low, bytes[start - 1] != .lineFeed { start -= 1 }
        var at = 0
        while at < wanted.count, bytes[start + at] == wanted[at] { at += 1 }
        // Line feed and tab sort before every byte of a key, so the text ends in a line feed.
        let found = bytes[start + at]
        let end = bytes[(start + at)...].firstIndex(of: .lineFeed) ?? bytes.count
        if at == wanted.count, found == .tab { return text.slice((start + at + 1)..<end) }
        if at < wanted.count, found < wanted[at] { low = end + 1 } else { high = start }
      }
      return nil
    }
  }

  subscript(key: String) -> String? { value(of: key)?.string }
}
