/// A file that is whole but for its signature.
struct PreparedSignature {
  private(set) var file: [UInt8]
  /// The string of the signature, with its angle brackets.
  private let contents: Range<Int>

  /// - Parameters:
  ///   - offset: Where in the file the dictionary of the signature begins.
  init(_ file: [UInt8], _ dictionary: SignatureDictionary, at offset: Int) {
    self.file = file
    contents = dictionary.contents.moved(by: offset)
    let numbers = [0, contents.lowerBound, contents.upperBound, file.count - contents.upperBound]
    let start = dictionary.byteRange.moved(by: offset).lowerBound
    for (index, digit) in numbers.map(String.init).joined(separator: " ").utf8.enumerated() {
      self.file[start + index] = digit
    }
  }

  /// All that is signed: the file but the string.
  var covered: [UInt8] { Array(file[..<contents.lowerBound] + file[contents.upperBound...]) }

  /// Puts the signature into its string, whose rest stays zeros.
  mutating func fill(with signature: [UInt8]) throws(PDFFault) {
    let room = contents.count / 2 - 1
    guard signature.count <= room else { throw .signatureTooLong(signature.count, room: room) }
    for (index, digit) in signature.flatMap(\.hexadecimal).enumerated() {
      file[contents.lowerBound + 1 + index] = digit
    }
  }
}

extension Range<Int> {
  fileprivate func moved(by offset: Int) -> Range<Int> {
    lowerBound + offset..<upperBound + offset
  }
}
