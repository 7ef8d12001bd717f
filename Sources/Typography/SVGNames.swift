/// The names inside SVG files of Cairo's.
///
/// Cairo 1.16 numbers `image` and `surface` by a counter of the whole process, so that the same
/// page has other bytes each time.
enum SVGNames {
  private static let stems = ["image", "surface"].map { Array($0.utf8) }

  /// The file with those numbers counted from 0 in the order in which they appear. A name stands
  /// after `"` where it is given and after `#` where it is used; words are outlines, so no other
  /// text looks like one.
  static func renumbered(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var numbers: [[ArraySlice<UInt8>: Int]] = stems.map { _ in [:] }
    var copied = 0
    for index in bytes.indices
    where bytes[index] == UInt8(ascii: "#") || bytes[index] == UInt8(ascii: "\"") {
      for (kind, stem) in stems.enumerated() where bytes[(index + 1)...].starts(with: stem) {
        let start = index + 1 + stem.count
        let digits = bytes[start...].prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty else { continue }
        let number = numbers[kind][digits] ?? numbers[kind].count
        numbers[kind][digits] = number
        result += bytes[copied..<start]
        result += Array(String(number).utf8)
        copied = digits.endIndex
      }
    }
    return result + bytes[copied...]
  }
}
