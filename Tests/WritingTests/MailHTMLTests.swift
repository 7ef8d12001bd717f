import Documents
import Figures
import MailRules
import Testing

@testable import Writing

/// Mails in HTML: what clients and screen readers need, and that every word is there.
@Suite struct MailHTMLTests {
  private func faults(
    _ mail: MailDocument, _ options: MailHTML.Options = MailHTML.Options()
  ) -> [String] {
    MailRules(
      MailHTML(mail, options: options).string, text: PlainText(mail.document).string
    ).faults
  }

  @Test(arguments: [
    DocumentLanguage(tag: "en"), DocumentLanguage(tag: "ar", isRightToLeft: true),
    DocumentLanguage(tag: "ja", colon: "："),
  ])
  func keepsTheRules(language: DocumentLanguage) {
    let mail = SampleMail.mail(SampleMail.blocks(), language: language)
    #expect(faults(mail) == [])
    #expect(faults(mail, MailHTML.Options(microdata: true, logoContentID: "logo")) == [])
  }

  @Test(arguments: [
    nil, "#000000", "#ffffff", "#ffff00", "#00ff00", "#ff0000", "#0000ff", "#2256d8", "#10463a",
    "#c2371c", "#808080", "#7f7f7f", "#e10098", "#00b5e2", "#f5d90a", "#3b0a45", "#123456",
  ])
  func everyBrandIsReadableHoweverItIsMadeDark(brand: String?) {
    #expect(faults(SampleMail.mail(SampleMail.blocks(), brand: brand)) == [])
  }

  /// The rules see what they are for.
  @Test(arguments: [
    ("role=\"presentation\"", "role=\"none\""), ("<h1", "<h3"), ("lang=\"en\"", "data=\"en\""),
    ("</tr>", ""), (" scope=\"row\"", ""), ("https://pay.example/pdf", "http://pay.example/pdf"),
    ("https://pay.example/pdf", "https://other.example"), ("text-align:left", "text-align:start"),
    ("color:#", "color:#f"), ("<p ", "<section "), ("Due May 1", "Due \u{202E}May 1"),
    ("Due May 1", "Due \u{2067}May 1"), ("Thank you", "<b>Thank</b> you"), ("&amp;c", "&c"),
    ("max-width:600px", "max-width:640px"), ("<td ", "<td dir=\"ltr\" "),
  ])
  func theRulesFind(_ words: String, _ others: String) {
    let mail = SampleMail.mail(SampleMail.blocks())
    let html = MailHTML(mail).string
    let text = PlainText(mail.document).string
    #expect(html.contains(words))
    #expect(!MailRules(html.replacing(words, with: others), text: text).faults.isEmpty)
  }

  @Test func isShort() {
    #expect(MailHTML(SampleMail.mail(SampleMail.blocks(lines: 5))).string.utf8.count < 16_000)
    #expect(MailHTML(SampleMail.mail(SampleMail.blocks(lines: 25))).string.utf8.count < 36_000)
  }

  @Test func givesTheSameBytesEachTime() {
    let mail = SampleMail.mail(SampleMail.blocks())
    #expect(MailHTML(mail).string == MailHTML(mail).string)
  }

  // MARK: Words

