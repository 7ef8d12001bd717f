import Figures
import JSON

/// Reads settings: sets the members that their tables go through. What is wrong goes to the log, a
/// key that is in no table with the nearest one that is.
struct SettingsReader: SettingVisitor {
  let fields: Fields
  let loadFile: (String) throws -> [UInt8]
  private var keys: [String] = []
  /// Whether a member is missing that the group needs.
  private var lacksMember = false

  init(_ fields: Fields, loadFile: @escaping (String) throws -> [UInt8]) {
    self.fields = fields
    self.loadFile = loadFile
  }

  /// Reads one group; nil where it lacks a member that it needs.
  static func read<Group: SettingGroup>(
    _ fields: Fields, loadFile: @escaping (String) throws -> [UInt8]
  ) -> Group? {
    var group = Group()
    var reader = SettingsReader(fields, loadFile: loadFile)
    group.visit(&reader)
    fields.allow(reader.keys)
    return reader.lacksMember ? nil : group
  }

  private mutating func read<Value>(
    _ key: String, _ note: SettingNote, _ read: (String) -> Value?
  ) -> Value? {
    keys.append(key)
    guard note.isRequired else { return read(key) }
    let value = fields.required(key, read)
    if value == nil { lacksMember = true }
    return value
  }

  mutating func text(_ key: String, _ value: inout String?, _ note: SettingNote) {
    value = read(key, note, fields.text)
  }

  mutating func words(_ key: String, _ value: inout LocalizedText?, _ note: SettingNote) {
    value = read(key, note, fields.words)
  }

  mutating func words(_ key: String, _ values: inout [LocalizedText], _ note: SettingNote) {
    keys.append(key)
    values = fields.elements(key).compactMap(fields.words)
  }

  mutating func texts(_ key: String, _ values: inout [String], _ note: SettingNote) {
    keys.append(key)
    values = fields.texts(key)
  }

  mutating func zone(_ key: String, _ value: inout String?, _ note: SettingNote) {
    value = read(key, note, fields.text)
    if let name = value, !Settings.isZoneName(name) {
      fields.log.add(.notATimeZone(name), at: fields.place(of: key))
    }
  }

  mutating func choice<Choice: Choosable>(
    _ key: String, _ value: inout Choice?, _ note: SettingNote
  ) {
    let fields = fields
    value = read(key, note) { fields.choice($0, ignoresCase: true) }
  }

  mutating func choices<Choice: Choosable>(
    _ key: String, _ values: inout [Choice], _ note: SettingNote
  ) {
    keys.append(key)
    values = fields.choices(key)
  }

  mutating func days(_ key: String, _ value: inout Int?, _ note: SettingNote) {
    value = read(key, note, fields.integer)
    if let days = value, !(0...Settings.longestTerm).contains(days) {
      fields.log.add(.daysOutOfRange(days), at: fields.place(of: key))
    }
  }

  mutating func minorUnits(_ key: String, _ value: inout Int?, _ note: SettingNote) {
    value = read(key, note, fields.integer)
  }

  mutating func currency(_ key: String, _ value: inout Currency?, _ note: SettingNote) {
    value = read(key, note, fields.currency)
  }

  mutating func percent(_ key: String, _ value: inout DecimalNumber?, _ note: SettingNote) {
    value = read(key, note, fields.decimal)
    if let percent = value, percent.isNegative {
      fields.log.add(.negativePercent(percent.description), at: fields.place(of: key))
    }
  }

  mutating func instant(_ key: String, _ value: inout Instant?, _ note: SettingNote) {
    value = read(key, note, fields.instant)
  }

  mutating func period(_ key: String, _ value: inout Snapshot.Period?, _ note: SettingNote) {
    value = read(key, note, period)
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
    value = read(key, note, fields.object).flatMap { LogoReader(fields: $0).read(loadFile) }
  }

  mutating func address(_ key: String, _ value: inout Snapshot.Address?, _ note: SettingNote) {
    value = read(key, note, fields.object).flatMap { address in
      address.allow(Snapshot.Address.keys)
      return Snapshot.Address(address)
    }
  }

  mutating func group<Group: SettingGroup>(
    _ key: String, _ value: inout Group, _ note: SettingNote
  ) {
    let group = read(key, note, fields.object).flatMap { fields -> Group? in
      Self.read(fields, loadFile: loadFile)
    }
    if let group { value = group }
  }

  mutating func groups<Group: SettingGroup>(
    _ key: String, _ values: inout [Group], _ note: SettingNote
  ) {
    keys.append(key)
    values = fields.objects(key).compactMap { Self.read($0, loadFile: loadFile) }
  }

  mutating func groups<Group: SettingGroup>(
    _ key: String, by id: String, _ values: inout [String: Group], _ note: SettingNote
  ) {
    guard let object = read(key, note, fields.object) else { return }
    for (id, value) in object.value.members where !value.isNull {
      guard let entry = Fields(value, log: fields.log) else { continue }
      values[id] = Self.read(entry, loadFile: loadFile)
    }
  }
}

extension Snapshot.Address {
  static let keys = ["line1", "line2", "city", "state", "postal_code", "country"]
}
