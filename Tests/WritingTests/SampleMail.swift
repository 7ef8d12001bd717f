import Documents

/// Mails made by hand: one with every kind of block, and one with the same words everywhere.
enum SampleMail {
  static func figure(_ string: String) -> Table.Cell {
    .numeral(Numeral(string, decimalEdge: string.utf8.count))
  }

  static func group(_ role: Group.Role, _ blocks: Block...) -> Block {
    .group(Group(role, .stacked, blocks))
  }

  static func paragraphs(_ role: Paragraphs.Role, _ texts: String...) -> Block {
    .paragraphs(Paragraphs(role, texts.map { Text($0, direction: .natural) }))
  }

  static func mail(
    _ blocks: [Block], language: DocumentLanguage = DocumentLanguage(tag: "en"),
    status: Document.Status = .open, brand: String? = "#2256d8"
  ) -> MailDocument {
    var theme = Theme()
    if let color = brand.flatMap(Color.init(hex:)) { theme.colors.accent = color }
    let document = Document(
      kind: .invoice, status: status, number: "NWL-1",
      properties: DocumentProperties(
        title: "Invoice NWL-1", author: "Northwind Labs", created: 0, signatureLabel: ""),
      language: language, blocks: blocks)
    return MailDocument(
      subject: "Invoice from Northwind Labs (NWL-1)", preheader: "€5.00 due May 1",
      document: document,
      design: PageDesign(
        paper: .a4, margins: Margins(top: 0, side: 0, bottom: 0), theme: theme))
  }

  /// A usual mail.
  static func blocks(lines: Int = 3) -> [Block] {
    [
      group(
        .sender, .picture(Picture(.logo, format: .png, bytes: [1], alternative: "Northwind")),
        paragraphs(.partyName, "Northwind Labs")),
      group(
        .card,
        group(
          .amount, paragraphs(.label, "Invoice NWL-1"), paragraphs(.figure, "€5.00"),
          paragraphs(.day, "Due May 1")),
        group(
          .actions,
          .action(Action(.pay, Text("Pay invoice"), url: "https://pay.example/1?a=b&c=d")),
          .action(
            Action(
              .download, Text("Download invoice"), url: "https://pay.example/pdf",
              detail: Text("25 kB")))),
        .table(fields(("To", "Brasserie Lumière"), ("Date of issue", "April 1"))),
        paragraphs(.memo, "Thank you for your trust.")),
      group(.card, .table(self.lines(lines)), .table(summary)),
      group(
        .support,
        .paragraphs(
          Paragraphs(
            .support,
            [
              Text(
                "Questions? Write to billing@northwind.example.",
                spans: [TextSpan(20..<45, link: "mailto:billing@northwind.example")])
            ]))),
      paragraphs(.footer, "Northwind Labs · Torstraße 117"),
    ]
  }

  static func fields(_ rows: (String, String)...) -> Table {
    Table(
      .fields, columns: [Table.Column(.label), Table.Column(.value)],
      rows: rows.map {
        Table.Row(
          .custom,
          [.text(Text($0.0, direction: .natural)), .text(Text($0.1, direction: .natural))])
      })
  }

  static func lines(_ count: Int) -> Table {
    let row = Table.Row(
      .item,
      [
        .parts([
          Table.Part(.text(Text("Telemetry platform, Team plan", direction: .natural))),
          Table.Part(.text(Text("Launch partner (10% off)")), step: 1),
        ]),
        figure("12"), figure("€49.00"), .text(Text("20%")),
        .parts([
          Table.Part(.numeral(Numeral("€588.00", decimalEdge: 6))),
          Table.Part(.numeral(Numeral("−€58.80", decimalEdge: 6)), step: 1),
        ]),
      ])
    return Table(
      .lines,
      columns: [
        Table.Column(.description, title: Text("Description")),
        Table.Column(.quantity, title: Text("Qty")),
        Table.Column(.unitPrice, title: Text("Unit price")),
        Table.Column(.tax, title: Text("Tax")),
        Table.Column(.amount, title: Text("Amount"), alignment: .decimal),
      ],
      rows: Array(repeating: row, count: count))
  }

  static var summary: Table {
    var due = Table.Row(.amountDue, [.text(Text("Amount due")), figure("€635.04")])
    due.isEmphasized = true
    return Table(
      .summary, columns: [Table.Column(.label), Table.Column(.amount, alignment: .decimal)],
      rows: [
        Table.Row(.subtotal, [.text(Text("Subtotal")), figure("€529.20")]),
        Table.Row(
          .tax,
          [
            .parts([Table.Part(.text(Text("VAT"))), Table.Part(.text(Text("CHF 99")), step: 1)]),
            figure("€105.84"),
          ]),
        Table.Row(.total, [.text(Text("Total")), figure("€635.04")]), due,
      ])
  }
}
