import Digests

/// Writes an update for the end of a file (ISO 32000-1 7.5.6): new objects, new versions of old
/// ones, and a cross-reference stream that leads back to the file's own.
struct UpdateWriter {
  private let file: SignableFile
  private let certificates: [UInt8]
  private var output: [UInt8] = []
  private var offsets: [(number: Int, offset: Int)] = []
  private var size: Int

  /// - Parameter certificates: What else the identifier of the file depends on.
  init(_ file: SignableFile, certificates: [UInt8]) {
    (self.file, self.certificates) = (file, certificates)
    size = file.size
  }

  /// How many bytes the update has so far.
  var count: Int { output.count }

  /// The next free number.
  mutating func reserve() -> Int {
    size += 1
    return size - 1
  }

  /// Writes an object that is not a stream.
  ///
  /// - Returns: Where in the update its value begins.
  @discardableResult
  mutating func add(_ number: Int, _ object: PDFText) -> Int {
    offsets.append((number, file.count + output.count))
    output += "\(number) 0 obj\n".utf8
    let start = output.count
    output += object.bytes
    output += "\nendobj\n".utf8
    return start
  }

  /// The whole update, and the number after its greatest.
  consuming func finish() -> (bytes: [UInt8], size: Int) {
    let start = file.count + output.count
    let number = reserve()
    offsets.append((number, start))
    offsets.sort { $0.number < $1.number }
    var text = PDFText("<</Type/XRef/Size \(size)/Prev \(file.tableStart)/Root ")
    text.append(reference: file.root)
    if let info = file.info {
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
    return (output, size)
  }

  /// The first names the file as it was made, the second what became of it (ISO 32000-1 14.4). The
  /// key of a signature protects the second, and so all that it was made from.
  private func appendIdentifiers(to text: inout PDFText) {
    guard !file.identifier.isEmpty else { return }
    let own = MD5.digest(file.identifier + output + certificates).flatMap(\.hexadecimal)
    text.append("/ID[")
    text.append(file.identifier[...])
    text.append("<\(String(decoding: own, as: UTF8.self))>]")
  }
}
