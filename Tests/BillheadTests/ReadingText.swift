/// Text as another program reads it from a page, without what is not said aloud: spaces, line
/// breaks, and the marks that only turn directions.
struct ReadingText {
  private let characters: [Unicode.Scalar]

  init(_ text: String) {
    characters = Self.said(text)
  }

  /// The first of the texts that does not stand behind the ones before it; nil when all do.
  func firstMissing(of texts: [String]) -> String? {
    var position = 0
    for text in texts {
      guard let end = end(of: Self.said(text), from: position) else { return text }
      position = end
    }
    return nil
  }

  func has(_ text: String) -> Bool { firstMissing(of: [text]) == nil }

  private func end(of wanted: [Unicode.Scalar], from start: Int) -> Int? {
    guard !wanted.isEmpty else { return start }
    var position = start
    while position + wanted.count <= characters.count {
      if characters[position..<position + wanted.count].elementsEqual(wanted) {
        return position + wanted.count
      }
      position += 1
    }
    return nil
  }

  private static func said(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter {
      switch $0.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: false
      default: true
      }
    }
  }
}
