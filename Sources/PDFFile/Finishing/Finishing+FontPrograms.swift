extension Finishing {
  /// A font program with the PNG predictor, where that makes it smaller.
  ///
  /// A subset of a large CFF font keeps a stub for each of the font's subroutines, and so an array
  /// of offsets that grow by a constant: differences of rows pack it to almost nothing.
  func smallerProgram(
    _ object: PDFObject, _ entries: PDFDictionary
  ) throws(PDFFault) -> (bytes: [UInt8], columns: Int)? {
    guard entries.has("/Subtype", "/CIDFontType0C"), entries["/DecodeParms"] == nil,
      let stream = object.stream, stream.count > 4_096
    else { return nil }
    let program = try object.unpacked(inflater: inflater)
    guard program.count > 20_000, let columns = (4...32).first(where: { program.count % $0 == 0 })
    else { return nil }
    let packed = try writer.packed(PNGRows.encoded(program, columns: columns))
    return packed.count < stream.count ? (packed, columns) : nil
  }
}
