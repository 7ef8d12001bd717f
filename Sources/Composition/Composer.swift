package import Billing
package import Diagnostics
package import Documents
package import Localization

/// Settles all words, amounts and their order, and how they are set on paper.
package struct Composer: Sendable {
  package var template: Template
  package var choice: LocaleChoice
  package var messages: Messages
  package var format: LocaleFormat

  package init(
    template: Template, choice: LocaleChoice, messages: Messages, format: LocaleFormat
  ) {
    self.template = template
    self.choice = choice
    self.messages = messages
    self.format = format
  }

  /// What composing gives.
  package struct Composition: Sendable {
    package var document: Document
    package var design: PageDesign
    /// What had to be said about it.
    package var diagnostics: [Diagnostic]
  }

  /// Never fails: what cannot be printed is left out and reported.
  ///
  /// `statesTotalTax`: whether the sum of several taxes has a row, as beside an electronic invoice,
  /// which states it.
  package func compose(_ snapshot: Snapshot, statesTotalTax: Bool = false) -> Composition {
    var scribe = Scribe(
      snapshot: snapshot, choice: choice, messages: messages, format: format,
      theme: template.theme, areas: template.page.areas.map(\.name),
      paper: PaperChoice(snapshot: snapshot, tag: format.tag).paper(of: template.page))
    scribe.statesTotalTax = statesTotalTax
    let properties = scribe.properties()
    let blocks = scribe.body(template)
    let document = Document(
      kind: snapshot.kind.documentKind, status: snapshot.status.documentStatus,
      number: scribe.number(), properties: properties, language: scribe.documentLanguage(),
      due: scribe.due(), blocks: blocks)
    return Composition(
      document: document, design: scribe.design(of: template), diagnostics: scribe.diagnostics)
  }
}

extension Snapshot.Kind {
  fileprivate var documentKind: Document.Kind {
    switch self {
    case .invoice: .invoice
    case .creditNote: .creditNote
    case .receipt: .receipt
    }
  }
}

extension Snapshot.Status {
  fileprivate var documentStatus: Document.Status {
    switch self {
    case .draft: .draft
    case .open: .open
    case .paid: .paid
    case .uncollectible: .uncollectible
    case .void: .void
    case .issued: .issued
    }
  }
}
