import Diagnostics

/// A fact about an input that its sender should know.
enum Finding: Sendable, Hashable {
  // The shape of the input.
  case wrongType(expected: String, found: String)
  case missing(String)
  case notAnInteger(String)
  case amountTooLarge(String)
  case instantOutOfRange(String)
  case notADecimal(String)
  case unknownCurrency(String)
  case unknownKind(String, nearest: String?)
  case kindMismatch(expected: String, found: String)
  case noKind
  case unknownBundleKey(String, nearest: String?)
  case unknownDocumentKind(String)
  case noDocument(wanted: String)
  case severalDocuments([String])
  case givenTwice(kind: String, id: String)
  case deletedInvoice
  case pendingItem
  case severalBundles
  case snapshotAmongObjects

  // Settings.
  case unknownSetting(String, nearest: String?, known: [String])
  case unknownChoice(String, nearest: String?, known: [String])
  case notATimeZone(String)
  case notALanguage(String)
  case daysOutOfRange(Int)
  case negativePercent(String)
  case notBase64
  case notAPicture
  case logoNeedsSource
  case pathLeavesFolder(String)
  case unreadableFile(path: String, cause: String)
  case unknownLine(id: String, nearest: String?)
  case unknownTaxRate(id: String, nearest: String?)
  case unusableSnapshot(String)

  // The document.
  case draft(previewed: Bool)
  case notPaid(status: String)
  case chargeNotSucceeded(status: String)
  case truncated(what: String)
  case lineCurrency(line: String, found: String, expected: String)
  case partCurrency(part: String, found: String, expected: String)
  case missingNumber(kind: String)
  case testMode
  case testModeRefused
  case unknownValue(field: String, value: String)
  case customerCurrency(customer: String, document: String)
  case couponCurrency(coupon: String, document: String)
  case unsafeURL

  // Related objects that are not there.
  case noTaxRate(String)
  case noTaxID(String)
  case noDiscount(String)
  case noCoupon(String)
  case noInvoice(String)
  case noCharge(String)
  case noAccount(String)
  case noSellerName
  case noCustomer(String)

  // Arithmetic (domain identities). Figures are minor units in printed form.
  case linesAndSubtotal(lines: String, subtotal: String)
  case partsAndTotal(parts: String, total: String, inclusiveOnTop: Bool)
  case amountDue(expected: String, stated: String)
  case amountRemaining(expected: String, stated: String)
  case endingBalance(expected: String, stated: String)
  case totalExcludingTax(expected: String, stated: String)
  case subtotalExcludingTax(expected: String, stated: String)
  case creditSettlement(parts: String, total: String)
  case creditAmount(amount: String, total: String)
  case negativeAmount(field: String, amount: String)
  case taxRowsAndLines(rows: String, lines: String)
  case refunds(given: String, stated: String)
}
