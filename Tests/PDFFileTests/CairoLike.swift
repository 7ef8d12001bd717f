@testable import PDFFile

/// A small file of the shape that Cairo draws, in either of its two forms.
struct CairoLike {
  enum Form: CaseIterable {
    /// Cairo 1.16: a table, and the length of each stream in an object of its own.
    case table
    /// Cairo 1.18 and later: object streams and a cross-reference stream.
    case objectStreams
  }

  /// The content of each page.
  var pages: [String]
  /// Further entries of the font that every page names.
  var font = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica"
  /// Further objects from number 4 on: dictionaries without brackets, and what streams hold.
  var others: [(entries: String, stream: [UInt8]?)] = []

  /// Objects: 1 catalog, 2 page tree, 3 font, then the others, then page and content in turn.
  func bytes(_ form: Form) throws -> [UInt8] {
    switch form {
    case .table: try tableForm()
    case .objectStreams: try objectStreamForm()
    }
  }

  private var firstPage: Int { 4 + others.count }

  private var simpleObjects: [(number: Int, text: String)] {
    let kids = pages.indices.map { "\(firstPage + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      (1, "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 1 0 R >>"),
      (2, "<< /Type /Pages /Kids [ \(kids) ] /Count \(pages.count) >>"),
      (3, "<< \(font) >>"),
    ]
    for (index, other) in others.enumerated() where other.stream == nil {
      objects.append((4 + index, "<< \(other.entries) >>"))
    }
    for index in pages.indices {
      objects.append(
        (
          firstPage + 2 * index,
          """
          << /Type /Page % \(index + 1)
             /Parent 2 0 R /MediaBox [ 0 0 200 100.5 ] /StructParents \(index)
             /Contents \(firstPage + 2 * index + 1) 0 R
             /Resources << /Font << /f-0-0 3 0 R >> >> >>
          """
        ))
    }
    return objects
  }

  private var streams: [(number: Int, entries: String, content: [UInt8])] {
    others.enumerated().compactMap { index, other in
      other.stream.map { (4 + index, other.entries, $0) }
    }
      + pages.enumerated().map { index, content in
        (firstPage + 2 * index + 1, "", Array(content.utf8))
      }
  }

  private func tableForm() throws -> [UInt8] {
    let deflater = try Deflater(level: 6)
    var output = Array("%PDF-1.5\n%".utf8) + [0xB5, 0xED, 0xAE, 0xFB, 0x0A]
    var offsets: [Int: Int] = [:]
    var next = firstPage + 2 * pages.count
    for stream in streams {
      let packed = deflater.deflate(stream.content)
      offsets[stream.number] = output.count
      output += "\(stream.number) 0 obj\n<< /Length \(next) 0 R /Filter /FlateDecode".utf8
      output += " \(stream.entries) >>\nstream\n".utf8 + packed + "\nendstream\nendobj\n".utf8
      offsets[next] = output.count
      output += "\(next) 0 obj\n   \(packed.count)\nendobj\n".utf8
      next += 1
    }
    for object in simpleObjects {
      offsets[object.number] = output.count
      output += "\(object.number) 0 obj\n\(object.text)\nendobj\n".utf8
    }
    let start = output.count
    output += "xref\n0 \(next)\n0000000000 65535 f \n".utf8
    for number in 1..<next {
      let digits = String(offsets[number] ?? 0)
      output += (String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8
    }
    output += "trailer\n<< /Size \(next) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8
    return output
  }

  private func objectStreamForm() throws -> [UInt8] {
    var writer = try FileWriter(version: "1.7")
    _ = writer.reserve(firstPage + 2 * pages.count - 1)
    for object in simpleObjects { writer.add(object.number, PDFText(object.text)) }
    for stream in streams {
      writer.add(stream.number, entries: PDFText(stream.entries), packing: stream.content)
    }
    return writer.finish(root: 1, info: nil)
  }
}
