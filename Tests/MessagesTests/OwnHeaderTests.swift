import Testing

@testable import Messages

@Suite struct OwnHeaderTests {
  private func text(_ others: [String]) throws -> String {
    try MailMessage.text(MessageHeaders.plain.with { $0.others = others })
  }

  @Test(arguments: [
    ("X-Campaign: reminders", "X-Campaign: reminders"), ("X-A:b", "X-A: b"),
    ("X-A:  b  ", "X-A: b"),
    ("Auto-Submitted: auto-generated", "Auto-Submitted: auto-generated"),
    (
      "List-Unsubscribe: <mailto:u@x.org>, <https://x.org/u?id=1>",
      "List-Unsubscribe: <mailto:u@x.org>, <https://x.org/u?id=1>"
    ),
    ("Organization: Müller", "Organization: =?UTF-8?Q?M=C3=BCller?="),
    (
      "Cc: \"Bo, Ltd.\" <bo@bücher.example>, c@x.org",
      "Cc: \"Bo, Ltd.\" <bo@xn--bcher-kva.example>, c@x.org"
    ),
    ("Sender: Anna <a@x.org>", "Sender: Anna <a@x.org>"),
    ("reply-to: a@x.org", "reply-to: a@x.org"),
    ("X-Colon: a: b", "X-Colon: a: b"),
    ("X-Auto-Response-Suppress: None", "X-Auto-Response-Suppress: None"),
    ("References: <a@x.org> <b.c@x.org>", "References: <a@x.org> <b.c@x.org>"),
  ])
  func areAdded(header: String, line: String) throws {
    #expect(try text([header]).contains("\r\n\(line)\r\n"))
  }

  @Test func replaceDefaultsOnly() throws {
    let text = try text(["x-auto-response-suppress: None", "References: <a@x.org>"])
    #expect(!text.contains("OOF"))
    #expect(text.matches(of: /References:/).count == 1)
    #expect(text.contains("\r\nIn-Reply-To: <"))
    #expect(try !self.text([]).contains("Auto-Submitted"))
  }

  @Test(arguments: [
    ("From: a@x.org", "the header From is written by Billhead and cannot be replaced"),
    ("TO: a@x.org", "the header TO is written by Billhead and cannot be replaced"),
    ("subject: a", "the header subject is written by Billhead and cannot be replaced"),
    ("Date: now", "the header Date is written by Billhead and cannot be replaced"),
    (
      "Message-ID: <a@x.org>", "the header Message-ID is written by Billhead and cannot be replaced"
    ),
    ("MIME-Version: 2.0", "the header MIME-Version is written by Billhead and cannot be replaced"),
    (
      "Content-Type: text/html",
      "the header Content-Type is written by Billhead and cannot be replaced"
    ),
    (
      "Content-Anything: x",
      "the header Content-Anything is written by Billhead and cannot be replaced"
    ),
    ("X-A", "the header 'X-A' is not of the form Name: value"),
    ("", "the header '' is not of the form Name: value"),
    (": a", "the header has the name '', which is not up to 70 characters of ASCII that show"),
    (
      "X A: b", "the header has the name 'X A', which is not up to 70 characters of ASCII that show"
    ),
    (
      "X-A : b",
      "the header has the name 'X-A ', which is not up to 70 characters of ASCII that show"
    ),
    ("Ä: b", "the header has the name 'Ä', which is not up to 70 characters of ASCII that show"),
    ("X-A:", "the header X-A is missing"), ("X-A: \u{3000}", "the header X-A is missing"),
    ("X-A: b\r\nBcc: c@x.org", "the header X-A has U+000D as character 7, which it must not have"),
    ("X-A: b\nc", "the header X-A has U+000A as character 7, which it must not have"),
    ("X-A\0: b", "the header X-A has U+0000 as character 4, which it must not have"),
    ("X-A: b\u{85}", "the header X-A has U+0085 as character 7, which it must not have"),
    ("X-A: b\u{2028}", "the header X-A has U+2028 as character 7, which it must not have"),
    ("X-A: b\tc", "the header X-A has U+0009 as character 7, which it must not have"),
    ("Cc: nobody", "the header Cc has 'nobody', which is not an address"),
    (
      "Cc: a: b@x.org;",
      "the header Cc has a : or ; outside quotation marks, as groups of addresses have"
    ),
    (
      "Bcc: Bo\u{202E} <b@x.org>",
      "the header Bcc has U+202E as character 3, which it must not have"
    ),
    ("Sender: a@x.org, b@x.org", "the header Sender has 2 addresses instead of 1"),
    ("In-Reply-To: a@x.org", "the header In-Reply-To has 'a@x.org', which is not an id"),
    (
      "In-Reply-To: <a@x.org>\r\nX: y",
      "the header In-Reply-To has U+000D as character 23, which it must not have"
    ),
    (
      "References: <a@x.org><b@x.org>",
      "the header References has '<a@x.org><b@x.org>', which is not an id"
    ),
    ("References: <@x.org>", "the header References has '<@x.org>', which is not an id"),
  ])
  func areRefused(header: String, sentence: String) {
    #expect(sentences { try text([header]) } == [sentence])
  }

  @Test(arguments: [
    ["Cc: a@x.org", "cc: b@x.org"], ["Auto-Submitted: no", "Auto-Submitted: no"],
    ["List-Unsubscribe: <a:b>", "LIST-UNSUBSCRIBE: <a:c>"],
  ])
  func singleOnesAreThereOnce(headers: [String]) {
    #expect(
      sentences { try text(headers) }.map {
        $0.hasSuffix("is there twice, and a message has at most one")
      }
        == [true])
  }

  @Test func othersMayRepeat() throws {
    let text = try text(["X-Tag: a", "X-Tag: b", "Comments: c", "Comments: d"])
    #expect(text.contains("X-Tag: a\r\nX-Tag: b\r\nComments: c\r\nComments: d\r\n"))
  }

  @Test func replyToIsThereOnce() {
    let headers = MessageHeaders.plain.with {
      $0.replyTo = [Mailbox(address: "r@x.org")]
      $0.others = ["Reply-To: s@x.org"]
    }
    #expect(
      sentences { try MailMessage.text(headers) } == [
        "the header Reply-To is there twice, and a message has at most one"
      ])
  }

  @Test func longOnesAreRefused() {
    let word = String(repeating: "x", count: 901)
    #expect(
      sentences { try text(["X-A: a \(word)"]) } == [
        "the header X-A has 901 characters without a space; at most 900 are allowed"
      ])
    let many = String(repeating: "word ", count: 1_601)
    #expect(
      sentences { try text(["X-A: \(many)"]) } == [
        "the header X-A has 8004 bytes; at most 8000 are allowed"
      ])
  }
}
