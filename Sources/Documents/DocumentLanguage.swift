/// The language that a document is written in.
package struct DocumentLanguage: Sendable, Hashable {
  /// The formatting locale as a BCP 47 tag, its language being that of the words: `de-AT`.
  package var tag: String
  package var isRightToLeft: Bool
  /// The regions of the parties' addresses (ISO 3166-1 alpha-2), seller first: they decide the
  /// shapes of Han characters in names where the document's language does not.
  package var regions: [String]
  /// Between a label and its value on one line, with its spaces: a colon of full width in Japanese.
  package var colon: String

  package init(
    tag: String, isRightToLeft: Bool = false, regions: [String] = [], colon: String = ": "
  ) {
    self.colon = colon
    self.tag = tag
    self.isRightToLeft = isRightToLeft
    self.regions = regions
  }
}
