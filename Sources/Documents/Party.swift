/// A party's block: who it is, then one line for each fact.
package struct Party: Sendable, Hashable {
  package enum Role: String, Sendable, Hashable, CaseIterable {
    case seller, billTo, shipTo
  }

  package struct Line: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
      case address, country, phone, email, website, taxID, register
    }

    package var kind: Kind
    package var text: Text

    package init(_ kind: Kind, _ text: Text) {
      self.kind = kind
      self.text = text
    }
  }

  package var role: Role
  /// `From`, `Bill to`, `Ship to`.
  package var label: Text
  package var name: Text?
  package var lines: [Line]

  package init(role: Role, label: Text, name: Text?, lines: [Line]) {
    self.role = role
    self.label = label
    self.name = name
    self.lines = lines
  }
}
