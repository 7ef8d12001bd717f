package import Documents

/// What a template changes of a theme, in the order in which it says so.
package struct ThemeChanges: Sendable, Hashable {
  /// One property with its value.
  package enum Change: Sendable, Hashable {
    case style(String, StyleChange)
    case space(String, Double)
    case color(String, Color)
    case rule(String, Theme.ColorName?)
    case rulesInside(Bool)
    case fields(Theme.Layouts.Fields)
    case lines(Theme.Layouts.Lines)
    case summary(Theme.Layouts.Summary)
    case fieldColumns(Int)
    case partyColumns(Int)
    case family(String)
    /// All styles grow with the plain text.
    case text(growth: Double, leading: Double)
  }

  package var changes: [Change] = []

  package init() {}

  package func applied(to theme: Theme) -> Theme {
    var theme = theme
    for change in changes { theme.apply(change) }
    return theme
  }
}

/// What a template changes of a style; nil keeps what is there. Lengths are points.
package struct StyleChange: Sendable, Hashable {
  package var size: Double?
  package var lineHeight: Double?
  package var weight: Int?
  package var color: Theme.ColorName?
  package var tracking: Double?
  package var italic: Bool?
  package var tabularFigures: Bool?
  package var alignment: TextStyle.Alignment?

  package init() {}

  func applied(to style: TextStyle) -> TextStyle {
    var style = style
    if let size { style.size = size }
    if let lineHeight { style.lineHeight = lineHeight }
    if let weight { style.weight = weight }
    if let color { style.color = color }
    if let tracking { style.tracking = tracking }
    if let italic { style.italic = italic }
    if let tabularFigures { style.tabularFigures = tabularFigures }
    if let alignment { style.alignment = alignment }
    return style
  }
}

extension Theme {
  fileprivate mutating func apply(_ change: ThemeChanges.Change) {
    switch change {
    case .style(let name, let style):
      guard let path = Self.stylePaths.first(where: { $0.name == name })?.path else { return }
      styles[keyPath: path] = style.applied(to: styles[keyPath: path])
    case .space(let name, let length):
      guard let path = Self.spacePaths.first(where: { $0.name == name })?.path else { return }
      spaces[keyPath: path] = length
    case .color(let name, let color):
      guard let path = Self.colorPaths.first(where: { $0.name == name })?.path else { return }
      colors[keyPath: path] = color
    case .rule(let name, let color):
      guard let path = Self.rulePaths.first(where: { $0.name == name })?.path else { return }
      rules[keyPath: path] = color
    case .rulesInside(let isInside): rules.inside = isInside
    case .fields(let layout): layouts.fields = layout
    case .lines(let layout): layouts.lines = layout
    case .summary(let layout): layouts.summary = layout
    case .fieldColumns(let count): layouts.fieldColumns = count
    case .partyColumns(let count): layouts.partyColumns = count
    case .family(let name): family = name
    case .text(let growth, let leading):
      for path in Self.stylePaths.map(\.path) {
        styles[keyPath: path].size *= growth
        styles[keyPath: path].lineHeight *= leading
      }
    }
  }
}
