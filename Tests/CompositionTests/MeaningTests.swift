import Billing
import Documents
import Figures
import Foundation
import Testing

@testable import Composition

/// Words and figures know what they stand for: it is compared with the snapshot, not with words.
@Suite struct MeaningTests {
  /// The day of an instant in a zone, by another calendar than ours.
  private func day(_ instant: Instant?, _ zone: String) throws -> CivilDate {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: zone))
    let date = Date(timeIntervalSince1970: Double(try #require(instant).seconds))
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return try CivilDate(
      year: #require(parts.year), month: #require(parts.month), day: #require(parts.day))
  }

  /// By the kind of their rows.
  private func meanings(_ table: Table) -> [Table.Row.Kind: Meaning] {
    var meanings: [Table.Row.Kind: Meaning] = [:]
    for row in table.rows { meanings[row.kind] = row.cells[1].texts.first?.meaning }
    return meanings
  }

  @Test(
    arguments: ["Europe/Berlin", "America/Los_Angeles", "Pacific/Auckland"], ["en", "ja", "ar"])
  func datesCarryTheirDay(zone: String, locale: String) throws {
    let invoice = try Sample.invoice {
      $0.timeZone = zone
      $0.dates.issued = Instant(Sample.issued.seconds + 11 * 3600)
      $0.dates.supply = .init(start: Sample.issued, end: Sample.issued)
    }
    let fields = try meanings(Composed(invoice, locale: locale).table(.fields))
    #expect(fields[.issued] == .date(try day(invoice.dates.issued, zone)))
    #expect(fields[.due] == .date(try day(invoice.dates.due, zone)))
    #expect(fields[.supplied] == .date(try day(invoice.dates.supply?.start, zone)))
    let document = try Composed(invoice, locale: locale).document
    #expect(document.due?.date == (try day(invoice.dates.due, zone)))
    #expect(document.due?.amount == invoice.totals.amountRemaining)
    let receipt = try Sample.receipt { $0.timeZone = zone }
    let composed = try Composed(receipt, locale: locale)
    let paid = Meaning.date(try day(receipt.dates.paid, zone))
    #expect(try meanings(composed.table(.fields))[.paid] == paid)
    #expect(try composed.table(.payments).rows.map { $0.cells[1].texts.first?.meaning } == [paid])
    #expect(composed.document.due == nil)
  }

  @Test func periodsCarryTheirDays() throws {
    let period = Snapshot.Period(
      start: Sample.issued, end: Instant(Sample.issued.seconds + 28 * Sample.day))
    let composed = try Composed(Sample.invoice { $0.lines[0].period = period })
    let detail = try #require(composed.items().first?.details.first)
    #expect(
      detail.text.meaning
        == .period(try day(period.start, "Europe/Berlin"), try day(period.end, "Europe/Berlin")))
  }

  @Test func figuresCarryTheirMoney() throws {
    let tax = try Sample.tax(11_760, on: 58_800)
    let snapshot = try Sample.invoice {
      $0.lines[0].taxes = [Sample.lineTax(tax)]
      $0.lines[0].discounts = [.init(amount: try Sample.euros(-100))]
      $0.totals.taxes = [tax]
      $0.totals.discounts = [.init(amount: try Sample.euros(-200))]
      $0.totals.totalExcludingTax = try Sample.euros(47_040)
      $0.totals.appliedBalance = try Sample.euros(-300)
    }
    let composed = try Composed(snapshot, locale: "de")
    let item = try composed.items()[0]
    let line = snapshot.lines[0]
    #expect(item.amount?.value == .money(line.amount))
    #expect(item.quantity?.value == line.quantity.map { .number($0) })
    #expect(item.unitPrice?.value == line.unitPrice.map { .number($0) })
    #expect(item.details.last?.amount?.value == .money(line.discounts[0].amount))
    let totals = snapshot.totals
    let expected: [(Table.Row.Kind, Money?)] = [
      (.subtotal, totals.subtotal), (.discount, totals.discounts[0].amount),
      (.totalExcludingTax, totals.totalExcludingTax), (.tax, totals.taxes[0].amount),
      (.total, totals.total), (.appliedBalance, totals.appliedBalance),
      (.amountDue, totals.amountRemaining),
    ]
    let rows = try composed.summary()
    #expect(rows.map(\.kind) == expected.map(\.0))
    #expect(rows.map(\.amount.value) == expected.map { $0.1.map { .money($0) } })
  }

  @Test func taxesCarryRateBaseAndTax() throws {
    let tax = try Sample.tax(11_760, on: 58_800)
    let snapshot = try Sample.invoice { $0.totals.taxes = [tax] }
    let sections: [any Section] = [LinesSection(), SummarySection(), TaxesSection()]
    let row = try #require(Composed(snapshot, sections: sections).table(.taxes).rows.first)
    #expect(row.cells[1].texts.first?.meaning == .percent(try #require(tax.rate.percentage)))
    #expect(row.cells[2].parts.first?.numeral?.value == tax.base.map { .money($0) })
    #expect(row.cells[3].parts.first?.numeral?.value == .money(tax.amount))
  }

  @Test func refundsArePaymentsTakenBack() throws {
    let receipt = try Sample.receipt {
      $0.refunds = [.init(date: nil, amount: try Sample.euros(8_800))]
    }
    let rows = try Composed(receipt).table(.payments).rows
    #expect(rows.map(\.kind) == [.payment, .refund])
    #expect(
      rows.map { $0.cells.last { !$0.isEmpty }?.parts.first?.numeral?.value == nil } == [
        true, false,
      ])
    let amounts = rows.map { row in row.cells.lazy.compactMap { $0.parts.first?.numeral }.first }
    #expect(
      amounts.map { $0?.value } == [
        .money(receipt.payments[0].amount), .money(receipt.refunds[0].amount.negated),
      ])
  }

  @Test func taxNumbersCarryTheirType() throws {
    let snapshot = try Sample.invoice {
      $0.buyer.taxIDs = [
        .init(type: "gb_vat", value: "GB123456789"), .init(type: "qq_vat", value: "QQ1"),
      ]
    }
    for locale in ["en", "de", "ar"] {
      let parties = try Composed(snapshot, locale: locale).parties()
      let found = parties.flatMap(\.lines).compactMap { text -> Snapshot.TaxID? in
        guard case .taxID(let type, let value) = text.meaning else { return nil }
        return .init(type: type, value: value)
      }
      #expect(found == snapshot.seller.taxIDs + snapshot.buyer.taxIDs)
    }
  }

  @Test func statementsSayWhatTheyState() throws {
    let snapshot = try Sample.invoice {
      $0.taxExempt = .reverse
      $0.presentation.statements = ["Cash accounting"]
    }
    #expect(
      try Composed(snapshot, locale: "de").texts(.statements).map(\.meaning) == [
        .statement(.reverseCharge), .statement(.own),
      ])
  }
}
