package import Figures

extension Snapshot {
  /// What a tax authority gave a document that was reported to it (settings): in India the invoice
  /// reference number and the signed code of the portal (CGST Rules 2017, rules 46 (r) and 48 (4)).
  package struct FiscalRecord: Sendable, Hashable {
    package var number: String?
    package var date: Instant?
    /// The text of the QR code, verbatim.
    package var code: String?

    package init(number: String? = nil, date: Instant? = nil, code: String? = nil) {
      self.number = number
      self.date = date
      self.code = code
    }
  }

  /// Who signs for the seller on paper (settings). It is a picture, not an electronic signature.
  package struct Signature: Sendable, Hashable {
    package var picture: Logo?
    package var name: String?

    package init(picture: Logo? = nil, name: String? = nil) {
      self.picture = picture
      self.name = name
    }
  }
}

extension Snapshot.FiscalRecord: Canonical {
  init(blank currency: Currency) { self.init() }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("number", &number)
    fields.instant("date", &date)
    fields.text("code", &code)
  }

  var isBlank: Bool { self == Self() }
}

extension Snapshot.Signature: Canonical {
  init(blank currency: Currency) { self.init() }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.record("picture", &picture)
    fields.text("name", &name)
  }

  var isBlank: Bool { self == Self() }
}

extension Snapshot.FiscalRecord: SettingGroup {
  init() { self.init(number: nil) }

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text(
      "number", &number, .init("Its number there: the IRN in India.", #""a5c12dca…""#))
    settings.instant("date", &date, .init("When it was recorded.", "1709251200"))
    settings.text("code", &code, .init("The text of the code to show.", #""eyJhbGciOi…""#))
  }
}

extension Snapshot.Signature: SettingGroup {
  init() { self.init(name: nil) }

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.picture(
      "picture", &picture, .init("The signature, as `logo`.", #"{"file":"signature.png"}"#))
    settings.text("name", &name, .init("Who signs.", #""A. Rao""#))
  }
}
