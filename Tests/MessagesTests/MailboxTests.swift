import Diagnostics
import Testing

@testable import Messages

@Suite struct MailboxTests {
  private func read(_ text: String) throws -> [String] {
    try Mailbox.list(text, of: "To").map { "\($0.name ?? "–")|\($0.address)" }
  }

  @Test(arguments: [
    ("anna@example.com", ["–|anna@example.com"]), (" <anna@example.com> ", ["–|anna@example.com"]),
    ("Anna <anna@example.com>", ["Anna|anna@example.com"]),
    (
      "Anna Bo <a@x.org>, b@x.org , \"Co, Ltd.\" <c@x.org>",
      ["Anna Bo|a@x.org", "–|b@x.org", "Co, Ltd.|c@x.org"]
    ),
    ("\"a \\\"b\\\" \\\\\" <a@x.org>", ["a \"b\" \\|a@x.org"]),
    ("J. Doe <j@x.org>", ["J. Doe|j@x.org"]),
    ("Anna (the (first)) <a@x.org> (work)", ["Anna|a@x.org"]), ("(Anna) a@x.org", ["–|a@x.org"]),
    ("\"a b\"@x.org", ["–|\"a b\"@x.org"]), ("A <\"a>,b\"@x.org>", ["A|\"a>,b\"@x.org"]),
    ("山田太郎 <taro@例え.jp>", ["山田太郎|taro@例え.jp"]), (",a@x.org,,b@x.org,", ["–|a@x.org", "–|b@x.org"]),
  ])
  func readsLists(text: String, mailboxes: [String]) throws {
    #expect(try read(text) == mailboxes)
  }

  @Test(arguments: [
    ("", "the header To is missing"), (" , ", "the header To is missing"),
    (
      "Friends: a@x.org;",
      "the header To has a : or ; outside quotation marks, as groups of addresses have"
    ),
    (
      "a@x.org; b@x.org",
      "the header To has a : or ; outside quotation marks, as groups of addresses have"
    ),
    ("\"Anna <a@x.org>", "the header To has a \" that nothing closes"),
    ("Anna <a@x.org", "the header To has a < that nothing closes"),
    ("Anna (work <a@x.org>", "the header To has a ( that nothing closes"),
    ("Anna <a@x.org> Bo", "the header To has '<a@x.org> Bo', which is not an address"),
    ("<a@x.org> <b@x.org>", "the header To has '', which is not an address"),
    ("a@x.org\r\nBcc: b@x.org", "the header To has U+000D as character 8, which it must not have"),
    ("a@x.org\u{202E}", "the header To has U+202E as character 8, which it must not have"),
    ("a@x.org\0", "the header To has U+0000 as character 8, which it must not have"),
  ])
  func refusesLists(text: String, sentence: String) {
    #expect(sentences { try read(text) } == [sentence])
  }

