import Diagnostics
import Figures
import Testing

@testable import Messages

/// Values that would write another header, in every field that takes a text.
@Suite struct HostileValueTests {
  private static let picture = InlinePicture(
    AttachedFile([1], mediaType: "image/png", name: "a.png"), contentID: "a@x.org")

  /// What each field does with a value, and what findings call it.
  private static let fields: [(String, @Sendable (String) throws -> [UInt8])] = [
    ("the header From", { value in try make { $0.from.name = value } }),
    ("the header From", { value in try make { $0.from.address = value } }),
    ("the header To", { value in try make { $0.to[0].name = value } }),
    ("the header To", { value in try make { $0.to[0].address = value } }),
    (
      "the header Reply-To",
      { value in try make { $0.replyTo = [Mailbox(name: value, address: "a@x.org")] } }
    ),
    ("the header Reply-To", { value in try make { $0.replyTo = [Mailbox(address: value)] } }),
    ("the header Subject", { value in try make { $0.subject = value } }),
    ("the header X-A", { value in try make { $0.others = ["X-A: \(value)"] } }),
    ("the header In-Reply-To", { value in try make { $0.others = ["In-Reply-To: \(value)"] } }),
    ("the account for the Message-ID", { value in try make { $0.identity.account = value } }),
    ("the document for the Message-ID", { value in try make { $0.identity.document = value } }),
    ("the thread for the Message-ID", { value in try make { $0.identity.thread = value } }),
    ("the revision for the Message-ID", { value in try make { $0.identity.revision = value } }),
    ("the kind for the Message-ID", { value in try make { $0.identity.kind = value } }),
    ("the domain for the Message-ID", { value in try make { $0.identity.domain = value } }),
    (
      "the name of attachment 1",
      { value in try make(files: [.init([1], mediaType: "a/b", name: value)]) }
    ),
    (
      "the media type of attachment 1",
      { value in try make(files: [.init([1], mediaType: value, name: "a")]) }
    ),
    (
      "the name of picture 1",
      { value in
        var picture = picture
        picture.file.name = value
        return try make(pictures: [picture])
      }
    ),
    (
      "the Content-ID of picture 1",
      { value in
        var picture = picture
        picture.contentID = value
        return try make(pictures: [picture])
      }
    ),
  ]

  private static func make(
    files: [AttachedFile] = [], pictures: [InlinePicture] = [],
    _ change: (inout MessageHeaders) -> Void = { _ in }
  ) throws -> [UInt8] {
    try MailMessage(
      MessageHeaders.plain.with(change),
      MessageContent(text: "a", html: "cid:a@x.org", pictures: pictures, attachments: files)
    ).bytes()
  }

