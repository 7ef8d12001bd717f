import Billing
package import Documents
package import Localization
import YAML

/// Words of the template, by language.
package struct TextSection: Section {
  package static let name = "text"
  package static let sentence =
    "words of the template: one text, or one for each language; the reader's language chooses, else `en`, else the first"
  package static let example =
    "text: { words: { en: \"Invoice {number} of {issued}\", de: \"Rechnung {number} vom {issued}\" } }"
  package static let options: [SectionOption<Self>] = [
    SectionOption(
      "words", values: "a text, or texts by language tag",
      "values stand in braces: "
        + TemplateValue.allCases.map { "`{\($0.rawValue)}`" }.joined(separator: ", ")
        + "; a text whose value the document has not is left out"
    ) { $2.words = $0.textWords($1) },
    .choice(
      "as", \.role, one: "role", many: "Roles",
      "what the words are, which decides their style"),
  ]
  package static let shorthand: String? = "words"
  package static let mayRepeat = true

  package enum Role: String, Sendable, Hashable, CaseIterable {
    case words, memo, subject, statement, note
  }

  /// A text by its language tag; `*` for any language.
  package var words: [TemplateWords] = []
  package var role = Role.words

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    guard let text = scribe.text(of: words) else { return [] }
    return [.paragraphs(Paragraphs(role.paragraphs, [text]))]
  }
}

/// Words of a template in one language.
package struct TemplateWords: Sendable, Hashable {
  /// Nil for any language.
  package var language: LanguageTag?
  package var parts: [Part]

  package enum Part: Sendable, Hashable {
    case words(String)
    case value(TemplateValue)
  }
}

/// A value that words of a template may name.
package enum TemplateValue: String, Sendable, Hashable, CaseIterable {
  case number, issued, due, paid, seller, buyer, title
  case amountDue = "amount_due"
  case total
}

extension TextSection.Role {
  fileprivate var paragraphs: Paragraphs.Role {
    switch self {
    case .words: .words
    case .memo: .memo
    case .subject: .subject
    case .statement: .statements
    case .note: .note
    }
  }
}

extension Scribe {
  /// The words in the reader's language, with their values; nil where a value is not known.
  fileprivate mutating func text(of words: [TemplateWords]) -> Text? {
    let own = format.tag.nearest(among: words, by: \.language) ?? words.first { $0.language == nil }
    let english = words.first { $0.language == .english }
    guard let chosen = own ?? english ?? words.first else { return nil }
    var string = ""
    for part in chosen.parts {
      switch part {
      case .words(let words): string += words
      case .value(let value):
        guard let text = text(of: value) else { return nil }
        string += text
      }
    }
    if own != nil { return Text(string) }
    return Text(string, direction: .natural, language: chosen.language?.description)
  }

  private mutating func text(of value: TemplateValue) -> String? {
    switch value {
    case .number: number().map(isolated)
    case .issued: date(snapshot.dates.issued)
    case .due: snapshot.dueDate.map { date($0) }
    case .paid: snapshot.dates.paid.map { date($0) }
    case .seller: cleaned(snapshot.seller.name, field: "account_name").map(isolated)
    case .buyer: cleaned(snapshot.buyer.name, field: "customer_name").map(isolated)
    case .title: title().string
    case .amountDue: snapshot.outstanding.map { clearMoney($0) }
    case .total: clearMoney(snapshot.totals.total)
    }
  }
}
