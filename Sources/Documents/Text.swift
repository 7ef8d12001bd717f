/// Words as they are printed.
///
/// The string holds no markup and no control character but `\n`, which is a line break the author
/// set. Every writer prints it as it is.
package struct Text: Sendable, Hashable {
  /// How the base direction of the paragraph is found (UAX #9, P2 and P3).
  package enum Direction: Sendable, Hashable {
    /// The direction of the document: for words of a catalogue.
    case document
    /// The direction of the first strong character: for names, addresses, memos.
    case natural
  }

  package var string: String
  package var direction: Direction
  /// The language where it differs from the document's, as a BCP 47 tag; it decides the shapes of
  /// Han characters. A Japanese address in an English invoice has `ja`.
  package var language: String?
  /// What the words stand for, where a writer can make use of it.
  package var meaning: Meaning?
  /// Stretches that are set apart, in ascending order, none over another.
  package var spans: [TextSpan]

  package init(
    _ string: String, direction: Direction = .document, language: String? = nil,
    meaning: Meaning? = nil, spans: [TextSpan] = []
  ) {
    self.string = string
    self.direction = direction
    self.language = language
    self.meaning = meaning
    self.spans = spans
  }

  package var isEmpty: Bool { string.isEmpty }
}
