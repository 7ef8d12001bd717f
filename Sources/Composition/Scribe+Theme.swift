import Billing
import Documents
import Localization
import Scripts

/// The theme of one document: the template's, with the brand's colour and the script's needs.
extension Scribe {
  mutating func theme(of look: Template.Look) -> Theme {
    var theme = look.theme
    if let color = accent(of: look.accent) {
      theme.colors.accent = color.readableOnWhite
      theme.colors.band = look.band ? color : nil
      if look.fillsWithBrand { theme.colors.take(brand: color, but: look.ownColors) }
    } else {
      theme.colors.accent = theme.colors.ink
      theme.colors.band = nil
    }
    theme.suit(script: format.tag.likelyScript)
    return theme
  }

  private mutating func accent(of accent: Template.Look.Accent) -> Color? {
    switch accent {
    case .none: return nil
    case .color(let color): return color
    case .branding:
      guard let text = snapshot.presentation.primaryColor else { return nil }
      if let color = Color(hex: text) { return color }
      note(.badAccent(CleanText(text, keepsLines: false).string))
      return nil
    }
  }
}

extension Theme {
  /// Gives each style the line height and tracking that a script needs (ISO 15924).
  ///
  /// East Asian text is set 14.5 on 9 points, Thai, Arabic and the Indic scripts 15 on 9; only
  /// Latin, Greek and Cyrillic bear tracking. Styles that are set wider already stay.
  mutating func suit(script: String?) {
    let leading: Double
    switch script.flatMap(ScriptHeight.init) {
    case .square: leading = 14.5 / 9
    case .tall: leading = 15.0 / 9
    case nil: return
    }
    for style in Self.styleProperties.map(\.path) {
      styles[keyPath: style].tracking = 0
      let isText = styles[keyPath: style].size < 12
      let needed = styles[keyPath: style].size * (isText ? leading : leading * 0.85)
      styles[keyPath: style].lineHeight = max(styles[keyPath: style].lineHeight, needed)
    }
  }
}

extension Theme.Colors {
  /// The brand's colour, dark enough for white words, and its tints, but for those that the template
  /// sets itself.
  fileprivate mutating func take(brand color: Color, but own: Set<Theme.ColorProperty>) {
    let brand = color.darkened(toContrast: 7)
    func set(_ path: any WritableKeyPath<Theme.Colors, Color> & Sendable, _ value: Color) {
      let isOwn = own.contains { $0.path as AnyKeyPath == path as AnyKeyPath }
      if !isOwn { self[keyPath: path] = value }
    }
    set(\.brand, brand)
    set(\.pale, brand.mixed(with: paper, share: 72))
    set(\.tint, brand.mixed(with: paper, share: 90))
    set(\.zebra, brand.mixed(with: paper, share: 95))
    set(\.edge, brand.mixed(with: paper, share: 70))
  }
}
