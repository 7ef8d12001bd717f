/// An element of the logical structure, in reading order (ISO 32000-1 14.8.4).
package struct StructureElement: Sendable, Hashable {
  /// The standard structure types that we use.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    case document = "Document"
    case section = "Sect"
    case heading1 = "H1"
    case heading2 = "H2"
    case paragraph = "P"
    case link = "Link"
    case figure = "Figure"
    case table = "Table"
    case tableHead = "THead"
    case tableBody = "TBody"
    case row = "TR"
    case headCell = "TH"
    case cell = "TD"
  }

  package enum Scope: String, Sendable, Hashable {
    case row = "Row"
    case column = "Column"
  }

  package var role: Role
  /// The index of the element it belongs to; nil for the root, which is the first.
  package var parent: Int?
  /// The words that stand for a picture or a link.
  package var alternative: String?
  /// Of a head cell.
  package var scope: Scope?
  /// How many columns a cell spans.
  package var columnSpan: Int
  /// The language where it differs from the document's.
  package var language: String?

  package init(
    _ role: Role, parent: Int?, alternative: String? = nil, scope: Scope? = nil,
    columnSpan: Int = 1, language: String? = nil
  ) {
    self.role = role
    self.parent = parent
    self.alternative = alternative
    self.scope = scope
    self.columnSpan = columnSpan
    self.language = language
  }
}
