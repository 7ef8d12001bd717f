package import Documents

/// How a section is set where it is not set as usual: where it stands, its styles, a box around it.
package struct SectionSetting: Sendable, Hashable {
  /// The name of one of the page's areas; nil for the body.
  package var area: String?
  /// Styles, spaces, rules and layouts in the section.
  package var look: ThemeChanges?
  package var box: SectionDesign.Box?
  package var width: Length?
  package var isAtEnd = false
  package var leastHeight: Length?
  package var spaceBefore: Length?
  package var spaceAfter: Length?
  package var keepsWithNext = false

  package init() {}

  /// The same for a page: with the areas by number and the theme of one document.
  func design(areas: [String: Int], theme: Theme) -> SectionDesign {
    SectionDesign(
      theme: look.map { $0.applied(to: theme) }, area: area.flatMap { areas[$0] }, box: box,
      width: width?.points, atEnd: isAtEnd, leastHeight: leastHeight?.points ?? 0,
      spaceBefore: spaceBefore?.points, spaceAfter: spaceAfter?.points,
      keepsWithNext: keepsWithNext)
  }
}
