import Diagnostics
import Figures
import JSON

/// Turns Stripe's objects into the snapshot of one document.
///
/// Dialects are told apart by the fields that are there, one concept at a time: real objects mix
/// old and new fields.
struct Freezer {
  let content: SourceBundle.StripeContent
  let options: SourceBundle.FreezeOptions
  let log: FindingLog
  /// What the document is made as.
  let kind: Snapshot.Kind
  /// The invoice, credit note or charge.
  let document: Fields
  let currency: Currency
  let cache = FreezerCache()
  /// The heading of each line that stands in a group, by the line's id.
  let groupsByLine: [String: String]

  var settings: Settings { content.settings }
  var table: ObjectTable { content.table }

  /// - Parameter wanted: Makes an invoice its receipt, or the other way round.
  init(
    _ content: SourceBundle.StripeContent, _ options: SourceBundle.FreezeOptions,
    as wanted: Snapshot.Kind? = nil
  ) throws {
    self.content = content
    let isInvoice = content.document["object"]?.string == "invoice"
    kind = isInvoice && wanted != .creditNote ? wanted ?? content.kind : content.kind
    self.options = options
    groupsByLine = content.settings.groupsByLine
    log = FindingLog()
    log.add(contentsOf: content.findings)
    let fields = Fields(content.document, log: log)
    // Some currency lets the reading go on after an error, so that all errors come at once. The one
    // of the first line keeps every line from being called an error too.
    let stated = fields.flatMap { fields in fields.required("currency", fields.currency) }
    let likely = content.document["lines"]?["data"]?.elements.first?["currency"]?.string
    guard let fields,
      let currency = stated ?? likely.flatMap(Currency.init(code:)) ?? Currency(code: "EUR")
    else {
      throw Rejection(log.diagnostics)
    }
    document = fields
    self.currency = currency
  }

  func freeze() throws -> SourceBundle.Frozen {
    if document.flag("deleted") == true {
      log.add(.deletedInvoice, at: document.place)
      try log.throwErrors()
    }
    checkMode()
    var snapshot: Snapshot
    switch (kind, document.value["object"]?.string) {
    case (.creditNote, _): snapshot = creditNote()
    case (.receipt, "charge"): snapshot = chargeReceipt()
    case (let kind, _): snapshot = invoice(as: kind)
    }
    addSettings(to: &snapshot)
    try log.throwErrors()
    return SourceBundle.Frozen(snapshot: snapshot, diagnostics: log.diagnostics)
  }

  var isLive: Bool { document.flag("livemode") ?? true }

  private func checkMode() {
    guard !isLive else { return }
    let place = document.place(of: "livemode")
    log.add(options.refusesTestMode ? .testModeRefused : .testMode, at: place)
  }

  /// The object that a member names by id or holds expanded; the fuller one that the bundle has.
  func related(_ value: JSONValue?, _ kind: ObjectKind) -> Fields? {
    guard let value, !value.isNull else { return nil }
    if let id = value.objectID, let found = table[kind, id] { return Fields(found, log: log) }
    if value.kind == .string { return nil }
    return Fields(value, log: log)
  }

  /// A value of an open enumeration; an unknown one is nil and warned about.
  func choice<Choice: RawRepresentable>(
    _ type: Choice.Type, _ name: String, of fields: Fields
  ) -> Choice? where Choice.RawValue == String {
    guard let text = fields.text(name) else { return nil }
    let choice = Choice(rawValue: text)
    if choice == nil {
      log.add(.unknownValue(field: name, value: text), at: fields.place(of: name))
    }
    return choice
  }

  var timeZone: String {
    if let zone = settings.timeZone { return zone }
    let account = account
    guard let zone = SellerAccount(fields: account).timeZone else {
      log.add(.noTimeZone, at: document.place)
      return "UTC"
    }
    if Settings.isZoneName(zone) { return zone }
    let dashboard = account?.object("settings")?.object("dashboard") ?? account
    log.add(.unusableTimeZone(zone), at: dashboard?.place(of: "timezone"))
    return "UTC"
  }
}

/// What is looked up for many lines and is the same for each.
final class FreezerCache {
  var rates: [String: Snapshot.Rate] = [:]
  /// Whether a rate says that it is inclusive.
  var inclusiveRates: [String: Bool] = [:]
  var discounts: [String: CouponFacts] = [:]
  var prices: [String: PriceFacts] = [:]
  var products: [String: ProductFacts] = [:]
  var refundsByCharge: [String: [JSONValue]]?
  var refundsByIntent: [String: [JSONValue]]?
  var refundsOfCreditNotes: [String: Int]?
  var chargesByIntent: [String: [JSONValue]]?
}
