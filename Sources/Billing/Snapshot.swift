package import Figures

/// The normalized, immutable facts of one finalized document.
///
/// One dialect, one sign convention: every amount is signed as it acts on the sum it stands in, so
/// a discount is negative and an applied credit is negative. Money is integers, times are instants
/// with a zone. Nothing in it is computed from other amounts unless its field says so.
package struct Snapshot: Sendable, Hashable {
  package var kind: Kind
  /// The id of the Stripe object, for diagnostics and file names. Never printed.
  package var id: String?
  package var status: Status
  /// False for objects of Stripe's test mode.
  package var isLive: Bool
  /// The document's own number, verbatim: invoice number, credit note number, receipt number.
  package var number: String?
  package var references: References
  package var dates: Dates
  /// An IANA zone name: `Europe/Berlin`. Dates are printed in it.
  package var timeZone: String
  package var currency: Currency
  package var seller: Party
  package var buyer: Party
  /// Nil when there is none, or when it equals the billing address in name and address.
  package var shipTo: Party?
  /// Who is liable for the tax in place of the seller (settings; EU Directive 2006/112
  /// Art. 226 (15)).
  package var taxRepresentative: Party?
  package var taxExempt: TaxExempt
  /// The customer's ordered preferences, as given.
  package var preferredLocales: [String]
  /// The account's default language, if known.
  package var accountLocale: String?
  package var fields: [Field]
  /// A line above the memo (settings).
  package var subject: LocalizedText?
  package var memo: LocalizedText?
  package var footer: LocalizedText?
  package var lines: [Line]
  package var totals: Totals
  package var payments: [Payment]
  package var refunds: [Refund]
  /// Only for credit notes.
  package var credit: Credit?
  /// Only for open and uncollectible invoices whose hosted page is known; https.
  package var payURL: String?
  /// The hosted page of a document on which nothing can be paid any more; https.
  package var pageURL: String?
  package var collection: Collection
  package var presentation: Presentation
  package var paymentMeans: PaymentMeans?
  package var paymentCodes: PaymentCodes?
  package var paymentTerms: PaymentTerms?
  package var exemptions: [TaxExemption] = []
  package var exchangeRate: ExchangeRate?
  package var electronicInvoice: ElectronicInvoice?
  package var fiscalRecord: FiscalRecord?
  package var signature: Signature?

  package init(
    kind: Kind, id: String? = nil, status: Status, isLive: Bool = true, number: String?,
    references: References = References(), dates: Dates, timeZone: String = "UTC",
    currency: Currency, seller: Party, buyer: Party, shipTo: Party? = nil,
    taxExempt: TaxExempt = .none, preferredLocales: [String] = [], accountLocale: String? = nil,
    fields: [Field] = [], memo: String? = nil, footer: String? = nil, lines: [Line],
    totals: Totals, payments: [Payment] = [], refunds: [Refund] = [], credit: Credit? = nil,
    payURL: String? = nil, collection: Collection = .chargeAutomatically,
    presentation: Presentation = Presentation()
  ) {
    self.kind = kind
    self.id = id
    self.status = status
    self.isLive = isLive
    self.number = number
    self.references = references
    self.dates = dates
    self.timeZone = timeZone
    self.currency = currency
    self.seller = seller
    self.buyer = buyer
    self.shipTo = shipTo
    self.taxExempt = taxExempt
    self.preferredLocales = preferredLocales
    self.accountLocale = accountLocale
    self.fields = fields
    self.memo = memo.map { .any($0) }
    self.footer = footer.map { .any($0) }
    self.lines = lines
    self.totals = totals
    self.payments = payments
    self.refunds = refunds
    self.credit = credit
    self.payURL = payURL
    self.collection = collection
    self.presentation = presentation
  }

  /// What the document is.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case invoice
    case creditNote = "credit_note"
    /// A receipt for a paid invoice, or for a charge without an invoice (then `lines` has the
    /// charge's description as its only line).
    case receipt
  }

  package enum Status: String, Sendable, Hashable, CaseIterable {
    case draft, open, paid, uncollectible, void
    /// Of credit notes.
    case issued
  }

  package enum TaxExempt: String, Sendable, Hashable, CaseIterable {
    case none, exempt, reverse
  }

  package enum Collection: String, Sendable, Hashable, CaseIterable {
    case chargeAutomatically = "charge_automatically"
    case sendInvoice = "send_invoice"
  }
}
