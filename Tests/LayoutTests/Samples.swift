import Documents

@testable import Layout

/// A document and how it is set: what the layout takes.
struct Sample {
  var document: Document
  var design: PageDesign
}

func layOut(_ sample: Sample, with shaper: (any TextShaper)? = nil) -> LaidOutDocument {
  Typesetter(
    shaper: shaper ?? MockShaper(isRightToLeft: sample.document.language.isRightToLeft),
    pictures: MockPictures()
  ).layOut(sample.document, sample.design)
}

let a4 = PageDesign(
  paper: .a4,
  margins: Margins(top: millimetres(18), side: millimetres(20), bottom: millimetres(16)))

func sample(
  _ blocks: [Block], isRightToLeft: Bool = false, design: PageDesign = a4,
  running: Running? = nil, theme: Theme? = nil
) -> Sample {
  var design = design
  if let running { design.running = running }
  if let theme { design.theme = theme }
  return Sample(
    document: Document(
      properties: DocumentProperties(
        title: "Invoice", author: "Northwind", created: 0, signatureLabel: "Signature"),
      language: DocumentLanguage(tag: isRightToLeft ? "he" : "en", isRightToLeft: isRightToLeft),
      blocks: blocks),
    design: design)
}

// MARK: Words and figures

/// A number whose decimal edge is before its last full stop.
func number(_ string: String) -> Numeral {
  let units = Array(string.utf8)
  let stop = units.lastIndex(of: UInt8(ascii: "."))
  let digit = units.lastIndex { (0x30...0x39).contains($0) }.map { $0 + 1 }
  return Numeral(string, decimalEdge: stop ?? digit ?? units.count)
}

func given(_ string: String) -> Text { Text(string, direction: .natural) }

// MARK: Blocks

func memo(_ text: Text) -> Block { .paragraphs(Paragraphs(.memo, [text])) }

func headline(_ words: String, link: Action? = nil) -> Block {
  .group(
    Group(
      .headline, .stacked,
      [.paragraphs(Paragraphs(.headline, [Text(words)]))] + (link.map { [.action($0)] } ?? [])))
}

func masthead(_ title: String, badges: [String] = [], logo: Picture? = nil) -> Block {
  let heading = Heading(.title, Text(title), badges: badges.map { Heading.Badge(.paid, Text($0)) })
  return .group(
    Group(.masthead, .sideBySide, (logo.map { [.picture($0)] } ?? []) + [.heading(heading)]))
}

func logo(bytes: [UInt8] = [1], alternative: String = "Northwind") -> Picture {
  Picture(.logo, format: .png, bytes: bytes, alternative: alternative)
}

func party(_ role: Group.Party, _ label: String, name: String?, lines: [Text]) -> Block {
  var blocks: [Block] = [.heading(Heading(.party, Text(label)))]
  if let name { blocks.append(.paragraphs(Paragraphs(.partyName, [given(name)]))) }
  if !lines.isEmpty { blocks.append(.paragraphs(Paragraphs(.partyLines, lines))) }
  return .group(Group(.party(role), .stacked, blocks))
}

func parties(_ parties: [Block]) -> Block { .group(Group(.parties, .sideBySide, parties)) }

/// Columns of blocks side by side.
func columns(_ columns: [[Block]], shares: [Double] = []) -> Block {
  .group(
    Group(
      .columns, .sideBySide, columns.map { .group(Group(.column, .stacked, $0)) }, shares: shares))
}

/// A group that has a design of its own.
func section(_ blocks: [Block], design: Int) -> Block {
  .group(Group(.section("own"), .stacked, blocks, design: design))
}

// MARK: Tables

func row(_ kind: Table.Row.Kind, _ label: Text, _ value: Text) -> Table.Row {
  Table.Row(kind, [.text(label), .text(value)])
}

func fields(_ rows: [Table.Row]) -> Table {
  Table(.fields, columns: [Table.Column(.label), Table.Column(.value)], rows: rows)
}

func item(
  _ description: String, details: [Text] = [], amount: String = "588.00",
  detailAmounts: [Table.Part] = [], carried: String? = nil
) -> Table.Row {
  let first: [Table.Part] =
    [Table.Part(.text(given(description)))]
    + details.enumerated().map { Table.Part(.text($0.element), step: $0.offset + 1) }
  let last: Table.Cell =
    detailAmounts.isEmpty
    ? .numeral(number(amount))
    : .parts([Table.Part(.numeral(number(amount)))] + detailAmounts)
  return Table.Row(
    .item,
    [
      details.isEmpty ? .text(given(description)) : .parts(first), .numeral(number("12")),
      .numeral(number("49.00")), .text(Text("20%")), last,
    ], carried: carried.map { [Table.CarriedSum(.amount, number($0))] } ?? [])
}

