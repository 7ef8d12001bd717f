/// What stands on every page beside the body.
package struct Running: Sendable, Hashable {
  /// At the head of every page but the first: number at the start, seller at the end.
  package var headStart: Text?
  package var headEnd: Text?
  /// At the foot of every page, at the start edge: number and headline.
  package var footStart: Text?
  /// At the foot of every page, at the end edge.
  package var pageLabel: PageLabel?
  /// Whether a hairline stands above the foot.
  package var footRule = true

  package init(
    headStart: Text? = nil, headEnd: Text? = nil, footStart: Text? = nil,
    pageLabel: PageLabel? = nil
  ) {
    self.headStart = headStart
    self.headEnd = headEnd
    self.footStart = footStart
    self.pageLabel = pageLabel
  }
}
