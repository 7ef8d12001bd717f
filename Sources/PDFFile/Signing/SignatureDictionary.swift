/// What holds a signature (ISO 32000-1 table 252), with room for what is known only at the end.
struct SignatureDictionary {
  private(set) var text = PDFText("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached")
  /// Blanks between the brackets of /ByteRange, for four numbers.
  let byteRange: Range<Int>
  /// Zeros for the signature, with angle brackets.
  let contents: Range<Int>

  /// - Parameter room: How many bytes the signature may have.
  init(_ note: SignatureNote, room: Int) {
    text.append("/M")
    text.append(text: PDFDate(note.signed).pdf)
    for (key, value) in note.words {
      text.append("/\(key)")
      text.append(words: value)
    }
    text.append("/ByteRange[")
    byteRange = text.append(40, of: " ")
    text.append("]/Contents")
    let start = text.bytes.count
    text.append("<")
    _ = text.append(2 * room, of: "0")
    text.append(">")
    contents = start..<text.bytes.count
    text.append(">>")
  }
}

extension SignatureNote {
  /// How many bytes of UTF-8 each of its words may have: as many as a longest name of a file.
  static let longest = 256

  /// What is stated, by its key.
  var words: [(key: String, value: String)] {
    [("Name", name), ("Reason", reason), ("Location", location)]
      .compactMap { key, value in value.map { (key, $0.oneLine) } }
      .filter { !$0.value.isEmpty }
  }
}

extension PDFText {
  /// - Returns: Where they are.
  fileprivate mutating func append(_ count: Int, of character: Character) -> Range<Int> {
    let start = bytes.count
    append(String(repeating: character, count: count))
    return start..<bytes.count
  }
}
