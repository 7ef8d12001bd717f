/// A selector of CSS 2.1 made of types, classes and ids, with ancestors and parents.
struct Selector {
  /// What one element has to be.
  struct Compound: Equatable {
    var type: String?
    var id: String?
    var classes: [String] = []
    /// Whether the element that matches must be the parent of the next; else any ancestor.
    var isParent = false

    func matches(_ element: Subject) -> Bool {
      (type == nil || type == element.name) && (id == nil || id == element.id)
        && classes.allSatisfy(element.classes.contains)
    }
  }

  /// An element that a selector is held against.
  struct Subject {
    var name: String
    var id: String?
    var classes: [String]
  }

  /// The last is the element itself.
  private(set) var compounds: [Compound] = []

  /// Ids weigh more than classes, classes more than types (CSS 2.1, 6.4.3).
  var weight: Int {
    compounds.reduce(0) {
      $0 + ($1.id == nil ? 0 : 10_000) + 100 * $1.classes.count + ($1.type == nil ? 0 : 1)
    }
  }

  /// Nil for what is not understood: pseudo-classes, attributes, siblings.
  init?(_ text: Substring) {
    guard text.utf8.count <= 256 else { return nil }
    var wantsParent = false
    let spaced = text.split(separator: ">", omittingEmptySubsequences: false)
      .joined(separator: " > ")
    for word in spaced.split(whereSeparator: \.isWhitespace) {
      if word == ">" {
        guard !compounds.isEmpty, !wantsParent else { return nil }
        wantsParent = true
        continue
      }
      guard let compound = Self.compound(word), compounds.count < 8 else { return nil }
      if wantsParent { compounds[compounds.count - 1].isParent = true }
      wantsParent = false
      compounds.append(compound)
    }
    guard !compounds.isEmpty, !wantsParent else { return nil }
  }

  private static func compound(_ word: Substring) -> Compound? {
    var compound = Compound()
    var rest = word
    while let sign = rest.first {
      let isMarked = sign == "." || sign == "#"
      let body = isMarked ? rest.dropFirst() : rest
      let name = body.prefix { $0 != "." && $0 != "#" }
      guard !name.isEmpty, name == "*" || name.utf8.allSatisfy(isNamePart) else { return nil }
      switch sign {
      case ".": compound.classes.append(String(name))
      case "#": compound.id = String(name)
      case "*": break
      default: compound.type = String(name.split(separator: "|").last ?? name)
      }
      rest = body.dropFirst(name.count)
    }
    return compound
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    NumberScanner.isLetter(byte) || NumberScanner.isDigit(byte) || byte >= 0x80
      || [0x2D, 0x5F].contains(byte)
  }

  /// What comparing costs, in comparisons of one element.
  func effort(_ chain: [Subject]) -> Int {
    guard compounds.count > 1, let element = chain.last, compounds.last?.matches(element) == true
    else { return 1 }
    return chain.count * compounds.count
  }

  /// Whether the last of a chain of elements, the root first, matches.
  func matches(_ chain: [Subject]) -> Bool {
    guard let element = chain.last, let own = compounds.last, own.matches(element) else {
      return false
    }
    guard compounds.count > 1 else { return true }
    // At which elements the compounds up to one can end.
    var ends = chain.map { compounds[0].matches($0) }
    for (before, compound) in zip(compounds, compounds.dropFirst()) {
      var isBelow = false
      ends = chain.indices.map { index in
        let isNext = index > 0 && ends[index - 1]
        isBelow = before.isParent ? isNext : isBelow || isNext
        return isBelow && compound.matches(chain[index])
      }
    }
    return ends.last ?? false
  }
}
