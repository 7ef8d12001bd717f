import Figures
import JSON

/// Reads settings: sets the members that their tables go through, and leaves those that are absent
/// what they were. What is wrong goes to the log, a key that is in no table with the nearest one
/// that is.
struct SettingsReader: SettingVisitor {
  let fields: Fields
  let loadFile: (String) throws -> [UInt8]
  private var keys: [String] = []
  /// Whether a member is missing that the group needs.
  private var lacksMember = false
  /// Whether the group has members that it needs.
  private var isOneValue = false

  init(_ fields: Fields, loadFile: @escaping (String) throws -> [UInt8]) {
    self.fields = fields.inSettings
    self.loadFile = loadFile
  }

  /// Reads one group over another one of lower rank; nil where it lacks a member that it needs.
  ///
  /// A group with members that it needs is one value, and is read by itself.
  static func read<Group: SettingGroup>(
    _ fields: Fields, over base: Group? = nil, loadFile: @escaping (String) throws -> [UInt8]
  ) -> Group? {
    var group = base ?? Group()
    var reader = SettingsReader(fields, loadFile: loadFile)
    group.visit(&reader)
    if base != nil, reader.isOneValue { return read(fields, loadFile: loadFile) }
    fields.allow(reader.keys)
    return reader.lacksMember ? nil : group
  }

  /// Keeps what the member was where it is absent.
  private mutating func read<Value>(
    _ key: String, _ note: SettingNote, into member: inout Value?, _ read: (String) -> Value?
  ) {
    if let value = self.read(key, note, read) { member = value }
  }

  mutating func read<Value>(
    _ key: String, _ note: SettingNote, _ read: (String) -> Value?
  ) -> Value? {
    keys.append(key)
    guard note.isRequired else { return read(key) }
    isOneValue = true
    let value = fields.required(key, read)
    if value == nil { lacksMember = true }
    return value
  }

  /// Lists are taken whole.
  private mutating func read<Value>(
    _ key: String, into list: inout [Value], _ read: (String) -> [Value]
  ) {
    keys.append(key)
    if fields.member(key) != nil { list = read(key) }
  }

  mutating func text(_ key: String, _ value: inout String?, _ note: SettingNote) {
    read(key, note, into: &value, fields.text)
  }

  mutating func words(_ key: String, _ value: inout LocalizedText?, _ note: SettingNote) {
    read(key, note, into: &value, fields.words)
  }

  mutating func words(_ key: String, _ values: inout [LocalizedText], _ note: SettingNote) {
    let fields = fields
    read(key, into: &values) { fields.elements($0).compactMap(fields.words) }
  }

  mutating func texts(_ key: String, _ values: inout [String], _ note: SettingNote) {
    read(key, into: &values, fields.texts)
  }

  mutating func iban(_ key: String, _ value: inout String?, _ note: SettingNote) {
    text(key, &value, note)
    guard let text = fields.text(key), let fault = AccountFault(ofIBAN: text) else { return }
    fields.log.add(.wrongAccount(fault), at: fields.place(of: key))
  }

  mutating func bic(_ key: String, _ value: inout String?, _ note: SettingNote) {
    text(key, &value, note)
    guard let text = fields.text(key), let fault = AccountFault(ofBIC: text) else { return }
    fields.log.add(.wrongAccount(fault), at: fields.place(of: key))
  }

  mutating func zone(_ key: String, _ value: inout String?, _ note: SettingNote) {
    guard let name = read(key, note, fields.text) else { return }
    if Settings.isZoneName(name) {
      value = name
    } else {
      fields.log.add(.notATimeZone(name), at: fields.place(of: key))
    }
  }

  mutating func choice<Choice: Choosable>(
    _ key: String, _ value: inout Choice?, _ note: SettingNote
  ) {
    let fields = fields
    read(key, note, into: &value) { fields.choice($0, ignoresCase: true) }
  }

  mutating func choices<Choice: Choosable>(
    _ key: String, _ values: inout [Choice], _ note: SettingNote
  ) {
    keys.append(key)
    values = fields.choices(key)
  }

  mutating func days(_ key: String, _ value: inout Int?, _ note: SettingNote) {
    guard let days = read(key, note, fields.integer) else { return }
    if fields.accepts(days: days, key) { value = days }
  }

  mutating func flag(_ key: String, _ value: inout Bool?, _ note: SettingNote) {
    read(key, note, into: &value, fields.flag)
  }

  mutating func digits(_ key: String, _ value: inout Int?, _ note: SettingNote) {
    guard let digits = read(key, note, fields.integer) else { return }
    if (0...Snapshot.Presentation.Choices.mostDecimals).contains(digits) {
      value = digits
    } else {
      fields.log.add(.digitsOutOfRange(digits), at: fields.place(of: key))
    }
  }

