extension PDFObject {
  /// Reads `12 0 obj ... endobj` at an offset of the file (ISO 32000-1 7.3.10).
  ///
  /// - Parameter length: Tells the length that an object of its own holds.
  init(
    _ number: Int, at offset: Int, in bytes: [UInt8],
    length: (Int) throws(PDFFault) -> Int
  ) throws(PDFFault) {
    let owner = PDFFault.Owner.object(number)
    guard offset < bytes.count else { throw .missingObject(number) }
    var lexer = Lexer(bytes, in: offset..<bytes.count, of: owner)
    let name = try lexer.expect(.integer, "object number").range
    guard bytes.number(at: name) == number else { throw .missingObject(number) }
    _ = try lexer.expect(.integer, "generation number")
    try lexer.expect(word: "obj")
    let body = try lexer.value()
    let after = try lexer.next()
    guard bytes.holds("stream", at: after.range) else {
      self.init(number: number, bytes: bytes, body: body, stream: nil)
      return
    }
    guard let entries = try PDFDictionary(bytes, in: body, of: owner) else {
      throw .wrongObject(number, expected: "a stream")
    }
    let count: Int
    if let reference = try entries.reference("/Length") {
      count = try length(reference)
    } else if let direct = entries.integer("/Length") {
      count = direct
    } else {
      throw .wrongObject(number, expected: "a stream with a length")
    }
    let start = bytes.lineEnd(after: after.range.upperBound)
    guard count <= bytes.count - start else {
      throw .syntax(owner, expected: "end of the stream that begins", offset: start)
    }
    lexer.skip(start + count - lexer.position)
    try lexer.expect(word: "endstream")
    self.init(number: number, bytes: bytes, body: body, stream: start..<start + count)
  }

  /// The bytes of a stream that is unpacked already or packed by Flate alone, unpacked.
  func unpacked(inflater: borrowing Inflater) throws(PDFFault) -> [UInt8] {
    guard let stream, let entries = try dictionary() else {
      throw .wrongObject(number, expected: "a stream")
    }
    guard let filter = entries["/Filter"] else { return Array(bytes[stream]) }
    guard bytes.holds("/FlateDecode", at: filter) else {
      throw .wrongObject(number, expected: "a stream packed by Flate")
    }
    let flat = try inflater.inflate(bytes, in: stream, of: owner)
    guard let parameters = entries["/DecodeParms"] else { return flat }
    guard let decoded = try PNGRows(bytes, in: parameters, of: owner)?.decoded(flat) else {
      throw .unpackable(owner)
    }
    return decoded
  }
}

extension [UInt8] {
  /// The first byte of a stream: after the end of the line that says `stream`.
  fileprivate func lineEnd(after index: Int) -> Int {
    var start = index
    if start < count, self[start] == 0x0D { start += 1 }
    if start < count, self[start] == 0x0A { start += 1 }
    return start
  }
}
