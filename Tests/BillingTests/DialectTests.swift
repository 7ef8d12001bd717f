import Billing
import Diagnostics
import Figures
import Testing

/// The same sale in the form of six API versions freezes to the same snapshot.
@Suite struct DialectTests {
  @Test(arguments: Rows.versions)
  func freezesToTheSameSnapshot(version: String) throws {
    let frozen = try freeze([Rows.bytes("dialects/\(version).json")])
    #expect(frozen.diagnostics.map(\.description) == [])
    let reference = try freeze([Rows.bytes("dialects/2026-07-29.dahlia.json")]).snapshot
    var snapshot = frozen.snapshot
    if version < "2025-12" { addSubtotals(to: &snapshot, like: reference) }
    if version < "2022" {
      // No tax bases, reasons, net total and page size were stated then.
      snapshot = withoutLaterFields(snapshot, like: reference)
    } else if version < "2024" {
      snapshot.presentation = reference.presentation
    }
    let text = String(decoding: snapshot.canonicalJSON, as: UTF8.self)
    #expect(text == String(decoding: reference.canonicalJSON, as: UTF8.self))
    #expect(snapshot == reference)
  }

  /// Lines have stated their subtotals only since 2025-12-15.
  private func addSubtotals(to snapshot: inout Snapshot, like reference: Snapshot) {
    for (index, line) in reference.lines.enumerated() {
      #expect(snapshot.lines[index].details?.subtotal == nil)
      snapshot.lines[index].details?.subtotal = line.details?.subtotal
    }
  }

  private func withoutLaterFields(_ snapshot: Snapshot, like reference: Snapshot) -> Snapshot {
    var snapshot = snapshot
    for (index, line) in reference.lines.enumerated() { snapshot.lines[index].taxes = line.taxes }
    snapshot.totals.taxes = reference.totals.taxes
    snapshot.totals.subtotalExcludingTax = reference.totals.subtotalExcludingTax
    snapshot.totals.totalExcludingTax = reference.totals.totalExcludingTax
    snapshot.presentation = reference.presentation
    return snapshot
  }

  @Test func readsTheSale() throws {
    let euro = try #require(Currency(code: "eur"))
    let snapshot = try freeze([Rows.bytes("dialects/2025-03-31.basil.json")]).snapshot
    #expect(snapshot.kind == .invoice)
    #expect(snapshot.number == "LUM-0042")
    #expect(snapshot.status == .paid)
    #expect(snapshot.dates.issued == Instant(1_709_251_200))
    #expect(snapshot.dates.due == nil)
    #expect(snapshot.timeZone == "Europe/Paris")
    #expect(snapshot.preferredLocales == ["fr-CA", "en"])
    #expect(snapshot.buyer.name == "Éditions Dupont")
    #expect(snapshot.buyer.address?.country == "FR")
    #expect(snapshot.buyer.address?.line2 == nil)
    #expect(snapshot.buyer.taxIDs == [.init(type: "eu_vat", value: "FR98765432109")])
    #expect(snapshot.seller.name == "Lumen")
    #expect(snapshot.seller.address?.city == "Paris")
    #expect(snapshot.seller.taxIDs.map(\.value) == ["FR12345678901"])
    #expect(snapshot.lines[0].unitPrice == DecimalNumber("12"))
    #expect(snapshot.lines[0].quantity == DecimalNumber("3"))
    #expect(
      snapshot.lines[0].discounts == [
        .init(
          id: "di_item", name: "Team", percentOff: DecimalNumber("10"), amount: Money(-360, euro))
      ])
    #expect(snapshot.lines[1].description == "Setup")
    #expect(snapshot.lines[1].period == nil)
    #expect(
      snapshot.totals.discounts == [
        .init(
          id: "di_inv", name: "BONJOUR", amountOff: Money(2000, euro), amount: Money(-2000, euro))
      ])
    #expect(snapshot.totals.taxes.map(\.rate.name) == ["VAT"])
    #expect(snapshot.totals.taxes.map(\.rate.percentage) == [DecimalNumber("20")])
    #expect(snapshot.totals.appliedBalance == Money(-1000, euro))
    #expect(
      snapshot.payments.map(\.method) == [
        .init(type: "card", brand: "visa", last4: "4242", wallet: "apple_pay")
      ])
    #expect(snapshot.presentation.pageSize == .letter)
    #expect(snapshot.presentation.excludesTax)
    #expect(snapshot.presentation.primaryColor == "#1f5eff")
    #expect(snapshot.payURL == nil)
  }
}
