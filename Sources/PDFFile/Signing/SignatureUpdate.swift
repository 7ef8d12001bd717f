/// What one signature appends to a file, whole but for the signature itself.
///
/// It is all in one place and one form, because `AppendedUpdates` makes it again from what an update
/// states, and accepts an update only when both have the same bytes.
struct SignatureUpdate {
  private(set) var bytes: [UInt8]
  /// The string of the signature with its angle brackets, from the beginning of the update.
  let contents: Range<Int>
  /// Where the words begin that stand for the field.
  let label: Int
  let field: Int
  /// Where the table begins, from the beginning of the file.
  let tableStart: Int
  /// One more than the greatest object number.
  let size: Int
  /// The objects in their order, each with the place behind it.
  let parts: [(part: UpdateFault.Part, end: Int)]

  /// - Parameters:
  ///   - file: What it is appended to.
  ///   - label: What stands for the field where it is read out (ISO 14289-1 7.18.1).
  ///   - room: How many bytes the signature may have.
  ///   - certificates: All that will be in the signature.
  init(
    to file: SignableFile, _ note: SignatureNote, label: String, room: Int, certificates: [UInt8]
  ) {
    var writer = UpdateWriter(file, certificates: certificates)
    let (signature, field) = (writer.reserve(), writer.reserve())
    let widget = Self.widget(field, label: label, in: file, of: signature)
    let dictionary = SignatureDictionary(note, room: room)
    writer.add(file.root, file.catalog(with: field))
    var ends = [(part: UpdateFault.Part.catalog(object: file.root), end: writer.count)]
    writer.add(file.page, file.page(with: field))
    ends.append((.page(object: file.page), writer.count))
    let place = writer.add(field, widget.text)
    ends.append((.field(object: field), writer.count))
    let start = writer.add(signature, dictionary.text)
    ends.append((.signature(object: signature), writer.count))
    tableStart = file.count + writer.count
    (bytes, size) = writer.finish()
    ends.append((.table, bytes.count))
    contents = dictionary.contents.moved(by: start)
    (self.label, self.field, parts) = (place + widget.label, field, ends)
    fillRange(dictionary.byteRange.lowerBound + start, after: file.count)
  }

  /// Puts the signature into its string, whose rest stays zeros.
  mutating func fill(with signature: [UInt8]) throws(PDFFault) {
    let room = contents.count / 2 - 1
    guard signature.count <= room else { throw .signatureTooLong(signature.count, room: room) }
    for (index, digit) in signature.flatMap(\.hexadecimal).enumerated() {
      bytes[contents.lowerBound + 1 + index] = digit
    }
  }

  /// What belongs to the file and what to the update: four numbers, and blanks.
  private mutating func fillRange(_ place: Int, after count: Int) {
    let numbers = [
      0, count + contents.lowerBound, count + contents.upperBound,
      bytes.count - contents.upperBound,
    ]
    for (index, digit) in numbers.map(String.init).joined(separator: " ").utf8.enumerated() {
      bytes[place + index] = digit
    }
  }

  /// A field and its annotation in one (ISO 32000-1 12.5.6.19): printed, locked, without extent.
  private static func widget(
    _ field: Int, label: String, in file: SignableFile, of signature: Int
  ) -> (text: PDFText, label: Int) {
    // No two fields have the same name.
    let index = file.fields.isEmpty ? "" : String(file.fields.count + 1)
    var text = PDFText("<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature\(index))/TU")
    let place = text.bytes.count
    text.append(words: label)
    text.append("/V ")
    text.append(reference: signature)
    text.append("/P ")
    text.append(reference: file.page)
    text.append("/Rect[0 0 0 0]/F 132>>")
    return (text, place)
  }
}

extension PDFText {
  /// Words from outside, such that no reader can take a part of them for PDF syntax: letters, blanks
  /// and points as they are, all else in digits.
  mutating func append(words: String) {
    let isPlain = words.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) || $0 == 0x20 || $0 == 0x2E
    }
    isPlain ? append(text: words) : append(PDFString.wide(words)[...])
  }
}

extension Range<Int> {
  fileprivate func moved(by offset: Int) -> Range<Int> {
    lowerBound + offset..<upperBound + offset
  }
}
