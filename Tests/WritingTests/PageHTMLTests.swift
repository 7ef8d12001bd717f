import Digests
import Documents
import Encodings
import Foundation
import Testing

@testable import Writing

/// Documents as pages on a screen, and the headers to serve them with.
@Suite struct PageHTMLTests {
  private let design = PageDesign(paper: .a4, margins: Margins(top: 0, side: 0, bottom: 0))

  private func document(_ blocks: [Block], tag: String = "en") -> Document {
    var properties = DocumentProperties(
      title: "Invoice A-1", author: "Lumen", created: 0, signatureLabel: "Signature")
    properties.spoken = SpokenLabels(
      title: "Invoice A-1 – Lumen", skip: "Skip", parties: "Parties", lines: "Items",
      summary: "Summary", payments: "Payments")
    return Document(
      properties: properties,
      language: DocumentLanguage(tag: tag, isRightToLeft: tag.hasPrefix("ar")), blocks: blocks)
  }

  private func page(_ blocks: [Block], tag: String = "en") -> PageHTML {
    PageHTML(document(blocks, tag: tag), design)
  }

  private func header(_ name: String, _ page: PageHTML) -> String? {
    page.headers.fields.first { $0.name == name }?.value
  }

  private func group(_ role: Group.Role, _ blocks: [Block]) -> Block {
    .group(Group(role, .stacked, blocks))
  }

  private let amount = Group(
    .amount, .stacked, [.paragraphs(Paragraphs(.figure, [Text("€10.00")]))])
  private let title = Block.heading(
    Heading(.title, Text("Invoice"), badges: [.init(.overdue, Text("OVERDUE"))]))

  @Test func thePolicyNamesTheDigestOfTheStyle() throws {
    let page = page([title])
    let html = page.string
    let start = try #require(html.range(of: "<style>")?.upperBound)
    let end = try #require(html.range(of: "</style>")?.lowerBound)
    let digest = Base64.encode(SHA256.digest(Array(html[start..<end].utf8)))
    let policy = try #require(header("Content-Security-Policy", page))
    #expect(policy.contains("style-src 'sha256-\(digest)'"))
    #expect(policy.hasPrefix("default-src 'none'; "))
    #expect(policy.contains("frame-ancestors 'none'"))
    #expect(!html.contains("style="))
    #expect(!html.lowercased().contains("<script"))
  }

  @Test func headersAreThoseOfAPageThatIsASecret() {
    let page = page([title], tag: "de")
    #expect(header("Referrer-Policy", page) == "no-referrer")
    #expect(header("X-Robots-Tag", page) == "noindex, noarchive")
    #expect(header("Cache-Control", page) == "private")
    #expect(header("Content-Language", page) == "de")
    #expect(header("X-Content-Type-Options", page) == "nosniff")
    let names = page.headers.fields.map(\.name)
    #expect(names == names.sorted())
  }

  @Test(
    arguments: [
      ([], nil, "'none'"), (["https://Pay.example:8443/a?b"], nil, "https://pay.example:8443"),
      (["javascript:alert(1)"], nil, "'none'"), ([], "pay", "'self'"),
      (["https://pay.example"], "pay", "https://pay.example"),
    ] as [([String], String?, String)])
  func formsLeadToWhereItIsPaid(urls: [String], slot: String?, expected: String) {
    let links = urls.map { Block.action(Action(.pay, Text("Pay"), url: $0)) }
    let blocks = slot.map { [group(.slot($0), links)] } ?? links
    let policy = header("Content-Security-Policy", page([group(.actions, blocks)]))
    #expect(policy?.contains("form-action \(expected); ") == true)
  }

  @Test func aSlotHasItsIdAndTheLinkUntilItIsFilled() {
    let link = Block.action(Action(.pay, Text("Pay"), url: "https://pay.example/"))
    let html = page([group(.actions, [group(.slot("pay-here"), [link])])]).string
    #expect(html.contains("<div id=\"pay-here\" class=\"slot\"><a class=\"button pay\""))
  }

