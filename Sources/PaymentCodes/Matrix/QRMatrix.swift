/// The modules of a QR code, light and dark, without its quiet zone.
///
/// A plain value: the same bytes and limits give the same modules.
package struct QRMatrix: Sendable, Hashable {
  /// The light modules that must surround a code on each side (ISO/IEC 18004, 5.3.8).
  package static let quietZone = 4

  /// A row's dark modules that lie side by side.
  package struct Run: Sendable, Hashable {
    /// The first module, from the left, from 0.
    package let column: Int
    /// From the top, from 0.
    package let row: Int
    /// The modules, at least 1.
    package let length: Int
  }

  /// The modules a side: 17 + 4 × `version`.
  package let size: Int
  /// 1 to 40.
  package let version: Int
  package let errorCorrection: ErrorCorrection
  /// The rows from the top, each in whole bytes, the left module in the highest bit; 1 is dark.
  package let rows: [UInt8]

  /// The bytes that a row takes in `rows`.
  package var bytesPerRow: Int { (size + 7) / 8 }

  /// Whether a module is dark; column and row count from 0, from the top left.
  package subscript(column: Int, row: Int) -> Bool {
    rows[row * bytesPerRow + column / 8] & (0x80 >> UInt8(column % 8)) != 0
  }

  /// All dark modules, row by row, as few rectangles of one module's height.
  package var darkRuns: [Run] {
    (0..<size).flatMap { row in
      var runs: [Run] = []
      var start: Int?
      for column in 0...size {
        let isDark = column < size && self[column, row]
        if isDark, start == nil { start = column }
        if !isDark, let first = start {
          runs.append(Run(column: first, row: row, length: column - first))
          start = nil
        }
      }
      return runs
    }
  }
}
