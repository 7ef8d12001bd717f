extension Finishing {
  /// How many bytes a row of differences has: a multiple of every length of an offset.
  static let programColumns = 12

  /// A large font program without what nothing uses, and with the PNG predictor, packed; nil
  /// where that does not make it smaller.
  ///
  /// A subset of a large CFF font has as many subroutines as the font, and so an array of offsets
  /// that grow by a constant: differences of rows pack it to almost nothing.
  func smallerProgram(
    _ object: PDFObject, _ entries: PDFDictionary
  ) throws(PDFFault) -> [UInt8]? {
    guard entries.has("/Subtype", "/CIDFontType0C"), entries["/DecodeParms"] == nil,
      let stream = object.stream, stream.count > 4_096
    else { return nil }
    var program = try object.unpacked(inflater: inflater)
    guard program.count > 20_000 else { return nil }
    program = CFFProgram(program)?.withoutUnusedSubroutines() ?? program
    // Rows are whole. No offset leads to what is after the end.
    let columns = Self.programColumns
    program += repeatElement(0, count: (columns - program.count % columns) % columns)
    let packed = try writer.packed(PNGRows.encoded(program, columns: columns))
    return packed.count < stream.count ? packed : nil
  }
}
