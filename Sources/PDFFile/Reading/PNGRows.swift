/// Rows of bytes that were written as differences, as PNG does (ISO 32000-1 7.4.4.4).
struct PNGRows {
  private let columns: Int
  private let predictor: Int

  /// From the parameters of a stream's filter; nil when they are of another kind.
  init?(_ bytes: [UInt8], in range: Range<Int>, of owner: PDFFault.Owner) throws(PDFFault) {
    guard let entries = try PDFDictionary(bytes, in: range, of: owner),
      entries.integer("/Colors") ?? 1 == 1, entries.integer("/BitsPerComponent") ?? 8 == 8
    else { return nil }
    columns = entries.integer("/Columns") ?? 1
    predictor = entries.integer("/Predictor") ?? 1
    guard columns > 0, predictor == 1 || predictor >= 10 else { return nil }
  }

  /// The bytes themselves; nil when a row has a filter other than None, Sub and Up.
  func decoded(_ packed: [UInt8]) -> [UInt8]? {
    guard predictor != 1 else { return packed }
    var rows: [UInt8] = []
    rows.reserveCapacity(packed.count)
    for start in stride(from: 0, to: packed.count, by: columns + 1) {
      let filter = packed[start]
      guard filter <= 2 else { return nil }
      let row = rows.count
      for (column, index) in (start + 1..<min(start + 1 + columns, packed.count)).enumerated() {
        let up = filter == 2 && row > 0 ? rows[row - columns + column] : 0
        let left = filter == 1 && column > 0 ? rows[row + column - 1] : 0
        rows.append(packed[index] &+ up &+ left)
      }
    }
    return rows
  }

  /// Rows written as differences from the row above, each with the filter Up.
  static func encoded(_ bytes: [UInt8], columns: Int) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(bytes.count + bytes.count / columns + 1)
    for start in stride(from: 0, to: bytes.count, by: columns) {
      rows.append(2)
      for index in start..<min(start + columns, bytes.count) {
        rows.append(bytes[index] &- (start == 0 ? 0 : bytes[index - columns]))
      }
    }
    return rows
  }
}
