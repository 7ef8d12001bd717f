import Billing
import Diagnostics
import Documents
import Figures
import Testing

@testable import Composition

@Suite struct HeadlineTests {
  private func headline(_ snapshot: Snapshot) throws -> String {
    try Composed(snapshot).headline().text.string
  }

  @Test func anInvoiceSaysWhatIsDueAndWhen() throws {
    #expect(try headline(Sample.invoice()) == "€588.00 due March 14, 2026")
    let undated = try Sample.invoice { $0.dates.due = nil }
    #expect(try headline(undated) == "€588.00 due")
    let paid = try Sample.invoice {
      $0.status = .paid
      $0.totals.amountPaid = try Sample.euros(58_800)
      $0.totals.amountRemaining = try Sample.euros(0)
    }
    #expect(try headline(paid) == "€588.00 paid")
  }

  @Test func aPartlyPaidInvoiceSaysWhatRemains() throws {
    let snapshot = try Sample.invoice {
      $0.totals.amountPaid = try Sample.euros(8_800)
      $0.totals.amountRemaining = try Sample.euros(50_000)
    }
    #expect(try headline(snapshot) == "€500.00 due March 14, 2026")
  }

  /// Zero and negative totals, and totals that a balance or credit notes cover.
  @Test(arguments: [("en", "Nothing due"), ("de", "Kein Betrag fällig")], [0, -2_000, 58_800])
  func anInvoiceThatAsksForNothingSaysSo(words: (String, String), total: Int) throws {
    for status in [Snapshot.Status.paid, .open, .draft] {
      let snapshot = try Sample.invoice {
        $0.status = status
        $0.totals.total = try Sample.euros(total)
        $0.totals.appliedBalance = try Sample.euros(-total)
        $0.totals.amountDue = try Sample.euros(0)
        $0.totals.amountRemaining = try Sample.euros(0)
      }
      #expect(try Composed(snapshot, locale: words.0).headline().text.string == words.1)
    }
  }

  @Test func anAmbiguousSymbolHasItsCode() throws {
    let dollars = try Sample.currency("USD")
    let snapshot = try Sample.invoice {
      $0.currency = dollars
      $0.totals = .init(total: Money(2378, dollars), amountDue: Money(2378, dollars))
    }
    #expect(try headline(snapshot) == "$23.78\u{A0}USD due March 14, 2026")
  }

  @Test func aVoidInvoiceAsksForNothing() throws {
    let snapshot = try Sample.invoice {
      $0.status = .void
      $0.dates.voided = Sample.issued
      $0.payURL = "https://pay.example/1"
    }
    let composed = try Composed(snapshot)
    #expect(try composed.headline() == Headline(text: Text("Voided on February 12, 2026")))
    #expect(try !composed.summary().contains { $0.kind == .amountDue })
  }

  @Test func aReceiptSaysWhatWasPaid() throws {
    #expect(try headline(Sample.receipt()) == "€588.00 paid on February 14, 2026")
    let undated = try Sample.receipt { $0.dates.paid = nil }
    #expect(try headline(undated) == "€588.00 paid")
    let refunded = try Sample.receipt {
      $0.refunds = [.init(date: nil, amount: try Sample.euros(58_800))]
    }
    #expect(try headline(refunded) == "€588.00 refunded")
  }

  @Test func aCreditNoteSaysWhatWasCredited() throws {
    #expect(try headline(Sample.creditNote()) == "€588.00 credited on February 12, 2026")
  }

  @Test(arguments: [
    (Snapshot.Status.open, "https://pay.example/1", true),
    (.uncollectible, "https://pay.example/1", true), (.paid, "https://pay.example/1", false),
    (.void, "https://pay.example/1", false), (.draft, "https://pay.example/1", false),
    (.open, "http://pay.example/1", false), (.open, "javascript:alert(1)", false),
    (.open, "https://pay.example/ 1", false),
  ])
  func onlyOpenInvoicesHaveALinkToPay(
    _ status: Snapshot.Status, _ url: String, _ isThere: Bool
  ) throws {
    let composed = try Composed(
      Sample.invoice {
        $0.status = status
        $0.payURL = url
      })
    #expect(try composed.headline().link?.url == (isThere ? url : nil))
    let isBad = status == .open && !isThere
    #expect(composed.diagnostics.map(\.code) == (isBad ? ["bad-pay-link"] : []))
  }
}
