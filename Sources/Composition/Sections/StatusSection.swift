import Billing
package import Documents
import Figures
import Localization

/// What a page says first: the amount that matters and its day, as the document stands.
package struct StatusSection: Section {
  package static let name = "status"
  package static let sentence =
    "on a page: what is due or was paid and when, as the document stands when the page is written"
  package static let example = "status"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    guard let standing = scribe.standing else { return [] }
    let blocks = scribe.status(standing)
    return blocks.isEmpty ? [] : [.group(Group(.amount, .stacked, blocks))]
  }
}

extension Scribe {
  fileprivate mutating func status(_ standing: Standing) -> [Block] {
    switch standing {
    case .void: said(headlineText() ?? words(.voided), words(.mailVoidIntro))
    case .closed: said(words(.pageHeadlineUncollectible), nil)
    case .processing: processing()
    case .open, .overdue, .draft, .paid, .refunded, .settled: amount(standing)
    }
  }

  /// A sentence in the figure's place, and what there is to say about it.
  private func said(_ headline: Text, _ note: Text?) -> [Block] {
    let note = note.map { [Block.paragraphs(Paragraphs(.day, [$0]))] } ?? []
    return [.paragraphs(Paragraphs(.headline, [headline]))] + note
  }

  private mutating func processing() -> [Block] {
    var note: Text?
    if let days = page?.processingDays {
      let count = DecimalNumber(Int128(days))
      note = words(
        .pageProcessingNote(n: .init(count, formatted: format.number(count).text)))
    }
    let amount = snapshot.outstanding.map { figure(words(.amountDue), $0, nil) } ?? []
    return said(words(.pageHeadlineProcessing), note) + amount
  }

  private mutating func amount(_ standing: Standing) -> [Block] {
    switch snapshot.headline {
    case .due(let amount, let day)?:
      return figure(words(.amountDue), amount, day.map { dueDay($0, standing) })
    case .paid(let amount, let day)?:
      return figure(words(.amountPaid), amount, day.map { worded($0) { .dayPaid(date: $0) } })
    case .refunded(let amount)?: return figure(words(.amountRefunded), amount, nil)
    case .credited(let amount, let day)?:
      return figure(title(), amount, worded(day) { .dayCredited(date: $0) })
    case .nothingDue?: return said(words(.nothingDue), nil)
    case .voided?, nil: return []
    }
  }

  private mutating func dueDay(_ day: Instant, _ standing: Standing) -> Text {
    worded(day) { standing == .overdue ? .dayOverdue(date: $0) : .dayDue(date: $0) }
  }

  /// A day in its words.
  mutating func worded(_ instant: Instant, _ message: (String) -> Message) -> Text {
    let day = calendar.day(of: instant)
    return Text(messages(message(format.date(day))), meaning: .date(day))
  }

  private func figure(_ label: Text, _ amount: Money, _ day: Text?) -> [Block] {
    let figure = Text(clearMoney(amount), meaning: .money(amount))
    return [(.label, label), (.figure, figure), (.day, day)].compactMap {
      (role: Paragraphs.Role, text: Text?) in
      text.map { .paragraphs(Paragraphs(role, [$0])) }
    }
  }
}
