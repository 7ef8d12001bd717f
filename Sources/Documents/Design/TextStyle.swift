/// How a piece of text is set.
package struct TextStyle: Sendable, Hashable {
  /// Size of the em square in points.
  package var size: Double
  /// Distance of baselines in points.
  package var lineHeight: Double
  /// CSS weight: 400 regular, 500 medium, 600 semibold, 700 bold.
  package var weight: Int
  package var color: Theme.ColorName
  /// Extra advance after each cluster, in em; only where the script has no joining letters.
  package var tracking: Double
  /// Tabular figures (OpenType `tnum`), for columns.
  package var tabularFigures: Bool
  package var italic: Bool
  /// Where lines stand that are narrower than their room.
  package var alignment: Alignment
  /// The family; nil for the theme's.
  package var family: String?

  package enum Alignment: String, Sendable, Hashable, CaseIterable {
    case start, center, end
  }

  package init(
    size: Double, lineHeight: Double, weight: Int = 400, color: Theme.ColorName = .ink,
    tracking: Double = 0, tabularFigures: Bool = false, italic: Bool = false,
    alignment: Alignment = .start, family: String? = nil
  ) {
    self.size = size
    self.lineHeight = lineHeight
    self.weight = weight
    self.color = color
    self.tracking = tracking
    self.tabularFigures = tabularFigures
    self.italic = italic
    self.alignment = alignment
    self.family = family
  }
}
