import Billhead
import BillheadTesting
import Billing
import Diagnostics
import Documents
import Foundation
import HostSystem
import Testing

/// Pages to serve: what they say, what they do not, and that nothing of a bundle becomes markup.
@Suite struct HostedPageTests {
  static let fixture = Fixture(name: "standard-look", locale: "en")

  /// How a document stands in a golden.
  enum State: String, CaseIterable {
    case open, overdue, paid, void
  }

  static let links = """
    {"pay_url": "https://pay.northwind.example/NWL-2026-0042",
    "downloads": [{"kind": "pdf", "url": "https://northwind.example/NWL.pdf", "size": 25312},
    {"kind": "xml", "url": "https://northwind.example/NWL.xml", "size": 9120}],
    "versions": [{"number": "NWL-2026-0041", "issued": 1770764400,
    "url": "https://northwind.example/old"}]}
    """

  /// The fixture in a state, with links and an instant.
  static func bundle(_ state: State) throws -> BillingBundle {
    let bytes = try readFile("\(fixture.folder)/bundle.json")
    var root = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
    var invoice = root["invoice"] as? [String: Any] ?? [:]
    var page =
      try JSONSerialization.jsonObject(with: Data(links.utf8)) as? [String: Any] ?? [:]
    page["now"] = state == .overdue ? 1_773_792_000 : 1_771_000_000
    var transitions = invoice["status_transitions"] as? [String: Any] ?? [:]
    switch state {
    case .open, .overdue: break
    case .paid:
      invoice["status"] = "paid"
      (invoice["amount_paid"], invoice["amount_remaining"]) = (261_360, 0)
      transitions["paid_at"] = 1_772_000_000
      let receipt = ["kind": "receipt", "url": "https://northwind.example/r.pdf"]
      page["downloads"] = (page["downloads"] as? [Any] ?? []) + [receipt]
    case .void:
      invoice["status"] = "void"
      transitions["voided_at"] = 1_772_000_000
    }
    invoice["status_transitions"] = transitions
    (root["invoice"], root["page"]) = (invoice, page)
    let data = try JSONSerialization.data(withJSONObject: root, options: .sortedKeys)
    return try BillingBundle(
      [.init(name: "bundle.json", bytes: Array(data))], folder: fixture.folder)
  }

  private func render(
    _ bundle: BillingBundle, locale: String = "en", _ options: PageOptions = PageOptions()
  ) throws -> Rendered {
    var render = RenderOptions()
    render.locale = locale
    render.allowsDraft = true
    return try Shared.renderer.render(bundle, as: .page(options), options: render)
  }

  private func html(_ rendered: Rendered) -> String {
    String(decoding: rendered.bytes, as: UTF8.self)
  }

  private func page(_ state: State, locale: String = "en") throws -> PageReading {
    PageReading(html(try render(Self.bundle(state), locale: locale)))
  }

  // MARK: Goldens

  static let goldens = State.allCases.flatMap { state in
    ["en", "de", "ar", "ja"].map { (state, $0) }
  }

