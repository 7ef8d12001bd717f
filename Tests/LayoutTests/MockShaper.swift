import Diagnostics
import Documents

@testable import Layout

/// A shaper without fonts: half an em for each character, a line break after each space.
///
/// Faces are named by their weights. Hebrew and Arabic letters run from right to left; Thai stands in a taller face; private-use
/// characters are in no font.
final class MockShaper: TextShaper {
  let isRightToLeft: Bool
  private(set) var calls = 0

  init(isRightToLeft: Bool = false) {
    self.isRightToLeft = isRightToLeft
  }

  func shape(
    _ text: String, as face: FaceRequest, direction: Text.Direction, language: String?
  ) -> ShapedText {
    calls += 1
    let scalars = Array(text.unicodeScalars)
    let base = direction == .natural ? natural(scalars) : isRightToLeft
    var offsets: [Int] = []
    var offset = 0
    for scalar in scalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    let breaks = scalars.indices.dropFirst().filter { mayBreak(scalars, before: $0) }
    return ShapedText(
      utf8: Array(text.utf8),
      runs: runs(scalars, offsets, levels(scalars, base), face: face.weight),
      breaks: breaks.map { offsets[$0] }, isRightToLeft: base,
      missing: scalars.filter { (0xE000..<0xF900).contains($0.value) })
  }

  private func mayBreak(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
    scalars[index - 1] == " " && scalars[index] != " " || scalars[index].isHan
  }

  private func natural(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.first { $0.isFromTheRight || $0.properties.isAlphabetic }?.isFromTheRight
      ?? isRightToLeft
  }

  private func levels(_ scalars: [Unicode.Scalar], _ base: Bool) -> [UInt8] {
    scalars.map { scalar in
      if scalar.isFromTheRight { return 1 }
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        return base ? 2 : 0
      }
      // A sign or separator belongs to the figures beside it, a space to the paragraph.
      return scalar == " " || !base ? (base ? 1 : 0) : 2
    }
  }

  private func runs(
    _ scalars: [Unicode.Scalar], _ offsets: [Int], _ levels: [UInt8], face: Int
  ) -> [ShapedRun] {
    var runs: [ShapedRun] = []
    var start = 0
    while start < scalars.count {
      var end = start + 1
      while end < scalars.count, levels[end] == levels[start] { end += 1 }
      let glyphs = (start..<end).map {
        ShapedGlyph(id: scalars[$0].value, cluster: Int32(offsets[$0]), advance: 0.5)
      }
      let isTall = scalars[start..<end].contains { (0x0E00..<0x0E80).contains($0.value) }
      runs.append(
        ShapedRun(
          face: face, range: offsets[start]..<offsets[end], level: levels[start],
          glyphs: levels[start] & 1 == 1 ? glyphs.reversed() : glyphs,
          ascent: isTall ? 1.6 : 0.97, descent: isTall ? 0.7 : 0.24))
      start = end
    }
    return runs
  }
}

extension Unicode.Scalar {
  var isFromTheRight: Bool { (0x0590..<0x0780).contains(value) && properties.isAlphabetic }
  var isHan: Bool { (0x4E00..<0xA000).contains(value) }
}

/// Pictures are as large as their number of bytes, and square, or twice as wide where they begin with
/// 0; none has no bytes.
final class MockPictures: PictureMeasurer {
  func size(of picture: Picture) throws -> (width: Double, height: Double) {
    guard !picture.bytes.isEmpty else {
      throw Rejection([Diagnostic(.error, "empty-picture", "the picture has no bytes")])
    }
    let side = Double(picture.bytes.count)
    return (picture.bytes[0] == 0 ? 2 * side : side, side)
  }
}
