import Figures

/// An object among the settings.
///
/// `visit` is the one table of its members: the reader goes through it to set them, the describer
/// to list them, so that reading, schema and reference cannot disagree.
protocol SettingGroup {
  init()

  mutating func visit(_ settings: inout some SettingVisitor)
}

/// What a person should know of a setting, and how a value of it looks.
struct SettingNote: Sendable {
  /// One sentence.
  var sentence: String
  /// A value as JSON text; nil for groups, whose members have one each.
  var example: String?
  /// Whether the group makes no sense without it.
  var isRequired = false

  init(_ sentence: String, _ example: String? = nil, isRequired: Bool = false) {
    self.sentence = sentence
    self.example = example
    self.isRequired = isRequired
  }
}

/// What goes through the settings: the reader and the describer.
protocol SettingVisitor {
  mutating func text(_ key: String, _ value: inout String?, _ note: SettingNote)
  /// One text for every language, or `{tag: text}`.
  mutating func words(_ key: String, _ value: inout LocalizedText?, _ note: SettingNote)
  mutating func words(_ key: String, _ values: inout [LocalizedText], _ note: SettingNote)
  mutating func texts(_ key: String, _ values: inout [String], _ note: SettingNote)
  /// Checked by its country, length and check digits (ISO 13616).
  mutating func iban(_ key: String, _ value: inout String?, _ note: SettingNote)
  /// Checked by its shape (ISO 9362).
  mutating func bic(_ key: String, _ value: inout String?, _ note: SettingNote)
  /// An IANA name.
  mutating func zone(_ key: String, _ value: inout String?, _ note: SettingNote)
  mutating func choice<Choice: Choosable>(
    _ key: String, _ value: inout Choice?, _ note: SettingNote)
  mutating func choices<Choice: Choosable>(
    _ key: String, _ values: inout [Choice], _ note: SettingNote)
  /// Not negative.
  mutating func days(_ key: String, _ value: inout Int?, _ note: SettingNote)
  mutating func flag(_ key: String, _ value: inout Bool?, _ note: SettingNote)
  /// A number of decimals.
  mutating func digits(_ key: String, _ value: inout Int?, _ note: SettingNote)
  /// Above zero.
  mutating func rate(_ key: String, _ value: inout DecimalNumber?, _ note: SettingNote)
  /// A plain number of either sign.
  mutating func decimal(_ key: String, _ value: inout DecimalNumber?, _ note: SettingNote)
  /// In minor units, not negative.
  mutating func fee(_ key: String, _ value: inout Int?, _ note: SettingNote)
  /// In minor units, of either sign.
  mutating func minorUnits(_ key: String, _ value: inout Int?, _ note: SettingNote)
  mutating func currency(_ key: String, _ value: inout Currency?, _ note: SettingNote)
  /// Not negative, and below a limit where there is one.
  mutating func percent(
    _ key: String, _ value: inout DecimalNumber?, below limit: Int?, _ note: SettingNote)
  mutating func instant(_ key: String, _ value: inout Instant?, _ note: SettingNote)
  /// An instant, or `{start, end}`.
  mutating func period(_ key: String, _ value: inout Snapshot.Period?, _ note: SettingNote)
  mutating func picture(_ key: String, _ value: inout Snapshot.Logo?, _ note: SettingNote)
  mutating func address(_ key: String, _ value: inout Snapshot.Address?, _ note: SettingNote)
  mutating func group<Group: SettingGroup>(
    _ key: String, _ value: inout Group, _ note: SettingNote)
  mutating func groups<Group: SettingGroup>(
    _ key: String, _ values: inout [Group], _ note: SettingNote)
  /// An https URL that people may be sent to.
  mutating func url(_ key: String, _ value: inout String?, _ note: SettingNote)
  /// A name for machines: a letter, then letters, digits, hyphens and underscores.
  mutating func identifier(_ key: String, _ value: inout String?, _ note: SettingNote)
  /// A tag of BCP 47.
  mutating func language(_ key: String, _ value: inout String?, _ note: SettingNote)
  /// A whole number, not negative.
  mutating func count(_ key: String, _ value: inout Int?, _ note: SettingNote)
  /// Groups by an id; `id` says of what.
  mutating func groups<Group: SettingGroup>(
    _ key: String, by id: String, _ values: inout [String: Group], _ note: SettingNote)
}

extension SettingVisitor {
  mutating func percent(_ key: String, _ value: inout DecimalNumber?, _ note: SettingNote) {
    percent(key, &value, below: nil, note)
  }
}
