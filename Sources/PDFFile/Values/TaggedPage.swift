/// What was recorded while one page was drawn.
package struct TaggedPage: Sendable, Hashable {
  /// In drawing order.
  package var marks: [PageMark]
  /// Which of the marks, in ascending order, are drawn within a tag of Cairo's; the others are told
  /// by their colours.
  package var tags: [Int]
  /// Which of the marks, in ascending order, show nothing, so that Cairo may have left them out.
  package var blanks: [Int]
  package var links: [PageLink]

  /// - Parameter tags: Nil when all marks have tags.
  package init(
    marks: [PageMark], tags: [Int]? = nil, blanks: [Int] = [], links: [PageLink] = []
  ) {
    self.marks = marks
    self.tags = tags ?? Array(marks.indices)
    self.blanks = blanks
    self.links = links
  }
}

/// What one mark of a page stands for.
package enum PageMark: Sendable, Hashable {
  /// Content of an element, by its index in the structure.
  case element(Int)
  case artifact(Artifact)

  /// ISO 32000-1 14.8.2.2: content that is no part of what the author said.
  package enum Artifact: Sendable, Hashable, CaseIterable {
    /// Rules, bands, frames.
    case layout
    /// Running heads, repeated table heads, carried amounts brought forward.
    case header
    /// Running feet and page numbers.
    case footer
  }
}

/// An active area of a page.
package struct PageLink: Sendable, Hashable {
  package var area: PageRectangle
  /// An absolute URL with scheme http, https, mailto or tel.
  package var url: String
  /// The index of the `link` element that holds its words.
  package var element: Int
  /// What a reader is told of it: `Pay this invoice online`.
  package var contents: String

  package init(area: PageRectangle, url: String, element: Int, contents: String) {
    self.area = area
    self.url = url
    self.element = element
    self.contents = contents
  }
}
