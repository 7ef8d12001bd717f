import Billing
import Diagnostics
import Documents
import Figures
import Localization

/// Writes the parts of one document: picks its facts, words them, and notes what had to be said.
///
/// One lives for one document. The sections of the body are extensions of it, one file each.
struct Scribe {
  let snapshot: Snapshot
  let choice: LocaleChoice
  let messages: Messages
  let format: LocaleFormat
  /// The language subtag of the document's words: `pt` of `pt-BR`.
  let language: String
  var calendar: ZoneCalendar
  private(set) var diagnostics: [Diagnostic] = []
  private var noted: Set<CompositionFact> = []
  private var intervals: [Snapshot.Period: String?] = [:]
  var taxCells: [TaxCell: Text] = [:]
  let netPrices: NetPrices

  init(
    snapshot: Snapshot, choice: LocaleChoice, messages: Messages, format: LocaleFormat
  ) {
    self.snapshot = snapshot
    self.choice = choice
    self.messages = messages
    self.format = format
    language = String(format.tag.prefix { $0 != "-" })
    netPrices = NetPrices(snapshot)
    calendar = ZoneCalendar(zone: snapshot.timeZone)
    if !calendar.isKnown { note(.unknownZone(snapshot.timeZone)) }
  }

  /// Keeps a finding; the same one is kept once.
  mutating func note(_ fact: CompositionFact) {
    if noted.insert(fact).inserted { diagnostics.append(fact.diagnostic) }
  }

  // MARK: Words

  /// A message of the catalogue. Values in it come from `format`, or through `isolated`.
  func words(_ message: Message) -> Text { Text(messages(message)) }

  // MARK: Figures

  func numeral(_ amount: Money) -> Numeral { Numeral(format.money(amount)) }

  func money(_ amount: Money) -> String { format.money(amount).text }

  /// An amount that stands alone, away from the other figures of the document.
  func clearMoney(_ amount: Money) -> String { format.unambiguousMoney(amount).text }

  func percent(_ value: DecimalNumber) -> String {
    format.percent(value.trimmed(toScale: 0)).text
  }

  mutating func date(_ instant: Instant) -> String { format.date(calendar.day(of: instant)) }

  /// The days of a span as one text, or nil when they are the same day.
  mutating func interval(_ period: Snapshot.Period) -> String? {
    if let known = intervals[period] { return known }
    let (start, end) = (calendar.day(of: period.start), calendar.day(of: period.end))
    let text = start == end ? nil : format.interval(from: start, to: end)
    intervals[period] = text
    return text
  }
}

extension Numeral {
  init(_ number: FormattedNumber) {
    self.init(number.text, decimalEdge: number.decimalEdge)
  }
}
