import Diagnostics
import Figures
import JSON

extension Settings {
  /// Reads and checks settings; absent ones are empty. What is wrong goes to the log.
  init(_ fields: Fields?, log: FindingLog, loadFile: (String) throws -> [UInt8]) {
    guard let fields else { return }
    source = fields.value
    fields.allow(Self.keys)
    timeZone = fields.text("time_zone")
    if let name = timeZone, !Self.isZoneName(name) {
      log.add(.notATimeZone(name), at: fields.place(of: "time_zone"))
    }
    pageSize = Self.pageSize(fields)
    legalName = fields.text("legal_name")
    if let fields = fields.object("seller") { seller = Self.seller(fields) }
    bankAccount = fields.objects("bank_account").compactMap { field in
      field.allow(["name", "value"])
      guard let name = field.required("name", field.text),
        let value = field.required("value", field.text)
      else { return nil }
      return Snapshot.Field(name: name, value: value)
    }
    logo = fields.object("logo").flatMap { LogoReader(fields: $0).read(loadFile) }
    title = fields.text("title")
    statements = fields.texts("statements")
    convertedTaxes = Self.amounts(fields.object("converted_taxes"))
    presentments = Self.amounts(fields.object("presentment"))
    supply = Self.supply(fields)
    accountLocale = fields.text("account_locale")
    groups = Self.groups(fields.objects("line_groups"))
  }

  private static func pageSize(_ fields: Fields) -> Snapshot.Presentation.PageSize? {
    guard let name = fields.text("page_size") else { return nil }
    let sizes = Snapshot.Presentation.PageSize.allCases.map(\.rawValue)
    guard let size = Snapshot.Presentation.PageSize(rawValue: name.lowercased()) else {
      let nearest = nearestName(to: name, among: sizes)
      let finding = Finding.unknownChoice(name, nearest: nearest, known: sizes)
      fields.log.add(finding, at: fields.place(of: "page_size"))
      return nil
    }
    return size
  }

  private static func seller(_ fields: Fields) -> Snapshot.Party {
    fields.allow(["address", "phone", "email", "website", "registers"])
    return Snapshot.Party(
      address: fields.object("address").flatMap(Snapshot.Address.init), phone: fields.text("phone"),
      email: fields.text("email"), website: fields.text("website"),
      registers: fields.texts("registers"))
  }

  private static func amounts(_ fields: Fields?) -> [String: Money] {
    var amounts: [String: Money] = [:]
    for (id, value) in fields?.value.members ?? [] {
      guard let log = fields?.log, let entry = Fields(value, log: log) else { continue }
      entry.allow(["amount", "currency"])
      guard let currency = entry.required("currency", entry.currency),
        let amount = entry.required("amount", entry.integer)
      else { continue }
      amounts[id] = Money(amount, currency)
    }
    return amounts
  }

  private static func supply(_ fields: Fields) -> Snapshot.Period? {
    guard let value = fields.member("supply_date") else { return nil }
    if value.kind == .number {
      return fields.instant("supply_date").map { Snapshot.Period(start: $0, end: $0) }
    }
    guard let period = fields.object("supply_date") else { return nil }
    period.allow(["start", "end"])
    guard let start = period.required("start", period.instant),
      let end = period.required("end", period.instant)
    else { return nil }
    return Snapshot.Period(start: start, end: end)
  }

  private static func groups(_ groups: [Fields]) -> [String: String] {
    var titles: [String: String] = [:]
    for group in groups {
      group.allow(["title", "lines"])
      guard let title = group.required("title", group.text) else { continue }
      for id in group.texts("lines") { titles[id] = title }
    }
    return titles
  }

  /// Whether a name has the shape of an IANA zone name; whether it is one is for the table of zones
  /// to say.
  static func isZoneName(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 3
      && parts.allSatisfy { part in
        part.first?.isLetter == true
          && part.unicodeScalars.allSatisfy {
            $0.isASCII
              && ($0.properties.isAlphabetic || "0123456789_+-".unicodeScalars.contains($0))
          }
      }
  }
}

extension Fields {
  /// Logs an error for each member that is not among the keys.
  func allow(_ keys: [String]) {
    for (name, value) in value.members where !keys.contains(name) {
      let nearest = nearestName(to: name, among: keys)
      log.add(.unknownSetting(name, nearest: nearest, known: keys), at: value.place)
    }
  }

  /// The currency of a code in any case; logs an error for one that Stripe does not know.
  func currency(_ name: String) -> Currency? {
    guard let code = text(name) else { return nil }
    guard let currency = Currency(code: code) else {
      log.add(.unknownCurrency(code), at: value[name]?.place)
      return nil
    }
    return currency
  }
}
