import Diagnostics
import Encodings
import Figures
import JSON

/// Reads the canonical form of a snapshot: sets the members that its tables go through. What is
/// wrong goes to the log.
struct SnapshotReader: FieldVisitor {
  let fields: Fields
  let currency: Currency

  init(_ fields: Fields, in currency: Currency) {
    self.fields = fields
    self.currency = currency
  }

  private func read<Record: Canonical>(_ fields: Fields) -> Record {
    var record = Record(blank: currency)
    var reader = SnapshotReader(fields, in: currency)
    record.visit(&reader)
    return record
  }

  mutating func text(_ key: String, _ value: inout String?) { value = fields.text(key) }

  mutating func text(_ key: String, _ value: inout String) { value = fields.text(key) ?? value }

  mutating func texts(_ key: String, _ values: inout [String]) { values = fields.texts(key) }

  mutating func words(_ key: String, _ value: inout LocalizedText?) { value = fields.words(key) }

  mutating func words(_ key: String, _ values: inout [LocalizedText]) {
    values = fields.elements(key).compactMap(fields.words)
  }

  mutating func flag(_ key: String, _ value: inout Bool) { value = fields.flag(key) ?? value }

  mutating func mark(_ key: String, _ value: inout Bool) { value = fields.flag(key) ?? false }

  mutating func integer(_ key: String, _ value: inout Int?) { value = fields.integer(key) }

  mutating func days(_ key: String, _ value: inout Int?) {
    value = fields.integer(key)
    if let value { _ = fields.accepts(days: value, key) }
  }

  mutating func percent(_ key: String, _ value: inout DecimalNumber?, below limit: Int?) {
    value = fields.wideDecimal(key)
    if let value { _ = fields.accepts(value, below: limit, key) }
  }

  mutating func instant(_ key: String, _ value: inout Instant) {
    value = fields.required(key, fields.instant) ?? value
  }

  mutating func instant(_ key: String, _ value: inout Instant?) { value = fields.instant(key) }

  mutating func decimal(_ key: String, _ value: inout DecimalNumber?) {
    value = fields.wideDecimal(key)
  }

  mutating func currency(_ key: String, _ value: inout Currency) {
    value = fields.required(key, fields.currency) ?? value
  }

  mutating func amount(_ key: String, _ value: inout Money) {
    value = Money(fields.required(key, fields.wideInteger) ?? 0, currency)
  }

  mutating func amount(_ key: String, _ value: inout Money?) {
    value = fields.wideInteger(key).map { Money($0, currency) }
  }

  mutating func money(_ key: String, _ value: inout Money?) {
    value = nil
    guard let entry = fields.object(key),
      let currency = entry.required("currency", entry.currency),
      let amount = entry.required("amount", entry.wideInteger)
    else { return }
    value = Money(amount, currency)
  }

  mutating func bytes(_ key: String, _ value: inout [UInt8]) {
    guard let text = fields.required(key, fields.encoded) else { return }
    guard let bytes = Base64.decode(text.utf8) else {
      return fields.log.add(.notBase64, at: fields.place(of: key))
    }
    value = bytes
  }

  mutating func choice<Choice: Choosable>(_ key: String, _ value: inout Choice) {
    value = fields.required(key, fields.choice) ?? value
  }

  mutating func choice<Choice: Choosable>(_ key: String, _ value: inout Choice?) {
    value = fields.choice(key)
  }

  mutating func choices<Choice: Choosable>(_ key: String, _ values: inout [Choice]) {
    values = fields.choices(key)
  }

  mutating func record<Record: Canonical>(_ key: String, _ value: inout Record) {
    if let object = fields.required(key, fields.object) { value = read(object) }
  }

  mutating func part<Record: Canonical>(_ key: String, _ value: inout Record) {
    if let object = fields.object(key) { value = read(object) }
  }

  mutating func record<Record: Canonical>(_ key: String, _ value: inout Record?) {
    let record: Record? = fields.object(key).map(read)
    value = record?.isBlank == true ? nil : record
  }

  mutating func record<Record: Canonical>(_ key: String, _ value: inout Boxed<Record>) {
    var record: Record?
    self.record(key, &record)
    value = Boxed(record)
  }

  mutating func records<Record: Canonical>(_ key: String, _ values: inout [Record]) {
    values = fields.objects(key).map(read)
  }
}
