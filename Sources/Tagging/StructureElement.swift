/// An element of the logical structure (ISO 32000-1 14.7.2).
///
/// Elements of a document come in reading order: the root first, parents before their children, siblings in
/// order.
package struct StructureElement: Sendable, Hashable {
  /// The standard structure types (ISO 32000-1 14.8.4) that PDF 1.7 and PDF 2.0 both know.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    case document = "Document"
    case section = "Sect"
    case heading1 = "H1"
    case heading2 = "H2"
    case paragraph = "P"
    case span = "Span"
    case link = "Link"
    case figure = "Figure"
    case caption = "Caption"
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
  /// The index of the element it belongs to, less than its own; nil for the root, which is first.
  package var parent: Int? {
    get { storedParent < 0 ? nil : Int(storedParent) }
    set { storedParent = newValue.map { Int32($0) } ?? -1 }
  }
  /// Of a head cell; a head cell without one heads its column.
  package var scope: Scope?
  /// How many columns a cell spans.
  package var columnSpan: Int { Int(storedSpan) }
  // A long table has an element for every cell, so the numbers are kept short, and what few elements
  // have stands apart.
  private var storedParent: Int32
  private var storedSpan: UInt16
  /// One, or none.
  private var details: [Details]

  /// What few elements have.
  private struct Details: Sendable, Hashable {
    var alternative: String?
    var actualText: String?
    var language: String?
    var bounds: Rectangle?
  }

  package init(
    _ role: Role, parent: Int?, alternative: String? = nil, actualText: String? = nil,
    scope: Scope? = nil, columnSpan: Int = 1, language: String? = nil,
    bounds: Rectangle? = nil
  ) {
    self.role = role
    storedParent = parent.map { Int32($0) } ?? -1
    self.scope = scope
    storedSpan = UInt16(columnSpan)
    let rare = Details(
      alternative: alternative, actualText: actualText, language: language, bounds: bounds)
    details = rare == Details() ? [] : [rare]
  }

  /// The words that stand for a picture or a link.
  package var alternative: String? {
    get { details.first?.alternative }
    set { set(\.alternative, newValue) }
  }

  /// The text in logical order, where the marks alone would read wrongly (right-to-left and Indic
  /// scripts, characters without a glyph). Left out when it is longer than a string may be.
  package var actualText: String? {
    get { details.first?.actualText }
    set { set(\.actualText, newValue) }
  }

  /// The language tag (BCP 47) where it differs from the document's.
  package var language: String? {
    get { details.first?.language }
    set { set(\.language, newValue) }
  }

  /// Where a figure is, on the page of its first mark.
  package var bounds: Rectangle? {
    get { details.first?.bounds }
    set { set(\.bounds, newValue) }
  }

  private mutating func set<Value>(_ path: WritableKeyPath<Details, Value?>, _ value: Value?) {
    var rare = details.first ?? Details()
    rare[keyPath: path] = value
    details = rare == Details() ? [] : [rare]
  }
}
