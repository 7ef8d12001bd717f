package import Figures

extension Snapshot {
  /// A rate that amounts of the document were converted by (settings).
  package struct ExchangeRate: Sendable, Hashable {
    /// How much of `currency` one unit of the document's currency is.
    package var rate: DecimalNumber?
    package var currency: Currency
    package var date: Instant?
    /// Who sets the rate.
    package var source: LocalizedText?

    package init(
      rate: DecimalNumber?, currency: Currency, date: Instant? = nil, source: LocalizedText? = nil
    ) {
      self.rate = rate
      self.currency = currency
      self.date = date
      self.source = source
    }
  }

  /// An answer that the law wants in words.
  package enum Answer: String, Sendable, Hashable, CaseIterable {
    case yes, no
  }
}

extension Snapshot.ExchangeRate: Canonical {
  init(blank currency: Currency) { self.init(rate: nil, currency: currency) }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.decimal("rate", &rate)
    fields.currency("currency", &currency)
    fields.instant("date", &date)
    fields.words("source", &source)
  }

  var isBlank: Bool { rate == nil }
}