func items(_ count: Int) -> [Table.Row] { (0..<count).map { item("Line \($0)") } }

/// The standard columns of lines.
let lineColumns: [Table.Column] = [
  Table.Column(.description, title: Text("Description"), width: .filling),
  Table.Column(.quantity, title: Text("Qty"), alignment: .decimal),
  Table.Column(.unitPrice, title: Text("Unit price"), alignment: .decimal),
  Table.Column(.tax, title: Text("Tax"), alignment: .end),
  Table.Column(.amount, title: Text("Amount"), alignment: .decimal),
]

/// The standard columns over some rows.
func lines(_ rows: [Table.Row], carry: Table.CarryLabels? = nil) -> Table {
  Table(.lines, columns: lineColumns, rows: rows, carry: carry)
}

func summary(_ rows: [Table.Row]) -> Table {
  Table(
    .summary, columns: [Table.Column(.label), Table.Column(.amount, alignment: .decimal)],
    rows: rows)
}

func sum(_ kind: Table.Row.Kind, _ label: String, _ amount: String) -> Table.Row {
  Table.Row(
    kind, [.text(Text(label)), .numeral(number(amount))], isEmphasized: kind == .amountDue)
}

let sampleSummary = summary([
  sum(.subtotal, "Subtotal", "588.00"), sum(.discount, "Welcome back", "-100.00"),
  sum(.totalExcludingTax, "Total excluding tax", "488.00"), sum(.tax, "VAT", "97.60"),
  sum(.total, "Total", "585.60"), sum(.amountDue, "Amount due", "585.60"),
])

// MARK: Invoices

/// An invoice with every common part around a line table.
func invoice(
  _ rows: [Table.Row], isRightToLeft: Bool = false, carry: Table.CarryLabels? = nil,
  footer: String = "Northwind Labs GmbH, Berlin", design: PageDesign = a4
) -> Sample {
  let keys = [("Invoice number", "NWL-2026-0042"), ("Date of issue", "February 12, 2026")]
  let address = ["Torstrasse 117", "10119 Berlin"].map { given($0) }
  return sample(
    [
      masthead("Invoice", badges: ["PAID"], logo: logo()),
      .table(fields(keys.map { row(.custom, Text($0), given($1)) })),
      parties([
        party(.seller, "From", name: "Northwind Labs", lines: address),
        party(.billTo, "Bill to", name: "Brasserie", lines: address),
      ]),
      headline(
        "585.60 due March 14",
        link: Action(.pay, Text("Pay online"), url: "https://pay.example/1")),
      memo(given("Thank you.\n\nSensors were delivered.")),
      .table(lines(rows, carry: carry)), .table(sampleSummary),
      .paragraphs(Paragraphs(.statements, [Text("Reverse charge")])),
      .paragraphs(Paragraphs(.footer, [given(footer)])),
    ], isRightToLeft: isRightToLeft, design: design, running: sampleRunning)
}

let sampleRunning = Running(
  headStart: Text("NWL-2026-0042"), headEnd: given("Northwind Labs"),
  footStart: Text("NWL-2026-0042"),
  pageLabel: PageLabel(parts: [.words("Page "), .page, .words(" of "), .pages]))

// MARK: Reading a layout

extension Page {
  /// The lines of text on it, in order.
  var words: [String] { texts.map(\.words) }

  var texts: [TextFrame] {
    frames.compactMap { if case .text(let text) = $0.item { text } else { nil } }
  }

  /// The plain rectangles with their colours.
  var fills: [(area: Rectangle, color: Color)] {
    frames.compactMap {
      if case .fill(let area, let color) = $0.item { (area, color) } else { nil }
    }
  }

  func text(_ words: String) -> TextFrame? { texts.first { $0.words == words } }
}

extension LaidOutDocument {
  /// The lines with some words, each with its page from 0.
  func find(_ words: String) -> [(page: Int, text: TextFrame)] {
    pages.enumerated().flatMap { index, page in
      page.texts.filter { $0.words == words }.map { (index, $0) }
    }
  }

  /// The pages, from 0, that lines with some words stand on.
  func pages(of words: String) -> [Int] { find(words).map(\.page) }
}

// MARK: Changing

/// A value with something of it set anew.
func changed<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
  var value = value
  change(&value)
  return value
}

/// The page of the samples with sections that have designs of their own, by number.
func a4(sections: [SectionDesign], areas: [Area] = []) -> PageDesign {
  changed(a4) {
    $0.sections = sections
    $0.areas = areas
  }
}
