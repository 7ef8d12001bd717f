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

  /// RFC 2045 6.8: at most 76 letters a line.
  @Test func wrapsLines() {
    for count in Array(0..<300) + [56, 57, 58, 113, 114, 115, 5_700] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 91 &+ count) }
      var text = Array("x".utf8)
      Base64.appendLines(of: bytes, to: &text)
      let expected = Data(bytes).base64EncodedString(options: [
        .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
      ])
      #expect(String(decoding: text, as: UTF8.self) == "x" + expected)
      #expect(Base64.lengthOfLines(of: count) == expected.utf8.count)
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
