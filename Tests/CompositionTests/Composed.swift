import Diagnostics
import Documents
import Localization
import Testing

@testable import Billing
@testable import Composition

/// A composed document with its design and what was said about it.
struct Composed {
  let document: Document
  let design: PageDesign
  let diagnostics: [Diagnostic]

  /// `page`, `mail`: what a hosted page or a mail says beside its document.
  init(
    _ snapshot: Snapshot, locale: String = "en", template: Template? = nil,
    page: PageFacts? = nil, mail: MailFacts? = nil
  ) throws {
    let catalogues = CatalogueSet.builtIn
    let choice = LocaleResolver(available: catalogues.locales).resolve([locale])
    let composer = Composer(
      template: try template ?? TemplateSet.builtIn.template(named: "standard"), choice: choice,
      messages: catalogues.messages(for: choice),
      format: LocaleFormat(choice.formattingLocale))
    var scribe = composer.scribe(for: snapshot, mail: mail, page: page)
    let template = composer.template
    document = scribe.document(by: template)
    design = scribe.design(of: template)
    diagnostics = scribe.diagnostics
  }

  init(_ snapshot: Snapshot, locale: String = "en", sections: [any Section]) throws {
    try self.init(
      snapshot, locale: locale, template: Template(name: "own", body: sections))
  }

  /// Every block, those of groups after their group.
  var blocks: [Block] { document.blocks.flatMap(Self.inside) }

  private static func inside(_ block: Block) -> [Block] {
    guard case .group(let group) = block else { return [block] }
    return [block] + group.blocks.flatMap(inside)
  }

  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  func table(_ role: Table.Role) throws -> Table {
    try #require(tables.first { $0.role == role })
  }

  func groups(_ isWanted: (Group.Role) -> Bool) -> [Group] {
    blocks.compactMap {
      if case .group(let group) = $0, isWanted(group.role) { group } else { nil }
    }
  }

  func texts(_ role: Paragraphs.Role) -> [Text] {
    blocks.flatMap { block in
      if case .paragraphs(let words) = block, words.role == role { words.texts } else { [Text]() }
    }
  }

  func masthead() throws -> Heading {
    try #require(
      blocks.lazy.compactMap { block in
        if case .heading(let heading) = block, heading.role == .title { heading } else { nil }
      }.first)
  }

  func headline() throws -> Headline {
    let group = try #require(groups { $0 == .headline }.first)
    return try Headline(group)
  }

  func parties() -> [PartyWords] {
    groups { if case .party = $0 { true } else { false } }.map(PartyWords.init)
  }

  func fields() throws -> [(label: Text, value: Text)] {
    try table(.fields).rows.map { ($0.label, try #require($0.cells[1].texts.first)) }
  }

  func items() throws -> [LineWords] {
    let table = try table(.lines)
    return table.rows.filter { $0.kind == .item }.map { LineWords($0, of: table) }
  }

  func summary() throws -> [AmountWords] { try table(.summary).rows.map(AmountWords.init) }

  func summaryLines() throws -> [String] {
    try summary().map { "\($0.label.string): \($0.amount.string)" }
  }

  var statements: [String] { texts(.statements).map(\.string) }
  var memo: Text? { texts(.memo).first }
}

/// The amount that matters with the link to pay it.
struct Headline: Equatable {
  let text: Text
  let link: Action?

  init(text: Text, link: Action? = nil) {
    self.text = text
    self.link = link
  }

  /// Records an issue for blocks that are neither its words nor its link.
  init(_ group: Group) throws {
    guard case .paragraphs(let words) = try #require(group.blocks.first) else {
      throw Unexpected(blocks: group.blocks)
    }
    text = try #require(words.texts.first)
    #expect(words.texts.count == 1)
    #expect(group.blocks.count <= 2)
    guard let last = group.blocks.dropFirst().last else {
      link = nil
      return
    }
    guard case .action(let action) = last else { throw Unexpected(blocks: group.blocks) }
    link = action
  }

  struct Unexpected: Error {
    let blocks: [Block]
  }
}

/// What is said of a party.
struct PartyWords {
  let label: Text?
  let name: Text?
  let lines: [Text]

  init(_ group: Group) {
    label =
      group.blocks.lazy.compactMap {
        if case .heading(let heading) = $0 { heading.text } else { nil }
      }.first
    func texts(_ role: Paragraphs.Role) -> [Text] {
      group.blocks.flatMap { block in
        if case .paragraphs(let words) = block, words.role == role { words.texts } else { [Text]() }
      }
    }
    name = texts(.partyName).first
    lines = texts(.partyLines)
  }
}

/// A line of the document by what its cells say.
struct LineWords {
  struct Detail {
    let text: Text
    let amount: Numeral?
  }

  let description: Text
  let quantity: Numeral?
  let unitPrice: Numeral?
  let taxes: [Text]
  let amount: Numeral?
  let details: [Detail]
  let carried: [Table.CarriedSum]

  init(_ row: Table.Row, of table: Table) {
    func parts(_ role: Table.Column.Role) -> [Table.Part] {
      table.index(of: role).flatMap(row.cell(at:))?.parts ?? []
    }
    func main(_ role: Table.Column.Role) -> Numeral? {
      parts(role).first { $0.step == 0 }?.numeral
    }
    let words = parts(.description)
    description = words.first?.text ?? Text("")
    quantity = main(.quantity)
    unitPrice = main(.unitPrice)
    amount = main(.amount)
    taxes = parts(.tax).compactMap(\.text)
    details = words.filter { $0.step > 0 }.map { part in
      Detail(
        text: part.text ?? Text(""),
        amount: parts(.amount).first { $0.step == part.step }?.numeral)
    }
    carried = row.carried
  }
}

/// A label with its amount.
struct AmountWords {
  let kind: Table.Row.Kind
  let label: Text
  let note: Text?
  let amount: Numeral
  let isEmphasized: Bool

  init(_ row: Table.Row) {
    kind = row.kind
    label = row.label
    note = row.cells[0].texts.dropFirst().first
    amount = row.cells.last?.parts.first?.numeral ?? Numeral("", decimalEdge: 0)
    isEmphasized = row.isEmphasized
  }
}

extension Table {
  /// The words of the heads.
  var heads: [String] { columns.compactMap { $0.title?.string } }
}

extension Table.Row {
  var label: Text { cells[0].texts.first ?? Text("") }
}

extension Table.Cell {
  var texts: [Text] { parts.compactMap(\.text) }
  var string: String? { parts.first?.string }
}

extension Table.Part {
  var text: Text? { if case .text(let text) = value { text } else { nil } }
  var numeral: Numeral? { if case .numeral(let numeral) = value { numeral } else { nil } }
}