  mutating func rate(_ key: String, _ value: inout DecimalNumber?, _ note: SettingNote) {
    guard let rate = read(key, note, fields.decimal) else { return }
    if !rate.isNegative, rate.coefficient != 0 {
      value = rate
    } else {
      fields.log.add(.rateNotPositive(rate.description), at: fields.place(of: key))
    }
  }

  mutating func decimal(_ key: String, _ value: inout DecimalNumber?, _ note: SettingNote) {
    read(key, note, into: &value, fields.decimal)
  }

  mutating func minorUnits(_ key: String, _ value: inout Int?, _ note: SettingNote) {
    read(key, note, into: &value, fields.integer)
  }

  mutating func fee(_ key: String, _ value: inout Int?, _ note: SettingNote) {
    guard let amount = read(key, note, fields.integer) else { return }
    value = amount
    if amount < 0 { fields.log.add(.negativeFee(amount), at: fields.place(of: key)) }
  }

  mutating func currency(_ key: String, _ value: inout Currency?, _ note: SettingNote) {
    read(key, note, into: &value, fields.currency)
  }

  mutating func percent(
    _ key: String, _ value: inout DecimalNumber?, below limit: Int?, _ note: SettingNote
  ) {
    guard let percent = read(key, note, fields.decimal) else { return }
    if fields.accepts(percent, below: limit, key) { value = percent }
  }

  mutating func instant(_ key: String, _ value: inout Instant?, _ note: SettingNote) {
    read(key, note, into: &value, fields.instant)
  }

  mutating func period(_ key: String, _ value: inout Snapshot.Period?, _ note: SettingNote) {
    read(key, note, into: &value, period)
  }

  private func period(_ key: String) -> Snapshot.Period? {
    guard fields.member(key)?.kind == .object else {
      return fields.instant(key).map { Snapshot.Period(start: $0, end: $0) }
    }
    guard let period = fields.object(key) else { return nil }
    period.allow(["start", "end"])
    guard let start = period.required("start", period.instant),
      let end = period.required("end", period.instant)
    else { return nil }
    return Snapshot.Period(start: start, end: end)
  }

  mutating func picture(_ key: String, _ value: inout Snapshot.Logo?, _ note: SettingNote) {
    let loadFile = loadFile
    let object = read(key, note, fields.object)
    if let picture = object.flatMap({ LogoReader(fields: $0).read(loadFile) }) { value = picture }
  }

  mutating func address(_ key: String, _ value: inout Snapshot.Address?, _ note: SettingNote) {
    guard let address = read(key, note, fields.object) else { return }
    address.allow(Snapshot.Address.keys)
    value = Snapshot.Address(address)
  }

  mutating func group<Group: SettingGroup>(
    _ key: String, _ value: inout Group, _ note: SettingNote
  ) {
    guard let object = read(key, note, fields.object) else { return }
    if let group = Self.read(object, over: value, loadFile: loadFile) { value = group }
  }

  mutating func groups<Group: SettingGroup>(
    _ key: String, _ values: inout [Group], _ note: SettingNote
  ) {
    let (fields, loadFile) = (fields, loadFile)
    read(key, into: &values) { key in
      fields.objects(key).compactMap { Self.read($0, loadFile: loadFile) }
    }
  }

  mutating func groups<Group: SettingGroup>(
    _ key: String, by id: String, _ values: inout [String: Group], _ note: SettingNote
  ) {
    guard let object = read(key, note, fields.object) else { return }
    for (id, value) in object.value.members where !value.isNull {
      guard let entry = Fields(value, log: fields.log) else { continue }
      values[id] = Self.read(entry, over: values[id], loadFile: loadFile)
    }
  }
}

extension Fields {
  /// Logs an error for a percentage that is negative or reaches the limit.
  func accepts(_ percent: DecimalNumber, below limit: Int?, _ key: String) -> Bool {
    if percent.isNegative {
      log.add(.negativePercent(percent.description), at: place(of: key))
      return false
    }
    if let limit, !percent.plus(DecimalNumber(-Int128(limit))).isNegative {
      log.add(.percentTooLarge(percent.description, limit: limit), at: place(of: key))
      return false
    }
    return true
  }

  /// Logs an error for a number of days that is out of range.
  func accepts(days: Int, _ key: String) -> Bool {
    if (0...Settings.longestTerm).contains(days) { return true }
    log.add(.daysOutOfRange(days), at: place(of: key))
    return false
  }
}

extension Snapshot.Address {
  static let keys = ["line1", "line2", "city", "state", "postal_code", "country"]
}

extension Fields {
  /// The same, read as settings are.
  fileprivate var inSettings: Fields {
    var fields = self
    fields.passesOverNull = true
    return fields
  }
}
