extension [UInt8] {
  /// An operator of one or two bytes that leaves something on the page (ISO 32000-1 annex A).
  func isPainting(_ word: Range<Int>) -> Bool {
    let first = self[word.lowerBound]
    if word.count == 1 {
      switch first {
      case UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "B"), UInt8(ascii: "b"),
        UInt8(ascii: "S"), UInt8(ascii: "s"), UInt8(ascii: "'"), UInt8(ascii: "\""):
        return true
      default: return false
      }
    }
    let second = self[word.lowerBound + 1]
    switch (first, second) {
    case (UInt8(ascii: "T"), UInt8(ascii: "j")), (UInt8(ascii: "T"), UInt8(ascii: "J")),
      (UInt8(ascii: "f"), UInt8(ascii: "*")), (UInt8(ascii: "B"), UInt8(ascii: "*")),
      (UInt8(ascii: "b"), UInt8(ascii: "*")), (UInt8(ascii: "D"), UInt8(ascii: "o")),
      (UInt8(ascii: "s"), UInt8(ascii: "h")):
      return true
    default: return false
    }
  }
}
