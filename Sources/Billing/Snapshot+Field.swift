import Figures

extension Snapshot {
  /// A row of a name and a value. Custom fields: up to four, 40 and 140 characters.
  package struct Field: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}

extension Snapshot.Field: Canonical {
  init(blank currency: Currency) { self.init(name: "", value: "") }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("name", &name)
    fields.text("value", &value)
  }
}
