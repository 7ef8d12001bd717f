extension Finding {
  /// A stable name for programs. Findings about sums begin with `arithmetic-`.
  var code: String {
    switch self {
    case .wrongType: "wrong-type"
    case .missing: "missing-field"
    case .notAnInteger, .notADecimal, .amountTooLarge, .instantOutOfRange, .daysOutOfRange,
      .negativePercent:
      "wrong-number"
    case .unknownCurrency: "unknown-currency"
    case .unknownKind, .kindMismatch, .noKind: "unknown-object"
    case .unknownBundleKey, .unknownDocumentKind: "unknown-bundle-key"
    case .noDocument: "no-document"
    case .severalDocuments, .severalBundles, .snapshotAmongObjects: "several-documents"
    case .givenTwice: "object-given-twice"
    case .deletedInvoice: "deleted-invoice"
    case .pendingItem: "pending-item"
    case .unknownSetting, .unknownChoice: "unknown-setting"
    case .notATimeZone: "unknown-time-zone"
    case .notALanguage: "unknown-language"
    case .notBase64, .notAPicture, .logoNeedsSource: "unusable-logo"
    case .pathLeavesFolder: "path-leaves-folder"
    case .unreadableFile: "unreadable-file"
    case .unknownLine: "unknown-line"
    case .unknownTaxRate: "unknown-tax-rate"
    case .unusableSnapshot: "snapshot-format"
    case .draft: "draft"
    case .notPaid, .chargeNotSucceeded: "not-paid"
    case .truncated: "list-truncated"
    case .lineCurrency, .partCurrency: "mixed-currencies"
    case .missingNumber: "missing-number"
    case .testMode, .testModeRefused: "test-mode"
    case .unknownValue: "unknown-value"
    case .customerCurrency: "customer-currency"
    case .couponCurrency: "coupon-currency"
    case .unsafeURL: "unsafe-url"
    case .noTaxRate, .noTaxID, .noDiscount, .noCoupon, .noInvoice, .noCharge, .noAccount,
      .noSellerName, .noCustomer:
      "missing-related"
    case .linesAndSubtotal: "arithmetic-subtotal"
    case .partsAndTotal, .creditAmount: "arithmetic-total"
    case .amountDue: "arithmetic-amount-due"
    case .amountRemaining: "arithmetic-amount-remaining"
    case .endingBalance: "arithmetic-ending-balance"
    case .totalExcludingTax, .subtotalExcludingTax: "arithmetic-excluding-tax"
    case .creditSettlement: "arithmetic-credit"
    case .negativeAmount: "arithmetic-negative"
    case .taxRowsAndLines: "arithmetic-taxes"
    case .refunds: "arithmetic-refunds"
    }
  }

  /// What to do, or the nearest right thing.
  var hints: [String] {
    switch self {
    case .unknownKind(_, let nearest): suggestion(nearest)
    case .unknownBundleKey(_, let nearest):
      suggestion(nearest) + ["keys: \(SourceBundle.keys.joined(separator: ", "))"]
    case .unknownSetting(_, let nearest, let known), .unknownChoice(_, let nearest, let known):
      suggestion(nearest) + ["known: \(known.joined(separator: ", "))"]
    case .unknownLine(_, let nearest), .unknownTaxRate(_, let nearest): suggestion(nearest)
    case .unknownDocumentKind:
      ["known: \(Snapshot.Kind.allCases.map(\.rawValue).joined(separator: ", "))"]
    case .noKind: ["give Stripe objects as the API returns them, or a bundle with 'invoice'"]
    case .noDocument: ["give an invoice, a credit note or a charge"]
    case .severalDocuments, .severalBundles, .snapshotAmongObjects: ["give one document at a time"]
    case .notATimeZone: ["names are those of the IANA database: Europe/Berlin"]
    case .notALanguage: ["tags are those of BCP 47: de, pt-BR"]
    case .pathLeavesFolder: ["give a path relative to the bundle's folder"]
    case .draft: ["finalize it first, or ask for a draft to be drawn"]
    case .truncated: ["fetch the whole list, page by page, and put it in place"]
    case .noTaxRate: ["add the tax_rate object; without it the row has no name and no rate"]
    case .noTaxID: ["add the tax_id object"]
    case .noDiscount, .noCoupon: ["add the object; without it the row has no name"]
    case .noInvoice: ["add the invoice; without it its number and the buyer are not known"]
    case .noCharge: ["add the charge; without it the payment method is not known"]
    case .noAccount: ["add the account; without it address and contacts are not known"]
    case .noSellerName: ["set 'legal_name' in the settings"]
    case .noCustomer: ["add the customer; without it the buyer's languages are not known"]
    case .partsAndTotal(_, _, true): ["an inclusive tax was counted on top of the subtotal"]
    default: []
    }
  }

  private func suggestion(_ nearest: String?) -> [String] {
    nearest.map { ["did you mean '\($0)'?"] } ?? []
  }
}
