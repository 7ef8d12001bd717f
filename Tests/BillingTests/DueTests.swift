import Figures
import Testing

@testable import Billing

@Suite struct DueTests {
  @Test func asksForWhatRemainsOfAPartlyPaidInvoice() throws {
    let invoice = try Made.invoice {
      $0.totals.amountPaid = try Made.euros(8_800)
      $0.totals.amountRemaining = try Made.euros(50_000)
    }
    #expect(invoice.outstanding == (try Made.euros(50_000)))
    #expect(invoice.headline == .due(try Made.euros(50_000), by: Made.due))
  }

  private func paid(_ change: (inout Snapshot) throws -> Void = { _ in }) throws -> Snapshot {
    try Made.invoice {
      $0.status = .paid
      $0.dates.paid = Made.paid
      $0.totals.amountPaid = $0.totals.total
      $0.totals.amountRemaining = try Made.euros(0)
      try change(&$0)
    }
  }

  @Test func asksForNothingOnAPaidInvoice() throws {
    let invoice = try paid()
    #expect(invoice.headline == .paid(try Made.euros(58_800), on: Made.paid))
    #expect(invoice.outstanding == (try Made.euros(0)))
    #expect(invoice.dueDate == nil)
    #expect(invoice.datePaid == Made.paid)
    #expect(try paid { $0.collection = .chargeAutomatically }.dueDate == nil)
    let covered = try paid { $0.totals.amountPaid = try Made.euros(0) }
    #expect(covered.headline == .nothingDue)
  }

  @Test func keepsWhatWasDueInTheWordingOfStripe() throws {
    let invoice = try paid { $0.presentation.paidWording = .stripe }
    #expect(invoice.headline == .due(try Made.euros(58_800), by: Made.due))
    #expect(invoice.outstanding == (try Made.euros(58_800)))
    #expect(invoice.datePaid == nil)
    #expect(try paid { $0.presentation.paidWording = .plain }.isSettled)
  }

  @Test func tellsPaymentsOutsideStripe() throws {
    let row = Snapshot.Payment(
      method: .init(type: "out_of_band"), date: nil, amount: try Made.euros(58_800))
    let card = Snapshot.Payment(method: .init(type: "card"), date: nil, amount: row.amount)
    #expect(try paid { $0.payments = [row] }.isPaidOutside)
    #expect(try !paid { $0.payments = [row, card] }.isPaidOutside)
    #expect(try !paid().isPaidOutside)
  }

  @Test func isDueAtIssueWhenChargedAutomatically() throws {
    let automatic = try Made.invoice {
      $0.dates.due = nil
      $0.collection = .chargeAutomatically
    }
    #expect(automatic.dueDate == Made.issued)
    #expect(try Made.invoice { $0.dates.due = nil }.dueDate == nil)
    #expect(try Made.receipt().dueDate == nil)
  }

  @Test func saysThatNothingIsDue() throws {
    let invoice = try Made.invoice { $0.totals.amountDue = try Made.euros(0) }
    #expect(invoice.headline == .nothingDue)
    #expect(try Made.invoice { $0.totals.amountDue = nil }.headline == nil)
  }

  @Test func hasNoLinkWhereNothingIsDue() throws {
    let invoice = try Made.invoice {
      $0.totals.amountDue = try Made.euros(0)
      $0.payURL = "https://pay.example/i"
    }
    #expect(invoice.payLink == nil)
    #expect(!invoice.asksForPayment)
  }

  @Test func saysWhenAVoidInvoiceWasVoided() throws {
    let invoice = try Made.invoice {
      $0.status = .void
      $0.dates.voided = Made.paid
    }
    #expect(invoice.headline == .voided(Made.paid))
  }

  @Test func headsReceiptsWithWhatWasPaid() throws {
    #expect(try Made.receipt().headline == .paid(try Made.euros(58_800), on: Made.paid))
    #expect(try Made.receipt().datePaid == Made.paid)
    #expect(try Made.invoice().datePaid == nil)
  }

  @Test func headsCreditNotesWithTheTotal() throws {
    let note = try Made.invoice {
      $0.kind = .creditNote
      $0.status = .issued
    }
    #expect(note.headline == .credited(try Made.euros(58_800), on: Made.issued))
  }

  @Test func subtractsRefunds() throws {
    let receipt = try Made.receipt {
      $0.refunds = [
        .init(date: nil, amount: try Made.euros(8_000)),
        .init(date: nil, amount: try Made.euros(800)),
      ]
    }
    #expect(receipt.refunded == (try Made.euros(8_800)))
    #expect(receipt.paidAfterRefunds == (try Made.euros(50_000)))
    #expect(receipt.headline == .paid(try Made.euros(58_800), on: Made.paid))
  }

  @Test func headsAReceiptWithARefundOfAllOfIt() throws {
    let receipt = try Made.receipt {
      $0.refunds = [.init(date: nil, amount: try Made.euros(58_800))]
    }
    #expect(receipt.headline == .refunded(try Made.euros(58_800)))
    #expect(try Made.receipt().refunded == nil)
    #expect(try Made.receipt().paidAfterRefunds == nil)
  }

  @Test func givesNoSumThatDoesNotFit() throws {
    let receipt = try Made.receipt {
      $0.refunds = Array(repeating: .init(date: nil, amount: try Made.euros(.max)), count: 2)
    }
    #expect(receipt.refunded == nil)
    var sum = RunningSum(currency: receipt.currency)
    sum.add(Money(1, try #require(Currency(code: "USD"))))
    #expect(sum.amount == nil)
  }

  @Test(arguments: Snapshot.Status.allCases)
  func linksInvoicesThatCanBePaid(status: Snapshot.Status) throws {
    let invoice = try Made.invoice {
      $0.status = status
      $0.payURL = "https://pay.example/i"
    }
    let isPayable = status == .open || status == .uncollectible
    #expect(invoice.isPayable == isPayable)
    #expect(invoice.payLink == (isPayable ? .url("https://pay.example/i") : nil))
    #expect(invoice.asksForPayment == (status != .paid && status != .void))
  }

  @Test(arguments: ["http://pay.example", "https://pay.example/a b", "https://é.example", "x"])
  func namesAddressesThatCannotBeLinked(url: String) throws {
    #expect(try Made.invoice { $0.payURL = url }.payLink == .unusable(url))
  }

  @Test(arguments: ["open", "uncollectible"])
  func freezesThePageOfWhatCanBePaid(status: String) throws {
    let changes = ["status": "\"\(status)\"", "hosted_invoice_url": #""https://pay.example/i""#]
    #expect(
      try freeze(Sample.invoice(changes), Sample.customer).snapshot.payURL
        == "https://pay.example/i")
  }
}
