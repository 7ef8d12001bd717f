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
  /// `page`: what a hosted page says beside the document; nil for paper. `statesTotalTax`: whether
  /// the sum of several taxes has a row, as beside an electronic invoice, which states it.
  package func compose(
    _ snapshot: Snapshot, page: PageFacts? = nil, statesTotalTax: Bool = false
  ) -> Composition {
    var scribe = scribe(for: snapshot, page: page)
    scribe.statesTotalTax = statesTotalTax
    if page?.expired == true { return scribe.expiredPage(template) }
    var document = scribe.document(by: template)
    if page != nil { document.properties.spoken = scribe.spokenLabels() }
    return Composition(
      document: document, design: scribe.design(of: template), diagnostics: scribe.diagnostics)
  }

  func scribe(
    for snapshot: Snapshot, mail: MailFacts? = nil, page: PageFacts? = nil
  ) -> Scribe {
    let paper = PaperChoice(
      snapshot: snapshot, tag: format.tag, needsA4: snapshot.asksForSwissSlip(in: template.body))
    var scribe = Scribe(
      snapshot: snapshot, choice: choice, messages: messages, format: format,
      theme: template.theme, areas: template.page.areas.map(\.name),
      paper: paper.paper(of: template.page), mail: mail, page: page)
    if mail == nil, page == nil, paper.leavesLetter(for: template.page) {
      scribe.note(.paperOfSlip)
    }
    return scribe
  }
}

extension Scribe {
  mutating func document(by template: Template) -> Document {
    let properties = properties()
    let blocks = body(template)
    return Document(
      kind: snapshot.kind.documentKind, status: snapshot.status.documentStatus,
      number: number(), properties: properties, language: documentLanguage(),
      due: due(), blocks: blocks)
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
