/// How one group is set where it is not set as usual. Lengths are points.
package struct SectionDesign: Sendable, Hashable {
  /// Styles, spaces and colours in the group; nil for those around it.
  package var theme: Theme?
  /// The index of the area it stands in; nil for the body.
  package var area: Int?
  package var box: Box?
  /// The width in the body; nil for all of it.
  package var width: Double?
  /// The edge at which a narrower group stands.
  package var atEnd: Bool
  /// The least height.
  package var leastHeight: Double
  package var spaceBefore: Double?
  package var spaceAfter: Double?
  /// Whether it stays on the page of what follows.
  package var keepsWithNext: Bool
  /// Where it is a form at the foot of the last page.
  package var form: FormDesign?

  package init(
    theme: Theme? = nil, area: Int? = nil, box: Box? = nil, width: Double? = nil,
    atEnd: Bool = false, leastHeight: Double = 0, spaceBefore: Double? = nil,
    spaceAfter: Double? = nil, keepsWithNext: Bool = false, form: FormDesign? = nil
  ) {
    self.theme = theme
    self.area = area
    self.box = box
    self.width = width
    self.atEnd = atEnd
    self.leastHeight = leastHeight
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.keepsWithNext = keepsWithNext
    self.form = form
  }

  /// A fill or a frame around a group, drawn anew on each page that the group reaches.
  package struct Box: Sendable, Hashable {
    package var fill: Theme.ColorName?
    package var stroke: Theme.ColorName?
    /// Thickness of the frame; it lies inside the edges.
    package var thickness: Double
    package var radius: Double
    package var padding: Padding
    /// Whether only the upper edge is drawn.
    package var isRuleOnly: Bool
    /// Length of the dashes of that rule, and nearly of the gaps; 0 for a whole rule.
    package var dash: Double
    /// Whether the fill reaches to the edges of the paper at both sides.
    package var bleeds: Bool

    package init(
      fill: Theme.ColorName? = nil, stroke: Theme.ColorName? = nil, thickness: Double = 0.8,
      radius: Double = 0, padding: Padding = Padding(), bleeds: Bool = false,
      isRuleOnly: Bool = false, dash: Double = 0
    ) {
      self.fill = fill
      self.stroke = stroke
      self.thickness = thickness
      self.radius = radius
      self.padding = padding
      self.bleeds = bleeds
      self.isRuleOnly = isRuleOnly
      self.dash = dash
    }
  }

  package struct Padding: Sendable, Hashable {
    package var top: Double
    package var side: Double
    package var bottom: Double

    package init(top: Double = 0, side: Double = 0, bottom: Double = 0) {
      self.top = top
      self.side = side
      self.bottom = bottom
    }
  }
}