  @Test(arguments: [
    "a\r\nBcc: evil@x.org", "a\nBcc: evil@x.org", "a\rBcc: evil@x.org", "a\r\n\r\nbody", "a\0b",
    "a\u{1B}[2J",
    "a\u{7F}", "a\u{85}b", "a\u{9B}b", "a\u{2028}b", "\r\n", "\n a",
  ])
  func controlsAreRefusedEverywhere(value: String) {
    for (name, make) in Self.fields {
      let found = sentences { try make(value) }
      #expect(
        found.contains { $0.hasPrefix(name) && $0.contains("which it must not have") }, "\(name)")
    }
  }

  /// What looks like syntax is written as text, or refused; no header more comes of it.
  @Test(arguments: [
    "a\" <evil@x.org>, \"b", "a>, <evil@x.org", "a\\", "\\\"", "a; filename=b", "a\"; filename=\"b",
    "=?UTF-8?Q?a=0D=0ABcc:_evil@x.org?=", "a%0D%0ABcc: evil", "(a", "a)", "<a", "日本語\"\\;",
    "\u{D}\u{A}".debugDescription,
    "../../etc/passwd", "a'b''c*0*=x", String(repeating: "\"", count: 200),
    String(repeating: "é", count: 120),
  ])
  func syntaxIsText(value: String) throws {
    let names = Set(
      try MailDecoder.part(Self.make(files: [.init([1], mediaType: "a/b", name: "a")])).headers.keys
    )
    for (_, make) in Self.fields {
      guard let bytes = try? make(value) else { continue }
      let part = MailDecoder.part(bytes)
      #expect(Set(part.headers.keys).subtracting(["x-a", "reply-to"]) == names)
      #expect(part.leaves.first?.content == Array("a\r\n".utf8))
      #expect(!String(decoding: bytes, as: UTF8.self).contains("\nBcc"))
      for line in MailDecoder.split(bytes).head.split(separator: "\r\n") {
        #expect(line.utf8.count <= 998)
      }
    }
  }

  @Test(arguments: [
    "\u{202A}a", "a\u{202E}b", "a\u{2066}b\u{2069}", "a\u{200F}", "a\u{61C}", "a\u{FEFF}",
    "a\u{AD}b",
  ])
  func namesHaveNoHiddenDirection(value: String) {
    for (name, make) in Self.fields
    where !["the header Subject", "the header X-A", "the header In-Reply-To"].contains(name) {
      #expect(sentences { try make(value) }.contains { $0.hasPrefix(name) }, "\(name)")
    }
  }

  /// A subject may have the isolates that composed text has.
  @Test func subjectsKeepIsolates() throws {
    let bytes = try Self.make { $0.subject = "فاتورة \u{2068}ACME\u{2069}" }
    #expect(
      MailDecoder.part(bytes).headers["subject"].map(MailDecoder.text)
        == "فاتورة \u{2068}ACME\u{2069}")
  }

  @Test func allThatIsWrongIsToldAtOnce() {
    let headers = MessageHeaders(
      from: Mailbox(address: "x"), to: [], replyTo: [Mailbox(address: "")], subject: " ",
      date: MessageDate(Instant(-3_000_000_000), offset: 30),
      identity: MessageIdentity(account: "", document: "d", revision: "r", kind: "k", attempt: 0),
      others: ["To: a@x.org"])
    let content = MessageContent(
      text: " \n", html: "",
      pictures: [
        .init(.init([1], mediaType: "application/pdf", name: "a.pdf"), contentID: "a"),
        .init(.init([1], mediaType: "image/png", name: "a/b"), contentID: "b@x.org"),
        .init(.init([1], mediaType: "image/png", name: ".."), contentID: "b@x.org"),
      ],
      attachments: [
        .init([], mediaType: "pdf", name: ""),
        .init([1], mediaType: "message/rfc822", name: "c\\d"),
        .init([1], mediaType: "Multipart/mixed", name: String(repeating: "n", count: 256)),
      ])
    #expect(
      sentences { try MailMessage(headers, content) } == [
        "the header From has 'x', which is not an address", "the header To is missing",
        "the header Reply-To has '', which is not an address", "the header Subject is missing",
        "the header Date is off UTC by 30 s, which is not whole minutes of less than a day",
        "the header To is written by Billhead and cannot be replaced",
        "the account for the Message-ID is missing",
        "the attempt number for the Message-ID is 0; allowed is from 1 on",
        "the plain text is missing",
        "the HTML is missing",
        "the media type of picture 1 is 'application/pdf', which is not that of a picture",
        "the Content-ID of picture 1 'a' is not an id",
        "the name of picture 2 'a/b' is not a file name without folders",
        "the Content-ID of picture 2 'b@x.org' does not occur in the HTML",
        "the name of picture 3 '..' is not a file name without folders",
        "the Content-ID of picture 3 'b@x.org' does not occur in the HTML",
        "the Content-ID of picture 3 'b@x.org' is that of another picture as well",
        "the name of attachment 1 is missing",
        "the media type of attachment 1 'pdf' is not of the form type/subtype",
        "the name of attachment 2 'c\\d' is not a file name without folders",
        "the media type of attachment 2 is 'message/rfc822', which cannot be attached",
        "the name of attachment 3 has 256 bytes; at most 255 are allowed",
        "the media type of attachment 3 is 'Multipart/mixed', which cannot be attached",
      ])
  }

  @Test func picturesNeedHTMLThatNamesThem() {
    func found(_ html: String?) -> [String] {
      sentences {
        try MailMessage(.plain, MessageContent(text: "a", html: html, pictures: [Self.picture]))
      }
    }
    #expect(found("<img src=\"cid:a@x.org\">") == [])
    #expect(
      found("<img src=\"cid:a@x.org.uk\">") == [
        "the Content-ID of picture 1 'a@x.org' does not occur in the HTML"
      ])
    #expect(
      found("a@x.org") == ["the Content-ID of picture 1 'a@x.org' does not occur in the HTML"])
    #expect(found("<img src='cid:a@x.org'><b>") == [])
    #expect(found(nil) == ["the Content-ID of picture 1 is of no use in a message without HTML"])
  }
}
