import Figures
import Testing

@testable import Documents

@Suite struct DocumentDumpTests {
  @Test func writesEveryBlock() throws {
    let euros = try fiveEuros()
    let document = Document(
      kind: .creditNote, status: .issued, number: "NWL-1",
      properties: DocumentProperties(
        title: "Invoice 1", author: "Northwind", subject: "Sensors", created: 7,
        signatureLabel: "Signature"),
      language: DocumentLanguage(tag: "en", regions: ["DE", "FR"]),
      due: Document.Due(amount: euros, date: day), blocks: Self.words(euros) + Self.tables)
    #expect(document.dump == Self.wanted)
  }

  @Test func writesNoMoreThanThereIs() throws {
    let euros = try fiveEuros()
    let document = Document(
      properties: DocumentProperties(title: "T", author: "", created: 0, signatureLabel: ""),
      language: DocumentLanguage(tag: "ar", isRightToLeft: true), due: .init(amount: euros),
      blocks: [])
    #expect(
      document.dump == """
        document ar, right to left
          invoice, open
          due 500 EUR minor
          title "T"
          author ""
          created 0

        """)
  }

  private static func words(_ euros: Money) -> [Block] {
    parties + [headline(euros)] + others
  }

  private static let parties: [Block] = [
    .group(
      Group(
        .masthead, .sideBySide,
        [
          .picture(Picture(.logo, format: .png, bytes: [1, 2], alternative: "Northwind")),
          .heading(Heading(.title, Text("Invoice"), badges: [.init(.paid, Text("PAID"))])),
        ])),
    .group(
      Group(
        .party(.billTo), .stacked,
        [
          .heading(Heading(.party, Text("Bill to"))),
          .paragraphs(Paragraphs(.partyName, [Text("שלום", direction: .natural)])),
          .paragraphs(
            Paragraphs(
              .partyLines,
              [
                Text("東京", language: "ja"),
                Text("FR 1", meaning: .taxID(type: "eu_vat", value: "1")),
              ])
          ),
        ], design: 3)),
  ]

  private static func headline(_ euros: Money) -> Block {
    .group(
      Group(
        .headline, .stacked,
        [
          .paragraphs(
            Paragraphs(
              .headline,
              [
                Text(
                  "€5.00 due today",
                  spans: [
                    TextSpan(0..<7, isEmphasized: true, meaning: .money(euros)),
                    TextSpan(12..<17, link: "https://a.example", meaning: .date(day)),
                  ])
              ])),
          .action(Action(.pay, Text("Pay"), url: "https://a.example")),
        ]))
  }

  private static let others: [Block] = [
    .paragraphs(Paragraphs(.memo, [Text("Two\nlines")])),
    .group(
      Group(
        .columns, .sideBySide,
        [
          .group(
            Group(
              .column, .stacked, [.paragraphs(Paragraphs(.statements, [Text("Reverse charge")]))])
          )
        ], shares: [2])),
    .group(
      Group(
        .section("qr"), .stacked,
        [
          .code(
            Code(
              .payment, size: 2, modules: [true, false, false, true], payload: "SPC\n1",
              alternative: "QR code"))
        ])),
  ]

  private static let tables: [Block] = [
    .table(
      Table(
        .fields, columns: [Table.Column(.label), Table.Column(.value)],
        rows: [Table.Row(.number, [.text(Text("Number")), .text(Text("NWL-1"))])])),
    .table(
      Table(
        .lines,
        columns: [
          Table.Column(.picture), Table.Column(.description, title: Text("Description")),
          Table.Column(.quantity, title: Text("Qty")), Table.Column(.tax, title: Text("Tax")),
          Table.Column(.amount, title: Text("Amount")),
        ],
        rows: [
          Table.Row(
            .group, [.empty, .text(Text("Group")), .numeral(five)], spans: [1, 3, 1]),
          Table.Row(
            .item,
            [
              .parts([
                Table.Part(
                  .picture(Picture(.product, format: .svg, bytes: [1], alternative: "Lamp")))
              ]),
              .parts([Table.Part(.text(Text("Plan"))), Table.Part(.text(Text("10% off")), step: 1)]
              ),
              .empty, .parts([Table.Part(.text(Text("20%"))), Table.Part(.text(Text("5%")))]),
              .parts([
                Table.Part(.numeral(five)),
                Table.Part(.numeral(Numeral("−1", decimalEdge: 4)), step: 1),
              ]),
            ], carried: [Table.CarriedSum(.net, five), Table.CarriedSum(.amount, five)]),
        ], carry: .init(forward: Text("Forward"), brought: Text("Brought")))),
    .table(
      Table(
        .summary, caption: Text("Sums"), columns: [Table.Column(.label), Table.Column(.amount)],
        rows: [
          Table.Row(.amountDue, [.text(Text("Due")), .numeral(five)], isEmphasized: true)
        ])),
  ]

  private static let five = Numeral("5.00", decimalEdge: 1)

  static let wanted = #"""
    document en, left to right, regions DE FR
      credit_note "NWL-1", issued
      due 500 EUR minor by 2026-03-14
      title "Invoice 1"
      author "Northwind"
      subject "Sensors"
      created 7
    masthead, side by side
      picture logo png, 2 bytes, "Northwind"
      heading title "Invoice"
        badge paid "PAID"
    party billTo, design 3
      heading party "Bill to"
      party_name "שלום" natural
      party_lines
        "東京" [ja]
        "FR 1" ‹taxID eu_vat 1›
    headline
      headline "€5.00 due today" (0..<7 emphasized, 500 EUR minor) (12..<17 https://a.example, date 2026-03-14)
      pay "Pay" to "https://a.example"
    memo "Two\nlines"
    columns, side by side 2.00
      column
        statements "Reverse charge"
    section qr
      code payment, 2 modules, "SPC\n1", "QR code"
    fields
      number "Number" | "NWL-1"
    lines
      heads picture – | description "Description" | quantity "Qty" | tax "Tax" | amount "Amount"
      carry "Forward" | "Brought"
      group – | "Group" ×3 | "5.00"
      item product svg, 1 bytes, "Lamp" | "Plan" | – | "20%" + "5%" | "5.00"
        detail "10% off" | "−1"
        carried net "5.00" | amount "5.00"
    summary "Sums"
      emphasized amountDue "Due" | "5.00"

    """#
}

private func fiveEuros() throws -> Money { Money(500, try #require(Currency(code: "eur"))) }
private let day = CivilDate(year: 2026, month: 3, day: 14)
