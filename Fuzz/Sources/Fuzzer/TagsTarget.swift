import Figures
import Localization

/// Resolves language tags, one a line, and formats by what they resolve to.
enum TagsTarget: FuzzTarget {
  static let name = "tags"

  static func test(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let preferences = Array(lines.prefix(8))
    for text in preferences {
      if let tag = LanguageTag(canonicalizing: text) { check(tag) }
      if let tag = LanguageTag(preference: text) { check(tag) }
    }
    let choice = LocaleResolver(available: CatalogueSet.builtIn.locales, accountDefault: lines.last)
      .resolve(preferences)
    precondition(choice.messageChain.first == choice.messageLocale)
    precondition(choice.skipped.allSatisfy(preferences.indices.contains))
    precondition(!CatalogueSet.builtIn.messages(for: choice)(.invoice).isEmpty)
    check(LocaleFormat(choice.formattingLocale, minus: .typographic))
  }

  /// A canonical tag is its own canonical form, but for one thing: the modern name of a numbered
  /// region may be one that says nothing (999 is ZZ), which is dropped where it stands for itself.
  private static func check(_ tag: LanguageTag) {
    let again = LanguageTag(canonicalizing: tag.description)
    let third = again.flatMap { LanguageTag(canonicalizing: $0.description) }
    precondition(
      third != nil && third == again && again?.language == tag.language,
      "\(tag) becomes \(again?.description ?? "nothing")")
    _ = tag.likelyScript
    _ = tag.hanForm
  }

  private static func check(_ format: LocaleFormat) {
    for code in ["EUR", "JPY", "KWD", "XXX"] {
      guard let currency = Currency(code: code) else { continue }
      for amount in [0, -1, 123_456_789] {
        let text = format.money(Money(amount, currency))
        precondition(text.decimalEdge >= 0 && text.decimalEdge <= text.text.utf8.count)
        precondition(text.text.contains("\u{2212}") == (amount < 0), "a sign is wrong")
      }
    }
    let day = CivilDate(year: 2026, month: 2, day: 28)
    precondition(!format.date(day).isEmpty)
    precondition(!format.interval(from: day, to: CivilDate(daysSince1970: 0)).isEmpty)
    precondition(!format.list(["a", "b", "c"]).isEmpty)
  }
}