  @Test func readsExactlyOne() throws {
    #expect(
      try Mailbox.single("Anna <a@x.org>", of: "From") == Mailbox(name: "Anna", address: "a@x.org"))
    #expect(
      sentences { try Mailbox.single("a@x.org, b@x.org", of: "From") } == [
        "the header From has 2 addresses instead of 1"
      ])
  }

  private func written(_ mailboxes: [Mailbox]) -> String {
    var findings = MessageFindings()
    var writer = HeaderWriter()
    writer.add("To", mailboxes.compactMap { CheckedMailbox($0, of: .header("To"), &findings) })
    #expect(!findings.hasErrors)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      (nil, "a@x.org", "a@x.org"), ("  ", "a@x.org", "a@x.org"),
      ("Anna", "a@x.org", "Anna <a@x.org>"),
      (" Anna  Bo ", "a@x.org", "\"Anna  Bo\" <a@x.org>"),
      ("Co, Ltd.", "a@x.org", "\"Co, Ltd.\" <a@x.org>"),
      ("a \"b\" \\", "a@x.org", "\"a \\\"b\\\" \\\\\" <a@x.org>"),
      ("Müller GmbH & Co", "a@x.org", "=?UTF-8?Q?M=C3=BCller_GmbH_=26_Co?= <a@x.org>"),
      ("=?utf-8?q?x?=", "a@x.org", "=?UTF-8?B?PT91dGYtOD9xP3g/PQ==?= <a@x.org>"),
      (nil, "\"a b\"@x.org", "\"a b\"@x.org"), (nil, "\"ab\"@x.org", "ab@x.org"),
      (nil, "\"a\\\"b\"@x.org", "\"a\\\"b\"@x.org"),
      (nil, "a@BÜCHER.example", "a@xn--bcher-kva.example"),
      (nil, "jürgen@BÜCHER.example", "jürgen@bücher.example"),
      (nil, "jürgen@xn--bcher-kva.example", "jürgen@xn--bcher-kva.example"),
      (
        "A company, with a long name, that does not fit one line at all, Ltd.", "a@x.org",
        "\"A company, with a long name, that does not fit one line at all, Ltd.\"\r\n <a@x.org>"
      ),
      ("Anna", "a+b.c@x.org", "Anna <a+b.c@x.org>"),
    ] as [(String?, String, String)])
  func writesWhatIsNeeded(name: String?, address: String, header: String) {
    #expect(written([Mailbox(name: name, address: address)]) == "To: \(header)\r\n")
  }

  /// What is written is read again as the same.
  @Test func listsComeBack() throws {
    var random = SeededRandom(13)
    for round in 0..<500 {
      let mailboxes = (0...random.below(6)).map { number in
        let name = random.text(ofAtMost: 12).trimmed
        return Mailbox(
          name: name.isEmpty ? nil : name, address: "user.\(round)+\(number)@example\(number).org")
      }
      let header = written(mailboxes)
      for line in header.split(separator: "\r\n") { #expect(line.utf8.count <= 76) }
      let value = String(MailDecoder.unfolded(header).dropFirst(4).dropLast())
      // Encoded words stand for names that could not be read without quotation marks.
      let list = try Mailbox.list(value, of: "To")
      #expect(list.map { $0.name.map(MailDecoder.text) } == mailboxes.map(\.name))
      #expect(list.map(\.address) == mailboxes.map(\.address))
    }
  }

  /// Whatever is read of a random text can be written, as one header, and is read again the same.
  @Test func anyListIsReadOrRefused() throws {
    let parts = [
      "a", "b.c", "@", "x.org", "bücher.example", "<", ">", "\"", "\\", "(", ")", ",", " ", ".",
      ":", ";",
      "é", "a@x.org", "<a@x.org>", "\u{301}", "=?UTF-8?Q?x?=", "\"q r\"", "Anna",
    ]
    var (random, read) = (SeededRandom(29), 0)
    for _ in 0..<4_000 {
      let text = (0...random.below(8)).map { _ in parts[random.below(parts.count)] }.joined()
      guard let list = try? Mailbox.list(text, of: "To") else { continue }
      var findings = MessageFindings()
      let checked = list.compactMap { CheckedMailbox($0, of: .header("To"), &findings) }
      guard !findings.hasErrors else { continue }
      read += 1
      var writer = HeaderWriter()
      writer.add("To", checked)
      let header = MailDecoder.unfolded(String(decoding: writer.bytes, as: UTF8.self))
      #expect(!header.dropLast().contains { $0.isNewline })
      let again = try Mailbox.list(String(header.dropFirst(4).dropLast()), of: "To")
      #expect(again.map { $0.name.map(MailDecoder.text) } == checked.map(\.name))
      #expect(again.map(\.address) == checked.map(\.address.written))
    }
    #expect(read > 50)
  }

  @Test(arguments: [
    "", "a", "@x.org", "a@", "a@@x.org", "a@b@x.org", "a b@x.org", "a@x .org", ".a@x.org",
    "a.@x.org",
    "a..b@x.org", "a@[127.0.0.1]", "a@x..org", "a@-x.org", "a@x_y.org", "<a@x.org>", "\"a@x.org",
    "\"a\"b@x.org", "a,b@x.org", "a@x.org,b@x.org", "a@x.org>, <b@x.org", "a\r\n@x.org",
    "a@x.org\n",
    "a\u{200F}@x.org", "a@\u{202E}x.org", "a\u{AD}@x.org", "a\u{3000}b@x.org", "\u{301}a@x.org",
    "a@x.1",
    "\"a\0\"@x.org",
  ])
  func refusesAddresses(address: String) {
    var findings = MessageFindings()
    #expect(CheckedMailbox(Mailbox(address: address), of: .header("To"), &findings) == nil)
    #expect(findings.diagnostics.count == 1)
    #expect(findings.diagnostics.first?.sentence.hasPrefix("the header To has ") == true)
  }

  @Test(arguments: [
    "a\nb", "a\u{85}b", "a\0", "\u{202E}moc", "\u{2066}a\u{2069}", "a\u{200E}", "a\u{2028}b",
  ])
  func refusesNames(name: String) {
    var findings = MessageFindings()
    _ = CheckedMailbox(Mailbox(name: name, address: "a@x.org"), of: .header("From"), &findings)
    #expect(findings.diagnostics.map(\.code) == ["message-character"])
  }
}
