import Figures

/// One of `line_groups`.
struct LineGroupSettings: SettingGroup, Sendable {
  var title: LocalizedText?
  var lines: [String] = []
  var isCollapsed: Bool?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.words("title", &title, .init("The heading.", #""Works""#, isRequired: true))
    settings.texts("lines", &lines, .init("The ids of the lines under it.", #"["il_1"]"#))
    settings.flag(
      "collapsed", &isCollapsed, .init("Whether the group is one row with its sum.", "true"))
  }

  /// What the lines of the group say; the English title, else the first.
  var name: String { title?.usual ?? "" }
}

/// One of `line_extras`.
struct LineExtras: SettingGroup, Sendable {
  var code: String?
  var unit: LocalizedText?
  var unitCode: String?
  var date: Instant?
  var note: LocalizedText?
  var picture: Snapshot.Logo?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text("code", &code, .init("A classification: HSN, SAC, CPV.", #""998313""#))
    settings.words(
      "unit", &unit, .init("The unit of the quantity.", #"{"en":"hours","de":"Stunden"}"#))
    settings.text(
      "unit_code", &unitCode, .init("The unit by UN/ECE Recommendation 20.", #""HUR""#))
    settings.instant("date", &date, .init("The day of supply of the line.", "1709251200"))
    settings.words("note", &note, .init("Words under the description.", #""Second visit""#))
    settings.picture(
      "picture", &picture, .init("A picture of the goods, as `logo`.", #"{"file":"chair.png"}"#))
  }

  func add(to details: inout Snapshot.LineDetails) {
    details.code = code ?? details.code
    details.unit = unit ?? details.unit
    details.unitCode = unitCode ?? details.unitCode
    details.date = date ?? details.date
    details.note = note ?? details.note
    details.picture = picture ?? details.picture
  }
}

/// `references`.
struct ReferenceSettings: SettingGroup, Sendable {
  var order: String?
  var contract: String?
  var buyer: String?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text("order", &order, .init("The number of the buyer's order.", #""PO-4711""#))
    settings.text("contract", &contract, .init("The number of the contract.", #""C-2026-3""#))
    settings.text(
      "buyer", &buyer,
      .init("What the buyer wants repeated: a Leitweg-ID.", #""04011000-1234512345-06""#))
  }
}

/// `amends`.
struct AmendsSettings: SettingGroup, Sendable {
  var number: String?
  var date: Instant?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text("number", &number, .init("Its number.", #""LUM-0042""#, isRequired: true))
    settings.instant("date", &date, .init("Its date of issue.", "1709251200"))
  }
}

/// `credit_note_reference`.
enum CreditNoteReference: String, Sendable, CaseIterable {
  case required, optional
}

/// `credit_note_fields`.
enum CreditNoteFields: String, Sendable, CaseIterable {
  case invoice, none
}

/// One of `tax_exemptions`.
struct ExemptionSettings: SettingGroup, Sendable {
  var category: String?
  var code: String?
  var text: LocalizedText?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text("category", &category, .init("The category by UNCL 5305.", #""E""#))
    settings.text("code", &code, .init("The code by VATEX.", #""VATEX-EU-132-1I""#))
    settings.words(
      "text", &text,
      .init("The provision.", #"{"fr":"Art. 261-4-4 du CGI","en":"Art. 132 (1) (i)"}"#))
  }
}
