import Billing
package import Documents
import Localization

/// What a mail says first.
package struct MessageSection: Section {
  package static let name = "message"
  package static let sentence = "in a mail: its heading, a greeting, and what it tells in sentences"
  package static let example = "message: { greeting: false, states: [void, paid, overdue] }"
  package static let options: [SectionOption<Self>] = [
    .flag("greeting", \.hasGreeting, "whether the buyer is greeted"),
    .names(
      "states", \.states, one: "state", many: "States",
      "the states that are shown as a word beside the heading"),
  ]

  package var hasGreeting = true
  package var states: [Heading.State] = [.void, .paid, .overdue, .test]

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    guard let mail = scribe.mail else { return [] }
    let wording = mail.kind.wording
    let heading = Heading(
      .title, wording.heading(&scribe),
      badges: scribe.badges(among: states.filter(mail.kind.tells)))
    var sentences = hasGreeting ? [scribe.greeting()] : []
    sentences += wording.sentences(&scribe)
    if mail.hasPDF { sentences.append(scribe.words(.mailAttached)) }
    var blocks: [Block] = [.heading(heading)]
    if !sentences.isEmpty { blocks.append(.paragraphs(Paragraphs(.message, sentences))) }
    return [.group(Group(.message, .stacked, blocks))]
  }
}

extension Occasion.Kind {
  /// Whether a mail of the kind speaks of a state: thanks for a part do not go with a reproach.
  fileprivate func tells(_ state: Heading.State) -> Bool {
    switch state {
    case .test: true
    case .void: self == .voided
    case .paid: self == .invoice
    case .overdue: self == .invoice || self == .reminder
    case .draft, .uncollectible, .open, .refunded, .processing, .partlyPaid: false
    }
  }
}
