import Billing
package import Documents
import Figures
import Localization

/// The title with the document's state, and the logo.
package struct MastheadSection: Section {
  package static let name = "masthead"
  package static let sentence = "the title, the document's state as a word beside it, the logo"
  package static let example = "masthead: { logo: { height: 14mm, width: 50mm }, states: [void] }"
  package static let options: [SectionOption<Self>] = [
    SectionOption(
      "logo", values: "`false`, or `height` and `width`", "the greatest size of the logo"
    ) { $2.logo = $0.logo($1) },
    .names(
      "states", \.states, one: "state", many: "States",
      "the states that are shown as a word beside the title"),
    .flag("number", \.hasNumber, "whether the title ends with the document's number"),
    .flag("name", \.hasName, "whether the seller's name stands where a logo is missing"),
  ]

  /// The greatest size of the logo; nil leaves it out.
  package var logo: LogoBox?
  /// The states that are shown. `uncollectible` is not among the usual ones: it is a remark of the
  /// seller's books, and the buyer still owes the amount.
  package var states: [Heading.State]
  package var hasNumber = false
  package var hasName = false

  package init() { self.init(logo: LogoBox()) }

  package init(
    logo: LogoBox?, states: [Heading.State] = [.draft, .void, .paid, .test]
  ) {
    self.logo = logo
    self.states = states
  }

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    var blocks: [Block] = []
    if let logo, let picture = scribe.logo(in: logo) {
      blocks.append(.picture(picture))
    } else if hasName,
      let name = scribe.line(scribe.snapshot.seller.name, field: "account_name")
    {
      blocks.append(.paragraphs(Paragraphs(.partyName, [name])))
    }
    let badges = scribe.badges(among: states)
    let title = hasNumber ? scribe.titleWithNumber() : scribe.title()
    blocks.append(.heading(Heading(.title, title, badges: badges)))
    return [.group(Group(.masthead, .sideBySide, blocks))]
  }
}

/// The greatest size of a logo.
package struct LogoBox: Sendable, Hashable {
  package var height: Length
  package var width: Length

  package init(height: Length = .millimetres(12), width: Length = .millimetres(45)) {
    self.height = height
    self.width = width
  }
}

extension Scribe {
  /// The settings' title, else the word of the kind.
  mutating func title() -> Text {
    let stated = snapshot.presentation.title?.text(in: languageTag)
    if let title = line(stated, field: "title") { return title }
    return words(titleMessage)
  }

  /// The word of the kind, unless the law of the seller's country has a title of its own.
  private var titleMessage: Message {
    let plain: Message =
      switch snapshot.kind {
      case .invoice: snapshot.isSelfBilled ? .selfBilledInvoice : .invoice
      case .creditNote: .creditNote
      case .receipt: .receipt
      }
    guard let rule = snapshot.titleRule else { return plain }
    let isNational = language == rule.language && language != "en"
    return switch rule.title {
    case .taxInvoice: isNational ? .nationalTaxInvoice : .taxInvoice
    case .billOfSupply: .billOfSupply
    case .taxCreditNote: .taxCreditNote
    case .adjustmentNote: .adjustmentNote
    case .national where isNational:
      snapshot.kind == .creditNote ? .nationalCreditNote : .nationalTaxInvoice
    case .national: plain
    }
  }

  /// The words of the states that the document is in.
  mutating func badges(among states: [Heading.State]) -> [Heading.Badge] {
    states.filter { holds($0) }.map { Heading.Badge($0, words($0.message)) }
  }

  mutating func holds(_ state: Heading.State) -> Bool {
    if let standing, let holds = standing.holds(state) { return holds }
    return switch state {
    case .draft: snapshot.status == .draft
    case .void: snapshot.status == .void
    case .paid: snapshot.status == .paid && snapshot.kind == .invoice
    case .uncollectible: snapshot.status == .uncollectible
    case .test: !snapshot.isLive
    case .open: snapshot.isPayable && !isPartlyPaid
    case .partlyPaid: snapshot.isPayable && isPartlyPaid
    case .refunded: snapshot.kind == .receipt && snapshot.refunded == snapshot.amountPaid
    case .overdue:
      snapshot.isPayable && (snapshot.dates.due.flatMap { daysUntil($0) } ?? 0) < 0
    // What a document that is printed once cannot know.
    case .processing: false
    }
  }

  private var isPartlyPaid: Bool { (snapshot.totals.amountPaid?.minorUnits ?? 0) > 0 }

  /// The logo, whose greatest size goes to the page's design.
  mutating func logo(in box: LogoBox) -> Picture? {
    guard let logo = snapshot.presentation.logo else { return nil }
    logoBox = PictureBox(width: box.width.points, height: box.height.points)
    return Picture(
      .logo, format: logo.format.pictureFormat, bytes: logo.bytes,
      alternative: cleaned(snapshot.seller.name, field: "account_name") ?? messages(.from))
  }
}

extension Heading.State {
  var message: Message {
    switch self {
    case .draft: .stateDraft
    case .void: .stateVoid
    case .paid: .statePaid
    case .uncollectible: .stateUncollectible
    case .test: .stateTest
    case .open: .stateOpen
    case .overdue: .stateOverdue
    case .partlyPaid: .statePartlyPaid
    case .refunded: .stateRefunded
    case .processing: .stateProcessing
    }
  }
}

extension Snapshot.Logo.Format {
  var pictureFormat: Picture.Format {
    switch self {
    case .png: .png
    case .jpeg: .jpeg
    case .svg: .svg
    }
  }
}
