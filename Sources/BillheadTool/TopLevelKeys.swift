/// The names of the members of a JSON object, found without reading their values.
///
/// It does not judge the text: broken JSON gives what it seems to have, and the reader says what is
/// wrong with it.
struct TopLevelKeys: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  /// Whether a string that comes next is a name.
  private var expectsName = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> String? {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        expectsName = depth == 1 && byte == UInt8(ascii: "{")
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ","): expectsName = depth == 1
      case UInt8(ascii: "\""):
        let start = position
        skipString()
        if expectsName {
          expectsName = false
          return String(decoding: bytes[start..<Swift.max(start, position - 1)], as: UTF8.self)
        }
      default: break
      }
    }
    return nil
  }

  /// Moves behind the closing quotation mark.
  private mutating func skipString() {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position = Swift.min(position + 1, bytes.count)
  }
}