  /// Every role of every block is written, in HTML and in text, each of its words once.
  @Test func nothingIsLeftOut() {
    var words: [String] = []
    func word(_ name: String) -> String {
      words.append("\(name)\(words.count)x")
      return words.last ?? ""
    }
    var blocks: [Block] = Paragraphs.Role.allCases.map {
      SampleMail.paragraphs($0, word("paragraph"), word("following"))
    }
    blocks += Heading.Role.allCases.map {
      .heading(
        Heading($0, Text(word("heading")), badges: [.init(.overdue, Text(word("badge")))]))
    }
    blocks += Action.Role.allCases.map {
      .action(
        Action(
          $0, Text(word("action")), url: "https://a.example/\(words.count)",
          detail: Text(word("detail"))))
    }
    blocks += Table.Role.allCases.map { .table(table($0, word)) }
    let roles: [Group.Role] = [
      .masthead, .headline, .parties, .party(.billTo), .columns, .column, .section("own"), .payment,
      .form, .message, .actions, .links(.downloads), .links(.languages), .support, .notice, .card,
      .sender,
    ]
    blocks += roles.map { role in
      let inner: [Block] =
        role == .actions
        ? [.action(Action(.pay, Text(word("button")), url: "https://a.example/b"))]
        : role == .sender
          ? [SampleMail.paragraphs(.partyName, word("name"))]
          : [
            .heading(Heading(.section, Text(word("inner")))),
            SampleMail.paragraphs(.words, word("inner")),
            .action(Action(.view, Text(word("inner")), url: "https://a.example/c")),
          ]
      return .group(Group(role, .stacked, inner))
    }
    blocks.append(
      SampleMail.group(
        .form,
        SampleMail.group(
          .formField, SampleMail.paragraphs(.formLabel, word("label")),
          SampleMail.paragraphs(.formValue, word("value"), word("value")))))
    blocks.append(
      SampleMail.group(
        .amount, SampleMail.paragraphs(.label, word("label")),
        SampleMail.paragraphs(.figure, word("figure")), SampleMail.paragraphs(.day, word("day"))))
    blocks.append(
      .code(
        Code(
          .page, size: 1, modules: [true], payload: "https://a.example/code",
          alternative: word("code"))))
    let mail = SampleMail.mail(blocks)
    let text = PlainText(mail.document).string
    let rules = MailRules(MailHTML(mail).string, text: text)
    #expect(rules.faults == [])
    let shown = rules.root.words
    for word in words {
      #expect(shown.ranges(of: word).count == 1, "\(word) in HTML")
      #expect(text.ranges(of: word).count == 1, "\(word) in text")
    }
  }

  private func table(_ role: Table.Role, _ word: (String) -> String) -> Table {
    let labelled: [Table.Column.Role] = [.label, .value]
    let columns = role.isLabelled ? labelled : [.description, .quantity, .tax, .date, .amount]
    let cells: [Table.Cell] = columns.map { _ in
      .parts([
        Table.Part(.text(Text(word("cell")))), Table.Part(.text(Text(word("small"))), step: 1),
      ])
    }
    return Table(
      role, caption: Text(word("caption")), columns: columns.map { Table.Column($0) },
      rows: [Table.Row(.item, cells)])
  }

  // MARK: Parts

  @Test func theHeadSaysWhatTheMailIs() throws {
    let root = MailRules(MailHTML(SampleMail.mail(SampleMail.blocks())).string, text: "").root
    func meta(_ name: String) -> String? {
      root.all.first { $0.name == "meta" && $0["name"] == name }?["content"]
    }
    #expect(root.all.first { $0.name == "title" }?.words == "Invoice from Northwind Labs (NWL-1)")
    #expect(meta("description") == "€5.00 due May 1")
    let body = try #require(root.all.first { $0.name == "body" }?.elements.first)
    #expect(body.elements.first?.style["display"] == "none")
    #expect(body.elements.first?.words == "€5.00 due May 1")
    #expect(root.all.first { $0.name == "h1" }?.words == "Invoice NWL-1")
  }

  @Test func theLogoStandsOnlyWhereItsPartIsThere() {
    let mail = SampleMail.mail(SampleMail.blocks())
    let with = MailHTML(mail, options: MailHTML.Options(logoContentID: "logo@1")).string
    #expect(with.contains("<img src=\"cid:logo@1\" alt=\"Northwind\""))
    let without = MailRules(MailHTML(mail).string, text: "").root
    #expect(!without.all.contains { $0.name == "img" })
    #expect(without.all.first { $0["aria-hidden"] == "true" }?.words == "N")
  }

