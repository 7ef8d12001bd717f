package import Documents
import YAML

/// Sections side by side.
package struct ColumnsSection: Section {
  package static let name = "columns"
  package static let sentence = "sections side by side, from the start edge"
  package static let example =
    "columns: [ { share: 2, body: [ parties ] }, { share: 1, body: [ fields ] } ]"
  package static let options: [SectionOption<Self>] = [
    SectionOption(
      "columns", values: "a list of `share` and `body`",
      "the part of the width that each takes, and its sections"
    ) { $2.columns = $0.columns($1) }
  ]
  package static let shorthand: String? = "columns"
  package static let mayRepeat = true

  package struct Column: Sendable, Hashable {
    /// The share of the width, relative to the other columns; greater than 0.
    package var share: Double
    package var body: [TemplateSection]

    package init(share: Double = 1, body: [TemplateSection]) {
      self.share = share
      self.body = body
    }
  }

  package var columns: [Column] = []

  package var parts: [TemplateSection] { columns.flatMap(\.body) }

  package init() {}

  package init(_ columns: [Column]) { self.columns = columns }

  /// Columns without anything in them give their width to the others.
  package func blocks(_ scribe: inout Scribe) -> [Block] {
    var shares: [Double] = []
    var filled: [[Block]] = []
    for column in columns {
      let blocks = scribe.blocks(column.body)
      guard !blocks.isEmpty else { continue }
      shares.append(column.share)
      filled.append(blocks)
    }
    if filled.count == 1 { return filled[0] }
    guard !filled.isEmpty else { return [] }
    return [
      .group(
        Group(
          .columns, .sideBySide, filled.map { .group(Group(.column, .stacked, $0)) },
          shares: shares))
    ]
  }
}
