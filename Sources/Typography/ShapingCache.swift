import Layout

/// What was shaped, bounded by number and by size; when a bound is met it is emptied whole.
struct ShapingCache {
  struct Key: Hashable {
    var text: ExactText
    var setting: Shaper.Setting
  }

  /// A text that equals another only when all code points are the same. Strings of Swift are equal
  /// when they look the same, but a PDF holds the one that was written.
  struct ExactText: Hashable {
    let string: String

    init(_ string: String) {
      self.string = string
    }

    static func == (one: ExactText, other: ExactText) -> Bool {
      one.string.utf8.elementsEqual(other.string.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var string = string
      string.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  /// The most texts that are kept.
  static let countLimit = 20_000
  /// The most bytes that are kept, estimated.
  static let byteLimit = 24 << 20

  private var texts: [Key: ShapedText] = [:]
  private var bytes = 0

  subscript(key: Key) -> ShapedText? { texts[key] }

  var count: Int { texts.count }

  mutating func insert(_ text: ShapedText, for key: Key) {
    let size = Self.size(of: text)
    guard size < Self.byteLimit / 8 else { return }
    if texts.count >= Self.countLimit || bytes + size > Self.byteLimit {
      texts.removeAll(keepingCapacity: true)
      bytes = 0
    }
    texts[key] = text
    bytes += size
  }

  /// Code units twice (key and value), glyphs, and about 300 bytes of objects and table entry.
  private static func size(of text: ShapedText) -> Int {
    let glyphs = text.runs.reduce(0) { $0 + $1.glyphs.count }
    return 300 + 2 * text.utf8.count + glyphs * MemoryLayout<ShapedGlyph>.stride
      + text.breaks.count * 8 + text.runs.count * MemoryLayout<ShapedRun>.stride
  }
}
