import Figures
import JSON

extension Freezer {
  /// What the settings say of the document beside references, payment and looks.
  func addStatedFacts(to snapshot: inout Snapshot) {
    let words = settings.words
    snapshot.subject = words.subject
    snapshot.memo = text(words.memo, in: snapshot.memo, "memo")
    snapshot.footer = text(words.footer, in: snapshot.footer, "footer")
    snapshot.taxRepresentative = settings.taxRepresentative.party
    snapshot.exchangeRate = settings.exchangeRate.exchangeRate
    snapshot.references.placeOfSupply = settings.placeOfSupply
    snapshot.references.reverseCharge = settings.reverseCharge
    snapshot.totals.convertedTotal = settings.convertedTotals.total.money
    snapshot.totals.convertedTotalExcludingTax = settings.convertedTotals.totalExcludingTax.money
    snapshot.presentation.choices = settings.choices
    snapshot.presentation.choices.collapsedGroups =
      settings.groups.filter { $0.isCollapsed == true }.map(\.name)
    if !settings.fiscalRecord.isBlank { snapshot.fiscalRecord = settings.fiscalRecord }
    if !settings.signature.isBlank { snapshot.signature = settings.signature }
    addChargeTaxes(to: &snapshot)
  }

  /// A text of the settings wins, and what it replaces is told.
  private func text(
    _ own: LocalizedText?, in stated: LocalizedText?, _ name: String
  ) -> LocalizedText? {
    guard let own else { return stated }
    if let stated, stated != own {
      log.add(.replacedText(name), at: settings.source?[name]?.place ?? document.place)
    }
    return own
  }

  /// Stripe knows of no tax on a charge.
  private func addChargeTaxes(to snapshot: inout Snapshot) {
    guard !settings.chargeTaxes.isEmpty else { return }
    guard snapshot.kind == .receipt, document.text("object") == "charge" else {
      if let place = settings.source?["charge_taxes"]?.place {
        log.add(.taxesOfNoCharge, at: place)
      }
      return
    }
    snapshot.totals.taxes = settings.chargeTaxes.compactMap { $0.tax(in: currency) }
  }
}
