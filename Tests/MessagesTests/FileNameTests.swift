import Foundation
import Testing

@testable import Messages

@Suite struct FileNameTests {
  @Test(arguments: [
    ("invoice-7.pdf", "invoice-7.pdf"),
    ("Rechnung Nº 7 für Müller.pdf", "Rechnung-N-7-fur-Muller.pdf"),
    ("請求書.pdf", "document.pdf"), ("請求書 2026-5.pdf", "2026-5.pdf"), ("فاتورة ١٢٣.pdf", "123.pdf"),
    ("Œuvre æther ĳs Straße Þór Łódź.xml", "OEuvre-aether-ijs-Strasse-THor-Lodz.xml"),
    ("e\u{301}te\u{301}.pdf", "ete.pdf"), ("a/b\\c:d*?.pdf", "a-b-c-d.pdf"), ("", "document"),
    (".pdf", "document.pdf"), ("..", "document"), ("no ending", "no-ending"), ("a.b.c", "a.b.c"),
    ("a.請求", "a"), ("🧾 receipt 🧾.pdf", "receipt.pdf"), ("-rf.pdf", "rf.pdf"),
    ("a\u{202E}fdp.exe", "a-fdp.exe"),
    (String(repeating: "ab ", count: 40) + ".pdf", String(repeating: "ab-", count: 16) + "ab.pdf"),
  ])
  func namesBecomeASCII(name: String, ascii: String) {
    #expect(asciiFileName(name) == ascii)
  }

  @Test func namesBecomeShort() {
    var random = SeededRandom(23)
    for _ in 0..<2_000 {
      let name = asciiFileName(random.text(ofAtMost: 40))
      #expect((1...60).contains(name.utf8.count))
      #expect(name.wholeMatch(of: /[A-Za-z0-9_][A-Za-z0-9_.-]*/) != nil, "\(name)")
    }
  }

  private func headers(_ name: String) throws -> String {
    let file = AttachedFile([0xFF], mediaType: "application/pdf", name: name)
    var writer = HeaderWriter()
    file.writeHeaders(to: &writer, disposition: "attachment")
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("in 7; a.pdf", "name=\"in 7; a.pdf\"", "filename=\"in 7; a.pdf\""),
    (
      "Rechnung für 7.pdf", "name=\"=?UTF-8?Q?Rechnung_f=C3=BCr_7=2Epdf?=\"",
      "filename=\"Rechnung-fur-7.pdf\";\r\n filename*=UTF-8''Rechnung%20f%C3%BCr%207.pdf"
    ),
    (
      "a\"b.pdf", "name=\"=?UTF-8?Q?a=22b=2Epdf?=\"",
      "filename=\"a-b.pdf\";\r\n filename*=UTF-8''a%22b.pdf"
    ),
    (
      "=?x?=.pdf", "name=\"=?UTF-8?B?PT94Pz0ucGRm?=\"",
      "filename=\"x.pdf\";\r\n filename*=UTF-8''%3D%3Fx%3F%3D.pdf"
    ),
  ])
  func namesHaveAllTheirForms(name: String, type: String, disposition: String) throws {
    #expect(
      try headers(name)
        == "Content-Type: application/pdf; \(type)\r\nContent-Disposition: attachment; \(disposition)\r\n"
    )
  }

  @Test(arguments: [
    "請求書2026年5月分のとても長い名前のファイル名前のファイル名前のファイル名前のファイル.pdf",
    "فاتورة ضريبية رقم ٢٠٢٦ لشركة المستقبل للتجارة والمقاولات المحدودة في الرياض.pdf",
    String(repeating: "👩🏽‍🚀🧾", count: 12) + ".pdf",
    String(repeating: "long name ", count: 20) + ".pdf", String(repeating: "\"", count: 200),
  ])
  func longNamesKeepToTheirLines(name: String) throws {
    let text = try headers(name)
    for line in text.split(separator: "\r\n") {
      #expect(line.utf8.count <= 76)
      #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }
    let part = MailDecoder.part(Array((text + "\r\n").utf8))
    #expect(part.parameter("name", of: "content-type").map(MailDecoder.text) == name)
    #expect(part.parameter("filename", of: "content-disposition") == asciiFileName(name))
    let pieces = (part.headers["content-disposition"] ?? "").matches(
      of: /filename\*(?:(\d+)\*)?=([^;]+)/)
    #expect(pieces.map { $0.1.map(String.init) } == (0..<pieces.count).map { "\($0)" })
    let joined = pieces.map { String($0.2) }.joined()
    #expect(joined.hasPrefix("UTF-8''"))
    #expect(joined.dropFirst(7).removingPercentEncoding == name)
    // Each piece holds whole characters.
    for piece in pieces {
      #expect(piece.2.replacing("UTF-8''", with: "").removingPercentEncoding != nil)
    }
  }

  @Test func textsSayTheirCharacters() throws {
    func type(_ bytes: [UInt8], _ type: String) -> String {
      var writer = HeaderWriter()
      AttachedFile(bytes, mediaType: type, name: "a").writeHeaders(
        to: &writer, disposition: "attachment")
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    #expect(type(Array("é".utf8), "text/csv").contains("text/csv; charset=utf-8; name"))
    #expect(!type([0xE9], "text/csv").contains("charset"))
    #expect(!type(Array("é".utf8), "text/xml").contains("charset"))
  }
}
