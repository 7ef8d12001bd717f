import Billing
package import Documents

/// The subject line, and the memo with its line breaks.
package struct MemoSection: Section {
  package static let name = "memo"
  package static let sentence =
    "the subject line of the settings, and the memo (`description`) with its line breaks"
  package static let example = "memo"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    guard scribe.mail?.kind.isAboutBill ?? true else { return [] }
    let (subject, memo) = (scribe.snapshot.subject, scribe.snapshot.memo)
    let tag = scribe.languageTag
    var blocks: [Block] = []
    if let subject = scribe.line(subject?.text(in: tag), field: "subject") {
      blocks.append(.paragraphs(Paragraphs(.subject, [subject])))
    }
    if let memo = scribe.paragraph(memo?.text(in: tag), field: "description") {
      blocks.append(.paragraphs(Paragraphs(.memo, [memo])))
    }
    return blocks
  }
}
