import Foundation
import Testing

@testable import Messages

@Suite struct EncodedBodyTests {
  private func decoded(_ body: EncodedBody) -> [UInt8] {
    MailDecoder.Part(
      headers: ["content-transfer-encoding": body.encoding.rawValue], body: body.bytes
    ).content
  }

  private func encoding(_ text: String) -> TransferEncoding {
    EncodedBody(Array(text.utf8)).encoding
  }

  @Test(
    arguments: [
      ("", .sevenBit), ("Hello\r\nworld\r\n", .sevenBit), ("tab\there", .sevenBit),
      (String(repeating: "x", count: 76), .sevenBit),
      (String(repeating: "x", count: 77), .quotedPrintable),
      ("Die Rechnung für Mai liegt bei, sagt Anna.\r\n", .quotedPrintable),
      ("請求書をお送りします。\r\n", .base64), ("\0\u{1}\u{2}\u{3}", .base64),
      // What is changed on the way if it is sent as it is.
      ("blank at the end \r\n", .quotedPrintable), ("blank at the end\t", .quotedPrintable),
      ("two\r\n.\r\nlines\r\n", .quotedPrintable), ("two\r\nFrom here\r\n", .quotedPrintable),
      ("lines\nof Unix, and more text", .quotedPrintable),
      ("a return\ralone, and more", .quotedPrintable),
      ("the text\r\n--=_0_of a boundary\r\n", .quotedPrintable),
    ] as [(String, TransferEncoding)])
  func takesTheShortestThatIsSafe(text: String, encoding: TransferEncoding) {
    #expect(self.encoding(text) == encoding)
    #expect(decoded(EncodedBody(Array(text.utf8))) == Array(text.utf8))
  }

  @Test func quotedPrintableIsThatOfTheStandard() throws {
    let text = "a=b \r\nFrom x\r\n.y\r\n" + String(repeating: "é", count: 13) + "\t\r\n"
    let lines = try #require(QuotedPrintable.encode(Array(text.utf8)))
    #expect(
      String(decoding: lines, as: UTF8.self)
        == "a=3Db=20\r\n=46rom x\r\n=2Ey\r\n=C3=A9=C3=A9=C3=A9=C3=A9=C3=A9=C3=A9=C3=A9=C3=A9=C3=A9"
        + "=C3=A9=C3=A9=C3=A9=C3=\r\n=A9=09\r\n")
  }

  /// Random bytes come back, in short lines of ASCII, and never longer than Base64.
  @Test func bytesComeBack() {
    var random = SeededRandom(5)
    for _ in 0..<2_000 {
      let bytes = random.bytes(ofAtMost: 600)
      let body = EncodedBody(bytes)
      #expect(decoded(body) == bytes)
      let base64 = Data(bytes).base64EncodedString(options: [
        .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
      ])
      #expect(body.bytes.count <= base64.utf8.count)
      expectShortLines(body.bytes)
    }
  }

  private func expectShortLines(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 76)
      #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x09 })
      #expect(!line.hasSuffix(" ") && !line.hasPrefix("--=_") && !line.hasPrefix("From "))
      #expect(!line.hasPrefix("."))
    }
  }

  @Test(arguments: [
    ("", ""), ("a", "a\r\n"), ("a\n", "a\r\n"), ("a\r\nb", "a\r\nb\r\n"), ("\n\n", "\r\n\r\n"),
    ("a\rb\r", "a\r\nb\r\n"), ("\r\n\n\r", "\r\n\r\n\r\n"),
  ])
  func linesOfTextsEndWithBoth(text: String, lines: String) {
    #expect(decoded(EncodedBody(lines: text)) == Array(lines.utf8))
  }
}
