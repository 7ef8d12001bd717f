import Encodings
import Foundation
import Testing

@Suite struct Base64Tests {
  /// RFC 4648 section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func encodesAndDecodes(bytes: String, text: String) {
    #expect(Base64.encode(Array(bytes.utf8)) == text)
    #expect(Base64.decode(text.utf8) == Array(bytes.utf8))
  }

  @Test func agreesWithFoundation() {
    for count in 0..<300 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ count) }
      let text = Data(bytes).base64EncodedString()
      #expect(Base64.encode(bytes) == text)
      #expect(Base64.decode(text.utf8) == bytes)
    }
  }

  @Test func skipsSpaces() {
    #expect(Base64.decode(" Zm 9v\r\n\tYg= = ".utf8) == Array("foob".utf8))
  }

  @Test(arguments: [
    "Zm9*", "Zg", "Zg=", "Zg===", "Zm8", "Zm8==", "Zm9v=", "Z", "=", "Zg==Zg==", "Zm9vé",
  ])
  func refusesOtherTexts(text: String) {
    #expect(Base64.decode(text.utf8) == nil)
  }
}
