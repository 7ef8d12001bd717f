import Billing
import Documents
import Figures
import Localization

/// What the kinds of mails have in common.
extension Scribe {
  var occasion: Occasion { mail?.occasion ?? Occasion() }

  /// The most characters of a name in a subject; longer ones are cut.
  private static let longestName = 60
  private static let longestPreheader = 140

  // MARK: Head

  mutating func mailSubject() -> String {
    guard let mail else { return titleWithNumber().string }
    return mail.kind.wording.subject(&self)
  }

  /// The first thing that the mail says; a client shows it beside the subject.
  mutating func mailPreheader() -> String {
    guard let mail else { return "" }
    let words = preheader(mail.kind.wording).string
    guard words.count > Self.longestPreheader else { return words }
    return Self.cut(words, to: Self.longestPreheader)
  }

  private mutating func preheader(_ wording: any MailWording) -> Text {
    let isPlain =
      mail?.kind == .invoice && snapshot.references.replacedNumber == nil
      && (snapshot.collection == .sendInvoice || !snapshot.isPayable)
    if isPlain || mail?.kind == .receipt || mail?.kind == .creditNote,
      let headline = headlineText()
    {
      return headline
    }
    return wording.sentences(&self).first ?? wording.heading(&self)
  }

  /// The seller's name as it may stand in a sentence; the title where there is none.
  mutating func mailSeller() -> String {
    guard let name = cleaned(snapshot.seller.name, field: "account_name") else {
      return title().string
    }
    return isolated(Self.cut(name, to: Self.longestName))
  }

  /// A number as it may stand in a sentence.
  mutating func mailNumber(_ number: String?) -> String? {
    cleaned(number, field: "number").map { isolated(Self.cut($0, to: Self.longestName)) }
  }

  /// The document's number: of a receipt without one that of its invoice.
  mutating func mailNumber() -> String? {
    mailNumber(snapshot.number ?? snapshot.references.invoiceNumber)
  }

  /// A subject with the number in it; title and seller where there is none.
  mutating func subject(_ message: (_ number: String, _ seller: String) -> Message) -> String {
    let seller = mailSeller()
    guard let number = mailNumber() else { return "\(title().string) · \(seller)" }
    return messages(message(number, seller))
  }

  private static func cut(_ text: String, to length: Int) -> String {
    text.count > length ? text.prefix(length - 1) + "…" : text
  }

  // MARK: Body

  /// `Hello Brasserie Lumière SARL,`
  mutating func greeting() -> Text {
    guard let name = cleaned(snapshot.buyer.name, field: "customer_name") else {
      return words(.mailHello)
    }
    return words(.mailHelloName(name: isolated(name)))
  }

  /// What the document itself is about.
  mutating func billAmount() -> MailAmount? {
    let label = titleWithNumber()
    return switch snapshot.headline {
    case nil: nil
    case .voided(nil): MailAmount(label, nil, day: words(.voided))
    case .voided(let day?): MailAmount(label, nil, day: words(.voidedOn(date: date(day))))
    case .nothingDue: MailAmount(label, nil, day: words(.nothingDue))
    // An amount that is drawn has no day by which anybody has to pay it.
    case .due(let amount, let day):
      MailAmount(label, amount, day: snapshot.dates.due == nil ? nil : day.map { dueDay($0) })
    case .paid(let amount, let day):
      MailAmount(label, amount, day: day.map { worded($0) { .dayPaid(date: $0) } })
    case .refunded(let amount): MailAmount(label, amount, day: words(.refund))
    case .credited(let amount, let day):
      MailAmount(label, amount, day: worded(day) { .dayCredited(date: $0) })
    }
  }

  /// `Due March 14, 2026`; after that day `Overdue since March 14, 2026`.
  mutating func dueDay(_ due: Instant) -> Text {
    let isStated = snapshot.dates.due == due
    guard isStated, let days = daysUntil(due), days < 0 else {
      return worded(due) { .dayDue(date: $0) }
    }
    return worded(due) { .dayOverdue(date: $0) }
  }

  /// How many days the mail is written before a day; negative after it.
  mutating func daysUntil(_ instant: Instant) -> Int? {
    guard let now = occasion.now else { return nil }
    return calendar.day(of: instant).daysSince1970 - calendar.day(of: now).daysSince1970
  }

  func count(_ number: Int) -> PluralCount { format.count(DecimalNumber(Int128(number))) }

  /// What the occasion states, in the document's currency.
  func stated(_ amount: Int?) -> Money? { amount.map { Money($0, snapshot.currency) } }

  // MARK: Rows

  func row(_ label: Message, _ value: Text) -> Table.Row {
    Table.Row(.occasion, words(label), value)
  }

  mutating func row(_ label: Message, on instant: Instant?) -> [Table.Row] {
    instant.map { [row(label, dateText($0))] } ?? []
  }

  func row(_ label: Message, _ amount: Money?) -> [Table.Row] {
    amount.map { [row(label, Text(clearMoney($0), meaning: .money($0)))] } ?? []
  }

  mutating func row(_ label: Message, _ value: String?, field: String) -> [Table.Row] {
    line(value, field: field).map { [row(label, $0)] } ?? []
  }

  /// An amount with its day: `€49.00 · March 14, 2026`.
  mutating func row(_ label: Message, _ amount: Money?, on instant: Instant?) -> [Table.Row] {
    let parts = [
      amount.map { Text(clearMoney($0), meaning: .money($0)) }, instant.map { dateText($0) },
    ].compactMap { $0 }
    guard parts.count > 1 else { return parts.map { row(label, $0) } }
    return joined(parts).map { [row(label, $0)] } ?? []
  }

  /// The card or account of the occasion: `Visa - 4242`.
  mutating func methodName() -> Text? {
    let stated = occasion.payment.method
    guard stated.type != nil || stated.brand != nil || stated.last4 != nil else { return nil }
    return name(
      of: Snapshot.Method(
        type: stated.type ?? "card", brand: stated.brand, last4: stated.last4,
        bankName: stated.bankName))
  }

  mutating func methodRow(_ label: Message = .paymentMethod) -> [Table.Row] {
    methodName().map { [row(label, $0)] } ?? []
  }

  mutating func planRow() -> [Table.Row] {
    row(.plan, occasion.subscription.plan?.text(in: languageTag), field: "occasion/plan")
  }
}
