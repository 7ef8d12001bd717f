import Billhead
import BillheadTesting
import Diagnostics
import Testing

/// Words of strangers, in whatever field they stand, stay words: they end no string and no mark,
/// make no link, and are read as they were written.
@Suite struct HostileTextTests {
  private static let fixture = Fixture(name: "standard-look", locale: "en")

  /// The fields in which people write what they like.
  private static let fields: Set = [
    "account_name", "business_name", "city", "customer_email", "customer_name", "description",
    "display_name", "email", "footer", "jurisdiction", "line1", "name", "number", "postal_code",
    "support_email", "value",
  ]

  private static let texts = [
    "a ( b", "a ) b", ")(", "\\", "a\\", "\\) Tj (\\", "((((\\))", "\\051\\050\\", "<< /A 1 >>",
    "<41>",
    "EMC", "BDC", "BT ET", "/Span <</MCID 0>> BDC", ") Tj EMC /Span <</MCID 0>> BDC (",
    "endstream endobj", "endobj 1 0 obj << >> stream", "%%EOF startxref 0", "% comment",
    "](javascript:alert(1))", "<a href=\"javascript:alert(1)\">x</a>", "]]><rdf:li>&amp;",
    "x\u{0}y\u{1}\u{7}\u{8}\u{1B}[31m\u{7F}\u{9B}z",
    "one\ntwo\r\nthree\rfour\u{2028}five\u{2029}six\u{85}seven\u{B}eight\u{C}nine",
    "paid \u{202E}00.1$ \u{202D}x \u{2066}y \u{2067}z \u{2068}w", "\u{FEFF}\u{FFFE}mark\u{FEFF}",
    "zero\u{200B}width\u{200D}joiner\u{200C}s\u{2060}\u{AD}",
    "private \u{E000}\u{F8FF}\u{F0000} use",
    "e\u{301}\u{302}\u{303}\u{304} a\u{20DD}", "office fluffy Straße \u{FB03}",
    "‑ – — − \u{A0}\u{202F}\u{2009}x", "\u{1F600}\u{1F468}\u{200D}\u{1F469} \u{FFFD}",
    "שלום (12) \\ עולם", "ราคา (๑๒) \\", "संख्या (१२) \\",
    String(repeating: "W", count: 5_000),
  ]

  /// Every field at once, each with a number of its own, so that none can stand for another.
  @Test(arguments: texts)
  func everywhere(text: String) throws {
    var input = try InputJSON(Self.fixture)
    let paths = input.paths(ofStringsNamed: Self.fields)
    #expect(paths.count >= 30)
    for (number, path) in paths.enumerated() {
      // One is enough of those that fill pages.
      guard text.count < 1_000 || number % 12 == 0 else { continue }
      input = input.replaced(path, by: "\(number) \(text)")
    }
    try check(input)
  }

  /// One field after the other.
  @Test func everyField() throws {
    let input = try InputJSON(Self.fixture)
    for path in input.paths(ofStringsNamed: Self.fields) {
      try check(input.replaced(path, by: Self.texts.dropLast().joined(separator: " ")))
    }
  }

  private func check(_ input: InputJSON) throws {
    let renderer = try Shared.renderer
    let document = try renderer.compose(input.bundle(), options: Self.fixture.options).document
    let rendered = try renderer.render(input.bundle(), as: .pdf, options: Self.fixture.options)
    #expect(try PDFInspection(rendered.bytes).problem() == nil)
    let spoken = try SpokenFile(rendered.bytes)
    #expect(spoken.faults == [])
    let reading = ExpectedReading(document)
    #expect(reading.firstDifference(from: spoken) == nil)
    #expect(reading.links.count == 1)
    #expect(spoken.elements.compactMap(\.url) == reading.links)
  }

  /// A link leads where it was meant to, or there is none and a finding says why.
  @Test(
    arguments: [
      ("https://pay.example/(a)", "https://pay.example/(a)"),
      ("https://pay.example/)(/endobj", "https://pay.example/)(/endobj"),
      ("https://pay.example/a\\", "https://pay.example/a%5C"),
      ("https://pay.example/\\)>>%29%%", "https://pay.example/%5C)%3E%3E%29%%"),
      (
        "https://pay.example/?q=EMC&r=/Span<</MCID", "https://pay.example/?q=EMC&r=/Span%3C%3C/MCID"
      ),
      ("javascript:alert(1)", nil), ("https://pay.example/é", nil), ("file:///etc/passwd", nil),
      ("https://pay.example/a b", nil), ("https://pay.example/\u{0}", nil),
      ("https://pay.example/\u{202E}", nil), ("data:text/html,x", nil), ("//pay.example", nil),
    ] as [(String, String?)])
  func links(url: String, expected: String?) throws {
    var input = try InputJSON(Self.fixture)
    for path in input.paths(ofStringsNamed: ["hosted_invoice_url"]) {
      input = input.replaced(path, by: url)
    }
    let rendered = try Shared.renderer.render(
      input.bundle(), as: .pdf, options: Self.fixture.options)
    let spoken = try SpokenFile(rendered.bytes)
    #expect(spoken.faults == [])
    #expect(spoken.elements.compactMap(\.url) == [expected].compactMap { $0 })
    let says = rendered.diagnostics.contains { $0.sentence.contains("is not an https URL") }
    #expect(says == (expected == nil))
  }

  /// Half a surrogate pair is no text: it is refused where it stands.
  @Test func halfAPairIsRefused() throws {
    let bytes = Array(#"{"invoice": {"description": "a\ud800b"}}"#.utf8)
    let rejection = #expect(throws: Rejection.self) { try BillingBundle(bytes, name: "a.json") }
    #expect(rejection?.diagnostics.count == 1)
  }
}
