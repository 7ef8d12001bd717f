import Testing

@testable import Documents

@Suite struct DumpTests {
  @Test(arguments: [
    ("Invoice", "\"Invoice\""), ("a \"b\" \\", "\"a \\\"b\\\" \\\\\""), ("a\nb", "\"a\\nb\""),
    ("\u{2068}x\u{2069}", "\"\\u{2068}x\\u{2069}\""), ("1\u{202F}584", "\"1\\u{202F}584\""),
    ("1\u{A0}€", "\"1\\u{A0}€\""), ("שלום", "\"שלום\""), ("\u{E000}", "\"\\u{E000}\""),
  ])
  func showsWhatCannotBeSeen(string: String, wanted: String) {
    #expect(visible(string) == wanted)
  }

  @Test(arguments: [
    (0.0, "0.00"), (12.345, "12.35"), (-0.5, "-0.50"), (-0.001, "0.00"), (595.276, "595.28"),
  ])
  func writesHundredths(length: Double, wanted: String) {
    #expect(hundredths(length) == wanted)
  }

  @Test(arguments: [
    ("€1,584.00", 8, "\"€1,584.00\""), ("12", 2, "\"12\""), ("1,584", 5, "\"1,584\" @5"),
    ("12 €", 2, "\"12 €\""), ("1.584,00", 5, "\"1.584,00\""),
  ])
  func tellsADecimalEdgeThatTheFiguresDoNotShow(string: String, edge: Int, wanted: String) {
    #expect(Numeral(string, decimalEdge: edge).dump == wanted)
  }

  @Test func writesEveryBlock() {
    let body: [Block] = [
      .masthead(
        Masthead(
          title: Text("Invoice"), states: [Text("PAID")],
          logo: Picture(
            format: .png, bytes: [1, 2], alternative: "Northwind", height: 34, width: 127.5))),
      .fields(FieldList(fields: [.init(label: Text("Number"), value: Text("NWL-1"))])),
      .parties([
        Party(
          role: .billTo, label: Text("Bill to"), name: Text("שלום", direction: .natural),
          lines: [.init(.address, Text("東京", language: "ja"))])
      ]),
      .headline(
        Headline(text: Text("€5.00 due"), link: .init(text: Text("Pay"), url: "https://a.example"))),
      .memo(Text("Two\nlines")),
      .lines(
        LineTable(
          heads: [.init(.description, title: Text("Description"))],
          rows: [
            .group(title: Text("Group"), amount: nil),
            .item(
              .init(
                description: Text("Plan"),
                details: [.init(Text("10% off"), amount: Numeral("−1", decimalEdge: 4))],
                quantity: Numeral("1", decimalEdge: 1), taxes: [Text("20%"), Text("5%")],
                amount: Numeral("5.00", decimalEdge: 1), carried: Numeral("5.00", decimalEdge: 1))),
          ], carry: .init(forward: Text("Forward"), brought: Text("Brought")))),
      .summary(
        Summary(rows: [
          .init(
            .amountDue, label: Text("Due"), amount: Numeral("5.00", decimalEdge: 1),
            note: Text("€6"))
        ])),
      .payments(
        PaymentTable(
          title: Text("History"), heads: [.init(.method, title: Text("Method"))],
          rows: [.init(method: Text("Visa"), date: nil, amount: Numeral("5", decimalEdge: 1))])),
      .columns([.init(share: 2, blocks: [.statements([Text("Reverse charge")])])]),
    ]
    let document = Document(
      properties: DocumentProperties(
        title: "Invoice 1", author: "Northwind", created: 7, signatureLabel: "Signature"),
      language: DocumentLanguage(tag: "en", regions: ["DE", "FR"]),
      page: PageFormat(width: 595.276, height: 841.89, top: 51, side: 56.7, bottom: 45),
      theme: Theme(), body: body,
      running: Running(
        footer: Text("Foot"), pageLabel: PageLabel(parts: [.page, .words("/"), .pages]))
    )
    #expect(document.dump == Self.wanted)
  }

  static let wanted = #"""
    document en, left to right, regions DE FR
      title "Invoice 1"
      author "Northwind"
      created 7
      page 595.28 × 841.89, margins 51.00 56.70 45.00
    masthead "Invoice"
      state "PAID"
      logo png, 2 bytes, at most 127.50 × 34.00, "Northwind"
    fields
      "Number": "NWL-1"
    parties
      billTo "Bill to"
        name "שלום" natural
        address "東京" [ja]
    headline "€5.00 due"
      link "Pay" to "https://a.example"
    memo "Two\nlines"
    lines
      heads description "Description"
      carry "Forward" | "Brought"
      group "Group"
      item "Plan" | "1" | – | "20%" + "5%" | "5.00"
        detail "10% off" | "−1"
        carried "5.00"
    summary
      amountDue "Due" | "5.00"
        note "€6"
    payments "History"
      heads method "Method"
      payment "Visa" | – | "5" | –
    columns
      column, share 2.00
        statements
          "Reverse charge"
    running
      footer "Foot"
      page label "1/2"

    """#
}
