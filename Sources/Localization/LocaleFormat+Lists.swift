extension LocaleFormat {
  /// A conjunction: `A, B, and C`.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1, conventions.listPatterns.count == 4 else {
      return items.first ?? ""
    }
    let patterns = conventions.listPatterns
    if items.count == 2 { return Self.joined(patterns[0], items[0], items[1]) }
    let middle = items.dropFirst().dropLast()
    // From the end, as UTS #35 has it: each pattern takes one item and the rest of the list.
    var text = Self.joined(patterns[3], middle[middle.endIndex - 1], last)
    for item in middle.dropLast().reversed() { text = Self.joined(patterns[2], item, text) }
    return Self.joined(patterns[1], items[0], text)
  }

  private static func joined(_ pattern: String, _ first: String, _ second: String) -> String {
    var text = ""
    var rest = pattern.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "{", let digit = rest.dropFirst().first {
        text += digit == "0" ? first : second
        rest = rest.dropFirst(3)
      } else {
        text.unicodeScalars.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return text
  }
}
