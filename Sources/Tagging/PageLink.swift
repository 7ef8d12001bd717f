/// An active area of a page.
package struct PageLink: Sendable, Hashable {
  package var area: Rectangle
  /// An absolute URL with scheme http, https, mailto or tel.
  package var url: String
  /// The index of the `link` element that holds its words.
  package var element: Int
  /// What a reader is told of it: `Pay this invoice online`.
  package var contents: String

  package init(area: Rectangle, url: String, element: Int, contents: String) {
    self.area = area
    self.url = url
    self.element = element
    self.contents = contents
  }
}
