import Diagnostics
import Figures
import Testing

@testable import Messages

@Suite struct MailMessageTests {
  private static let logo = InlinePicture(
    AttachedFile([0x89, 0x50, 0x4E, 0x47], mediaType: "image/png", name: "logo.png"),
    contentID: "logo@shop.example")
  private static let pdf = AttachedFile(
    Array("%PDF-1.7\n\u{E9}".utf8), mediaType: "application/pdf", name: "invoice-7.pdf")
  private static let xml = AttachedFile(
    Array("<a/>\r\n".utf8), mediaType: "text/xml", name: "invoice-7.xml")
  private static let html = "<p><img src=\"cid:logo@shop.example\"> Hello</p>"

  @Test func writesAWholeMessage() throws {
    let content = MessageContent(
      text: "Hello\n", html: Self.html, pictures: [Self.logo], attachments: [Self.pdf, Self.xml])
    let text = try MailMessage.text(.plain, content)
    let boundary = try #require(text.firstMatch(of: /=_0_([0-9a-f]{32})/)).1
    #expect(
      text
        == """
        Date: Tue, 12 May 2026 12:00:00 +0200
        From: Shop <billing@shop.example>
        To: anna@example.com
        Subject: Invoice 7
        Message-ID: <50a94f81d008d2ca4ba2a3ef0c586b2b@shop.example>
        In-Reply-To: <ce4b3b07f7770d59e3615c99fc712d13@shop.example>
        References: <ce4b3b07f7770d59e3615c99fc712d13@shop.example>
        X-Auto-Response-Suppress: OOF, AutoReply
        MIME-Version: 1.0
        Content-Type: multipart/mixed;
         boundary="=_0_\(boundary)"

        --=_0_\(boundary)
        Content-Type: multipart/alternative;
         boundary="=_1_\(boundary)"

        --=_1_\(boundary)
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 7bit

        Hello

        --=_1_\(boundary)
        Content-Type: multipart/related; type="text/html";
         boundary="=_2_\(boundary)"

        --=_2_\(boundary)
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: 7bit

        <p><img src="cid:logo@shop.example"> Hello</p>

        --=_2_\(boundary)
        Content-Type: image/png; name="logo.png"
        Content-Disposition: inline; filename="logo.png"
        Content-ID: <logo@shop.example>
        Content-Transfer-Encoding: quoted-printable

        =89PNG
        --=_2_\(boundary)--

        --=_1_\(boundary)--

        --=_0_\(boundary)
        Content-Type: application/pdf; name="invoice-7.pdf"
        Content-Disposition: attachment; filename="invoice-7.pdf"
        Content-Transfer-Encoding: base64

        JVBERi0xLjcKw6k=
        --=_0_\(boundary)
        Content-Type: text/xml; name="invoice-7.xml"
        Content-Disposition: attachment; filename="invoice-7.xml"
        Content-Transfer-Encoding: 7bit

        <a/>

        --=_0_\(boundary)--

        """.replacing("\n", with: "\r\n"))
  }

  @Test(
    arguments: [
      (MessageContent(text: "a"), "plain"),
      (.init(text: "a", html: "b"), "alternative(plain,html)"),
      (
        .init(text: "a", html: html, pictures: [logo]), "alternative(plain,related(html,png))"
      ),
      (.init(text: "a", attachments: [pdf]), "mixed(plain,pdf)"),
      (
        .init(text: "a", html: "b", attachments: [pdf, xml]),
        "mixed(alternative(plain,html),pdf,xml)"
      ),
      (
        .init(text: "a", html: html, pictures: [logo], attachments: [pdf, xml]),
        "mixed(alternative(plain,related(html,png)),pdf,xml)"
      ),
    ] as [(MessageContent, String)])
  func leavesLevelsOfOnePartOut(content: MessageContent, shape: String) throws {
    let bytes = try MailMessage(.plain, content).bytes()
    #expect(MailDecoder.part(bytes).shape == shape)
    #expect(Array(bytes.suffix(2)) == [0x0D, 0x0A])
    #expect(try MailMessage(.plain, content).bytes() == bytes)
  }

  /// Random parts come back, whatever they hold.
  @Test func partsComeBack() throws {
    var random = SeededRandom(17)
    for _ in 0..<300 {
      let files = (0..<random.below(4)).map { number in
        AttachedFile(
          random.bytes(ofAtMost: 400), mediaType: "application/octet-stream", name: "\(number).bin")
      }
      let text = "Hello " + random.text(ofAtMost: 80) + "\r\n"
      let content = MessageContent(
        text: text, html: random.below(2) == 0 ? nil : "<p>\(text)", attachments: files)
      let bytes = try MailMessage(.plain, content).bytes()
      let found = MailDecoder.part(bytes).leaves.map(\.content)
      let texts = [text] + (content.html.map { [$0] } ?? [])
      #expect(found == texts.map { Array($0.utf8) } + files.map(\.bytes))
      #expect(bytes.allSatisfy { $0 < 0x80 })
    }
  }

  /// A part that holds a whole message, or the boundary itself, cannot end its own.
  @Test func boundariesCannotOccurInParts() throws {
    let inner = try MailMessage(
      .plain, MessageContent(text: "a", html: "b", attachments: [Self.xml])
    ).bytes()
    let boundary = try MailDecoder.part(
      MailMessage(.plain, MessageContent(text: "a", html: "b")).bytes()
    ).parameter("boundary", of: "content-type")
    let forged = "a\r\n--\(boundary ?? "")--\r\n"
    for text in [String(decoding: inner, as: UTF8.self), forged, "--=_0_\r\n"] {
      let content = MessageContent(
        text: text, html: "b", attachments: [.init(inner, mediaType: "text/x-mail", name: "a.txt")])
      let part = MailDecoder.part(try MailMessage(.plain, content).bytes())
      #expect(part.shape == "mixed(alternative(plain,html),x-mail)")
      #expect(part.leaves.map(\.content) == [Array(text.utf8), Array("b\r\n".utf8), inner])
    }
  }

  @Test func boundariesAreTheirLevels() throws {
    let text = try MailMessage.text(
      .plain,
      MessageContent(text: "a", html: Self.html, pictures: [Self.logo], attachments: [Self.pdf]))
    let all = text.matches(of: /boundary="([^"]+)"/).map { String($0.1) }
    #expect(Set(all).count == 3)
    #expect(Set(all.map(\.count)) == [36])
    let other = try MailMessage.text(.plain, MessageContent(text: "b", html: "c"))
    #expect(!other.contains(all[0]))
  }

  /// Names in scripts of three and four bytes a character, in every field that takes one.
  @Test(arguments: [
    "株式会社長い名前のお客様カスタマーサポートセンター東京本社経理部御中",
    "شركة المستقبل للتجارة والمقاولات العامة المحدودة ذات المسؤولية", "👩🏽‍🚀🧾👨‍👩‍👧‍👦🇩🇪👩🏽‍🚀🧾👨‍👩‍👧‍👦🇩🇪",
    "Gesellschaft mit beschränkter Haftung für Überweisungsträger",
    "Doe, Jane & Sons (of \"Acme\")",
  ])
  func linesAreShort(name: String) throws {
    let long = Array(repeating: name, count: 3).joined(separator: " ")
    let headers = MessageHeaders.plain.with {
      $0.from.name = long
      $0.to = (1...5).map { Mailbox(name: long, address: "user\($0)@bücher.example") }
      $0.replyTo = [Mailbox(name: name, address: "r@x.org")]
      $0.subject = long
      $0.others = ["X-Name: \(long)", "Cc: \(name.quotedString) <c@x.org>"]
    }
    let file = AttachedFile([0], mediaType: "application/pdf", name: "\(name).pdf")
    let content = MessageContent(
      text: long, html: "<p>\(long)", attachments: [file])
    let bytes = try MailMessage(headers, content).bytes()
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\r\n") {
      #expect(line.utf8.count <= 76)
      #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }
    let part = MailDecoder.part(bytes)
    #expect(part.headers["subject"].map(MailDecoder.text) == long)
    #expect(part.headers["x-name"].map(MailDecoder.text) == long)
    #expect(part.leaves[0].content == Array("\(long)\r\n".utf8))
  }

  // MARK: Ids

  private func ids(_ change: (inout MessageHeaders) -> Void) throws -> [String?] {
    let part = MailDecoder.part(
      try MailMessage(MessageHeaders.plain.with(change), MessageContent(text: "a")).bytes())
    return ["message-id", "references", "in-reply-to"].map { part.headers[$0] }
  }

  @Test func idsComeFromWhatTheMessageIs() throws {
    let plain = try ids { _ in }
    #expect(try ids { _ in } == plain)
    #expect(try ids { $0.subject = "Other" } == plain)
    let changes: [(inout MessageHeaders) -> Void] = [
      { $0.identity.attempt = 2 }, { $0.identity.revision = "2" },
      { $0.identity.kind = "reminder" },
      { $0.to = [Mailbox(address: "bo@example.com")] },
      { $0.to.append(Mailbox(address: "b@x.org")) },
    ]
    var seen = Set([plain[0]])
    for change in changes {
      let ids = try ids(change)
      #expect(seen.insert(ids[0]).inserted)
      #expect(ids[1...] == plain[1...])
    }
  }

  @Test func threadsJoinTheMessagesOnOneInvoice() throws {
    let plain = try ids { _ in }
    let note = try ids {
      $0.identity.document = "cn_1"
      $0.identity.thread = "in_7"
    }
    #expect(note[0] != plain[0])
    #expect(note[1] == plain[1] && plain[1] == plain[2])
    #expect(try ids { $0.identity.account = "acct_2" }[1] != plain[1])
    #expect(try ids { $0.identity.thread = "in_8" }[1] != plain[1])
  }

  /// The parts of an id are kept apart.
  @Test func idsDoNotRunTogether() throws {
    let one = try ids { ($0.identity.account, $0.identity.document) = ("a", "bc") }
    let two = try ids { ($0.identity.account, $0.identity.document) = ("ab", "c") }
    #expect(one[0] != two[0])
  }

  @Test func idsHaveTheSendersDomainOrAnother() throws {
    #expect(
      try ids { $0.from.address = "a@bücher.example" }[0]?.hasSuffix("@xn--bcher-kva.example>")
        == true)
    #expect(
      try ids { $0.from.address = "ä@bücher.example" }[0]?.hasSuffix("@xn--bcher-kva.example>")
        == true)
    #expect(try ids { $0.identity.domain = "mail.example" }[0]?.hasSuffix("@mail.example>") == true)
  }

  // MARK: SMTPUTF8

  @Test func addressesBeyondASCIIAreReported() throws {
    let headers = MessageHeaders.plain.with {
      $0.to = [Mailbox(name: "Jürgen", address: "jürgen@bücher.example")]
    }
    let message = try MailMessage(headers, MessageContent(text: "a"))
    #expect(message.needsSMTPUTF8)
    #expect(
      message.diagnostics.map(\.description) == [
        "note: the header To has the address 'jürgen@bücher.example', which only servers with"
          + " SMTPUTF8 take"
      ])
    let text = String(decoding: message.bytes(), as: UTF8.self)
    #expect(text.contains("\r\nTo: =?UTF-8?Q?J=C3=BCrgen?= <jürgen@bücher.example>\r\n"))
    let plain = try MailMessage(
      MessageHeaders.plain.with { $0.to[0].address = "anna@bücher.example" },
      MessageContent(text: "a"))
    #expect(!plain.needsSMTPUTF8)
    #expect(plain.diagnostics.isEmpty)
    let copied = try MailMessage(
      MessageHeaders.plain.with { $0.others = ["Cc: jürgen@x.org"] }, MessageContent(text: "a"))
    #expect(copied.needsSMTPUTF8)
  }
}
