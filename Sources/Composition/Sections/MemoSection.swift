import Billing
package import Documents

/// The memo with its line breaks.
package struct MemoSection: Section {
  package static let name = "memo"
  package static let sentence = "the memo (`description`) with its line breaks"
  package static let example = "memo"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    guard let memo = scribe.paragraph(scribe.snapshot.memo, field: "description") else { return [] }
    return [.paragraphs(Paragraphs(.memo, [memo]))]
  }
}
