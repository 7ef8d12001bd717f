import Figures

/// One row of the reference of settings.
struct SettingEntry: Sendable {
  var key: String
  var kind: SettingKind
  var note: SettingNote
}

/// What kind of value a setting has.
indirect enum SettingKind: Sendable {
  case text, words, zone, days, minorUnits, currency, percent, instant, period, picture, address
  case flag, digits, rate, decimal, url, identifier, language, count
  case choice([String])
  case object([SettingEntry])
  case list(SettingKind)
  /// An object whose keys are ids; `by` says of what.
  case map(by: String, SettingKind)
}

/// Lists what the tables of the settings go through.
struct SettingsDescriber: SettingVisitor {
  private(set) var entries: [SettingEntry] = []

  static func entries<Group: SettingGroup>(of type: Group.Type) -> [SettingEntry] {
    var group = Group()
    var describer = SettingsDescriber()
    group.visit(&describer)
    return describer.entries
  }

  private mutating func add(_ key: String, _ kind: SettingKind, _ note: SettingNote) {
    entries.append(SettingEntry(key: key, kind: kind, note: note))
  }

  mutating func text(_ key: String, _ value: inout String?, _ note: SettingNote) {
    add(key, .text, note)
  }

  mutating func words(_ key: String, _ value: inout LocalizedText?, _ note: SettingNote) {
    add(key, .words, note)
  }

  mutating func words(_ key: String, _ values: inout [LocalizedText], _ note: SettingNote) {
    add(key, .list(.words), note)
  }

  mutating func texts(_ key: String, _ values: inout [String], _ note: SettingNote) {
    add(key, .list(.text), note)
  }

  mutating func iban(_ key: String, _ value: inout String?, _ note: SettingNote) {
    add(key, .text, note)
  }

  mutating func bic(_ key: String, _ value: inout String?, _ note: SettingNote) {
    add(key, .text, note)
  }

  mutating func zone(_ key: String, _ value: inout String?, _ note: SettingNote) {
    add(key, .zone, note)
  }

  mutating func choice<Choice: Choosable>(
    _ key: String, _ value: inout Choice?, _ note: SettingNote
  ) {
    add(key, .choice(Choice.allCases.map(\.rawValue)), note)
  }

  mutating func choices<Choice: Choosable>(
    _ key: String, _ values: inout [Choice], _ note: SettingNote
  ) {
    add(key, .list(.choice(Choice.allCases.map(\.rawValue))), note)
  }

  mutating func days(_ key: String, _ value: inout Int?, _ note: SettingNote) {
    add(key, .days, note)
  }

  mutating func flag(_ key: String, _ value: inout Bool?, _ note: SettingNote) {
    add(key, .flag, note)
  }

  mutating func digits(_ key: String, _ value: inout Int?, _ note: SettingNote) {
    add(key, .digits, note)
  }

  mutating func rate(_ key: String, _ value: inout DecimalNumber?, _ note: SettingNote) {
    add(key, .rate, note)
  }

  mutating func decimal(_ key: String, _ value: inout DecimalNumber?, _ note: SettingNote) {
    add(key, .decimal, note)
  }

  mutating func minorUnits(_ key: String, _ value: inout Int?, _ note: SettingNote) {
    add(key, .minorUnits, note)
  }

  mutating func currency(_ key: String, _ value: inout Currency?, _ note: SettingNote) {
    add(key, .currency, note)
  }

  mutating func url(_ key: String, _ value: inout String?, _ note: SettingNote) {
    add(key, .url, note)
  }

  mutating func identifier(_ key: String, _ value: inout String?, _ note: SettingNote) {
    add(key, .identifier, note)
  }

  mutating func language(_ key: String, _ value: inout String?, _ note: SettingNote) {
    add(key, .language, note)
  }

  mutating func count(_ key: String, _ value: inout Int?, _ note: SettingNote) {
    add(key, .count, note)
  }

  mutating func percent(
    _ key: String, _ value: inout DecimalNumber?, below limit: Int?, _ note: SettingNote
  ) {
    add(key, .percent, note)
  }

  mutating func fee(_ key: String, _ value: inout Int?, _ note: SettingNote) {
    add(key, .minorUnits, note)
  }

  mutating func instant(_ key: String, _ value: inout Instant?, _ note: SettingNote) {
    add(key, .instant, note)
  }

  mutating func period(_ key: String, _ value: inout Snapshot.Period?, _ note: SettingNote) {
    add(key, .period, note)
  }

  mutating func picture(_ key: String, _ value: inout Snapshot.Logo?, _ note: SettingNote) {
    add(key, .picture, note)
  }

  mutating func address(_ key: String, _ value: inout Snapshot.Address?, _ note: SettingNote) {
    add(key, .address, note)
  }

  mutating func group<Group: SettingGroup>(
    _ key: String, _ value: inout Group, _ note: SettingNote
  ) {
    add(key, .object(Self.entries(of: Group.self)), note)
  }

  mutating func groups<Group: SettingGroup>(
    _ key: String, _ values: inout [Group], _ note: SettingNote
  ) {
    add(key, .list(.object(Self.entries(of: Group.self))), note)
  }

  mutating func groups<Group: SettingGroup>(
    _ key: String, by id: String, _ values: inout [String: Group], _ note: SettingNote
  ) {
    add(key, .map(by: id, .object(Self.entries(of: Group.self))), note)
  }
}
