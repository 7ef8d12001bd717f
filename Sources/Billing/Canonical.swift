import Figures

/// A part of the snapshot that is an object in its canonical form.
///
/// `visit` is the one table of its members, in the order of the form. The writer goes through it to
/// write them, the reader to set them, so that a new fact costs a property and a line there.
protocol Canonical {
  /// One without facts, for the reader to fill. Amounts are in the given currency.
  init(blank currency: Currency)

  mutating func visit(_ fields: inout some FieldVisitor)

  /// Whether it holds nothing; then it is left out and read as absent.
  var isBlank: Bool { get }
}

extension Canonical {
  var isBlank: Bool { false }
}

/// What goes through the members of canonical objects: the writer and the reader.
///
/// Absent values, empty lists and texts that show nothing are left out. Where the value is no
/// optional one and no list, its member is required, unless the method says otherwise.
protocol FieldVisitor {
  mutating func text(_ key: String, _ value: inout String?)
  /// Keeps what it was where the member is absent.
  mutating func text(_ key: String, _ value: inout String)
  mutating func texts(_ key: String, _ values: inout [String])
  mutating func words(_ key: String, _ value: inout LocalizedText?)
  mutating func words(_ key: String, _ values: inout [LocalizedText])
  mutating func flag(_ key: String, _ value: inout Bool)
  /// A flag that stands there only when it is true.
  mutating func mark(_ key: String, _ value: inout Bool)
  mutating func integer(_ key: String, _ value: inout Int?)
  /// Of a term, in the range of the settings.
  mutating func days(_ key: String, _ value: inout Int?)
  /// Not negative, and below a limit where there is one.
  mutating func percent(_ key: String, _ value: inout DecimalNumber?, below limit: Int?)
  mutating func instant(_ key: String, _ value: inout Instant)
  mutating func instant(_ key: String, _ value: inout Instant?)
  mutating func decimal(_ key: String, _ value: inout DecimalNumber?)
  mutating func currency(_ key: String, _ value: inout Currency)
  /// In the snapshot's currency: minor units alone.
  mutating func amount(_ key: String, _ value: inout Money)
  mutating func amount(_ key: String, _ value: inout Money?)
  /// In any currency: `{amount, currency}`.
  mutating func money(_ key: String, _ value: inout Money?)
  mutating func bytes(_ key: String, _ value: inout [UInt8])
  mutating func choice<Choice: Choosable>(_ key: String, _ value: inout Choice)
  mutating func choice<Choice: Choosable>(_ key: String, _ value: inout Choice?)
  mutating func choices<Choice: Choosable>(_ key: String, _ values: inout [Choice])
  mutating func record<Record: Canonical>(_ key: String, _ value: inout Record)
  /// One that is what it was where the member is absent.
  mutating func part<Record: Canonical>(_ key: String, _ value: inout Record)
  mutating func record<Record: Canonical>(_ key: String, _ value: inout Record?)
  mutating func record<Record: Canonical>(_ key: String, _ value: inout Boxed<Record>)
  mutating func records<Record: Canonical>(_ key: String, _ values: inout [Record])
}

extension FieldVisitor {
  mutating func days(_ key: String, _ value: inout Int?) { integer(key, &value) }

  mutating func percent(_ key: String, _ value: inout DecimalNumber?, below limit: Int?) {
    decimal(key, &value)
  }
}

/// A closed enumeration with names.
typealias Choosable = CaseIterable & RawRepresentable<String>
