/// Numbers that are the same each time (Steele, Lea and Flood 2014).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

  /// Pieces of texts that are hard on encodings.
  private static let pieces = [
    "a", "Z", "9", " ", "  ", "=", "=?", "?=", "_", "-", ".", ",", "\"", "\\", "<", ">", "@", ";",
    ":", "(", ")", "é", "ß", "€", "請", "求書", "株式会社", "فاتورة", "الفاتورة", "हिन्दी", "ไทย",
    "👩🏽‍🚀", "👨‍👩‍👧‍👦", "e\u{301}\u{323}", "🇩🇪", "\u{10FFFD}", "=?UTF-8?Q?x?=", "From ", "%41", "'",
    "word", "Rechnung", "\u{3000}", "\u{A0}",
  ]

  /// A text of up to so many pieces.
  mutating func text(ofAtMost count: Int) -> String {
    (0..<below(count + 1)).map { _ in Self.pieces[below(Self.pieces.count)] }.joined()
  }

  mutating func bytes(ofAtMost count: Int) -> [UInt8] {
    let kind = below(3)
    return (0..<below(count + 1)).map { _ in
      switch kind {
      case 0: UInt8(below(256))
      case 1: Array(" \t\r\n=.-Fa".utf8)[below(9)]
      default: UInt8(0x20 + below(96))
      }
    }
  }
}
