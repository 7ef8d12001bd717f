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
  package var parent: Int? { storedParent < 0 ? nil : Int(storedParent) }
  /// The words that stand for a picture or a link.
  package var alternative: String?
  /// Of a head cell.
  package var scope: Scope?
  /// How many columns a cell spans.
  package var columnSpan: Int { Int(storedSpan) }
  /// The language where it differs from the document's.
  package var language: String?
  // A long table has an element for every cell: the numbers are kept short.
  private var storedParent: Int32
  private var storedSpan: UInt16

  package init(
    _ role: Role, parent: Int?, alternative: String? = nil, scope: Scope? = nil,
    columnSpan: Int = 1, language: String? = nil
  ) {
    self.role = role
    storedParent = parent.map { Int32($0) } ?? -1
    self.alternative = alternative
    self.scope = scope
    storedSpan = UInt16(columnSpan)
    self.language = language
  }
}
