import Documents
import Testing

@testable import Writing

/// A document as text: its words in their order, each figure beside what it is.
@Suite struct PlainTextTests {
  private func lines(_ blocks: [Block]) -> [String] {
    let document = Document(
      properties: DocumentProperties(title: "", author: "", created: 0, signatureLabel: ""),
      language: DocumentLanguage(tag: "en"), blocks: blocks)
    let text = PlainText(document).string
    #expect(text.isEmpty || text.hasSuffix("\n"))
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private func figure(_ string: String) -> Table.Cell {
    .numeral(Numeral(string, decimalEdge: string.utf8.count))
  }

  /// One line of an invoice in the columns of a template.
  private func table(_ roles: [Table.Column.Role]) -> Table {
    let titles: [Table.Column.Role: String] = [
      .description: "Description", .quantity: "Qty", .unitPrice: "Unit price", .tax: "Tax",
      .amount: "Amount", .gross: "Gross", .net: "Net", .position: "No.", .discount: "Discount",
    ]
    let cells: [Table.Column.Role: Table.Cell] = [
      .description: .parts([
        Table.Part(.text(Text("Platform"))), Table.Part(.text(Text("Launch")), step: 1),
      ]),
      .quantity: figure("12"), .unitPrice: figure("€49.00"),
      .tax: .parts([Table.Part(.text(Text("4%"))), Table.Part(.text(Text("5%")))]),
      .amount: .parts([
        Table.Part(.numeral(Numeral("€588.00", decimalEdge: 6))),
        Table.Part(.numeral(Numeral("-€8.00", decimalEdge: 4)), step: 1),
      ]),
      .gross: figure("€632.20"), .net: figure("€580.00"), .position: .text(Text("1")),
      .discount: .empty,
    ]
    return Table(
      .lines,
      columns: roles.map { role in
        let isFigure = [.quantity, .unitPrice, .amount, .gross, .net].contains(role)
        return Table.Column(
          role, title: Text(titles[role, default: ""]), alignment: isFigure ? .decimal : .start)
      },
      rows: [Table.Row(.item, roles.map { cells[$0, default: .empty] })])
  }

  @Test func theUsualColumns() {
    #expect(
      lines([.table(table([.description, .quantity, .unitPrice, .tax, .amount]))]) == [
        "Description: Qty × Unit price · Tax · Amount",
        "Platform: 12 × €49.00 · 4% · 5% · €588.00", "  Launch: -€8.00",
      ])
  }

