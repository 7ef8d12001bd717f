import Billing
import Documents
import Localization
import Scripts

/// Text of strangers on its way into the document.
extension Scribe {
  /// A value on one line, cleaned; nil when nothing printable is left.
  ///
  /// `field` is the name under which a finding is reported.
  mutating func line(
    _ source: String?, field: String, country: String? = nil, meaning: Meaning? = nil
  ) -> Text? {
    cleaned(source, field: field, keepsSoftHyphens: true).map { words in
      var text = natural(words, country: country)
      text.meaning = meaning
      return text
    }
  }

  /// A text with its line breaks, cleaned; nil when nothing printable is left.
  mutating func paragraph(_ source: String?, field: String, country: String? = nil) -> Text? {
    cleaned(source, field: field, keepsLines: true, keepsSoftHyphens: true)
      .map { natural($0, country: country) }
  }

  mutating func cleaned(
    _ source: String?, field: String, keepsLines: Bool = false, keepsSoftHyphens: Bool = false
  ) -> String? {
    guard let source else { return nil }
    let clean = CleanText(source, keepsLines: keepsLines, keepsSoftHyphens: keepsSoftHyphens)
    if clean.lostSomething { note(.textCleaned(field: field)) }
    return clean.string.isEmpty ? nil : clean.string
  }

  /// Text in the direction of its own first letter.
  ///
  /// A number without letters, such as one of a telephone, has none: in a right-to-left document
  /// its groups would change places, so it is isolated there.
  func natural(_ string: String, country: String? = nil) -> Text {
    let script = ScriptSummary(string)
    if format.isRightToLeft, !script.hasLetters, script.hasLeftToRight {
      return Text(isolated(string), direction: .natural)
    }
    let form = script.hanForm(country: country) ?? partysForm(of: script)
    let language = form == hanForm ? nil : form?.languageTag
    return Text(string, direction: .natural, language: language)
  }

  /// Bare Han characters without a country of their own, as in the description of a line, are
  /// those of the seller's country, else the buyer's, unless the document's language has its own.
  private func partysForm(of script: ScriptSummary) -> HanForm? {
    guard script.hasHan, hanForm == nil else { return nil }
    return [snapshot.seller, snapshot.buyer].lazy
      .compactMap { script.hanForm(country: $0.address?.country) }.first
  }

  /// Texts on one line with dots between them, in the direction of the document.
  func joined(_ texts: [Text]) -> Text? {
    guard !texts.isEmpty else { return nil }
    if texts.allSatisfy({ !ScriptSummary($0.string).hasRightToLeft }) {
      let words = texts.map(\.string).joined(separator: " · ")
      return Text(words, direction: .natural, language: texts.lazy.compactMap(\.language).first)
    }
    return Text(texts.map { isolated($0.string) }.joined(separator: " · "))
  }

  /// A value as it may stand inside a message: wrapped in FSI and PDI (UAX #9) where its direction
  /// may differ from the document's, bare elsewhere, so that plain text stays plain.
  ///
  /// In a right-to-left document numbers count as foreign too: the groups of `2581 7948` would
  /// change places. Values made by the locale's own formats need no wrapping.
  func isolated(_ value: String) -> String {
    let script = ScriptSummary(value)
    let isForeign = format.isRightToLeft ? script.hasLeftToRight : script.hasRightToLeft
    return isForeign ? "\u{2068}\(value)\u{2069}" : value
  }
}
