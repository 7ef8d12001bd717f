import Documents
import MailRules
import Testing

@testable import Writing

/// Mails whose every field comes from somebody who means harm.
@Suite struct HostileMailTests {
  static let payloads = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "<!--",
    "--><b>", "]]>", "<![endif]-->", "</td></tr></table><form>", "&lt;b&gt;&#60;i&#62;", "&amp",
    "a\r\nBcc: b@c.example", "\u{202E}gpj.exe", "\u{2069}\u{2069}x\u{2066}", "\u{2067}\n\u{2068}y",
    "\u{0}\u{8}\u{1B}[31m", "{{7*7}}${x}#{y}", "javascript:alert(1)",
    "https://stripe.com@evil.example",
    "\u{FFFE}\u{FEFF}\u{E0041}", "expression(alert(1))", "a{}</style><b>", "\u{200F}1-2\u{200E}",
  ]
  static let links = [
    "javascript:alert(1)", "data:text/html,<b>", "https://stripe.com@evil.example/",
    "https://pаypal.example/", "http://a.example/", "https://a.example/\" onclick=\"x",
    "mailto:a@b.example?bcc=c@d.example", "//a.example", "vbscript:x", "https://a.example/\r\nX: y",
  ]

  @Test(arguments: payloads, [false, true])
  func nothingOfItIsMarkup(payload: String, isRightToLeft: Bool) {
    expectHarmless(payload, Self.links[0], isRightToLeft)
  }

  @Test(arguments: links)
  func nothingOfItLeadsAnywhere(link: String) { expectHarmless("a", link, false) }

  private func expectHarmless(_ payload: String, _ link: String, _ isRightToLeft: Bool) {
    let language = DocumentLanguage(tag: isRightToLeft ? "ar" : "en", isRightToLeft: isRightToLeft)
    var mail = SampleMail.mail(blocks(payload, link), language: language)
    mail.subject = payload + "s"
    mail.preheader = payload + "p"
    mail.document.number = payload
    mail.document.properties.author = payload
    let text = PlainText(mail.document).string
    let options = MailHTML.Options(microdata: true, logoContentID: "logo")
    let rules = MailRules(MailHTML(mail, options: options).string, text: text)
    #expect(rules.faults == [])
    let harmless = SampleMail.mail(blocks("a", link), language: language)
    #expect(
      shape(rules) == shape(MailRules(MailHTML(harmless, options: options).string, text: text)))
    #expect(!rules.root.all.contains { $0.name == "a" })
    expectPlain(text)
  }

  /// The elements of a mail but for those that the words themselves call for.
  private func shape(_ rules: MailRules) -> [String] {
    rules.root.all.map(\.name).filter { $0 != "br" && $0 != "span" }
  }

  private func expectPlain(_ text: String) {
    for line in text.split(separator: "\n") {
      var depth = 0
      for scalar in line.unicodeScalars {
        #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
        #expect(!(0x202A...0x202E).contains(scalar.value))
        if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
        if scalar.value == 0x2069 { depth -= 1 }
        #expect(depth >= 0)
      }
      #expect(depth == 0)
    }
  }

  private func blocks(_ words: String, _ link: String) -> [Block] {
    let text = Text(
      words + "z", direction: .natural, spans: [TextSpan(0..<1, isEmphasized: true, link: link)])
    let action = Block.action(Action(.pay, text, url: link, detail: text, language: words))
    let picture = Picture(.logo, format: .png, bytes: [], alternative: words + "q")
    let cell = Table.Cell.parts([Table.Part(.text(text)), Table.Part(.text(text), step: 1)])
    func table(_ role: Table.Role, _ columns: [Table.Column.Role]) -> Block {
      .table(
        Table(
          role, caption: text, columns: columns.map { Table.Column($0, title: text) },
          rows: [Table.Row(.item, columns.map { _ in cell })]))
    }
    return [
      SampleMail.group(
        .sender, .picture(picture), .paragraphs(Paragraphs(.partyName, [text]))),
      .heading(Heading(.title, text, badges: [.init(.paid, text)])),
      .group(Group(.actions, .stacked, [action, action])),
      .group(Group(.links(.languages), .stacked, [action])),
      .paragraphs(Paragraphs(.memo, [text])),
      .paragraphs(Paragraphs(.figure, [text])),
      table(.fields, [.label, .value]),
      table(.lines, [.description, .quantity, .unitPrice, .tax, .amount]),
      table(.summary, [.label, .amount]),
      .code(Code(.page, size: 1, modules: [true], payload: link, alternative: words + "c")),
      .paragraphs(Paragraphs(.footer, [text])),
    ]
  }
}
