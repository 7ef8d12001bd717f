import Digests

/// Writes an update at the end of a file (ISO 32000-1 7.5.6): new objects, new versions of old ones,
/// and a cross-reference stream that leads back to the file's own.
struct UpdateWriter {
  private let table: CrossReference
  private let firstByte: Int
  private var output: [UInt8]
  private var offsets: [(number: Int, offset: Int)] = []
  private var size: Int

  init(_ file: [UInt8], _ table: CrossReference) {
    self.table = table
    firstByte = file.count
    output = file
    if output.last != 0x0A { output.append(0x0A) }
    size = table.locations.count
  }

  /// The next free number.
  mutating func reserve() -> Int {
    size += 1
    return size - 1
  }

  /// Writes an object that is not a stream.
  ///
  /// - Returns: Where its value begins.
  @discardableResult
  mutating func add(_ number: Int, _ object: PDFText) -> Int {
    offsets.append((number, output.count))
    output += "\(number) 0 obj\n".utf8
    let start = output.count
    output += object.bytes
    output += "\nendobj\n".utf8
    return start
  }

  /// The file with its update.
  consuming func finish() -> [UInt8] {
    let start = output.count
    let number = reserve()
    offsets.append((number, start))
    offsets.sort { $0.number < $1.number }
    var text = PDFText("<</Type/XRef/Size \(size)/Prev \(table.start)/Root ")
    text.append(reference: table.root)
    if let info = table.info {
      text.append("/Info ")
      text.append(reference: info)
    }
    appendIdentifiers(to: &text)
    // Eight bytes hold any offset; the rows are few.
    text.append("/W[1 8 1]/Index[")
    for (number, _) in offsets { text.append("\(number) 1 ") }
    text.append("]/Length \(offsets.count * 10)>>\nstream\n")
    for (_, offset) in offsets {
      text.append(byte: 1)
      for shift in (0..<8).reversed() {
        text.append(byte: UInt8(truncatingIfNeeded: offset >> (shift * 8)))
      }
      text.append(byte: 0)
    }
    text.append("\nendstream")
    add(number, text)
    output += "startxref\n\(start)\n%%EOF\n".utf8
    return output
  }

  /// The first names the file as it was made, the second what became of it (ISO 32000-1 14.4).
  private func appendIdentifiers(to text: inout PDFText) {
    guard !table.identifier.isEmpty else { return }
    let own = MD5.digest(Array(table.identifier + output[firstByte...])).flatMap(\.hexadecimal)
    text.append("/ID[")
    text.append(table.identifier)
    text.append("<\(String(decoding: own, as: UTF8.self))>]")
  }
}