  /// The amount is last wherever its column stands.
  @Test func theAmountMayStandFirst() {
    #expect(
      lines([.table(table([.amount, .description]))]) == [
        "Description: Amount", "Platform: €588.00", "  Launch: -€8.00",
      ])
  }

  /// Where there are several amounts, each has its name.
  @Test func severalAmountsAreNamed() {
    #expect(
      lines([.table(table([.position, .description, .quantity, .unitPrice, .net, .gross]))]) == [
        "1 Platform: 12 × €49.00 · Net: €580.00 · Gross: €632.20", "  Launch",
      ])
    #expect(
      lines([.table(table([.description, .net]))]) == [
        "Description: Net", "Platform: €580.00", "  Launch",
      ])
  }

  /// A column that the template hides leaves no trace: no lone sign, no empty place.
  @Test func hiddenColumnsLeaveNoTrace() {
    #expect(
      lines([.table(table([.description, .unitPrice, .amount]))])[1] == "Platform: €49.00 · €588.00"
    )
    #expect(
      lines([.table(table([.description, .quantity, .amount]))])[1] == "Platform: 12 · €588.00")
    #expect(
      lines([.table(table([.position, .description, .discount, .amount]))]) == [
        "1 Platform: Amount: €588.00", "  Launch: -€8.00",
      ])
  }

  @Test func groupsHaveTheirSubtotal() {
    var grouped = table([.description, .quantity, .amount])
    grouped.rows.insert(
      Table.Row(.group, [.text(Text("Fees")), figure("€588.00")], spans: [2, 1]), at: 0)
    #expect(lines([.table(grouped)])[1] == "Fees: €588.00")
  }

  @Test func amountsHaveTheirNotesBelow() {
    let rows = [
      Table.Row(.subtotal, [.text(Text("Subtotal")), figure("€5.00")]),
      Table.Row(
        .tax,
        [
          .parts([Table.Part(.text(Text("VAT"))), Table.Part(.text(Text("CHF 1.60")), step: 1)]),
          figure("€1.00"),
        ]),
    ]
    let summary = Table(
      .summary, columns: [Table.Column(.label), Table.Column(.amount, alignment: .decimal)],
      rows: rows)
    #expect(lines([.table(summary)]) == ["Subtotal: €5.00", "VAT: €1.00", "  CHF 1.60"])
  }

  @Test func paymentsAndTaxesAreOnOneLineEach() {
    let payments = Table(
      .payments, caption: Text("Payment history"),
      columns: [
        Table.Column(.method, title: Text("Method")), Table.Column(.date, title: Text("Date")),
        Table.Column(.amount, title: Text("Paid"), alignment: .decimal),
        Table.Column(.receiptNumber, title: Text("Receipt")),
      ],
      rows: [
        Table.Row(
          .payment,
          [
            .parts([
              Table.Part(.text(Text("Visa - 6128"))),
              Table.Part(.text(Text("Charged $1")), step: 1),
            ]),
            .empty, figure("€1.00"), .text(Text("2581")),
          ])
      ])
    #expect(
      lines([.table(payments)]) == [
        "Payment history", "Method: Date · Receipt · Paid", "Visa - 6128: 2581 · €1.00",
        "  Charged $1",
      ])
    let taxes = Table(
      .taxes,
      columns: [
        Table.Column(.description, title: Text("Tax")),
        Table.Column(.rate, title: Text("Rate"), alignment: .end),
        Table.Column(.base, title: Text("Base"), alignment: .decimal),
        Table.Column(.tax, title: Text("Amount"), alignment: .decimal),
      ],
      rows: [
        Table.Row(.tax, [.text(Text("VAT")), .text(Text("20%")), figure("€5.00"), figure("€1.00")])
      ])
    #expect(lines([.table(taxes)]) == ["VAT: Rate: 20% · Base: €5.00 · Amount: €1.00"])
  }

  @Test func valuesStandBesideTheirLabels() {
    let fields = Table(
      .fields, columns: [Table.Column(.label), Table.Column(.value)],
      rows: [
        Table.Row(.number, [.text(Text("Number")), .text(Text("1"))]),
        Table.Row(.issued, [.text(Text("Date of issue")), .text(Text("May 1\nnoon"))]),
        Table.Row(.custom, [.text(Text("Alone")), .empty]),
      ])
    #expect(lines([.table(fields)]) == ["Number: 1", "Date of issue: May 1", "  noon", "Alone"])
  }

  /// One empty line between blocks; groups are gone through in their order.
  @Test func blocksAreApart() {
    let blocks: [Block] = [
      .group(
        Group(
          .masthead, .sideBySide,
          [
            .picture(Picture(.logo, format: .png, bytes: [], alternative: "Acme")),
            .heading(
              Heading(.title, Text("Invoice"), badges: [.init(.void, Text("VOID"))])),
          ])),
      .group(
        Group(
          .parties, .sideBySide,
          [
            .group(
              Group(
                .party(.seller), .stacked,
                [
                  .heading(Heading(.party, Text("From"))),
                  .paragraphs(Paragraphs(.partyName, [Text("Acme")])),
                  .paragraphs(Paragraphs(.partyLines, [Text("Street"), Text("Town")])),
                ]))
          ])),
      .group(
        Group(
          .headline, .stacked,
          [
            .paragraphs(Paragraphs(.headline, [Text("€5.00 due")])),
            .action(Action(.pay, Text("Pay online"), url: "https://pay.example/1")),
          ])),
      .paragraphs(Paragraphs(.memo, [Text("One\n\nTwo")])),
    ]
    #expect(
      lines(blocks) == [
        "Invoice [VOID]", "", "From: Acme", "  Street", "  Town", "", "€5.00 due",
        "Pay online: https://pay.example/1", "", "One", "", "Two",
      ])
  }

  /// Of a code stands what people can follow or copy, once.
  @Test func codesAreWhatTheySay() {
    func code(_ role: Code.Role, _ payload: String, _ words: String) -> Block {
      let code = Code(role, size: 1, modules: [true], payload: payload, alternative: words)
      let address = String(payload.drop { $0 != "/" }.drop { $0 == "/" })
      return .group(
        Group(
          .payment, .stacked,
          [.code(code), .paragraphs(Paragraphs(.words, [Text(words), Text(address)]))]))
    }
    #expect(
      lines([
        code(.page, "https://a.example", "Scan to open"), code(.payment, "BCD\n002\n", "Scan it"),
        code(.payment, "00020126", "Scan with Pix"), code(.fiscal, "AQ==", "Tax"),
      ]) == [
        "Scan to open: https://a.example", "", "Scan with Pix: 00020126",
      ])
  }

  @Test func formsAreLabelsAndValues() {
    func field(_ label: String, _ value: [String]) -> Block {
      .group(
        Group(
          .formField, .stacked,
          [
            .paragraphs(Paragraphs(.formLabel, [Text(label)])),
            .paragraphs(Paragraphs(.formValue, value.map { Text($0) })),
          ]))
    }
    #expect(
      lines([
        .group(
          Group(
            .form, .stacked,
            [
              .heading(Heading(.section, Text("Receipt"))), field("Amount", ["5.00"]),
              field("Payable to", ["CH44", "Street"]), field("Payable by", []),
            ]))
      ]) == ["Receipt", "Amount: 5.00", "Payable to: CH44", "  Street", "Payable by"])
  }

  @Test func mailsSayWhatMattersFirst() {
    let amount = Group(
      .amount, .stacked,
      [
        .paragraphs(Paragraphs(.label, [Text("Invoice 7")])),
        .paragraphs(Paragraphs(.figure, [Text("€5.00")])),
        .paragraphs(Paragraphs(.day, [Text("Due May 1")])),
      ])
    let actions = Group(
      .actions, .stacked,
      [
        .action(Action(.pay, Text("Pay"), url: "https://a.example/1")),
        .action(
          Action(.download, Text("PDF"), url: "https://a.example/2", detail: Text("25 kB"))),
        .action(Action(.view, Text("Look"), url: "javascript:alert(1)")),
      ])
    let support = Group(
      .support, .stacked,
      [
        .paragraphs(
          Paragraphs(
            .support,
            [
              Text("Write to a@b.example", spans: [TextSpan(9..<20, link: "mailto:a@b.example")]),
              Text("Our pages", spans: [TextSpan(4..<9, link: "https://a.example/help")]),
            ]))
      ])
    #expect(
      lines([.group(Group(.card, .stacked, [.group(amount), .group(actions)])), .group(support)])
        == [
          "Invoice 7: €5.00", "Due May 1", "", "Pay: https://a.example/1",
          "PDF · 25 kB: https://a.example/2", "Look", "", "Write to a@b.example", "Our pages",
          "  https://a.example/help",
        ])
  }
}
