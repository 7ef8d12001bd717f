import Billing
import Figures

extension Rules {
  /// BR-02 to BR-11, BR-CO-26, BR-57.
  @Sendable static func needs(_ invoice: EInvoice, _ facts: inout [Fact]) {
    var needs = Needs()
    needs.need(invoice.number, .number, "the number of the document, or the setting 'number'")
    needs.need(invoice.seller.name, .sellerName, "the setting 'seller.legal_name'")
    needs.need(
      invoice.seller.address.country, .sellerCountry,
      "'account_country' of the invoice, or the setting 'seller.address'")
    needs.need(invoice.buyer.name, .buyerName, "'customer_name' of the invoice")
    needs.need(
      invoice.buyer.address.country, .buyerCountry, "'customer_address.country' of the invoice")
    let seller = invoice.seller
    needs.need(
      !seller.identifiers.isEmpty || seller.registration != nil || seller.vatNumber != nil,
      oneOf: [.sellerIdentifier, .sellerRegistration, .sellerVATNumber],
      "the setting 'seller.registration', or a VAT number in 'seller.tax_ids'")
    facts += needs.facts
    facts += ofRepresentative(invoice)
    facts += ofAccounting(invoice)
  }

  /// BR-18 to BR-20, BR-56.
  private static func ofRepresentative(_ invoice: EInvoice) -> [Fact] {
    guard let party = invoice.taxRepresentative else { return [] }
    var needs = Needs()
    needs.need(party.name, .representativeName, "the setting 'tax_representative.name'")
    needs.need(
      party.vatNumber, .representativeVATNumber, "the setting 'tax_representative.tax_ids'")
    needs.need(
      party.address.country, .representativeCountry, "the setting 'tax_representative.address'")
    return needs.facts
  }

  /// BR-53, PEPPOL-EN16931-R005.
  private static func ofAccounting(_ invoice: EInvoice) -> [Fact] {
    guard let accounting = invoice.accounting else { return [] }
    if accounting.currency == invoice.currency {
      return [
        .forbidden(
          .accountingCurrency, rule: "PEPPOL-EN16931-R005", .accountingCurrencyIsCurrency)
      ]
    }
    guard accounting.amount == nil else { return [] }
    return [
      .missing(
        .accountingTax, line: nil, source: "the setting 'einvoice.vat_in_accounting_currency'",
        because: .currency)
    ]
  }

  /// BR-16, BR-25.
  @Sendable static func needsOfLines(_ invoice: EInvoice, _ facts: inout [Fact]) {
    var needs = Needs()
    if invoice.lines.isEmpty {
      needs.need(nil, .lines, "the document with its 'lines'")
    }
    for (index, line) in invoice.lines.enumerated() {
      needs.need(line.name, .itemName, "'description' of the line", line: index + 1)
    }
    facts += needs.facts
  }

  /// BR-S-02, BR-Z-02, BR-E-02, BR-AE-02, BR-IC-02, BR-G-02, BR-O-02 and those of allowances and
  /// charges; BR-IC-11 and BR-IC-12.
  @Sendable static func needsOfCategories(_ invoice: EInvoice, _ facts: inout [Fact]) {
    let (seller, buyer) = (invoice.seller, invoice.buyer)
    let represented = invoice.taxRepresentative?.vatNumber != nil
    for category in Set(invoice.breakdown.map(\.vat.category)).sorted(by: <) {
      var needs = Needs(.category(category.rawValue))
      let ids = "a VAT number in the setting 'seller.tax_ids', or in the account's tax ids"
      switch category {
      case .standard, .zeroRated, .exempt:
        if seller.taxNumber == nil, !represented {
          needs.need(seller.vatNumber, .sellerVATNumber, ids)
        }
      case .reverseCharge:
        if seller.taxNumber == nil, !represented {
          needs.need(seller.vatNumber, .sellerVATNumber, ids)
        }
        needs.need(
          buyer.vatNumber ?? buyer.registration?.value, .buyerVATNumber,
          "'customer_tax_ids' of the invoice")
      case .intraCommunity, .export:
        if !represented { needs.need(seller.vatNumber, .sellerVATNumber, ids) }
      case .outOfScope: facts += ofOutOfScope(invoice)
      }
      if category == .intraCommunity { ofIntraCommunity(invoice, &needs) }
      facts += needs.facts
    }
  }

  private static func ofIntraCommunity(_ invoice: EInvoice, _ needs: inout Needs) {
    needs.need(
      invoice.buyer.vatNumber, .buyerVATNumber, "'customer_tax_ids' of the invoice")
    needs.need(
      invoice.delivery?.address?.country, .deliverToCountry,
      "'shipping_details.address.country' of the invoice")
    needs.need(
      invoice.delivery?.date != nil || invoice.period != nil,
      oneOf: [.deliveryDate, .periodStart], "the setting 'supply_date'")
  }

  /// BR-O-02, BR-O-11 to BR-O-14. A number that names nobody else cannot be left out.
  private static func ofOutOfScope(_ invoice: EInvoice) -> [Fact] {
    var facts: [Fact] = []
    if invoice.breakdown.contains(where: { $0.vat.category != .outOfScope }) {
      facts.append(.forbidden(.category, rule: "BR-O-11", .outOfScopeBesideOther))
    }
    if invoice.seller.vatNumber != nil {
      facts.append(
        .missingOneOf(
          [.sellerIdentifier, .sellerRegistration], source: "the setting 'seller.registration'",
          because: .category("O")))
    }
    return facts
  }
}
