/// An element of the logical structure (ISO 32000-1 14.7.2).
///
/// Elements come in reading order: the root first, parents before their children, siblings in
/// order.
package struct TaggedElement: Sendable, Hashable {
  /// The standard structure types (ISO 32000-1 14.8.4) that PDF 1.7 and PDF 2.0 both know.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    case document = "Document"
    case section = "Sect"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case paragraph = "P"
    case span = "Span"
    case link = "Link"
    case figure = "Figure"
    case caption = "Caption"
    case table = "Table"
    case tableHead = "THead"
    case tableBody = "TBody"
    case tableFoot = "TFoot"
    case row = "TR"
    case headCell = "TH"
    case cell = "TD"
    case list = "L"
    case listItem = "LI"
    case label = "Lbl"
    case listBody = "LBody"
  }

  package enum Scope: String, Sendable, Hashable {
    case row = "Row"
    case column = "Column"
  }

  package var role: Role
  /// The index of the element it belongs to, less than its own; nil for the root, which is first.
  package var parent: Int?
  /// The words that stand for a picture or a link.
  package var alternative: String?
  /// The text in logical order, where the marks alone would read wrongly (right-to-left and Indic
  /// scripts, characters without a glyph). Left out when it is longer than a string may be.
  package var actualText: String?
  /// Of a head cell; a head cell without one heads its column.
  package var scope: Scope?
  /// How many columns a cell spans.
  package var columnSpan: Int
  /// The language tag (BCP 47) where it differs from the document's.
  package var language: String?
  /// Where a figure is, on the page of its first mark.
  package var bounds: PageRectangle?

  package init(
    _ role: Role, parent: Int?, alternative: String? = nil, actualText: String? = nil,
    scope: Scope? = nil, columnSpan: Int = 1, language: String? = nil,
    bounds: PageRectangle? = nil
  ) {
    self.role = role
    self.parent = parent
    self.alternative = alternative
    self.actualText = actualText
    self.scope = scope
    self.columnSpan = columnSpan
    self.language = language
    self.bounds = bounds
  }
}
