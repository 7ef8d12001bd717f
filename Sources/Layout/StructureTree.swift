/// The structure elements in the order in which they are met, which is reading order.
struct StructureTree {
  private(set) var elements = [StructureElement(.document, parent: nil)]

  /// The element that holds all others.
  static let root = 0

  /// Adds an element below another, after all that are there, and gives its index.
  mutating func add(
    _ role: StructureElement.Role, in parent: Int = root, alternative: String? = nil,
    scope: StructureElement.Scope? = nil, columnSpan: Int = 1, language: String? = nil
  ) -> Int {
    elements.append(
      StructureElement(
        role, parent: parent, alternative: alternative, scope: scope, columnSpan: columnSpan,
        language: language))
    return elements.count - 1
  }

  /// Sets the language of an element that was added before its words were known.
  mutating func setLanguage(_ language: String?, of element: Int) {
    elements[element].language = language
  }
}
