import Digests

/// Writes a file of objects: streams by themselves, all others packed into object streams
/// (ISO 32000-1 7.5.7), and at the end a cross-reference stream (7.5.8).
struct FileWriter: ~Copyable {
  private enum Place {
    /// Numbered, and not yet written.
    case none
    case offset(Int)
    case packed(container: Int, index: Int)
  }

  /// An object stream is closed when its objects have this many bytes, the window of Flate.
  private static let bundleSize = 32_768

  private let deflater: Deflater
  private var output: [UInt8]
  /// By object number; the first is no object.
  private var places: [Place] = [.none]
  /// The objects of the object stream that is being filled.
  private var bundle = PDFText()
  private var bundled: [(number: Int, offset: Int)] = []

  init(version: String, level: Int32 = 5) throws(PDFFault) {
    deflater = try Deflater(level: level)
    // The second line tells programs that the file is not text (ISO 19005-3 6.1.2).
    output = Array("%PDF-\(version)\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
  }

  /// The next free number.
  mutating func reserve() -> Int { reserve(1) }

  /// The first of some free numbers in a row.
  mutating func reserve(_ count: Int) -> Int {
    let first = places.count
    places += repeatElement(.none, count: count)
    return first
  }

  /// Writes an object that is not a stream.
  mutating func add(_ number: Int, _ object: PDFText) {
    bundled.append((number, bundle.bytes.count))
    bundle.append(object)
    bundle.append(byte: 0x0A)
    if bundle.bytes.count >= Self.bundleSize { closeBundle() }
  }

  /// Packs some bytes and writes them as a stream.
  ///
  /// - Parameter entries: The dictionary without its brackets, filter and length.
  mutating func add(_ number: Int, entries: PDFText, packing content: [UInt8]) {
    var entries = entries
    entries.append("/Filter/FlateDecode")
    add(number, entries: entries, stream: deflater.deflate(content)[...])
  }

  /// Writes a stream whose bytes are final.
  ///
  /// - Parameter entries: The dictionary without its brackets and length.
  mutating func add(_ number: Int, entries: PDFText, stream: ArraySlice<UInt8>) {
    places[number] = .offset(output.count)
    output += "\(number) 0 obj\n<<".utf8
    output += entries.bytes
    output += "/Length \(stream.count)>>\nstream\n".utf8
    output += stream
    // PDF/A wants an end of line here that the length does not count (ISO 19005-3 6.1.7.1).
    output += "\nendstream\nendobj\n".utf8
  }

  /// The whole file.
  consuming func finish(root: Int, info: Int?) -> [UInt8] {
    closeBundle()
    let start = output.count
    let identifier =
      "<\(String(decoding: MD5.digest(output).flatMap(\.hexadecimal), as: UTF8.self))>"
    let number = reserve()
    places[number] = .offset(start)
    let width = start < 1 << 16 ? 2 : start < 1 << 24 ? 3 : start < 1 << 32 ? 4 : 5
    var entries = PDFText("/Type/XRef/Size \(places.count)/W[1 \(width) 2]/Root ")
    entries.append(reference: root)
    if let info {
      entries.append("/Info ")
      entries.append(reference: info)
    }
    entries.append("/ID[\(identifier)\(identifier)]")
    entries.append("/DecodeParms<</Predictor 12/Columns \(width + 3)>>")
    let rows = PNGRows.encoded(rows(width: width), columns: width + 3)
    add(number, entries: entries, packing: rows)
    output += "startxref\n\(start)\n%%EOF\n".utf8
    return output
  }

  private mutating func closeBundle() {
    guard !bundled.isEmpty else { return }
    let container = reserve()
    var content = PDFText()
    for (index, object) in bundled.enumerated() {
      places[object.number] = .packed(container: container, index: index)
      content.append(object.number)
      content.append(byte: 0x20)
      content.append(object.offset)
      content.append(byte: 0x20)
    }
    let entries = PDFText("/Type/ObjStm/N \(bundled.count)/First \(content.bytes.count)")
    content.append(bundle)
    bundled.removeAll(keepingCapacity: true)
    bundle = PDFText()
    add(container, entries: entries, packing: content.bytes)
  }

  /// The table: kind, place, and index or generation of each object.
  private func rows(width: Int) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(places.count * (width + 3))
    for place in places {
      let (kind, first, second): (UInt8, Int, Int) =
        switch place {
        case .none: (0, 0, 0xFFFF)
        case .offset(let offset): (1, offset, 0)
        case .packed(let container, let index): (2, container, index)
        }
      rows.append(kind)
      for byte in (0..<width).reversed() {
        rows.append(UInt8(truncatingIfNeeded: first >> (byte * 8)))
      }
      rows += [UInt8(truncatingIfNeeded: second >> 8), UInt8(truncatingIfNeeded: second)]
    }
    return rows
  }
}
