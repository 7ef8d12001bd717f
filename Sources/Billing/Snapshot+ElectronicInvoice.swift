package import Figures

extension Snapshot {
  /// What an electronic invoice (EN 16931) needs beside the facts of the document (settings).
  package struct ElectronicInvoice: Sendable, Hashable {
    /// What is supplied, where the law of value added tax asks.
    package enum Supply: String, Sendable, Hashable, CaseIterable {
      case goods, services
    }

    /// The process that the invoice belongs to (BT-23): `S1`, or a URN of Peppol.
    package var businessProcess: String?
    package var supply: Supply?
    /// Why no tax is charged, where neither rate nor reason of Stripe has an entry of its own. Its
    /// subject is empty.
    package var exemption: TaxExemption?
    /// The currency in which the seller accounts for tax (BT-6).
    package var accountingCurrency: Currency?
    /// The whole tax in it (BT-111), in its major unit.
    package var accountingTax: DecimalNumber?
    package var legalMentions: [LegalMention] = []
    package var isSmallBusiness = false

    package init() {}
  }

  /// A sentence that the law asks for, printed under the totals (settings).
  package struct LegalMention: Sendable, Hashable {
    /// What it is about (UNTDID 4451): `PMD` for late interest.
    package var code: String?
    package var text: LocalizedText?

    package init(code: String? = nil, text: LocalizedText?) {
      self.code = code
      self.text = text
    }
  }

  package var legalMentions: [LegalMention] { electronicInvoice?.legalMentions ?? [] }

  /// Whether the seller is exempt from tax as a small enterprise (settings).
  package var isSmallBusiness: Bool { electronicInvoice?.isSmallBusiness ?? false }
}

extension Snapshot.ElectronicInvoice: Canonical {
  init(blank currency: Currency) { self.init() }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("business_process", &businessProcess)
    fields.choice("supply", &supply)
    fields.record("exemption", &exemption)
    var code = accountingCurrency?.code
    fields.text("accounting_currency", &code)
    accountingCurrency = code.flatMap(Currency.init(code:))
    fields.decimal("accounting_tax", &accountingTax)
    fields.records("legal_mentions", &legalMentions)
    fields.mark("small_business", &isSmallBusiness)
  }

  var isBlank: Bool { self == Self() }
}

extension Snapshot.LegalMention: Canonical {
  init(blank currency: Currency) { self.init(text: nil) }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("code", &code)
    fields.words("text", &text)
  }
}
