/// Compares two texts line by line.
struct TextDifference {
  /// Begins a line that names a font file and its digest.
  static let fontMark = "font "

  /// Nil when they are equal.
  let found: GoldenDifference?

  init(_ old: [UInt8], _ new: [UInt8]) {
    guard old != new else {
      found = nil
      return
    }
    let (oldLines, newLines) = (Self.lines(old), Self.lines(new))
    if let file = Self.otherFont(oldLines, newLines) {
      found = .otherFonts(file: file)
      return
    }
    let count = max(oldLines.count, newLines.count)
    let index = (0..<count).first { oldLines.at($0) != newLines.at($0) }
    found = .line((index ?? 0) + 1, old: oldLines.at(index ?? 0), new: newLines.at(index ?? 0))
  }

  static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The first font file that both name with different digests.
  private static func otherFont(_ old: [String], _ new: [String]) -> String? {
    let fonts = { (lines: [String]) in
      lines.prefix { $0.hasPrefix(fontMark) }.map { $0.split(separator: " ").map(String.init) }
        .filter { $0.count == 3 }
    }
    let recorded = Dictionary(fonts(old).map { ($0[1], $0[2]) }) { first, _ in first }
    return fonts(new).first { font in recorded[font[1]].map { $0 != font[2] } ?? false }?[1]
  }
}

extension [String] {
  fileprivate func at(_ index: Int) -> String? { indices.contains(index) ? self[index] : nil }
}