  /// On narrow screens, and for those who hear it, the amount that matters comes before the sheet.
  @Test func theColumnWithTheAmountComesFirst() throws {
    let columns = [group(.column, [group(.card, [title])]), group(.column, [.group(amount)])]
    let html = page([.group(Group(.columns, .sideBySide, columns))]).string
    let side = try #require(html.range(of: "class=\"side\""))
    let main = try #require(html.range(of: "class=\"main\""))
    #expect(side.lowerBound < main.lowerBound)
    #expect(html.contains("class=\"columns\""))
    let start = page([.group(Group(.columns, .sideBySide, columns.reversed()))]).string
    #expect(start.contains("class=\"columns start\""))
  }

  @Test func headingsGoDownByOne() {
    let section = Block.heading(Heading(.section, Text("Part")))
    let party = group(.party(.billTo), [.heading(Heading(.party, Text("Bill to")))])
    let sheet = group(.card, [title, group(.parties, [party]), section])
    #expect(levels(page([sheet])) == [1, 2, 2])
    #expect(
      levels(page([group(.card, [.group(amount), section]), sheet, section])) == [1, 2, 2, 3, 3, 2])
  }

  private func levels(_ page: PageHTML) -> [Int] {
    page.string.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
  }

  @Test func wordsStayWords() {
    let text = Text("</style><script>alert(1)</script> \"'& <b onclick=x>", direction: .natural)
    let html = page([
      .heading(Heading(.title, text)), .paragraphs(Paragraphs(.memo, [text])),
      group(.links(.downloads), [.action(Action(.download, text, url: "https://a.example/"))]),
    ]).string
    #expect(!html.contains("<script"))
    #expect(!html.contains("<b "))
    #expect(html.components(separatedBy: "&lt;script&gt;").count == 4)
  }

  @Test(arguments: [
    "javascript:alert(1)", "http://a.example", "//a.example", "https://user@a.example/", "./../a",
    "./a/b.html", "data:text/html,x",
  ])
  func whatIsNoAddressLeavesTheWords(url: String) {
    for role in [Action.Role.pay, .download, .language] {
      let html = page([.action(Action(role, Text("Words"), url: url))]).string
      #expect(!html.contains("href=\"\(url)"))
      #expect(html.contains("Words"))
    }
  }

  @Test func languagesAreNavigation() {
    let links = [
      Block.heading(Heading(.section, Text("Language"))),
      .action(Action(.language, Text("Deutsch"), url: "./A-1.de.html", language: "de")),
      .action(
        Action(.language, Text("English"), url: "./A-1.en.html", language: "en", isCurrent: true)),
    ]
    let html = page([group(.links(.languages), links)]).string
    #expect(html.contains("<nav class=\"languages\" aria-label=\"Language\">"))
    #expect(html.contains("<a href=\"./A-1.de.html\" hreflang=\"de\">Deutsch</a>"))
    #expect(html.contains("hreflang=\"en\" aria-current=\"true\""))
  }

  @Test func linesAreATableWithHeads() {
    let columns = [
      Table.Column(.description, title: Text("Description"), width: .filling),
      Table.Column(.tax, title: Text("Tax"), alignment: .end),
      Table.Column(.amount, title: Text("Amount"), alignment: .decimal),
    ]
    let row = Table.Row(
      .item,
      [
        .parts([
          Table.Part(.text(Text("Work"))), Table.Part(.text(Text("May")), step: 1),
          Table.Part(.text(Text("10% off")), step: 2),
        ]), .text(Text("20%")),
        .parts([
          Table.Part(.numeral(Numeral("€10.00", decimalEdge: 5))),
          Table.Part(.numeral(Numeral("−€1.00", decimalEdge: 5)), step: 2),
        ]),
      ])
    let html = page([.table(Table(.lines, columns: columns, rows: [row]))]).string
    #expect(html.contains("<caption><span class=\"heard\">Items</span></caption>"))
    #expect(html.contains("scope=\"col\" role=\"columnheader\">Tax</th>"))
    #expect(html.contains("scope=\"row\" role=\"rowheader\">Work<span class=\"small\">May</span>"))
    #expect(html.contains("data-label=\"Tax\">20%</td>"))
    // A discount stands beside its amount, in a row of its own.
    #expect(html.contains("<tr class=\"detail\" role=\"row\">"))
    #expect(!html.contains("10% off</span>"))
  }

  @Test func anAccountIsCopiedInOneLine() {
    let rows = ["DE02 1203 0000 0000 2020 51", "Bank an der Elbe"].map {
      Table.Row(.account, [.text(Text("Label")), .text(Text($0))])
    }
    let html = page([.table(Table(.bankDetails, columns: [], rows: rows))]).string
    #expect(html.contains("<dd class=\"number\">DE02 1203 0000 0000 2020 51</dd>"))
    #expect(html.contains("<dd>Bank an der Elbe</dd>"))
  }

  @Test func aCodeIsADrawingWithWords() {
    let code = Code(
      .payment, size: 2, modules: [true, true, false, true], payload: "x",
      alternative: "Scan <me>")
    let html = page([.code(code)]).string
    #expect(html.contains("viewBox=\"0 0 10 10\" role=\"img\" aria-labelledby=\"page.code.1\""))
    #expect(html.contains("Scan &lt;me&gt;</title>"))
    #expect(html.contains("M4 4h2v1h-2zM5 5h1v1h-1z"))
  }

  @Test func picturesAreInTheFile() {
    let logo = Picture(.logo, format: .png, bytes: [1, 2, 3], alternative: "Lumen")
    let html = page([
      group(.sender, [.picture(logo), .paragraphs(Paragraphs(.partyName, [Text("Lumen")]))])
    ]).string
    #expect(html.contains("src=\"data:image/png;base64,AQID\" alt=\"\""))
    #expect(!html.contains("class=\"tile\""))
    let bare = page([group(.sender, [.paragraphs(Paragraphs(.partyName, [Text("lumen")]))])])
    #expect(bare.string.contains("<span class=\"tile\" aria-hidden=\"true\">L</span>"))
  }

  @Test func saysItsLanguageAndDirection() {
    #expect(page([title], tag: "ar").string.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(page([title], tag: "de-AT").string.contains("<html lang=\"de-AT\" dir=\"ltr\">"))
  }

  /// Whatever the brand's colour, words can be read, on light screens and on dark ones.
  @Test(arguments: [
    "#000000", "#ffffff", "#ffff00", "#00ff00", "#1f5eff", "#7f7f7f", "#c0c0c0", "#ff0000",
    "#123456",
  ])
  func wordsAreReadable(hex: String) throws {
    var theme = Theme()
    theme.colors.accent = try #require(Color(hex: hex))
    for palette in [PagePalette(light: theme.colors), PagePalette(dark: theme.colors)] {
      let colors = palette.colors
      for name in ["ink", "soft", "accent", "alert"] {
        for ground in ["ground", "card"] {
          let (word, under) = (try #require(colors[name]), try #require(colors[ground]))
          #expect(word.contrast(with: under) >= 4.5, "\(name) on \(ground)")
        }
      }
      let (ink, button) = (try #require(colors["button-ink"]), try #require(colors["button"]))
      #expect(ink.contrast(with: button) >= 4.5)
    }
  }

  @Test func aFamilyEndsNoString() {
    var design = design
    design.theme.family = "Evil\"}</style><script>;"
    let html = PageHTML(document([title]), design).string
    #expect(html.contains("\"Evilstylescript\""))
    #expect(!html.contains("<script"))
  }
}

extension PagePalette {
  /// The custom properties by name.
  fileprivate var colors: [String: Color] {
    variables.split(separator: ";").reduce(into: [:]) { colors, property in
      let parts = property.dropFirst(2).split(separator: ":")
      colors[String(parts[0])] = Color(hex: String(parts[1]))
    }
  }
}
