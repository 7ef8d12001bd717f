import Figures

extension Snapshot {
  /// Why a tax of zero is zero, in the terms of the law (settings).
  package struct TaxExemption: Sendable, Hashable {
    /// What it is for: the id of a tax rate, or a taxability reason.
    package var subject: String
    /// UNCL 5305: `E`, `AE`, `G`, `K`, `O`, `Z`.
    package var category: String?
    /// VATEX: `VATEX-EU-132-1I`.
    package var code: String?
    /// The provision in words.
    package var text: LocalizedText?

    package init(
      subject: String, category: String? = nil, code: String? = nil, text: LocalizedText? = nil
    ) {
      self.subject = subject
      self.category = category
      self.code = code
      self.text = text
    }
  }

  /// What the settings say of a tax: for its rate, else for its reason.
  func ownExemption(of tax: LineTax) -> TaxExemption? {
    exemption(tax.rate, tax.reason?.rawValue ?? tax.otherReason)
  }

  /// What the settings say of a reason.
  func exemption(for reason: String) -> TaxExemption? {
    exemptions.first { $0.subject == reason }
  }

  private func exemption(_ rate: Rate, _ reason: String?) -> TaxExemption? {
    exemptions.first { $0.subject == rate.id } ?? exemptions.first { $0.subject == reason }
  }
}

extension Snapshot.TaxExemption: Canonical {
  init(blank currency: Currency) { self.init(subject: "") }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("subject", &subject)
    fields.text("category", &category)
    fields.text("code", &code)
    fields.words("text", &text)
  }
}
