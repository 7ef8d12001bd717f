import Diagnostics
import Testing

@testable import Billing

/// The sentence, severity and code of every finding.
@Suite struct FindingTests {
  static let rows: [(Finding, String)] = [
    (
      .input(.wrongType(expected: "a text", found: "null")),
      "error wrong-type: expected a text, found null"
    ),
    (.input(.missing("total")), "error missing-field: 'total' is missing"),
    (.input(.notAnInteger("1.5")), "error wrong-number: expected a whole number, found 1.5"),
    (
      .input(.numberTooLarge("1000000000000000")),
      "error wrong-number: the number 1000000000000000 is too large"
    ),
    (
      .input(.instantOutOfRange("-1")),
      "error wrong-number: expected a time in seconds between 1970 and 9999, found -1"
    ),
    (
      .input(.notADecimal("1,5")),
      "error wrong-number: expected a decimal number of at most 30 digits, found '1,5'"
    ),
    (
      .input(.unknownCurrency("xyz")),
      "error unknown-currency: 'xyz' is not a currency that Stripe knows"
    ),
    (
      .input(.unneededKind("bill", nearest: nil)),
      "note unneeded-object: no document needs an object of the kind 'bill'"
    ),
    (
      .input(.kindMismatch(expected: "invoice", found: "charge")),
      "error unknown-object: expected an object 'invoice', found 'charge'"
    ),
    (.input(.noKind), "error unknown-object: this object has no 'object' that says what it is"),
    (
      .input(.unknownBundleKey("x", nearest: nil)),
      "error unknown-bundle-key: unknown key 'x' in the bundle"
    ),
    (.input(.unknownDocumentKind("x")), "error unknown-bundle-key: unknown document kind 'x'"),
    (
      .input(.noDocument(wanted: "invoice")),
      "error no-document: there is no invoice among the objects"
    ),
    (
      .input(.severalDocuments(["A-1", "A-2"])),
      "error several-documents: there is more than one document: A-1, A-2"
    ),
    (
      .input(.givenTwice(kind: "tax rate", id: "txr_1")),
      "error object-given-twice: the tax rate 'txr_1' is given twice, with different content"
    ),
    (
      .input(.deletedInvoice),
      "error deleted-invoice: this invoice was deleted; only its id is left"
    ),
    (
      .input(.pendingItem),
      "error pending-item: a pending invoice item is not part of a finalized document"
    ),
    (.input(.severalBundles), "error several-documents: there is more than one bundle"),
    (
      .input(.snapshotAmongObjects),
      "error several-documents: a snapshot stands for itself; other objects beside it have no use"
    ),
    (
      .setting(.unknownSetting("x", nearest: nil, known: [])),
      "error unknown-setting: unknown setting 'x'"
    ),
    (
      .setting(.unknownChoice("x", nearest: nil, known: [])),
      "error unknown-setting: unknown value 'x'"
    ),
    (
      .setting(.notATimeZone("x y")),
      "error unknown-time-zone: 'x y' is not the name of a time zone"
    ),
    (
      .setting(.digitsOutOfRange(13)),
      "error wrong-number: expected a number of decimals from 0 to 12, found 13"
    ),
    (.setting(.rateNotPositive("0")), "error wrong-number: expected a rate above 0, found 0"),
    (
      .setting(.replacedText("memo")),
      "note replaced-text: the memo of the settings stands in place of the one that the document"
        + " has"
    ),
    (
      .setting(.taxesOfNoCharge),
      "warning unused-setting: taxes of a charge are printed on its receipt only; this document"
        + " states its own"
    ),
    (
      .setting(.settingsOfSnapshot),
      "note settings-of-snapshot: a snapshot is settled already: the settings file changes nothing"
        + " in it"
    ),
    (
      .setting(.tooLarge(16 << 20)),
      "error unreadable-settings: the settings file has more than 16 MiB"
    ),
    (.setting(.notUTF8), "error unreadable-settings: the settings file is not UTF-8"),
    (.setting(.notYAML("x")), "error unreadable-settings: this is not YAML: x"),
    (.setting(.alias), "error unreadable-settings: aliases are not read"),
    (
      .setting(.nestedTooDeeply),
      "error unreadable-settings: lists and mappings are nested too deeply"
    ),
    (.setting(.keyTwice("x")), "error repeated-name: the key 'x' stands twice in one mapping"),
    (.setting(.keyNotText), "error unreadable-settings: a key has to be a text"),
    (.setting(.severalValues), "error unreadable-settings: a settings file holds one object"),
    (.setting(.notBase64), "error unusable-logo: the picture is not Base64"),
    (.setting(.notAPicture), "error unusable-logo: the picture is neither PNG, JPEG nor SVG"),
    (.setting(.logoNeedsSource), "error unusable-logo: a logo needs either 'data' or 'file'"),
    (
      .setting(.pathLeavesFolder("../x")),
      "error path-leaves-folder: the path '../x' does not stay in its folder"
    ),
    (
      .setting(.unreadableFile(path: "x", cause: "no such file")),
      "error unreadable-file: cannot read 'x': no such file"
    ),
    (
      .setting(.unknownLine(id: "il", nearest: nil)),
      "error unknown-line: no line of the document has the id 'il'"
    ),
    (
      .setting(.unknownTaxRate(id: "txr", nearest: nil)),
      "error unknown-tax-rate: no tax of the document has the rate 'txr'"
    ),
    (
      .setting(.unusableSnapshot("9")),
      "error snapshot-format: a snapshot of the format 9 cannot be read"
    ),
    (.document(.draft(previewed: false)), "error draft: this invoice is a draft"),
    (.document(.draft(previewed: true)), "error draft: this is a preview, not a finalized invoice"),
    (
      .document(.notPaid(status: "open")),
      "error not-paid: a receipt needs a paid invoice, and this one is 'open'"
    ),
    (
      .document(.chargeNotSucceeded(status: "failed")),
      "error not-paid: a receipt needs a charge that succeeded, and this one is 'failed'"
    ),
    (
      .document(.truncated(what: "lines")),
      "error list-truncated: the list of lines is not complete: 'has_more' is true"
    ),
    (
      .document(.lineCurrency(line: "Work", found: "USD", expected: "EUR")),
      "error mixed-currencies: line 'Work' is in USD, the document in EUR"
    ),
    (
      .document(.partCurrency(part: "refund", found: "USD", expected: "EUR")),
      "error mixed-currencies: the refund is in USD, the document in EUR"
    ),
    (
      .document(.missingNumber(kind: "invoice")),
      "error missing-number: a finalized invoice needs a number"
    ),
    (.document(.testMode), "note test-mode: this is an object of Stripe's test mode"),
    (.document(.testModeRefused), "error test-mode: objects of Stripe's test mode are refused"),
    (
      .document(.unknownValue(field: "status", value: "x")),
      "warning unknown-value: unknown value 'x' of 'status'"
    ),
    (
      .document(.customerCurrency(customer: "USD", document: "EUR")),
      "warning customer-currency: the customer's currency is USD, the document is in EUR"
    ),
    (
      .document(.couponCurrency(coupon: "USD", document: "EUR")),
      "warning coupon-currency: the coupon takes off an amount in USD, the document is in EUR"
    ),
    (
      .document(.unsafeURL),
      "warning unsafe-url: the address of the hosted page is not an https URL, so it is left out"
    ),
    (
      .related(.noTaxRate("x")),
      "warning missing-related: the tax rate 'x' is not among the objects"
    ),
    (
      .related(.noTaxID("x")),
      "warning missing-related: the tax ID 'x' is not among the objects, so it is left out"
    ),
    (
      .related(.noDiscount("x")),
      "warning missing-related: the discount 'x' is not among the objects"
    ),
    (.related(.noCoupon("x")), "warning missing-related: the coupon 'x' is not among the objects"),
    (
      .related(.noInvoice("x")), "warning missing-related: the invoice 'x' is not among the objects"
    ),
    (
      .related(.noCharge("x")),
      "warning missing-related: the charge of the payment 'x' is not among the objects"
    ),
    (
      .related(.noAccount("x")),
      "warning missing-related: the seller's account 'x' is not among the objects"
    ),
    (.related(.noSellerName), "warning missing-related: the seller has no name"),
    (
      .related(.noCustomer("x")),
      "warning missing-related: the customer 'x' is not among the objects"
    ),
    (
      .arithmetic(.linesAndSubtotal(lines: "1", subtotal: "2")),
      "warning arithmetic-subtotal: lines less their own discounts add up to 1, the subtotal is 2"
    ),
    (
      .arithmetic(.partsAndTotal(parts: "1", total: "2", inclusiveOnTop: false)),
      "warning arithmetic-total: subtotal, discounts, taxes and shipping add up to 1, the total is 2"
    ),
    (
      .arithmetic(.amountDue(expected: "1", stated: "2")),
      "warning arithmetic-amount-due: total, balance and credit notes leave 1 due, the amount due is 2"
    ),
    (
      .arithmetic(.amountRemaining(expected: "1", stated: "2")),
      "warning arithmetic-amount-remaining: "
        + "what is due less what is paid is 1, the amount remaining is 2"
    ),
    (
      .arithmetic(.endingBalance(expected: "1", stated: "2")),
      "warning arithmetic-ending-balance: the total leaves a balance of 1, the ending balance is 2"
    ),
    (
      .arithmetic(.totalExcludingTax(expected: "1", stated: "2")),
      "warning arithmetic-excluding-tax: the total less its taxes is 1, the total excluding tax is 2"
    ),
    (
      .arithmetic(.subtotalExcludingTax(expected: "1", stated: "2")),
      "warning arithmetic-excluding-tax: "
        + "the subtotal less inclusive taxes is 1, the subtotal excluding tax is 2"
    ),
    (
      .arithmetic(.creditSettlement(parts: "1", total: "2")),
      "warning arithmetic-credit: "
        + "the ways in which the credit is settled add up to 1, the total is 2"
    ),
    (
      .arithmetic(.creditAmount(amount: "1", total: "2")),
      "warning arithmetic-total: the amount of the credit note is 1, its total is 2"
    ),
    (
      .arithmetic(.negativeAmount(field: "amount_paid", amount: "-1")),
      "warning arithmetic-negative: 'amount_paid' is negative: -1"
    ),
    (
      .arithmetic(.taxRowsAndLines(rows: "1", lines: "2")),
      "warning arithmetic-taxes: the document states taxes of 1, its lines and shipping of 2"
    ),
    (
      .arithmetic(.refunds(given: "1", stated: "2")),
      "warning arithmetic-refunds: the refunds given add up to 1, the charge states 2"
    ),
    (
      .arithmetic(.creditShares(lines: "1", stated: "2")),
      "warning arithmetic-credits: the lines state 1 of this credit, the document 2"
    ),
    (
      .arithmetic(.shippingCost(parts: "1", stated: "2")),
      "warning arithmetic-shipping: shipping and its tax add up to 1, the total of shipping is 2"
    ),
    (
      .input(.textTooLong(100_001)),
      "error text-too-long: a text may have 100000 bytes, and this one has 100001"
    ),
    (
      .setting(.notALanguage("x y")), "error unknown-language: 'x y' is not the tag of a language"
    ),
    (
      .setting(.daysOutOfRange(-1)),
      "error wrong-number: expected a number of days from 0 to 36525, found -1"
    ),
    (
      .setting(.negativePercent("-1")),
      "error wrong-number: expected a percentage of 0 or more, found -1"
    ),
  ]

  @Test(arguments: rows)
  func says(finding: Finding, expected: String) {
    let diagnostic = finding.diagnostic(at: nil)
    #expect(
      "\(diagnostic.severity.rawValue) \(diagnostic.code): \(diagnostic.sentence)" == expected)
    #expect(!diagnostic.hints.contains { $0.isEmpty || $0.hasSuffix(".") })
  }
}
