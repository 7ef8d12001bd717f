import Foundation

/// Text as another program reads it from a page, beside the words that were written.
///
/// Readers make U+0020 of every space, U+00A0, U+202F and U+2009 too, leave out what is never drawn,
/// and end a line where the page does. Spaces are guessed from gaps: in large print with little
/// tracking, `pdftotext` takes a narrow one for none.
struct ReadingText {
  private let characters: [Unicode.Scalar]

  init(_ text: String) {
    characters = Self.drawn(text)
  }

  /// The first of the texts that does not stand behind the ones before it; nil when all do.
  func firstMissing(of texts: [String]) -> String? {
    var position = 0
    for text in texts {
      guard let end = end(of: Self.drawn(text).trimmed, from: position) else { return text }
      position = end
    }
    return nil
  }

  func has(_ text: String) -> Bool { firstMissing(of: [text]) == nil }

  private func end(of wanted: [Unicode.Scalar], from start: Int) -> Int? {
    (start...characters.count).lazy.compactMap { match(wanted, at: $0) }.first
  }

  /// Where a text ends that begins here: a space of it is one space or line end or more of the
  /// page, and a line may end inside a word, but no space of the page may stand there.
  private func match(_ wanted: [Unicode.Scalar], at start: Int) -> Int? {
    var position = start
    for (index, character) in wanted.enumerated() {
      if character == " " || character == Self.narrow {
        let spaces = characters[position...].prefix { $0 == " " || $0 == "\n" }
        guard !spaces.isEmpty || character == Self.narrow else { return nil }
        position = spaces.endIndex
      } else {
        if index > 0 { position = characters[position...].drop { $0 == "\n" }.startIndex }
        guard position < characters.count, characters[position] == character else { return nil }
        position += 1
      }
    }
    return position
  }

  private static let narrow: Unicode.Scalar = "\u{2009}"

  private static func drawn(_ text: String) -> [Unicode.Scalar] {
    var drawn: [Unicode.Scalar] = []
    // Some join letters with their marks.
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .spaceSeparator where scalar == narrow || scalar == "\u{202F}": drawn.append(narrow)
      case .spaceSeparator: if drawn.last != " " { drawn.append(" ") }
      case .lineSeparator, .paragraphSeparator, .control: drawn.append("\n")
      default: if !scalar.properties.isDefaultIgnorableCodePoint { drawn.append(scalar) }
      }
    }
    return drawn
  }
}

extension [Unicode.Scalar] {
  /// Without spaces at its ends.
  fileprivate var trimmed: [Unicode.Scalar] {
    let start = drop { $0 == " " }
    return Array(start.prefix(upTo: (start.lastIndex { $0 != " " } ?? start.startIndex - 1) + 1))
  }
}
