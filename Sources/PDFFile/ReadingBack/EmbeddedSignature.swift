/// A signature that covers all of a version of a file but itself.
package struct EmbeddedSignature: Sendable, Hashable {
  /// Of its dictionary.
  package let object: Int
  /// What is in its string, and the zeros after it.
  package let contents: [UInt8]
  /// What is signed: bytes of the file, before and behind the string.
  package let covered: [Range<Int>]
}
