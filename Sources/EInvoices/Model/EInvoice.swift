package import Figures

/// The model of an invoice by EN 16931: what is stated, apart from any syntax.
///
/// A term that is nil or empty is not stated. Terms are named by their meaning; their numbers (BT,
/// BG) stand beside them.
package struct EInvoice: Sendable, Hashable {
  package var profile: Profile
  /// BT-1.
  package var number = ""
  /// BT-2.
  package var issued: CivilDate
  /// BT-3.
  package var type = DocumentType.invoice
  /// BT-5; all amounts are in it.
  package var currency: Currency
  /// BT-6 and BT-111.
  package var accounting: AccountingTax?
  /// BT-9.
  package var due: CivilDate?
  /// BT-10.
  package var buyerReference: String?
  /// BT-12.
  package var contract: String?
  /// BT-13.
  package var purchaseOrder: String?
  /// BT-20.
  package var paymentTerms: String?
  /// BG-1.
  package var notes: [Note] = []
  /// BT-23.
  package var businessProcess: String?
  /// BG-3.
  package var preceding: PrecedingInvoice?
  /// BG-4.
  package var seller = Party()
  /// BG-7.
  package var buyer = Party()
  /// BG-11.
  package var taxRepresentative: Party?
  /// BG-13.
  package var delivery: Delivery?
  /// BG-14.
  package var period: Period?
  /// BG-16.
  package var payment: PaymentInstructions?
  /// BG-20.
  package var allowances: [Allowance] = []
  /// BG-21.
  package var charges: [Allowance] = []
  /// BG-22.
  package var totals: Totals
  /// BG-23, in the order in which the lines first have them.
  package var breakdown: [TaxBreakdown] = []
  /// BG-24.
  package var supporting: SupportingDocument?
  /// BG-25.
  package var lines: [Line] = []

  package init(profile: Profile, issued: CivilDate, currency: Currency) {
    self.profile = profile
    self.issued = issued
    self.currency = currency
    totals = Totals(currency)
  }

  /// UNTDID 1001, as far as it is used.
  package enum DocumentType: String, Sendable, Hashable, CaseIterable {
    case invoice = "380"
    case creditNote = "381"
    case corrected = "384"
    case selfBilled = "389"
  }

  /// The whole tax in the currency in which the seller accounts for it.
  package struct AccountingTax: Sendable, Hashable {
    /// BT-6.
    package var currency: Currency
    /// BT-111; nil where it is not known.
    package var amount: Money?
  }

  /// BG-1.
  package struct Note: Sendable, Hashable {
    /// BT-21 (UNTDID 4451).
    package var subject: String?
    /// BT-22.
    package var text: String
  }

  /// BG-3.
  package struct PrecedingInvoice: Sendable, Hashable {
    /// BT-25.
    package var number: String
    /// BT-26.
    package var issued: CivilDate?
  }

  /// BG-14 and BG-26; both days belong to it.
  package struct Period: Sendable, Hashable {
    /// BT-73, BT-134.
    package var first: CivilDate
    /// BT-74, BT-135.
    package var last: CivilDate
  }

  /// BG-13.
  package struct Delivery: Sendable, Hashable {
    /// BT-70.
    package var name: String?
    /// BT-72.
    package var date: CivilDate?
    /// BG-15.
    package var address: Address?
  }

  /// BG-24.
  package struct SupportingDocument: Sendable, Hashable {
    /// BT-122.
    package var reference: String
    /// BT-124.
    package var location: String
  }
}
