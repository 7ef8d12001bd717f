import Diagnostics
import Figures
import JSON

extension Freezer {
  /// What the settings say of the document as a whole.
  func addSettings(to snapshot: inout Snapshot) {
    snapshot.references.order = settings.buyer.purchaseOrder ?? settings.references.order
    snapshot.references.contract = settings.references.contract
    snapshot.references.buyer = settings.buyer.reference ?? settings.references.buyer
    snapshot.paymentMeans = paymentMeans
    if !settings.paymentCodes.isBlank { snapshot.paymentCodes = settings.paymentCodes }
    snapshot.paymentTerms = settings.terms.terms(in: currency)
    snapshot.exemptions = settings.exemptions.sorted { $0.key < $1.key }.map { subject, entry in
      Snapshot.TaxExemption(
        subject: subject, category: entry.category, code: entry.code, text: entry.text)
    }
    snapshot.presentation.legalStatements = settings.legalStatements.compactMap(\.statement)
    snapshot.presentation.groupTitles = settings.groups.compactMap { group in
      guard case .byLanguage? = group.title else { return nil }
      return Snapshot.GroupTitle(group: group.name, title: group.title)
    }
    snapshot.fields += metadataFields
    snapshot.presentation.paidWording = settings.paidWording
    addStatedFacts(to: &snapshot)
    addElectronicInvoice(to: &snapshot)
    checkStatements(of: snapshot)
    checkTerms()
    checkAccountRows()
    checkLineIDs(snapshot.lines)
  }

  private func checkTerms() {
    let source = settings.source?["terms_of_payment"]
    let fee = settings.terms.lateFee
    if fee.currency != nil, fee.amount == nil {
      log.add(.feeWithoutAmount, at: source?["late_fee"]?.place ?? document.place)
    }
    if let days = settings.terms.discount.days, let net = settings.terms.netDays, days > net {
      log.add(
        .discountAfterTerm(discount: days, net: net),
        at: source?["discount"]?.place ?? document.place)
    }
  }

  /// IBANs among the rows of the seller's own words.
  private func checkAccountRows() {
    let values = settings.source?["bank_account"]?.elements ?? []
    for (index, row) in settings.bankAccount.enumerated() {
      guard let value = row.value, let fault = AccountFault(ofText: value) else { continue }
      let place = index < values.count ? values[index]["value"]?.place : nil
      log.add(.doubtfulAccount(fault), at: place ?? document.place)
    }
  }

  /// What the settings state must not contradict the document.
  private func checkStatements(of snapshot: Snapshot) {
    let statements = settings.source?["legal_statements"]
    for statement in snapshot.presentation.legalStatements {
      guard let contradiction = snapshot.contradiction(of: statement.name) else { continue }
      log.add(
        .statementIsFalse(statement.name, contradiction), at: statements?.place ?? document.place)
    }
    if let stated = snapshot.references.reverseCharge,
      let actual = snapshot.reverseChargeOfTaxes, actual != stated
    {
      let place = settings.source?["reverse_charge"]?.place
      log.add(.reverseChargeOfSettings(stated: stated), at: place ?? document.place)
    }
  }

  /// The settings' account; else the one that Stripe tells the buyer to transfer to.
  private var paymentMeans: Snapshot.PaymentMeans? {
    if !settings.paymentMeans.isBlank { return settings.paymentMeans }
    return settings.seller.bank.means ?? bankTransfer
  }

  /// Lines that the settings name must be there.
  private func checkLineIDs(_ lines: [Snapshot.Line]) {
    guard !settings.groups.isEmpty || !settings.lineExtras.isEmpty else { return }
    let ids = Set(lines.compactMap(\.id))
    let groups = settings.source?["line_groups"]?.elements ?? []
    for value in groups.flatMap({ $0["lines"]?.elements ?? [] }) {
      if let id = value.string { checkLineID(id, among: ids, at: value.place) }
    }
    for (id, value) in settings.source?["line_extras"]?.members ?? [] where !value.isNull {
      checkLineID(id, among: ids, at: value.place)
    }
  }

  private func checkLineID(_ id: String, among ids: Set<String>, at place: @autoclosure () -> Place)
  {
    guard !id.countsAsAbsent, !ids.contains(id) else { return }
    log.add(.unknownLine(id: id, nearest: log.nearest(to: id, among: ids.sorted())), at: place())
  }
}
