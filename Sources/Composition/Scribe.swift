import Billing
import Diagnostics
import Documents
import Figures
import Localization
import Scripts

/// Writes the parts of one document: picks its facts, words them, and notes what had to be said.
///
/// One lives for one document. The sections of the body ask it for words and figures.
package struct Scribe {
  private let facts: Kept<Snapshot>
  let choice: LocaleChoice
  let messages: Messages
  let format: LocaleFormat
  /// The language subtag of the document's words: `pt` of `pt-BR`.
  let language: String
  /// The form of Han characters in the document's language.
  let hanForm: HanForm?
  var calendar: ZoneCalendar
  private(set) var diagnostics: [Diagnostic] = []
  private var noted: Set<CompositionFact> = []
  private var intervals: [Snapshot.Period: String?] = [:]
  var taxCells: [TaxCell: Text] = [:]
  let prices: Snapshot.ShownPrices
  /// Whether some line bears a reduced rate that the law wants marked.
  let marksReducedRate: Bool
  /// The theme of the document, and how single groups are set.
  private var outerTheme: Kept<Theme>
  /// The theme of the section that is being composed.
  private var innerTheme: Kept<Theme>
  private(set) var designs: [SectionDesign] = []
  private let areas: [String: Int]
  /// The sheet that the document is for.
  let paper: Paper
  /// What a mail says beside the document; nil for what is no mail.
  let mail: MailFacts?
  /// What a hosted page says beside the document; nil for paper.
  let page: PageFacts?
  /// Whether a form stands at the foot of the last page already.
  var hasForm = false
  /// Whether the sum of several taxes is told.
  var statesTotalTax = false
  /// The greatest size of the logo in points.
  var logoBox = PictureBox()

  init(
    snapshot: Snapshot, choice: LocaleChoice, messages: Messages, format: LocaleFormat,
    theme look: Template.Look = Template.Look(), areas: [String] = [], paper: Paper = .a4,
    mail: MailFacts? = nil, page: PageFacts? = nil
  ) {
    facts = Kept(snapshot)
    self.mail = mail
    self.paper = paper
    self.page = page
    self.choice = choice
    self.messages = messages
    self.format = format
    language = format.tag.language
    hanForm = format.tag.hanForm
    prices = snapshot.shownPrices
    marksReducedRate = snapshot.reducedRate != nil
    self.areas = Dictionary(
      areas.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    calendar = ZoneCalendar(zone: snapshot.timeZone)
    outerTheme = Kept(look.theme)
    innerTheme = outerTheme
    if !calendar.isKnown { note(.unknownZone(snapshot.timeZone)) }
    outerTheme = Kept(theme(of: look))
    innerTheme = outerTheme
  }

  var snapshot: Snapshot {
    _read { yield facts.value }
  }

  var theme: Theme {
    _read { yield outerTheme.value }
  }

  /// Composes what a setting is about, and gives the design that the setting makes.
  mutating func within(
    _ setting: SectionSetting, _ compose: (inout Scribe) -> [Block]
  ) -> (SectionDesign, [Block]) {
    let outer = innerTheme
    var design = setting.design(areas: areas, theme: outer.value)
    design.theme?.suit(script: format.tag.likelyScript)
    innerTheme = design.theme.map(Kept.init) ?? outer
    let blocks = compose(&self)
    innerTheme = outer
    return (design, blocks)
  }

  /// Keeps a design of a group and gives its number.
  mutating func add(_ design: SectionDesign) -> Int {
    designs.append(design)
    return designs.count - 1
  }

  /// The BCP 47 tag of the document's words, for texts by language.
  var languageTag: String { format.tag.description }

  /// Keeps a finding; the same one is kept once.
  mutating func note(_ fact: CompositionFact) {
    if noted.insert(fact).inserted { diagnostics.append(fact.diagnostic) }
  }

  // MARK: Words

  /// A message of the catalogue. Values in it come from `format`, or through `isolated`.
  func words(_ message: Message) -> Text { Text(messages(message)) }

  // MARK: Figures

  func numeral(_ amount: Money) -> Numeral {
    Numeral(format.money(amount), value: .money(amount))
  }

  /// An amount with its currency's code where the symbol alone is not clear.
  func clearNumeral(_ amount: Money) -> Numeral {
    Numeral(format.unambiguousMoney(amount), value: .money(amount))
  }

  func money(_ amount: Money) -> String { format.money(amount).text }

  /// An amount that stands alone, away from the other figures of the document.
  func clearMoney(_ amount: Money) -> String { format.unambiguousMoney(amount).text }

  func percent(_ value: DecimalNumber) -> String {
    format.percent(value.trimmed(toScale: 0)).text
  }

  mutating func date(_ instant: Instant) -> String { format.date(calendar.day(of: instant)) }

  /// A date as a text that knows its day.
  mutating func dateText(_ instant: Instant) -> Text {
    let day = calendar.day(of: instant)
    return Text(format.date(day), meaning: .date(day))
  }

  /// The days of a span as one text, or nil when they are the same day.
  mutating func interval(_ period: Snapshot.Period) -> String? {
    if let known = intervals[period] { return known }
    if period.end < period.start { note(.reversedPeriod) }
    let (start, end) = (calendar.day(of: period.start), calendar.day(of: period.end))
    let text = start == end ? nil : format.interval(from: start, to: end)
    intervals[period] = text
    return text
  }
}

extension Numeral {
  init(_ number: FormattedNumber, value: Value? = nil) {
    self.init(number.text, decimalEdge: number.decimalEdge, value: value)
  }
}
