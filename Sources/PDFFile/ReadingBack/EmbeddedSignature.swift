/// A signature that covers all of a version of a file but itself.
package struct EmbeddedSignature: Sendable, Hashable {
  /// Of its dictionary.
  package let object: Int
  /// What is in its string, and the zeros after it.
  package let contents: [UInt8]
  /// What is signed: bytes of the file, before and behind the string.
  package let covered: [Range<Int>]

  /// Nil when it covers other bytes than those up to `end`.
  init?(_ object: Int, _ dictionary: PDFDictionary, end: Int) {
    guard let string = dictionary["/Contents"], let range = dictionary["/ByteRange"] else {
      return nil
    }
    let words = String(decoding: dictionary.bytes[range].dropFirst().dropLast(), as: UTF8.self)
    let numbers = words.split { !$0.isNumber && $0 != "-" }.map { Int($0) }
    let expected = [0, string.lowerBound, string.upperBound, end - string.upperBound]
    guard numbers == expected, string.upperBound <= end else { return nil }
    let digits = dictionary.bytes[string].dropFirst().dropLast()
    guard digits.allSatisfy(\.isHexadecimal), digits.count.isMultiple(of: 2) else { return nil }
    self.object = object
    contents = stride(from: digits.startIndex, to: digits.endIndex, by: 2).map {
      digits[$0..<$0 + 2].octet
    }
    covered = [0..<string.lowerBound, string.upperBound..<end]
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    isDigit || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(self & 0xDF)
  }
}
