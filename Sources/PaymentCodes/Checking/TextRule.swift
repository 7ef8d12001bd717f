/// How long a text of a payment code may be and of which characters.
struct TextRule {
  /// In characters (Unicode scalars), as the standards count.
  let most: Int
  let repertoire: Repertoire

  init(_ most: Int, _ repertoire: Repertoire = .printable) {
    self.most = most
    self.repertoire = repertoire
  }

  func facts(against text: String) -> [CodeFact] {
    let scalars = text.unicodeScalars
    var facts: [CodeFact] = []
    if scalars.count > most { facts.append(.length(scalars.count, most: most)) }
    if let found = scalars.enumerated().first(where: { !repertoire.contains($0.element) }) {
      facts.append(
        .character(
          found.element, position: found.offset + 1, repertoire: repertoire.words,
          nearest: repertoire.nearest(to: found.element)))
    }
    return facts
  }
}

extension StringProtocol {
  /// Without blanks at its ends.
  var trimmed: String {
    var scalars = Array(unicodeScalars)[...]
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Without any blanks.
  var solid: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