  @Test(arguments: [
    ("3M Company", "3"), ("«éclair»", "É"), ("ßtraße", "ß"), ("東京", "東"), ("…", nil),
  ])
  func theTileHasTheFirstLetter(name: String, initial: String?) {
    let mail = SampleMail.mail([
      SampleMail.group(.sender, SampleMail.paragraphs(.partyName, name)),
      .heading(Heading(.title, Text("T"))),
    ])
    let root = MailRules(MailHTML(mail).string, text: "").root
    #expect(root.all.first { $0["aria-hidden"] == "true" }?.words == initial)
  }

  @Test func linesAreATableOfData() throws {
    let root = MailRules(MailHTML(SampleMail.mail(SampleMail.blocks())).string, text: "").root
    let table = try #require(root.all.first { $0.name == "table" && $0["role"] == nil })
    let rows = table.all.filter { $0.name == "tr" }
    #expect(rows.count == 4)
    #expect(rows[0].elements.map { $0["scope"] } == ["col", "col"])
    #expect(rows[0].elements.map(\.words) == ["Description", "Amount"])
    #expect(rows[1].elements.map(\.name) == ["th", "td"])
    let words = rows[1].words.filter { $0 != "\u{1}" && $0 != "\n" }
    #expect(
      words == "Telemetry platform, Team plan12 × €49.00 · Tax:\u{A0}20%"
        + "Launch partner (10% off) −€58.80€588.00")
  }

  @Test func aLongFigureIsSmaller() {
    func size(_ figure: String) -> String? {
      let mail = SampleMail.mail([
        SampleMail.group(
          .amount, SampleMail.paragraphs(.label, "L"), SampleMail.paragraphs(.figure, figure))
      ])
      let root = MailRules(MailHTML(mail).string, text: "").root
      let words = root.all.first { $0.name == "p" && $0.words == figure }?.style["font"]
      return words?.split(separator: " ").dropFirst().first.map(String.init)
    }
    #expect(size("€5.00") == "36px/44px")
    #expect(size("€2,613.60") == "36px/44px")
    #expect(size("Rp 1.234.567.890,00")?.hasPrefix("21px") == true)
  }

  /// In an Arabic mail columns and sides are mirrored, and what runs from left to right keeps its order.
  @Test func rightToLeftIsMirrored() {
    let arabic = DocumentLanguage(tag: "ar", isRightToLeft: true)
    let html = MailHTML(SampleMail.mail(SampleMail.blocks(), language: arabic)).string
    let root = MailRules(html, text: "").root
    let tables = root.all.filter { $0.name == "table" }
    #expect(tables.allSatisfy { $0["dir"] == "rtl" })
    let row = root.all.first { $0["scope"] == "row" }
    #expect(row?.style["text-align"] == "right")
    #expect(html.contains("\u{2066}Brasserie Lumière\u{2069}"))
    #expect(html.contains("direction:rtl"))
  }

  @Test func microdataTellWhatIsDue() throws {
    var mail = SampleMail.mail(SampleMail.blocks())
    mail.document.due = Document.Due(
      amount: Money(63504, try #require(Currency(code: "eur"))),
      date: CivilDate(year: 2026, month: 5, day: 1))
    let root = MailRules(
      MailHTML(mail, options: MailHTML.Options(microdata: true)).string, text: ""
    ).root
    let properties = root.all.filter { $0.name == "meta" && $0["itemprop"] != nil }
      .map { "\($0["itemprop"] ?? "") \($0["content"] ?? "")" }
    #expect(
      properties == [
        "confirmationNumber NWL-1", "name Northwind Labs", "price 635.04", "priceCurrency EUR",
        "paymentDueDate 2026-05-01", "paymentStatus https://schema.org/PaymentDue",
      ])
    #expect(!MailHTML(mail).string.contains("schema.org"))
    mail.document.status = .void
    #expect(
      !MailHTML(mail, options: MailHTML.Options(microdata: true)).string.contains("schema.org"))
  }
}
