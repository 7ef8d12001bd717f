/// The ids of messages and parts (RFC 5322 3.6.4).
enum MessageIDs {
  /// Ids with their angle brackets, one after the other.
  static func list(_ text: String) throws(MessageFact) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    if let odd = words.first(where: { !isBracketed($0) }) { throw .messageID(odd) }
    return words
  }

  private static func isBracketed(_ word: String) -> Bool {
    word.utf8.first == UInt8(ascii: "<") && word.utf8.last == UInt8(ascii: ">")
      && isID(word.dropFirst().dropLast())
  }

  /// Whether it is words with dots between them on both sides of an @, in ASCII.
  static func isID(_ text: some StringProtocol) -> Bool {
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    return sides.count == 2 && text.utf8.count <= 500
      && sides.allSatisfy { side in
        side.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
          !word.isEmpty && word.unicodeScalars.allSatisfy { $0.isAtomText && $0.isASCII }
        }
      }
  }
}
