import Documents

@testable import Layout

/// A number whose decimal edge is before its last full stop.
func number(_ string: String) -> Numeral {
  let units = Array(string.utf8)
  let stop = units.lastIndex(of: UInt8(ascii: "."))
  let digit = units.lastIndex { (0x30...0x39).contains($0) }.map { $0 + 1 }
  return Numeral(string, decimalEdge: stop ?? digit ?? units.count)
}

func given(_ string: String) -> Text { Text(string, direction: .natural) }

func item(_ description: String, amount: String = "588.00") -> LineTable.Item {
  LineTable.Item(
    description: given(description), quantity: number("12"), unitPrice: number("49.00"),
    taxes: [Text("20%")], amount: number(amount))
}

/// The standard columns over some rows.
func table(_ rows: [LineTable.Row], carry: LineTable.CarryLabels? = nil) -> LineTable {
  let titles: [(LineTable.Column, String)] = [
    (.description, "Description"), (.quantity, "Qty"), (.unitPrice, "Unit price"), (.tax, "Tax"),
    (.amount, "Amount"),
  ]
  return LineTable(
    heads: titles.map { LineTable.Head($0, title: Text($1)) }, rows: rows, carry: carry)
}

let sampleSummary = Summary(rows: [
  Summary.Row(.subtotal, label: Text("Subtotal"), amount: number("588.00")),
  Summary.Row(.discount, label: Text("Welcome back"), amount: number("-100.00")),
  Summary.Row(.totalExcludingTax, label: Text("Total excluding tax"), amount: number("488.00")),
  Summary.Row(.tax, label: Text("VAT"), amount: number("97.60")),
  Summary.Row(.total, label: Text("Total"), amount: number("585.60")),
  Summary.Row(
    .amountDue, label: Text("Amount due"), amount: number("585.60"), isEmphasized: true),
])

/// An invoice with every common part around a line table.
func invoice(
  _ rows: [LineTable.Row], isRightToLeft: Bool = false, carry: LineTable.CarryLabels? = nil,
  footer: String = "Northwind Labs GmbH, Berlin"
) -> Document {
  let fields = [("Invoice number", "NWL-2026-0042"), ("Date of issue", "February 12, 2026")]
  let lines = ["Torstrasse 117", "10119 Berlin"].map { Party.Line(.address, given($0)) }
  return document(
    [
      .masthead(
        Masthead(
          title: Text("Invoice"), states: [Text("PAID")],
          logo: Picture(
            format: .png, bytes: [1], alternative: "Northwind", height: 34, width: 127))),
      .fields(
        FieldList(fields: fields.map { FieldList.Field(label: Text($0), value: given($1)) })),
      .parties([
        Party(role: .seller, label: Text("From"), name: given("Northwind Labs"), lines: lines),
        Party(role: .billTo, label: Text("Bill to"), name: given("Brasserie"), lines: lines),
      ]),
      .headline(
        Headline(
          text: Text("585.60 due March 14"),
          link: Headline.Link(text: Text("Pay online"), url: "https://pay.example/1"))),
      .memo(given("Thank you.\n\nSensors were delivered.")),
      .lines(table(rows, carry: carry)),
      .summary(sampleSummary),
      .statements([Text("Reverse charge")]),
    ], isRightToLeft: isRightToLeft,
    running: Running(
      headStart: Text("NWL-2026-0042"), headEnd: given("Northwind Labs"), footer: given(footer),
      footStart: Text("NWL-2026-0042"),
      pageLabel: PageLabel(parts: [.words("Page "), .page, .words(" of "), .pages])))
}

func document(
  _ body: [Block], isRightToLeft: Bool = false, page: PageFormat = a4,
  running: Running = Running(), theme: Theme = Theme()
) -> Document {
  Document(
    properties: DocumentProperties(
      title: "Invoice", author: "Northwind", created: 0, signatureLabel: "Signature"),
    language: DocumentLanguage(tag: isRightToLeft ? "he" : "en", isRightToLeft: isRightToLeft),
    page: page, theme: theme, body: body, running: running)
}

let a4 = PageFormat(
  width: PageFormat.a4Size.width, height: PageFormat.a4Size.height, top: millimetres(18),
  side: millimetres(20), bottom: millimetres(16))

func layOut(_ document: Document) -> LaidOutDocument {
  Typesetter(
    shaper: MockShaper(isRightToLeft: document.language.isRightToLeft), pictures: MockPictures()
  ).layOut(document)
}

extension Page {
  /// The lines of text on it, in order.
  var words: [String] { texts.map(\.words) }

  var texts: [TextFrame] {
    frames.compactMap { if case .text(let text) = $0.item { text } else { nil } }
  }
}

extension LaidOutDocument {
  /// The lines with some words, each with its page from 0.
  func find(_ words: String) -> [(page: Int, text: TextFrame)] {
    pages.enumerated().flatMap { index, page in
      page.texts.filter { $0.words == words }.map { (index, $0) }
    }
  }
}
