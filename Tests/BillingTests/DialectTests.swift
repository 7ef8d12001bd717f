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
    var reference = try freeze([Rows.bytes("dialects/2026-07-29.dahlia.json")]).snapshot
    leaveOut(version, of: &reference)
    let text = String(decoding: frozen.snapshot.canonicalJSON, as: UTF8.self)
    #expect(text == String(decoding: reference.canonicalJSON, as: UTF8.self))
    #expect(frozen.snapshot == reference)
  }

  /// Takes out what the bundle of a version does not state.
  private func leaveOut(_ version: String, of snapshot: inout Snapshot) {
    for index in snapshot.lines.indices {
      // Stated since 2025-12-15.
      if version < "2025-12" { snapshot.lines[index].details?.subtotal = nil }
      if version < "2022" { snapshot.lines[index].taxes = snapshot.lines[index].taxes.map(bare) }
    }
    guard version < "2024" else { return }
    snapshot.presentation.pageSize = .auto
    snapshot.presentation.excludesTax = false
    guard version < "2022" else { return }
    for index in snapshot.totals.taxes.indices {
      snapshot.totals.taxes[index].base = nil
      snapshot.totals.taxes[index].reason = nil
    }
    snapshot.totals.subtotalExcludingTax = nil
  }

  private func bare(_ tax: Snapshot.LineTax) -> Snapshot.LineTax {
    var tax = tax
    tax.base = nil
    tax.reason = nil
    return tax
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
