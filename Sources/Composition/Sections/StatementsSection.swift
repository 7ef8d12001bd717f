import Billing
package import Documents
import Localization

/// Statements under the totals: reverse charge, exemptions, the seller's own.
package struct StatementsSection: Section {
  package static let name = "statements"
  package static let sentence = "reverse charge, exemptions, the seller's own statements"
  package static let example = "statements"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    var statements = scribe.snapshot.printedTaxStatements.compactMap { scribe.words(of: $0) }
    statements += scribe.snapshot.borneLegalStatements.map { scribe.words(of: $0) }
    statements += [scribe.reducedRateLegend()].compactMap { $0 }
    let own = scribe.snapshot.presentation.statements
    for statement in scribe.snapshot.legalMentions.compactMap(\.text) + own {
      let stated = statement.text(in: scribe.languageTag)
      guard var text = scribe.paragraph(stated, field: "statements") else { continue }
      text.meaning = .statement(.own)
      statements.append(text)
    }
    statements += [scribe.taxRepresentative(), scribe.exchangeRate()].compactMap { $0 }
    let blocks: [Block] =
      statements.isEmpty ? [] : [.paragraphs(Paragraphs(.statements, statements))]
    return blocks + scribe.signature()
  }
}

extension Scribe {
  /// Where only some lines are concerned, the statement names them. Nil where nothing can be said.
  fileprivate mutating func words(of statement: Snapshot.TaxStatement) -> Text? {
    let clause = self.clause(statement.clause)
    var text: Text
    switch statement.scope {
    case .document:
      guard let words = document(statement.kind, clause) else { return nil }
      text = words
    case .items(let lines, let shipping):
      let items = items(lines, shipping: shipping)
      guard let words = some(statement.kind, clause, items) else { return nil }
      text = words
    }
    text.meaning = .statement(statement.kind.meaning)
    return text
  }

  private func document(_ kind: Snapshot.TaxStatement.Kind, _ clause: String?) -> Text? {
    guard let message = message(of: kind) else { return clause.map { Text($0) } }
    return with(clause, messages(message))
  }

  private func some(
    _ kind: Snapshot.TaxStatement.Kind, _ clause: String?, _ items: String
  ) -> Text? {
    switch (kind, clause) {
    case (.reverseCharge, nil): return words(.reverseChargeItems(items: items))
    case (.customerExempt, nil), (.productExempt, nil): return words(.exemptItems(items: items))
    default:
      let statement =
        kind == .customerExempt || kind == .productExempt
        ? with(clause, messages(.exempt)) : document(kind, clause)
      return statement.map { words(.statementItems(statement: $0.string, items: items)) }
    }
  }

  fileprivate mutating func words(of statement: Snapshot.LegalStatement) -> Text {
    let message = statement.name == .export ? exportMessage : statement.name.message
    var text = with(clause(statement.clause), messages(message))
    text.meaning = .statement(.law)
    return text
  }

  /// What is said where the whole document is concerned; nil for a provision, which speaks for
  /// itself.
  private func message(of kind: Snapshot.TaxStatement.Kind) -> Message? {
    kind == .export ? exportMessage : kind.message
  }

  /// An exemption is claimed only under a law that has it.
  private var exportMessage: Message { snapshot.exemptsExports ? .lawExport : .exportUntaxed }

  /// What the mark of the reduced rate means, unless the seller says it in own words.
  fileprivate func reducedRateLegend() -> Text? {
    guard let rate = snapshot.reducedRate else { return nil }
    let own = [snapshot.footer, snapshot.memo] + snapshot.presentation.statements
    guard !own.contains(where: { $0?.text(in: languageTag).contains(Self.reducedMark) == true })
    else { return nil }
    var text = words(.reducedRateLegend(mark: Self.reducedMark, rate: percent(rate)))
    text.meaning = .statement(.law)
    return text
  }

  private mutating func clause(_ text: LocalizedText?) -> String? {
    cleaned(text?.text(in: languageTag), field: "clause").map(isolated)
  }

  private func with(_ clause: String?, _ statement: String) -> Text {
    guard let clause else { return Text(statement) }
    return words(.statementWithClause(statement: statement, clause: clause))
  }

  private mutating func items(_ lines: [Int], shipping: Bool) -> String {
    var seen: Set<String> = []
    var items = lines.compactMap { index -> String? in
      let name = description(of: snapshot.lines[index]).first.string.shortened
      return seen.insert(name).inserted ? isolated(name) : nil
    }
    if shipping {
      let name = cleaned(snapshot.totals.shipping?.name, field: "shipping_rate")
      items.append(name.map(isolated) ?? messages(.shipping))
    }
    return format.list(items)
  }
}

extension Snapshot.TaxStatement.Kind {
  fileprivate var meaning: Meaning.Statement {
    switch self {
    case .reverseCharge: .reverseCharge
    case .customerExempt: .customerExempt
    case .productExempt: .exempt
    case .intraCommunity, .export, .provision: .law
    }
  }

  fileprivate var message: Message? {
    switch self {
    case .reverseCharge: .reverseCharge
    case .intraCommunity: .lawIntraCommunity
    case .export: .lawExport
    case .customerExempt: .customerExempt
    case .productExempt: .exempt
    case .provision: nil
    }
  }
}

extension Snapshot.LegalStatement.Name {
  fileprivate var message: Message {
    switch self {
    case .cashAccounting: .lawCashAccounting
    case .selfBilling: .lawSelfBilling
    case .marginTravel: .lawMarginTravel
    case .marginSecondHand: .lawMarginSecondHand
    case .marginArt: .lawMarginArt
    case .marginAntiques: .lawMarginAntiques
    case .intraCommunity: .lawIntraCommunity
    case .export: .lawExport
    case .smallBusiness: .lawSmallBusiness
    case .swedishFTax: .lawFTax
    case .reverseChargeUK: .lawReverseChargeUk
    case .noSignature: .lawNoSignature
    }
  }
}

extension String {
  /// The beginning of a long text, by which its line is known.
  fileprivate var shortened: String {
    count > 60 ? prefix(59) + "…" : self
  }
}