  /// The page below its style sheet, which is the same for all.
  @Test(arguments: goldens)
  func isAsRecorded(state: State, locale: String) throws {
    let made = html(try render(Self.bundle(state), locale: locale))
    let body = String(made[try #require(made.range(of: "<body>")).lowerBound...])
    let path = "\(Self.fixture.folder)/page/\(locale)-\(state.rawValue).html"
    let mode = try Goldens.Mode.requested()
    let recorded = try? String(decoding: readFile(path), as: UTF8.self)
    if mode == .all || mode == .missing && recorded == nil {
      try makeFolder(folderName(path))
      return try writeFile(Array(body.utf8), to: path)
    }
    #expect(recorded == body, "\(path)")
  }

  @Test func theStyleIsAsRecorded() throws {
    let made = html(try render(Self.bundle(.open)))
    let style = String(
      made[
        try #require(made.range(of: "<style>"))
          .upperBound..<(try #require(
            made.range(of: "</style>"))).lowerBound])
    let path = "\(Self.fixture.folder)/page/style.css"
    let recorded = try? String(decoding: readFile(path), as: UTF8.self)
    let mode = try Goldens.Mode.requested()
    if mode == .all || mode == .missing && recorded == nil {
      try makeFolder(folderName(path))
      return try writeFile(Array(style.utf8), to: path)
    }
    #expect(recorded == style, "\(path)")
  }

  // MARK: States

  @Test func anOpenInvoiceAsksForPayment() throws {
    let page = try page(.open)
    #expect(page.text.contains("Amount due") && page.text.contains("OPEN"))
    #expect(page.links.contains("https://pay.northwind.example/NWL-2026-0042"))
    #expect(!page.text.contains("OVERDUE"))
  }

  @Test func anOverdueOneSaysSo() throws {
    let page = try page(.overdue)
    #expect(page.text.contains("OVERDUE") && page.text.contains("Overdue since March 14, 2026"))
    #expect(page.links.contains("https://pay.northwind.example/NWL-2026-0042"))
  }

  /// The last day is over when the next one begins in the document's time zone.
  @Test(arguments: [(1_773_529_199, false), (1_773_529_201, true)])
  func isOverdueFromTheDayAfter(now: Int, isOverdue: Bool) throws {
    let page = PageReading(
      html(try render(Self.bundle(.open), PageOptions(now: now))))
    #expect(page.text.contains("OVERDUE") == isOverdue)
  }

  @Test func aPaidOneOffersItsReceipt() throws {
    let page = try page(.paid)
    #expect(page.text.contains("PAID") && page.text.contains("Amount paid"))
    let buttons = page.elements.filter { $0.attributes["class"]?.hasPrefix("button") == true }
    #expect(buttons.compactMap { $0.attributes["href"] } == ["https://northwind.example/r.pdf"])
  }

  @Test func aVoidOneAsksForNothing() throws {
    let page = try page(.void)
    #expect(page.text.contains("VOID") && page.text.contains("Voided on"))
    #expect(page.text.contains("€2,613.60"))
    #expect(!page.links.contains { $0.contains("pay.northwind") })
  }

  private func bundle(_ fixture: String, page: String) throws -> BillingBundle {
    let folder = "\(Fixture.root)/\(fixture)"
    let files = try namesInFolder(folder).filter { $0.hasSuffix(".json") }
    var sources = try files.map {
      SourceBundle.Source(name: $0, bytes: try readFile("\(folder)/\($0)"))
    }
    sources.append(.init(name: "page.json", bytes: Array("{\"page\":\(page)}".utf8)))
    return try BillingBundle(sources, folder: folder)
  }

  @Test func nobodyPaysTwiceWhilePaymentIsUnderWay() throws {
    let made = try render(bundle("standard-look", page: #"{"processing_days":5}"#))
    let page = PageReading(html(made))
    #expect(page.text.contains("Payment in progress") && page.text.contains("5 working days"))
    #expect(!page.elements.contains { $0.attributes["class"] == "button pay" })
  }

  @Test func anUncollectibleOneIsOpenWhileItCanBePaid() throws {
    let open = PageReading(
      html(
        try render(
          bundle("partly-paid-uncollectible", page: #"{"pay_url":"https://pay.example/"}"#))))
    #expect(open.links.contains("https://pay.example/"))
    #expect(!open.text.lowercased().contains("uncollectible"))
  }

  @Test func aPlaceForPaymentHasItsId() throws {
    let page = PageReading(
      html(try render(bundle("standard-look", page: #"{"pay_slot":"pay-here"}"#))))
    #expect(page.elements.contains { $0.attributes["id"] == "pay-here" })
  }

  @Test func aNewerVersionIsToldFirst() throws {
    let made = try render(
      bundle(
        "standard-look",
        page: #"{"newer":{"number":"NWL-2026-0043","url":"https://northwind.example/new"}}"#))
    let page = PageReading(html(made))
    let notice = try #require(page.text.range(of: "There is a newer version"))
    let amount = try #require(page.text.range(of: "Amount due"))
    #expect(notice.lowerBound < amount.lowerBound)
    #expect(page.links.contains("https://northwind.example/new"))
  }

  /// Whom to ask, and nothing of the bill.
  @Test func anExpiredLinkTellsNothingOfTheBill() throws {
    let made = try render(Self.bundle(.open), PageOptions(isExpired: true))
    let page = PageReading(html(made))
    #expect(page.faults == [])
    #expect(page.text.contains("This link has expired"))
    #expect(page.text.contains("Northwind Labs GmbH"))
    #expect(page.links == ["mailto:billing@northwind.example"])
    for secret in ["2,613.60", "NWL-2026", "Lumière", "PO-88213", "Telemetry"] {
      #expect(!html(made).contains(secret), "\(secret)")
    }
  }

  // MARK: Languages and files

  @Test func aPageForEachLanguageWithLinksBetweenThem() throws {
    let made = try render(Self.bundle(.open), PageOptions(languages: ["de", "ar"]))
    #expect(
      made.parts.map(\.name) == [
        "NWL-2026-0042.de.html", "NWL-2026-0042.de.headers.json", "NWL-2026-0042.ar.html",
        "NWL-2026-0042.ar.headers.json",
      ])
    #expect(made.documents.count == 2)
    let german = PageReading(String(decoding: made.parts[0].bytes, as: UTF8.self))
    let languages = german.elements.filter { $0.attributes["hreflang"] != nil }
    #expect(
      languages.map { $0.attributes["href"] }
        == ["./NWL-2026-0042.de.html", "./NWL-2026-0042.ar.html"])
    #expect(languages.map { $0.attributes["aria-current"] } == ["true", nil])
    let arabic = PageReading(String(decoding: made.parts[2].bytes, as: UTF8.self))
    #expect(arabic.elements.first?.attributes == ["lang": "ar", "dir": "rtl"])
  }

  @Test func aLanguageWithoutACatalogueIsRefused() throws {
    let rejection = #expect(throws: Rejection.self) {
      try render(Self.bundle(.open), PageOptions(languages: ["de", "tlh"]))
    }
    #expect(rejection?.diagnostics.count == 1)
  }

  @Test func headersAreJSONBesideThePage() throws {
    let made = try render(Self.bundle(.open))
    #expect(made.parts.map(\.name) == ["NWL-2026-0042.html", "NWL-2026-0042.headers.json"])
    let headers = try JSONSerialization.jsonObject(with: Data(made.parts[1].bytes))
    let fields = try #require(headers as? [String: String])
    #expect(fields["Content-Language"] == "en")
    let policy = try #require(fields["Content-Security-Policy"])
    #expect(policy.contains("form-action https://pay.northwind.example;"))
  }

  @Test func writesFilesBesideEachOther() throws {
    try withFolder { folder throws in
      let one = try render(Self.bundle(.open)).write(to: "\(folder)/a.htm")
      #expect(one == ["\(folder)/a.htm", "\(folder)/a.headers.json"])
      let several = try render(Self.bundle(.open), PageOptions(languages: ["de", "en"]))
        .write(to: "\(folder)/b.html")
      #expect(
        several
          == ["b.de.html", "b.de.headers.json", "b.en.html", "b.en.headers.json"].map {
            "\(folder)/\($0)"
          })
    }
  }

  @Test func theSameBundleGivesTheSameBytes() throws {
    #expect(try render(Self.bundle(.open)).parts == render(Self.bundle(.open)).parts)
  }

  @Test func theDigestIsThatOfTheFacts() throws {
    let made = try render(Self.bundle(.open))
    #expect(PageReading(html(made)).text.contains(made.snapshotDigest))
  }

  @Test func aBrokenLogoIsLeftOutAndTold() throws {
    let logo = #"{"data":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"}"#
    let text = """
      {"invoice":{"id":"in_1","object":"invoice","number":"A","status":"open","currency":"eur",
      "created":1709200000,"account_name":"Lumen","customer_name":"D","subtotal":1,"total":1,
      "amount_due":1,"lines":{"data":[{"id":"il_1","amount":1}]}},"settings":{"logo":\(logo)}}
      """
    let made = try render(BillingBundle(text.utf8, name: "a.json"))
    #expect(made.diagnostics.contains { $0.code == "picture-left-out" })
    #expect(!PageReading(html(made)).elements.contains { $0.name == "img" })
  }

  // MARK: The same words

  /// Each amount, number and date of the paper stands on the page, and the page has no others.
  @Test(arguments: Fixture.all)
  func saysTheSameAsThePaper(fixture: Fixture) throws {
    let paper = try Shared.renderer.compose(fixture.bundle(), options: fixture.options).document
    let made = try Shared.renderer.render(
      fixture.bundle(), as: .page, options: fixture.options)
    let page = PageReading(html(made))
    #expect(page.faults == [])
    let shown = page.text.plain
    for figure in paper.blocks.flatMap(\.figures) {
      #expect(shown.contains(figure.plain), "\(figure)")
    }
  }

  /// The fixtures' pages are whole, and hold nothing that runs or loads.
  @Test(arguments: Fixture.each)
  func isWholeAndStill(fixture: Fixture) throws {
    let made = try Shared.renderer.render(fixture.bundle(), as: .page, options: fixture.options)
    check(PageReading(html(made)))
  }

  private static let allowed: Set = [
    "html", "head", "meta", "title", "style", "body", "header", "main", "nav", "section", "article",
    "div", "p", "h1", "h2", "h3", "ul", "li", "dl", "dt", "dd", "br", "table", "caption", "thead",
    "tbody", "tr", "th", "td", "a", "span", "strong", "time", "code", "img", "svg", "path",
    "address",
  ]

  private static let attributes: Set = [
    "lang", "dir", "charset", "name", "content", "class", "href", "id", "aria-label",
    "aria-labelledby", "aria-hidden", "aria-current", "hreflang", "scope", "role", "colspan",
    "data-label", "datetime", "src", "alt", "viewBox", "d", "fill", "x", "y", "width", "height",
  ]

  private func check(_ page: PageReading) {
    #expect(page.faults == [])
    #expect(Set(page.elements.map(\.name)).isSubset(of: Self.allowed))
    for element in page.elements {
      #expect(Set(element.attributes.keys).isSubset(of: Self.attributes), "\(element)")
    }
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for picture in page.elements where picture.name == "img" {
      #expect(picture.attributes["src"]?.hasPrefix("data:image/") == true)
    }
  }

  // MARK: Hostile words

  private static let fields: Set = [
    "account_name", "business_name", "city", "customer_email", "customer_name", "description",
    "display_name", "email", "footer", "jurisdiction", "line1", "name", "number", "postal_code",
    "support_email", "value", "phone", "url", "state",
  ]

  @Test(
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='alert(1)",
      "</style><style>*{display:none}", "--><!-- ", "]]>", "&lt;b&gt; &amp;amp; &#60;i&#62;",
      "javascript:alert(1)", "https://evil.example/pay", "[x](https://evil.example)",
      "a\r\nSet-Cookie: x", "a\u{0}b\u{1B}[31m", "paid \u{202E}00.1$ \u{2066}x",
      "evil@evil.example",
    ])
  func everywhere(text: String) throws {
    var input = try InputJSON(Self.fixture)
    let paths = input.paths(ofStringsNamed: Self.fields)
    #expect(paths.count >= 30)
    for (number, path) in paths.enumerated() {
      input = input.replaced(path, by: "\(number) \(text)")
    }
    let page = PageReading(html(try render(input.bundle())))
    check(page)
    // Nothing of it leads anywhere.
    let hosts = page.links.filter { $0.hasPrefix("https:") }
      .compactMap { URL(string: $0)?.host() }
    #expect(Set(hosts).isSubset(of: ["pay.northwind.example"]))
    #expect(!page.links.contains { $0.contains("javascript") })
  }
}

extension String {
  /// Without spaces, and without what only directs or breaks lines.
  fileprivate var plain: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { scalar in
          !scalar.properties.isWhitespace && !scalar.properties.isBidiControl
            && scalar.value != 0xAD
        }))
  }
}

extension Block {
  /// The amounts, numbers and dates in it, as they are written.
  fileprivate var figures: [String] {
    switch self {
    case .table(let table):
      table.rows.flatMap { $0.cells.flatMap(\.parts).compactMap(\.figure) }
    case .group(let group): group.blocks.flatMap(\.figures)
    case .paragraphs(let words): words.texts.compactMap(\.figure)
    case .heading, .picture, .action, .code: []
    }
  }
}

extension Table.Part {
  fileprivate var figure: String? {
    switch value {
    case .numeral(let numeral): numeral.string
    case .text(let text): text.figure
    case .picture: nil
    }
  }
}

extension Text {
  fileprivate var figure: String? {
    switch meaning {
    case .date, .period, .money, .percent: string
    default: nil
    }
  }
}
