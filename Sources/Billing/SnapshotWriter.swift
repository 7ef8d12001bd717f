import Encodings
import Figures
import JSON

/// Writes the canonical form of a snapshot: the members that its tables go through.
///
/// The tables take values `inout` for the reader's sake; nothing is changed here.
extension JSONWriter: FieldVisitor {
  mutating func text(_ key: String, _ value: inout String?) {
    guard let value, !value.countsAsAbsent else { return }
    name(key)
    string(value)
  }

  mutating func text(_ key: String, _ value: inout String) {
    guard !value.countsAsAbsent else { return }
    name(key)
    string(value)
  }

  mutating func texts(_ key: String, _ values: inout [String]) {
    list(key, values.filter { !$0.countsAsAbsent }) { $1.string($0) }
  }

  mutating func words(_ key: String, _ value: inout LocalizedText?) {
    guard let value, !value.isBlank else { return }
    name(key)
    words(value)
  }

  mutating func words(_ key: String, _ values: inout [LocalizedText]) {
    list(key, values.filter { !$0.isBlank }) { $1.words($0) }
  }

  mutating func flag(_ key: String, _ value: inout Bool) {
    name(key)
    boolean(value)
  }

  mutating func mark(_ key: String, _ value: inout Bool) {
    if value { flag(key, &value) }
  }

  mutating func integer(_ key: String, _ value: inout Int?) {
    guard let value else { return }
    name(key)
    integer(value)
  }

  mutating func instant(_ key: String, _ value: inout Instant) {
    name(key)
    integer(value.seconds)
  }

  mutating func instant(_ key: String, _ value: inout Instant?) {
    guard let value else { return }
    name(key)
    integer(value.seconds)
  }

  mutating func decimal(_ key: String, _ value: inout DecimalNumber?) {
    guard let value else { return }
    name(key)
    string(value.trimmed(toScale: 0).description)
  }

  mutating func currency(_ key: String, _ value: inout Currency) {
    name(key)
    string(value.code)
  }

  mutating func amount(_ key: String, _ value: inout Money) {
    name(key)
    integer(value.minorUnits)
  }

  mutating func amount(_ key: String, _ value: inout Money?) {
    guard let value else { return }
    name(key)
    integer(value.minorUnits)
  }

  mutating func money(_ key: String, _ value: inout Money?) {
    guard let value else { return }
    name(key)
    object { writer in
      writer.name("amount")
      writer.integer(value.minorUnits)
      writer.name("currency")
      writer.string(value.currency.code)
    }
  }

  mutating func bytes(_ key: String, _ value: inout [UInt8]) {
    name(key)
    string(Base64.encode(value))
  }

  mutating func choice<Choice: Choosable>(_ key: String, _ value: inout Choice) {
    name(key)
    string(value.rawValue)
  }

  mutating func choice<Choice: Choosable>(_ key: String, _ value: inout Choice?) {
    guard let value else { return }
    name(key)
    string(value.rawValue)
  }

  mutating func choices<Choice: Choosable>(_ key: String, _ values: inout [Choice]) {
    list(key, values) { $1.string($0.rawValue) }
  }

  mutating func record<Record: Canonical>(_ key: String, _ value: inout Record) {
    name(key)
    object { value.visit(&$0) }
  }

  mutating func part<Record: Canonical>(_ key: String, _ value: inout Record) {
    record(key, &value)
  }

  mutating func record<Record: Canonical>(_ key: String, _ value: inout Record?) {
    guard var record = value, !record.isBlank else { return }
    name(key)
    object { record.visit(&$0) }
  }

  mutating func record<Record: Canonical>(_ key: String, _ value: inout Boxed<Record>) {
    guard var record = value.value, !record.isBlank else { return }
    name(key)
    object { record.visit(&$0) }
  }

  mutating func records<Record: Canonical>(_ key: String, _ values: inout [Record]) {
    list(key, values) { value, writer in
      var record = value
      writer.object { record.visit(&$0) }
    }
  }

  private mutating func list<Value>(
    _ key: String, _ values: [Value], _ write: (Value, inout JSONWriter) -> Void
  ) {
    guard !values.isEmpty else { return }
    name(key)
    array { writer in
      for value in values { write(value, &writer) }
    }
  }

  private mutating func words(_ text: LocalizedText) {
    switch text {
    case .any(let text): string(text)
    case .byLanguage(let entries):
      object { writer in
        for entry in entries {
          writer.name(entry.tag)
          writer.string(entry.text)
        }
      }
    }
  }
}
