import Billing
import Diagnostics
import Documents
import Figures
import Testing

@testable import Composition

@Suite struct FieldTests {
  private func rows(_ snapshot: Snapshot, locale: String = "en") throws -> [String] {
    try Composed(snapshot, locale: locale).fields().map {
      "\($0.label.string): \($0.value.string)"
    }
  }

  @Test func anInvoiceHasItsNumberAndDates() throws {
    #expect(
      try rows(Sample.invoice()) == [
        "Invoice number: NWL-2026-0042", "Date of issue: February 12, 2026",
        "Date due: March 14, 2026",
      ])
  }

  @Test func anAutomaticChargeIsDueAtItsIssue() throws {
    let snapshot = try Sample.invoice {
      $0.collection = .chargeAutomatically
      $0.dates.due = nil
    }
    #expect(try rows(snapshot).last == "Date due: February 12, 2026")
    #expect(
      try Composed(snapshot).headline().text.string == "€588.00 due February 12, 2026")
  }

  @Test func aReceiptNamesItsInvoiceAndTheDateOfPayment() throws {
    #expect(
      try rows(Sample.receipt()) == [
        "Invoice number: NWL-2026-0042", "Receipt number: 2581-7948",
        "Date paid: February 14, 2026",
      ])
  }

  @Test func aCreditNoteNamesTheAmendedInvoiceSecond() throws {
    #expect(
      try rows(Sample.creditNote()) == [
        "Credit note number: NWL-2026-0042-CN-01", "Original invoice: NWL-2026-0042",
        "Date of issue: February 12, 2026", "Reason: Order change",
      ])
    let dated = try Sample.creditNote { $0.references.invoiceDate = Sample.issued }
    #expect(try rows(dated)[2] == "Date of original invoice: February 12, 2026")
    let quiet = try Sample.creditNote { $0.credit?.reason = "fraudulent" }
    #expect(try !rows(quiet).contains { $0.hasPrefix("Reason") })
  }

  @Test func customFieldsAreAllPrintedAndNoLabelIsWithoutValue() throws {
    let composed = try Composed(
      Sample.invoice {
        $0.fields = (1...5).map { .init(name: "Field \($0)", value: "Value \($0)") }
        $0.fields.append(.init(name: "Empty", value: " \n"))
        $0.references.replacedNumber = "NWL-2026-0041"
        $0.dates.supply = .init(start: Sample.issued, end: Sample.issued)
      })
    let labels = try composed.fields().map(\.label.string)
    #expect(
      labels == [
        "Invoice number", "Date of issue", "Date due", "Date of supply", "Replaces invoice",
        "Field 1", "Field 2", "Field 3", "Field 4", "Field 5",
      ])
    #expect(composed.diagnostics.map(\.code) == ["many-custom-fields"])
  }

  /// An instant belongs to different days in different zones.
  @Test(arguments: [
    ("UTC", "March 1, 2026"), ("America/New_York", "February 28, 2026"),
    ("Asia/Tokyo", "March 1, 2026"), ("Nowhere/Land", "March 1, 2026"),
  ])
  func datesAreThoseOfTheZone(_ zone: String, _ date: String) throws {
    let composed = try Composed(
      Sample.invoice {
        $0.timeZone = zone
        $0.dates.due = Instant(1_772_341_199)
      })
    #expect(try composed.fields().last?.value.string == date)
    #expect(composed.diagnostics.map(\.code) == (zone == "Nowhere/Land" ? ["unknown-zone"] : []))
  }

  @Test(arguments: [
    ("DE", "eu_vat", "en", "Invoice"), ("AU", "au_abn", "en", "Tax invoice"),
    ("AU", "eu_vat", "en", "Invoice"), ("AU", "au_abn", "de", "Rechnung (Tax Invoice)"),
    ("AU", "au_abn", "ja", "請求書（Tax Invoice）"), ("SG", "sg_gst", "fr", "Facture (Tax Invoice)"),
    ("AE", "ae_trn", "ar", "فاتورة ضريبية"), ("AE", "ae_trn", "de", "Rechnung (Tax Invoice)"),
    ("AU", "au_abn", "ar", "فاتورة ضريبية (Tax Invoice)"), ("JP", "jp_trn", "ja", "適格請求書"),
    ("JP", "jp_trn", "en", "Invoice"), ("US", "us_ein", "en", "Invoice"),
  ])
  func theTitleFollowsTheSellersLaw(
    _ country: String, _ number: String, _ locale: String, _ title: String
  ) throws {
    let snapshot = try Sample.invoice {
      $0.seller.address?.country = country
      $0.seller.taxIDs = [.init(type: number, value: "T1234567890123")]
      $0.totals.taxes = [try Sample.tax(5_880, on: 58_800, DecimalNumber(10), country: nil)]
    }
    #expect(try Composed(snapshot, locale: locale).masthead().text.string == title)
  }

  @Test func creditNotesAndSelfBilledInvoicesHaveTheirTitles() throws {
    let note = try Sample.creditNote {
      $0.seller.address?.country = "AU"
      $0.seller.taxIDs = [.init(type: "au_abn", value: "1")]
      $0.totals.taxes = [try Sample.tax(100, on: 1_000, DecimalNumber(10), country: nil)]
    }
    #expect(try Composed(note).masthead().text.string == "Adjustment note")
    let own = try Sample.invoice { $0.presentation.legalStatements = [.init(.selfBilling)] }
    #expect(try Composed(own).masthead().text.string == "Self-billed invoice")
    #expect(try Composed(own, locale: "de").masthead().text.string == "Gutschrift")
  }

  @Test func settingsMayNameTheTitle() throws {
    let snapshot = try Sample.invoice { $0.presentation.title = "Proforma" }
    let composed = try Composed(snapshot)
    #expect(try composed.masthead().text.string == "Proforma")
    #expect(composed.document.properties.title == "Proforma NWL-2026-0042")
  }

  @Test(
    arguments: [
      (Snapshot.Status.draft, true, ["DRAFT"]), (.open, true, []), (.paid, true, ["PAID"]),
      (.void, true, ["VOID"]), (.uncollectible, true, []), (.paid, false, ["PAID", "TEST"]),
    ] as [(Snapshot.Status, Bool, [String])])
  func statesStandBesideTheTitle(
    _ status: Snapshot.Status, _ isLive: Bool, _ states: [String]
  ) throws {
    let snapshot = try Sample.invoice {
      $0.status = status
      $0.isLive = isLive
    }
    #expect(try Composed(snapshot).masthead().badges.map(\.text.string) == states)
  }
}
