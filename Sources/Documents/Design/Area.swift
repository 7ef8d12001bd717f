/// A distance from an edge of the paper, in points.
package enum Edge: Sendable, Hashable {
  /// From the edge at which lines begin: the right one in a right-to-left document.
  case start(Double)
  /// From the left edge, whatever the direction: envelopes and punches do not mirror.
  case left(Double)
}

/// The pages that something stands on.
package enum PageSet: String, Sendable, Hashable, CaseIterable {
  case first, following, all
}

/// A place on a page that groups are put into.
package struct Area: Sendable, Hashable {
  /// Where what is put in stands when it is less high than the area.
  package enum Anchor: String, Sendable, Hashable, CaseIterable {
    case top, bottom
  }

  package var name: String
  package var x: Edge
  /// From the upper edge of the paper; negative: from the lower edge.
  package var top: Double
  package var width: Double
  package var height: Double
  package var anchor: Anchor
  /// How far content that is higher than the area may begin above it.
  package var rise: Double
  package var pages: PageSet
  /// Least distance of the body below it on the first page; nil where the body does not heed it.
  package var bodyGap: Double?

  package init(
    name: String, x: Edge, top: Double, width: Double, height: Double, anchor: Anchor = .top,
    rise: Double = 0, pages: PageSet = .first, bodyGap: Double? = nil
  ) {
    self.name = name
    self.x = x
    self.top = top
    self.width = width
    self.height = height
    self.anchor = anchor
    self.rise = rise
    self.pages = pages
    self.bodyGap = bodyGap
  }
}

/// A filled rectangle at a fixed place: a rule, a fold mark, a band.
package struct Shape: Sendable, Hashable {
  package var x: Edge
  /// From the upper edge of the paper; negative: from the lower edge.
  package var top: Double
  /// Nil for the whole width of the paper.
  package var width: Double?
  package var height: Double
  package var color: Theme.ColorName
  package var pages: PageSet

  package init(
    x: Edge, top: Double, width: Double?, height: Double, color: Theme.ColorName,
    pages: PageSet = .all
  ) {
    self.x = x
    self.top = top
    self.width = width
    self.height = height
    self.color = color
    self.pages = pages
  }
}
