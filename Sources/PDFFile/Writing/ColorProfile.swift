/// The sRGB colour space as an ICC profile of version 4.2 (ICC.1:2004-10, IEC 61966-2-1), built
/// here: a matrix and one parametric curve, 548 bytes.
enum ColorProfile {
  static let name = "sRGB IEC61966-2.1"

  static let bytes: [UInt8] = {
    let parts = tags
    let tableSize = 4 + 12 * (parts.count + 2)
    var table = ICCBytes()
    var body = ICCBytes()
    table.append(UInt32(parts.count + 2))
    for (signature, content) in parts {
      let start = 128 + tableSize + body.bytes.count
      // The three curves are one.
      for name in signature == "rTRC" ? ["rTRC", "gTRC", "bTRC"] : [signature] {
        table.append(name)
        table.append(UInt32(start))
        table.append(UInt32(content.bytes.count))
      }
      body.bytes += content.bytes
    }
    return header(size: 128 + table.bytes.count + body.bytes.count).bytes + table.bytes + body.bytes
  }()

  private static let white: [Int32] = [0xF6D6, 0x10000, 0xD32D]

  private static var tags: [(String, ICCBytes)] {
    [
      ("desc", .words(name)),
      ("cprt", .words("No copyright, use freely")),
      ("wtpt", .numbers("XYZ ", white)),
      (
        "chad",
        .numbers(
          "sf32",
          [0x10C42, 0x5DE, -0xCDB, 0x793, 0xFD90, -0x45F, -0x25E, 0x3DC, 0xC06E])
      ),
      ("rXYZ", .numbers("XYZ ", [0x6FA2, 0x38F5, 0x390])),
      ("gXYZ", .numbers("XYZ ", [0x6299, 0xB785, 0x18DA])),
      ("bXYZ", .numbers("XYZ ", [0x24A0, 0xF84, 0xB6CF])),
      // Function type 3 in the upper half of the first number.
      ("rTRC", .numbers("para", [3 << 16, 0x26666, 0xF2A7, 0xD59, 0x13D0, 0xA5B])),
    ]
  }

  /// ICC.1 7.2.
  private static func header(size: Int) -> ICCBytes {
    var header = ICCBytes()
    header.append(UInt32(size))
    header.append(UInt32(0))
    header.append(UInt32(0x0420_0000))
    header.append("mntrRGB XYZ ")
    // 2025-01-01T00:00:00
    for part: UInt32 in [2025 << 16 | 1, 1 << 16, 0] { header.append(part) }
    header.append("acsp")
    header.bytes += repeatElement(0, count: 28)
    for value in white { header.append(UInt32(bitPattern: value)) }
    header.bytes += repeatElement(0, count: 128 - header.bytes.count)
    return header
  }
}

/// Bytes of a profile, big end first.
private struct ICCBytes {
  var bytes: [UInt8] = []

  mutating func append(_ signature: String) { bytes += signature.utf8 }

  mutating func append(_ number: UInt32) {
    for shift: UInt32 in [24, 16, 8, 0] {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// A tag of s15Fixed16 numbers.
  static func numbers(_ type: String, _ numbers: [Int32]) -> ICCBytes {
    var tag = ICCBytes()
    tag.append(type)
    tag.append(UInt32(0))
    for number in numbers { tag.append(UInt32(bitPattern: number)) }
    return tag
  }

  /// A multiLocalizedUnicode tag with English ASCII words, padded to a multiple of four.
  static func words(_ words: String) -> ICCBytes {
    var tag = ICCBytes()
    tag.append("mluc")
    for part: UInt32 in [0, 1, 12] { tag.append(part) }
    tag.append("enUS")
    tag.append(UInt32(2 * words.utf8.count))
    tag.append(UInt32(28))
    for byte in words.utf8 { tag.bytes += [0, byte] }
    tag.bytes += repeatElement(0, count: (4 - tag.bytes.count % 4) % 4)
    return tag
  }
}
