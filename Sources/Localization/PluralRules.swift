package import Figures

/// Which plural form a number takes in a language (UTS #35, Language Plural Rules).
package struct PluralRules: Sendable {
  package enum Category: String, Sendable, Hashable, CaseIterable {
    case zero, one, two, few, many, other
  }

  package enum Kind: String, Sendable {
    case cardinal, ordinal
  }

  private let rules: [(category: Category, condition: PluralCondition)]

  /// A language without rules has `other` for every number.
  package init(language: Subtags, kind: Kind = .cardinal) {
    let regional = CLDR.plurals["\(kind.rawValue)/\(language.language)-\(language.region)"]
    let text = regional ?? CLDR.plurals["\(kind.rawValue)/\(language.language)"] ?? ""
    rules = text.split(separator: ";").compactMap { rule in
      let halves = rule.split(separator: ":", maxSplits: 1)
      guard let name = halves.first, let category = Category(rawValue: String(name).trimmed),
        category != .other
      else { return nil }
      return (category, PluralCondition(String(halves.count == 2 ? halves[1] : "")))
    }
  }

  /// The categories of the language in CLDR's order; `other` is the last.
  package var categories: [Category] { rules.map(\.category) + [.other] }

  /// Whether no whole number up to 200 is in a category: French has `many` for millions.
  func isRare(_ category: Category) -> Bool {
    category != .other
      && !(0...200).contains { self.category(of: DecimalNumber(Int128($0))) == category }
  }

  /// The form for a number with the decimals it is shown with: 1 and 1.0 may differ.
  package func category(of number: DecimalNumber) -> Category {
    let operands = PluralCondition.Operands(number)
    return rules.first { $0.condition.holds(for: operands) }?.category ?? .other
  }
}
