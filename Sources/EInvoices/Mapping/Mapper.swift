package import Billing
import Figures

/// Makes the model of an electronic invoice of the facts of a document.
///
/// It is the only place that knows both. Nothing is invented: what neither the facts nor the settings
/// state is told as missing, all at once, and stands empty in the model.
package struct Mapper {
  let snapshot: Snapshot
  let profile: Profile
  let wording: Wording
  private(set) var facts: [Fact] = []
  private var known: Set<Fact> = []
  var invoice: EInvoice
  /// The reasons why no tax is charged, by what they are for.
  var exemptions: [EInvoice.VAT: [Snapshot.TaxExemption]] = [:]

  /// The model, and what speaks against it; where something does, it is not to be written.
  package static func map(
    _ snapshot: Snapshot, as profile: Profile, _ wording: Wording
  ) -> (invoice: EInvoice, facts: [Fact]) {
    var mapper = Mapper(snapshot, profile, wording)
    mapper.map()
    return (mapper.invoice, mapper.facts)
  }

  private init(_ snapshot: Snapshot, _ profile: Profile, _ wording: Wording) {
    self.snapshot = snapshot
    self.profile = profile
    self.wording = wording
    invoice = EInvoice(
      profile: profile, issued: wording.day(snapshot.dates.issued), currency: snapshot.currency)
  }

  /// Keeps a fact; the same one is kept once.
  mutating func note(_ fact: Fact) {
    if known.insert(fact).inserted { facts.append(fact) }
  }

  private mutating func map() {
    if let obstacle { return note(.notAnInvoice(obstacle)) }
    mapDocument()
    mapParties()
    mapDelivery()
    mapLines()
    mapTotals()
    mapPayment()
    mapNotes()
    if invoice.isOutOfScope { leaveOutVATNumbers() }
    for fact in Rules.facts(about: invoice, sums: hasTaxes) { note(fact) }
  }

  /// Whether the tax of everything is known. Where it is not, no sum can be right, and only that is
  /// told.
  var hasTaxes: Bool {
    !facts.contains { fact in
      switch fact {
      case .severalTaxes, .otherTax, .flatTax, .unsharedDiscount, .tooLarge,
        .missing(.lineCategory, _, _, _), .missing(.lineRate, _, _, _),
        .missing(.chargeCategory, _, _, _), .missing(.category, _, _, _), .missing(.rate, _, _, _):
        true
      default: false
      }
    }
  }

  private var obstacle: Fact.Obstacle? {
    if snapshot.status == .draft { return .draft }
    if snapshot.kind == .receipt { return .receipt }
    return snapshot.status == .void ? .void : nil
  }

  // MARK: Document

  private mutating func mapDocument() {
    invoice.number = snapshot.number?.stated() ?? ""
    invoice.type = type
    let references = snapshot.references
    invoice.buyerReference = references.buyer?.stated()
    invoice.purchaseOrder = references.order?.stated()
    invoice.contract = references.contract?.stated()
    invoice.businessProcess = businessProcess
    invoice.preceding = preceding
    mapAccounting()
  }

  /// A revision is a corrected invoice; in Peppol only where both sides are German (P0112).
  private var type: EInvoice.DocumentType {
    if snapshot.kind == .creditNote { return .creditNote }
    if snapshot.isSelfBilled { return .selfBilled }
    guard snapshot.references.replacedNumber != nil else { return .invoice }
    let isGerman = [snapshot.seller, snapshot.buyer].allSatisfy { $0.address?.country == "DE" }
    return profile != .peppol || isGerman ? .corrected : .invoice
  }

  private var businessProcess: String? {
    let stated = snapshot.electronicInvoice?.businessProcess?.stated()
    guard profile.isXRechnung || profile == .peppol else { return stated }
    let prefix = "urn:fdc:peppol.eu:2017:poacc:billing:"
    return stated.flatMap { $0.hasPrefix(prefix) ? $0 : nil } ?? "\(prefix)01:1.0"
  }

  private var preceding: EInvoice.PrecedingInvoice? {
    let references = snapshot.references
    let number = references.replacedNumber ?? references.invoiceNumber
    return number?.stated().map { number in
      EInvoice.PrecedingInvoice(number: number, issued: references.invoiceDate.map(wording.day))
    }
  }

  /// The tax in another currency: as stated as a whole, else as the sum of the stated parts.
  private mutating func mapAccounting() {
    let stated = snapshot.electronicInvoice
    let parts = snapshot.totals.taxes.compactMap(\.converted)
    if let currency = stated?.accountingCurrency {
      let own = stated?.accountingTax?.money(in: currency)
      let amount = own ?? sum(parts, in: currency)
      invoice.accounting = EInvoice.AccountingTax(currency: currency, amount: amount)
    } else if let currency = parts.first?.currency, let amount = sum(parts, in: currency) {
      invoice.accounting = EInvoice.AccountingTax(currency: currency, amount: amount)
    }
  }

  /// Nil where a row that charges tax has no part in that currency.
  private func sum(_ parts: [Money], in currency: Currency) -> Money? {
    let rows = snapshot.totals.taxes.filter { !$0.amount.isZero || $0.converted != nil }
    guard !rows.isEmpty, parts.count == rows.count, parts.allSatisfy({ $0.currency == currency })
    else { return nil }
    return MoneySum(parts, in: currency).amount
  }

  /// BR-O-02.
  private mutating func leaveOutVATNumbers() {
    guard invoice.seller.vatNumber != nil || invoice.buyer.vatNumber != nil,
      invoice.seller.registration != nil || !invoice.seller.identifiers.isEmpty
    else { return }
    invoice.seller.vatNumber = nil
    invoice.buyer.vatNumber = nil
    note(.leavesOutVATNumbers)
  }
}

extension EInvoice {
  /// Whether anything in it is outside the scope of tax.
  var isOutOfScope: Bool { breakdown.contains { $0.vat.category == .outOfScope } }
}
