import Documents
import Foundation
import MailRules
import Testing

@testable import Billhead

/// Words of strangers stay words in a mail: they are no header, no link, no markup, and turn no other
/// words round.
@Suite struct HostileMailTests {
  private static let texts = [
    "<a href=\"https://evil.example/\">pay</a><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)> ' style='x",
    "a\r\nBcc: victim@evil.example\r\n\r\n<b>body</b>", "a\nSubject: other",
    "x\u{202E}live\u{202C} \u{2066}y\u{2069}z \u{2067}\u{2068} \u{202A}\u{202D}w",
    "\u{0}\u{1}\u{7F}\u{9B}x", "javascript:alert(1)", "data:text/html,<b>", "=?utf-8?q?x?=",
    "]]> --> <!-- <![endif]-->", "https://paypa1.example/", "{seller} {n, plural}",
    "mailto:a@b.example?bcc=c@d.example", "שלום, עולם (1)", String(repeating: "W", count: 3_000),
  ]

  private static let samples = [
    "invoice", "payment-failed", "refund", "credit-note", "card-expiring",
  ]

  @Test(arguments: texts, ["en", "ar"])
  func everyField(text: String, locale: String) throws {
    for name in Self.samples {
      let sample = try #require(MailSample.all.first { $0.name == name })
      let bundle = try sample.bundle { $0 = Self.replaced($0, by: text) }
      var options = RenderOptions()
      options.locale = locale
      var body = EmailBodyOptions(kind: sample.kind, now: MailSample.now)
      body.allowsZeroTotal = true
      let mail = try Shared.renderer.composeMail(bundle, body, hasPDF: false, options: options)
      checkHead(mail, text)
      checkLinks(mail, of: sample)
      let faults = MailRules(mail.html(body), text: mail.text).faults
      // Pages of words are told as a warning.
      #expect(faults.filter { text.count < 1_000 || !$0.hasSuffix("cut it off") } == [])
      try checkMessage(bundle, body, options)
    }
  }

  /// The strings of all fields that people fill; ids, codes and dates stay.
  private static func replaced(_ value: [String: Any], by text: String) -> [String: Any] {
    value.reduce(into: [:]) { result, member in
      result[member.key] = replaced(member.value, member.key, by: text)
    }
  }

  private static let fields: Set = [
    "account_name", "business_name", "city", "customer_email", "customer_name", "description",
    "display_name", "email", "footer", "jurisdiction", "line1", "name", "number", "postal_code",
    "support_email", "support_phone", "support_url", "phone", "value", "plan", "mandate", "memo",
    "bank_name", "last4", "decline_code",
  ]

  private static func replaced(_ value: Any, _ key: String, by text: String) -> Any {
    if value is String { return fields.contains(key) ? text : value }
    if let object = value as? [String: Any] { return replaced(object, by: text) }
    if let array = value as? [Any] { return array.map { replaced($0, key, by: text) } }
    return value
  }

  private func checkHead(_ mail: ComposedMail, _ text: String) {
    for words in [mail.mail.subject, mail.mail.preheader] {
      #expect(words.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "\(words)")
      #expect(
        words.unicodeScalars.allSatisfy { !(0x202A...0x202E).contains($0.value) }, "\(words)")
      #expect(words.count < 300)
      #expect(isBalanced(words), "\(words)")
    }
  }

  /// Each isolate that begins ends, so that nothing behind it is turned.
  private func isBalanced(_ words: String) -> Bool {
    var depth = 0
    for scalar in words.unicodeScalars {
      if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
      if scalar.value == 0x2069 { depth -= 1 }
      if depth < 0 || depth > 2 { return false }
    }
    return depth == 0
  }

  /// A link is one that the untouched bundle has, or an address that is nothing else.
  private func checkLinks(_ mail: ComposedMail, of sample: MailSample) {
    for link in links(of: mail.mail.document) {
      let isOwn =
        link.hasPrefix("https://pay.northwind.example/")
        || link.hasPrefix("https://pay.fenwicksound.example/")
        || link.hasPrefix("https://atelier-cobalt.example/")
      let isContact =
        link.hasPrefix("tel:") && link.dropFirst(4).allSatisfy { $0.isNumber || $0 == "+" }
      // The seller's own site is what the seller says it is, if it is https.
      let isSite = link == "https://paypa1.example/"
      #expect(isOwn || isContact || isSite, "\(link)")
    }
  }

  private func links(of document: Document) -> [String] {
    func all(_ blocks: [Block]) -> [String] {
      blocks.flatMap { block -> [String] in
        switch block {
        case .group(let group): all(group.blocks)
        case .action(let action): [action.url]
        case .paragraphs(let words): words.texts.flatMap { $0.spans.compactMap(\.link) }
        case .heading, .table, .picture, .code: []
        }
      }
    }
    return all(document.blocks)
  }

  /// A message has the headers that it has without strangers, or is refused.
  private func checkMessage(
    _ bundle: BillingBundle, _ body: EmailBodyOptions, _ options: RenderOptions
  ) throws {
    var email = EmailOptions(body, date: "2026-03-20T09:00:00Z")
    email.from = "Seller <seller@a.example>"
    email.to = ["buyer@b.example"]
    email.pdf = nil
    let message = try Shared.renderer.render(bundle, as: .email(email), options: options)
    let text = String(decoding: message.bytes, as: UTF8.self)
    let head = text.components(separatedBy: "\r\n\r\n")[0]
    let names = head.components(separatedBy: "\r\n")
      .filter { $0.first?.isWhitespace == false }.compactMap { $0.split(separator: ":").first }
    #expect(
      Set(names.map { $0.lowercased() }) == [
        "from", "to", "subject", "date", "message-id", "references", "in-reply-to",
        "x-auto-response-suppress", "mime-version", "content-type",
      ], "\(names)")
    #expect(names.count == Set(names).count)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }
}
