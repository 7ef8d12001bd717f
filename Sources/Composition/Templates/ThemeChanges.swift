package import Documents

/// What a template changes of a theme, in the order in which it says so.
package struct ThemeChanges: Sendable, Hashable {
  /// One property with its value.
  package enum Change: Sendable, Hashable {
    case style(Theme.StyleProperty, StyleChange)
    case space(Theme.SpaceProperty, Double)
    case color(Theme.ColorProperty, Color)
    case rule(Theme.RuleProperty, Theme.ColorName?)
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
    case .style(let property, let style):
      styles[keyPath: property.path] = style.applied(to: styles[keyPath: property.path])
    case .space(let property, let length): spaces[keyPath: property.path] = length
    case .color(let property, let color): colors[keyPath: property.path] = color
    case .rule(let property, let color): rules[keyPath: property.path] = color
    case .rulesInside(let isInside): rules.inside = isInside
    case .fields(let layout): layouts.fields = layout
    case .lines(let layout): layouts.lines = layout
    case .summary(let layout): layouts.summary = layout
    case .fieldColumns(let count): layouts.fieldColumns = count
    case .partyColumns(let count): layouts.partyColumns = count
    case .family(let name): family = name
    case .text(let growth, let leading):
      for path in Self.styleProperties.map(\.path) {
        styles[keyPath: path].size *= growth
        styles[keyPath: path].lineHeight *= leading
      }
    }
  }
}
