import Billing
import Documents
import Figures
import Localization

/// An invoice is soon due, due, or overdue.
struct ReminderMail: MailWording {
  func subject(_ scribe: inout Scribe) -> String {
    let days = days(&scribe)
    let value = scribe.subject { number, seller in
      switch days {
      case let days? where days < 0: .mailReminderAfterSubject(number: number, seller: seller)
      case 0: .mailReminderDueSubject(number: number, seller: seller)
      default: .mailReminderBeforeSubject(number: number, seller: seller)
      }
    }
    return scribe.messages(
      .labelColonValue(label: scribe.messages(name(scribe)), value: value))
  }

  func heading(_ scribe: inout Scribe) -> Text { scribe.words(name(scribe)) }

  func sentences(_ scribe: inout Scribe) -> [Text] {
    guard let amount = scribe.snapshot.outstanding else { return [] }
    return [
      scribe.words(.mailReminderIntro(amount: scribe.clearMoney(amount))),
      scribe.words(.reminderCrossed),
    ]
  }

  func amount(_ scribe: inout Scribe) -> MailAmount? {
    var amount = scribe.billAmount()
    guard let days = days(&scribe), let due = scribe.snapshot.dueDate else { return amount }
    let day = scribe.worded(due) { .dayDue(date: $0) }
    let distance =
      days < 0
      ? scribe.words(.overdueByDays(n: scribe.count(-days)))
      : scribe.words(.dueInDays(n: scribe.count(days)))
    amount?.day = scribe.joined([day, distance])
    return amount
  }

  func actions(_ scribe: inout Scribe) -> [Action] {
    scribe.payActions() + scribe.downloadActions()
  }

  private func days(_ scribe: inout Scribe) -> Int? {
    scribe.snapshot.dueDate.flatMap { scribe.daysUntil($0) }
  }

  private func name(_ scribe: Scribe) -> Message {
    let facts = scribe.occasion.reminder
    if facts.isFinal == true { return .finalReminder }
    guard let number = facts.number, number > 1 else { return .reminder }
    return .reminderNumber(n: scribe.format.number(DecimalNumber(Int128(number))).text)
  }
}
