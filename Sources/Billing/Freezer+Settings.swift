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
    checkLineIDs(snapshot.lines)
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
