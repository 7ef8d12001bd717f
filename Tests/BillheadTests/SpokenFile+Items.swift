extension SpokenFile {
  /// What is said, in order: the elements with words of their own, and pictures.
  func items(language: String) -> [ExpectedReading.Item] {
    var items: [ExpectedReading.Item] = []
    var above: [(role: String, language: String)] = []
    for element in elements {
      above.removeSubrange(min(element.depth, above.count)...)
      let language = element.language ?? above.last?.language ?? language
      var role = [element.role, element.scope].compactMap { $0 }.joined(separator: " ")
      // A paragraph in a cell is what the cell says.
      if role == "P", let outer = above.last?.role, outer.hasPrefix("T") { role = outer }
      above.append((role, language))
      let words = element.role == "Figure" ? element.alternative ?? "" : element.words
      if !words.isEmpty {
        items.append(ExpectedReading.Item(role: role, words: words, language: language))
      }
    }
    return items
  }
}
