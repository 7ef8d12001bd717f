import Figures

extension Snapshot {
  /// A statement that the law asks of sellers under some scheme, in the words that are built in for
  /// the reader's language (settings).
  package struct LegalStatement: Sendable, Hashable {
    /// EU Directive 2006/112: Art. 226 (7a), (10a), (13), (14), 138, 146, 284.
    package enum Name: String, Sendable, Hashable, CaseIterable {
      case cashAccounting = "cash_accounting"
      case selfBilling = "self_billing"
      case marginTravel = "margin_travel"
      case marginSecondHand = "margin_second_hand"
      case marginArt = "margin_art"
      case marginAntiques = "margin_antiques"
      case intraCommunity = "intra_community"
      case export
      case smallBusiness = "small_business"
      /// Sweden: the seller pays its own income tax (F-skatt).
      case swedishFTax = "f_tax"
      /// United Kingdom, VAT Notice 735.
      case reverseChargeUK = "reverse_charge_uk"
      /// The document needs no signature.
      case noSignature = "no_signature"
    }

    package var name: Name
    /// The provision it rests on: `§ 19 UStG`.
    package var clause: LocalizedText?

    package init(_ name: Name, clause: LocalizedText? = nil) {
      self.name = name
      self.clause = clause
    }
  }

  /// Whether the buyer wrote the document for the seller (settings).
  package var isSelfBilled: Bool {
    presentation.legalStatements.contains { $0.name == .selfBilling }
  }
}

extension Snapshot.LegalStatement: Canonical {
  init(blank currency: Currency) { self.init(.noSignature) }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.choice("name", &name)
    fields.words("clause", &clause)
  }
}

/// One of `legal_statements`.
struct LegalStatementSettings: SettingGroup, Sendable {
  var name: Snapshot.LegalStatement.Name?
  var clause: LocalizedText?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.choice(
      "name", &name, .init("Which statement.", #""cash_accounting""#, isRequired: true))
    settings.words(
      "clause", &clause, .init("The provision, in brackets behind it.", #""§ 19 UStG""#))
  }

  var statement: Snapshot.LegalStatement? {
    name.map { Snapshot.LegalStatement($0, clause: clause) }
  }
}
