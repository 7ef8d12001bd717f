package import Diagnostics
package import Documents

/// A document cut into pages.
package struct LaidOutDocument: Sendable {
  package var properties: DocumentProperties
  package var language: DocumentLanguage
  package var pages: [Page]
  /// The reading order: the root first, children after their parents, siblings in order.
  package var structure: [StructureElement]
  /// Of documents that were joined, one each.
  package var bookmarks: [Bookmark] = []
  /// Missing glyphs, pictures that were left out, words that had to be broken.
  package var diagnostics: [Diagnostic]

  package init(
    properties: DocumentProperties, language: DocumentLanguage, pages: [Page],
    structure: [StructureElement], diagnostics: [Diagnostic] = []
  ) {
    self.properties = properties
    self.language = language
    self.pages = pages
    self.structure = structure
    self.diagnostics = diagnostics
  }
}

/// One page: its size in points and its frames in drawing order, which is reading order.
package struct Page: Sendable {
  package var width: Double
  package var height: Double
  package var frames: [Frame]
  /// Why the page ended where it did, for `inspect --explain`: `kept with what follows`.
  package var breakReason: String?

  package init(width: Double, height: Double, frames: [Frame], breakReason: String? = nil) {
    self.width = width
    self.height = height
    self.frames = frames
    self.breakReason = breakReason
  }
}
