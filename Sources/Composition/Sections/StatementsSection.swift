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
    var statements = scribe.snapshot.taxStatements.map { scribe.words(of: $0) }
    for statement in scribe.snapshot.presentation.statements {
      let stated = statement.text(in: scribe.format.tag)
      guard var text = scribe.paragraph(stated, field: "statements") else { continue }
      text.meaning = .statement(.own)
      statements.append(text)
    }
    return statements.isEmpty ? [] : [.paragraphs(Paragraphs(.statements, statements))]
  }
}

extension Scribe {
  /// Where only some lines are concerned, the statement names them.
  fileprivate mutating func words(of statement: Snapshot.TaxStatement) -> Text {
    var text: Text
    switch (statement.kind, statement.scope) {
    case (.reverseCharge, .document): text = words(.reverseCharge)
    case (.customerExempt, .document), (.productExempt, .document): text = words(.customerExempt)
    case (.reverseCharge, .items(let lines, let shipping)):
      text = words(.reverseChargeItems(items: items(lines, shipping: shipping)))
    case (.customerExempt, .items(let lines, let shipping)),
      (.productExempt, .items(let lines, let shipping)):
      text = words(.exemptItems(items: items(lines, shipping: shipping)))
    }
    text.meaning = .statement(statement.kind.meaning)
    return text
  }

  private mutating func items(_ lines: [Int], shipping: Bool) -> String {
    var seen: Set<String> = []
    var items = lines.compactMap { index -> String? in
      let description = snapshot.lines[index].description
      let name = cleaned(description, field: "lines/description") ?? messages(.item)
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
    }
  }
}
