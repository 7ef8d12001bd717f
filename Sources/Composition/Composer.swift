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
  package func compose(_ snapshot: Snapshot) -> Composition {
    let choice = PaperChoice(
      snapshot: snapshot, tag: format.tag, needsA4: snapshot.asksForSwissSlip(in: template.body))
    var scribe = Scribe(
      snapshot: snapshot, choice: self.choice, messages: messages, format: format,
      theme: template.theme, areas: template.page.areas.map(\.name),
      paper: choice.paper(of: template.page))
    if choice.leavesLetter(for: template.page) { scribe.note(.paperOfSlip) }
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
