import Testing

@testable import Billing

extension FindingTests {
  static let settlements: [(Finding, String)] = [
    (
      .settlement(.payments(given: "1", stated: "2")),
      "warning arithmetic-payments: the payments given add up to 1, the amount paid is 2"
    ),
    (
      .settlement(.refundsOverPayments(refunded: "2", paid: "1")),
      "error arithmetic-refunds: refunds of 2 are more than the 1 that were paid"
    ),
    (
      .settlement(.incomplete(what: "lines", given: 1, total: 3)),
      "error list-truncated: the list of lines holds 1 of 3"
    ),
    (
      .credit(.noReference(isRequired: true)),
      "error missing-reference: the number of the invoice that the credit note is for is not known"
    ),
    (
      .credit(.noReference(isRequired: false)),
      "warning missing-reference: the number of the invoice that the credit note is for is not known"
    ),
    (
      .guess(.noTimeZone),
      "note no-time-zone: neither settings nor account name a time zone, so dates are those of UTC"
    ),
    (
      .guess(.severalAccounts(["acct_1", "acct_2"])),
      "warning several-accounts: there are several accounts, acct_1, acct_2, "
        + "and the document does not tell which is the seller's"
    ),
  ]

  @Test(arguments: settlements)
  func saysOfPayment(finding: Finding, expected: String) {
    says(finding: finding, expected: expected)
  }
}
