import Figures
import Foundation
import Testing

@testable import Messages

/// Whether another program, Python's package `email`, reads what was written, and stays silent.
@Suite struct PythonTests {
  /// Prints what it reads of a message, and every defect that it finds.
  private static let program = """
    import email, email.policy, email.utils, json, sys
    from email.header import decode_header, make_header
    def defects(part):
        found = [repr(d) for d in part.defects]
        for name, value in part.items():
            found += [f"{name}: {d!r}" for d in getattr(value, "defects", [])]
        return found + [d for child in part.iter_parts() for d in defects(child)]
    # Its newer reader of addresses leaves spaces between encoded words in a name.
    def people(name):
        value = old[name].replace("\\r\\n", "") if old[name] else ""
        return [[str(make_header(decode_header(name))), address]
            for name, address in email.utils.getaddresses([value])]
    source = sys.stdin.buffer.read()
    message = email.message_from_bytes(source, policy=email.policy.SMTPUTF8)
    old = email.message_from_bytes(source)
    print(json.dumps({
        "from": people("From"), "to": people("To"), "cc": people("Cc"),
        "subject": str(message["Subject"]), "date": message["Date"].datetime.isoformat(),
        "id": str(message["Message-ID"]), "defects": defects(message),
        "leaves": [{
            "type": part.get_content_type(), "id": part["Content-ID"],
            "disposition": part.get_content_disposition(),
            "name": part.get_filename(), "bytes": list(part.get_payload(decode=True)),
        } for part in message.walk() if not part.is_multipart()],
        "shape": [part.get_content_type() for part in message.walk()],
    }))
    """

  private struct Reading: Decodable {
    struct Leaf: Decodable {
      let type: String
      let id, disposition, name: String?
      let bytes: [UInt8]
    }
    let from, to, cc: [[String]]
    let subject, date, id: String
    let defects: [String]
    let leaves: [Leaf]
    let shape: [String]
  }

  private func reading(of message: [UInt8]) throws -> Reading {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-I", "-c", Self.program]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    input.fileHandleForWriting.write(Data(message))
    try input.fileHandleForWriting.close()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try JSONDecoder().decode(Reading.self, from: bytes)
  }

  private static let subject =
    "Rechnung 2026-0042 über 1.234,56 € von Müller & Söhne – 請求書 =?x?= فاتورة 👩🏽‍🚀 fällig am 12. Mai"
  private static let name = "株式会社 長い名前のお客様 カスタマーサポートセンター 東京本社 経理部 御中"

  @Test func readsWhatWasWritten() throws {
    let headers = MessageHeaders(
      from: Mailbox(name: "Müller, \"Söhne\" & Co", address: "rechnung@bücher.example"),
      to: [
        Mailbox(name: Self.name, address: "anna@example.jp"),
        Mailbox(name: "Doe, Jane (\"JD\")", address: "\"jane doe\"@example.com"),
      ], subject: Self.subject, date: MessageDate(Instant(1_778_580_000), offset: -12_600),
      identity: MessageIdentity(
        account: "acct_1", document: "in_7", revision: "1", kind: "invoice"),
      others: ["Cc: فاتورة شركة المستقبل <ar@example.com>"])
    let pdf = AttachedFile(
      (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 167) }, mediaType: "application/pdf",
      name: "Rechnung-2026-0042.pdf")
    let picture = InlinePicture(
      AttachedFile([1, 2, 3], mediaType: "image/png", name: "logo.png"), contentID: "l@x.org")
    let message = try MailMessage(
      headers,
      MessageContent(
        text: "Grüße\n", html: "<img src='cid:l@x.org'>請求書\n", pictures: [picture],
        attachments: [pdf]))
    let reading = try reading(of: message.bytes())
    #expect(reading.defects == [])
    #expect(reading.from == [["Müller, \"Söhne\" & Co", "rechnung@xn--bcher-kva.example"]])
    #expect(
      reading.to == [
        [Self.name, "anna@example.jp"], ["Doe, Jane (\"JD\")", "\"jane doe\"@example.com"],
      ])
    #expect(reading.cc == [["فاتورة شركة المستقبل", "ar@example.com"]])
    #expect(reading.subject == Self.subject)
    #expect(reading.date == "2026-05-12T06:30:00-03:30")
    #expect(reading.id == message.messageID)
    #expect(
      reading.shape == [
        "multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html",
        "image/png", "application/pdf",
      ])
    #expect(reading.leaves.map(\.disposition) == [nil, nil, "inline", "attachment"])
    #expect(reading.leaves.map(\.id) == [nil, nil, "<l@x.org>", nil])
    #expect(reading.leaves.map(\.name) == [nil, nil, "logo.png", "Rechnung-2026-0042.pdf"])
    let texts = ["Grüße\r\n", "<img src='cid:l@x.org'>請求書\r\n"]
    #expect(reading.leaves.map(\.bytes) == texts.map { Array($0.utf8) } + [[1, 2, 3], pdf.bytes])
  }

  /// Python takes the first of the names; alone, the other is read as it was meant.
  @Test func readsTheNameBeyondASCII() throws {
    let name = "請求書2026年5月分のとても長い名前のファイル名前のファイル名前のファイル.pdf"
    let file = AttachedFile([1], mediaType: "application/pdf", name: name)
    let text = try MailMessage.text(.plain, MessageContent(text: "a", attachments: [file]))
    let alone = text.replacing("filename=\"2026-5.pdf\";\r\n ", with: "")
    #expect(alone.count < text.count)
    #expect(try reading(of: Array(text.utf8)).leaves[1].name == "2026-5.pdf")
    #expect(try reading(of: Array(alone.utf8)).leaves[1].name == name)
  }

  /// Random headers, many in one message.
  @Test(arguments: 0..<8)
  func readsRandomHeaders(seed: Int) throws {
    var random = SeededRandom(UInt64(seed) + 100)
    let names = (0..<20).map { _ in random.text(ofAtMost: 10).trimmed }
    let subject = "a" + random.text(ofAtMost: 30) + "z"
    let headers = MessageHeaders.plain.with {
      $0.subject = subject
      $0.to = names.enumerated().map { Mailbox(name: $1, address: "a\($0)@x.org") }
    }
    let reading = try reading(of: MailMessage(headers, MessageContent(text: "a")).bytes())
    #expect(reading.defects == [])
    #expect(reading.to == names.enumerated().map { [$1, "a\($0)@x.org"] })
    #expect(reading.subject == subject)
  }
}
