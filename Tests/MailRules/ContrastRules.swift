import Documents

/// Whether words can be read on their grounds: as written, all inverted, grounds alone made dark, words
/// alone made dark. 4.5 to 1 in each (WCAG 2.2, 1.4.3).
struct ContrastRules {
  private(set) var faults: [String] = []
  private let least = 4.5

  mutating func check(_ root: HTMLElement) {
    walk(root, words: nil, ground: nil)
  }

  private mutating func walk(_ element: HTMLElement, words: Color?, ground: Color?) {
    let style = element.style
    if style["display"] == "none" || ["head", "style", "title"].contains(element.name) { return }
    let words = style["color"].flatMap(Color.init(hex:)) ?? words
    let ground = style["background"].flatMap(Color.init(hex:)) ?? ground
    for child in element.children {
      switch child {
      case .element(let inner): walk(inner, words: words, ground: ground)
      case .text(let text):
        if text.contains(where: { !$0.isWhitespace }) { check(words, ground, text) }
      }
    }
  }

  private mutating func check(_ words: Color?, _ ground: Color?, _ text: String) {
    guard let words, let ground else {
      faults.append("'\(text.prefix(20))' has no colour or no ground")
      return
    }
    expect(words, ground, text, "as written")
    expect(words.inverse, ground.inverse, text, "inverted")
    let isLight = ground.isLight
    // Of words only mid-tones are left alone: dark ones are made light together with their ground.
    if isLight, !words.isDark { expect(words, ground.inverse, text, "with dark grounds") }
    if !isLight { expect(words.inverse, ground, text, "with dark words") }
  }

  private mutating func expect(_ words: Color, _ ground: Color, _ text: String, _ way: String) {
    let contrast = words.contrast(with: ground)
    if contrast < least {
      faults.append(
        "'\(text.prefix(20))' has a contrast of \(contrast) \(way): \(words) on \(ground)")
    }
  }
}

extension Color {
  fileprivate var inverse: Color { Color(red: 255 - red, green: 255 - green, blue: 255 - blue) }
  fileprivate var isLight: Bool { contrastOnWhite < 1.5 }
  /// Darker than the mid-tones that clients leave as they are.
  fileprivate var isDark: Bool { contrastOnWhite > 4.7 }
}
