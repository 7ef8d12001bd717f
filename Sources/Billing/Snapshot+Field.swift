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

  /// A row about the account to pay to (settings).
  package struct AccountRow: Sendable, Hashable {
    package var name: LocalizedText?
    package var value: String

    package init(name: LocalizedText?, value: String) {
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

extension Snapshot.AccountRow: Canonical {
  init(blank currency: Currency) { self.init(name: nil, value: "") }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.words("name", &name)
    fields.text("value", &value)
  }
}
