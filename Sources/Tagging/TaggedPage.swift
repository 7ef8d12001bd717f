/// What a page means to a reader: the marks of its drawing, and its links.
package struct TaggedPage: Sendable, Hashable {
  /// In drawing order, which is reading order.
  package var runs: [MarkedRun]
  package var links: [PageLink]

  package init(runs: [MarkedRun], links: [PageLink] = []) {
    self.runs = runs
    self.links = links
  }
}
