/// A stretch of a text that is set apart.
package struct TextSpan: Sendable, Hashable {
  /// In UTF-8 code units of the text.
  package var range: Range<Int>
  /// Whether it stands out: the amount and the date of a sentence.
  package var isEmphasized: Bool
  /// An https, mailto or tel URL.
  package var link: String?
  package var meaning: Meaning?

  package init(
    _ range: Range<Int>, isEmphasized: Bool = false, link: String? = nil, meaning: Meaning? = nil
  ) {
    self.range = range
    self.isEmphasized = isEmphasized
    self.link = link
    self.meaning = meaning
  }
}
