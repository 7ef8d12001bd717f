import Billing
import Documents
import Figures
import Localization

/// What only a page on a screen says.
extension Scribe {
  /// Nil for paper.
  var standing: Standing? {
    guard page != nil else { return nil }
    return switch snapshot.status {
    case .draft: .draft
    case .void: .void
    case .issued: .settled
    case .paid: snapshot.isFullyRefunded ? .refunded : .paid
    case .open, .uncollectible: snapshot.isPayable ? payable : .settled
    }
  }

  /// How an invoice stands that can be paid.
  private var payable: Standing {
    if page?.isProcessing == true { return .processing }
    guard snapshot.status == .open else { return canPay ? .open : .closed }
    return isOverdue ? .overdue : .open
  }

  private var canPay: Bool {
    page?.paySlot != nil || payURL != nil || snapshot.statesAccount
  }

  /// Whether the day by which it was due is over in the document's time zone.
  private var isOverdue: Bool {
    guard let now = page?.now, let due = snapshot.dueDate else { return false }
    var calendar = calendar
    return calendar.day(of: due) < calendar.day(of: now)
  }

  /// Where the invoice is paid: as the page's host says, else as Stripe does.
  var payURL: String? {
    if let url = page?.payURL { return url }
    if case .url(let url)? = snapshot.payLink { return url }
    return nil
  }

  /// The names of a page's parts that are heard and not seen.
  mutating func spokenLabels() -> SpokenLabels {
    SpokenLabels(
      title: windowTitle(), skip: messages(.pageSkip), parties: messages(.pageParties),
      lines: messages(.pageLinesCaption), summary: messages(.pageSummaryCaption),
      payments: messages(.pagePaymentsCaption))
  }

  private mutating func windowTitle() -> String {
    let seller = cleaned(snapshot.seller.name, field: "account_name")
    guard let seller, let number = number() else { return titleWithNumber().string }
    return messages(
      .pageTitle(title: title().string, number: isolated(number), seller: isolated(seller)))
  }

  /// `NWL-2026-0041 of February 2, 2026`; the number alone where no day is told.
  mutating func versionText(_ version: PageFacts.Version) -> Text? {
    guard let number = line(version.number, field: "page/number") else { return nil }
    guard let issued = version.issued else { return number }
    return words(.pageVersion(number: isolated(number.string), date: date(issued)))
  }
}

extension Snapshot {
  fileprivate var isFullyRefunded: Bool {
    kind == .receipt && refunded == amountPaid && !amountPaid.isZero
  }
}

/// The page of a link that has expired: whom to ask for a new one, and nothing of the bill.
extension Scribe {
  mutating func expiredPage(_ template: Template) -> Composer.Composition {
    let title = words(.pageExpiredTitle)
    let name = cleaned(snapshot.seller.name, field: "account_name")
    var properties = DocumentProperties(
      title: title.string, author: name ?? "", created: snapshot.dates.issued.seconds,
      signatureLabel: words(.signatureField).string)
    properties.spoken = spokenLabels()
    properties.spoken?.title = title.string
    let blocks = SenderSection().blocks(&self) + LanguagesSection().blocks(&self)
    let message = expiredMessage(title, seller: name) + SupportSection().blocks(&self)
    let document = Document(
      kind: .invoice, status: .void, properties: properties, language: documentLanguage(),
      blocks: blocks + [.group(Group(.card, .stacked, message))])
    return Composer.Composition(
      document: document, design: design(of: template), diagnostics: diagnostics)
  }

  private func expiredMessage(_ title: Text, seller: String?) -> [Block] {
    var blocks: [Block] = [.heading(Heading(.title, title))]
    if let seller {
      let text = words(.pageExpiredText(seller: isolated(seller)))
      blocks.append(.paragraphs(Paragraphs(.message, [text])))
    }
    return [.group(Group(.message, .stacked, blocks))]
  }
}
