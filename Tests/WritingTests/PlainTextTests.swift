import Documents
import Testing

@testable import Writing

/// A document as text: its words in their order, each figure at the end of its line.
@Suite struct PlainTextTests {
  private func lines(_ blocks: [Block]) -> [String] {
    let document = Document(
      properties: DocumentProperties(title: "", author: "", created: 0, signatureLabel: ""),
      language: DocumentLanguage(tag: "en"), blocks: blocks)
    let text = PlainText(document).string
    #expect(text.isEmpty || text.hasSuffix("\n"))
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// A line with a figure that ends at the last column.
  private func line(_ words: String, _ figure: String, indent: Int = 0) -> String {
    let start = String(repeating: " ", count: indent) + words
    return start + String(repeating: " ", count: 72 - start.count - figure.count) + figure
  }

  private let rule = String(repeating: "-", count: 72)

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
        line("Description · Qty · Unit price · Tax", "Amount"), rule,
        line("Platform", "€588.00"), "  12 × €49.00 · 4% · 5%", line("Launch", "-€8.00", indent: 2),
        rule,
      ])
  }

  /// The figure is the amount wherever its column stands.
  @Test func theAmountMayStandFirst() {
    #expect(
      lines([.table(table([.amount, .description]))]) == [
        line("Description", "Amount"), rule, line("Platform", "€588.00"),
        line("Launch", "-€8.00", indent: 2), rule,
      ])
  }

  /// Beside the amount other figures are terms of the line; without it gross is the figure.
  @Test func grossIsTheFigureOnlyWithoutAnAmount() {
    #expect(
      lines([.table(table([.description, .amount, .gross]))]) == [
        line("Description · Gross", "Amount"), rule, line("Platform", "€588.00"), "  €632.20",
        line("Launch", "-€8.00", indent: 2), rule,
      ])
    #expect(
      lines([.table(table([.description, .net, .gross]))]) == [
        line("Description · Net", "Gross"), rule, line("Platform", "€632.20"), "  €580.00",
        "  Launch", rule,
      ])
    #expect(
      lines([.table(table([.description, .net]))]) == [
        line("Description", "Net"), rule, line("Platform", "€580.00"), "  Launch", rule,
      ])
  }

  /// A column that the template hides leaves no trace: no lone sign, no empty line.
  @Test func hiddenColumnsLeaveNoTrace() {
    #expect(
      lines([.table(table([.description, .unitPrice, .amount]))])[3] == "  €49.00")
    #expect(lines([.table(table([.description, .quantity, .amount]))])[3] == "  12")
    #expect(
      lines([.table(table([.position, .description, .discount, .amount]))]) == [
        line("No. · Description · Discount", "Amount"), rule, line("1 Platform", "€588.00"),
        line("Launch", "-€8.00", indent: 2), rule,
      ])
  }

  @Test func groupsHaveTheirSubtotal() {
    var grouped = table([.description, .quantity, .amount])
    grouped.rows.insert(
      Table.Row(.group, [.text(Text("Fees")), figure("€588.00")], spans: [2, 1]), at: 0)
    #expect(lines([.table(grouped)])[2] == line("Fees", "€588.00"))
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
    #expect(
      lines([.table(summary)]) == [
        line("Subtotal", "€5.00"), line("VAT", "€1.00"), "  CHF 1.60",
      ])
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
        "Payment history", line("Visa - 6128 · 2581", "€1.00", indent: 2), "    Charged $1",
      ])
    let taxes = Table(
      .taxes,
      columns: [
        Table.Column(.description), Table.Column(.rate, alignment: .end),
        Table.Column(.base, alignment: .decimal), Table.Column(.tax, alignment: .decimal),
      ],
      rows: [
        Table.Row(.tax, [.text(Text("VAT")), .text(Text("20%")), figure("€5.00"), figure("€1.00")])
      ])
    #expect(lines([.table(taxes)]) == [line("VAT · 20% · €5.00", "€1.00", indent: 2)])
  }

  @Test func valuesStandBesideTheirLabels() {
    let fields = Table(
      .fields, columns: [Table.Column(.label), Table.Column(.value)],
      rows: [
        Table.Row(.number, [.text(Text("Number")), .text(Text("1"))]),
        Table.Row(.issued, [.text(Text("Date of issue")), .text(Text("May 1\nnoon"))]),
      ])
    #expect(
      lines([.table(fields)]) == [
        "Number         1", "Date of issue  May 1", "               noon",
      ])
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
      .code(
        Code(.payment, size: 1, modules: [true], payload: "BCD", alternative: "Code to pay with")),
      .code(
        Code(.page, size: 1, modules: [true], payload: "https://a.example", alternative: "Page")),
    ]
    #expect(
      lines(blocks) == [
        "Invoice [VOID]", "", "From", "  Acme", "  Street", "  Town", "", "€5.00 due",
        "Pay online", "  https://pay.example/1", "", "One", "", "Two", "", "Code to pay with", "",
        "Page", "  https://a.example",
      ])
  }
}
