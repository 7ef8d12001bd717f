import Figures

/// When the law of the seller's country wants a title of its own.
///
/// A title that claims a registration needs one: a number of a listed type, and supplies of the
/// kind. An Australian business number and a Singapore entity number say nothing of GST.
package struct TitleRule: Sendable, Hashable {
  package enum Title: Sendable, Hashable, CaseIterable {
    case taxInvoice, billOfSupply, taxCreditNote, adjustmentNote
    /// Words that only the language of the country has; elsewhere the plain title.
    case national
  }

  /// What the document must be about.
  enum Supplies: Sendable, Hashable, CaseIterable {
    /// At least one tax of the country is charged.
    case charged
    /// The same, or a supply is zero-rated.
    case chargedOrZeroRated
    /// The same, or the buyer owes the tax.
    case taxable
    /// Nothing but exempt supplies.
    case exemptOnly
    /// Charged, with base and rate of each tax, to a buyer with a name.
    case itemized
    /// Charged, with base and rate of each tax, on a day that is stated.
    case itemizedReturn
  }

  /// ISO 3166-1 alpha-2, of the seller.
  let country: String
  let kind: Snapshot.Kind
  /// Stripe's tax ID types that prove the registration.
  let numbers: [String]
  let supplies: Supplies
  package let title: Title
  /// The language (ISO 639) in which the law has its words.
  package let language: String
  /// Where the law says so.
  let source: String

  init(
    _ country: String, _ kind: Snapshot.Kind, _ numbers: [String], _ supplies: Supplies,
    _ title: Title, _ language: String, _ source: String
  ) {
    self.country = country
    self.kind = kind
    self.numbers = numbers
    self.supplies = supplies
    self.title = title
    self.language = language
    self.source = source
  }
}

extension TitleRule {
  /// The first one that holds counts.
  static let all: [TitleRule] = [
    .init(
      "AE", .invoice, ["ae_trn"], .chargedOrZeroRated, .taxInvoice, "ar",
      "Cabinet Decision 52/2017, Art. 59(1)(a)"),
    .init(
      "AE", .creditNote, ["ae_trn"], .chargedOrZeroRated, .taxCreditNote, "ar",
      "Cabinet Decision 52/2017, Art. 60(1)(a)"),
    .init("AU", .invoice, ["au_abn"], .charged, .taxInvoice, "en", "GST Act 1999, s 29-70(1)"),
    .init(
      "AU", .creditNote, ["au_abn"], .charged, .adjustmentNote, "en", "GST Act 1999, s 29-75(1)"),
    .init(
      "BH", .invoice, ["bh_vat"], .chargedOrZeroRated, .taxInvoice, "ar",
      "Executive Regulations of the VAT Law (Resolution 12/2018)"),
    .init(
      "BH", .creditNote, ["bh_vat"], .chargedOrZeroRated, .taxCreditNote, "ar",
      "Executive Regulations of the VAT Law (Resolution 12/2018)"),
    .init(
      "CZ", .creditNote, ["eu_vat"], .taxable, .national, "cs", "zákon č. 235/2004 Sb., § 45"),
    .init(
      "ES", .creditNote, ["eu_vat", "es_cif"], .taxable, .national, "es",
      "Real Decreto 1619/2012, art. 15"),
    .init("IN", .invoice, ["in_gst"], .taxable, .taxInvoice, "en", "CGST Act 2017, s 31(1)"),
    .init(
      "IN", .invoice, ["in_gst"], .exemptOnly, .billOfSupply, "en", "CGST Act 2017, s 31(3)(c)"),
    .init(
      "JP", .invoice, ["jp_trn"], .itemized, .national, "ja", "Consumption Tax Act, Art. 57-4(1)"),
    .init(
      "JP", .creditNote, ["jp_trn"], .itemizedReturn, .national, "ja",
      "Consumption Tax Act, Art. 57-4(3)"),
    .init(
      "NZ", .invoice, ["nz_gst"], .chargedOrZeroRated, .taxInvoice, "en",
      "GST Act 1985, s 19K; since 2023 usual, no longer wanted"),
    .init(
      "OM", .invoice, ["om_vat"], .chargedOrZeroRated, .taxInvoice, "ar",
      "VAT Law (Royal Decree 121/2020)"),
    .init(
      "OM", .creditNote, ["om_vat"], .chargedOrZeroRated, .taxCreditNote, "ar",
      "VAT Law (Royal Decree 121/2020)"),
    .init(
      "PL", .creditNote, ["eu_vat", "pl_nip"], .taxable, .national, "pl",
      "ustawa o podatku od towarów i usług, art. 106j ust. 2 pkt 1"),
    .init(
      "SA", .invoice, ["sa_vat"], .chargedOrZeroRated, .taxInvoice, "ar",
      "VAT Implementing Regulations, Art. 53"),
    .init(
      "SA", .creditNote, ["sa_vat"], .chargedOrZeroRated, .taxCreditNote, "ar",
      "VAT Implementing Regulations, Art. 54"),
    .init(
      "SG", .invoice, ["sg_gst"], .chargedOrZeroRated, .taxInvoice, "en",
      "GST (General) Regulations, reg. 11(1)"),
    .init(
      "TH", .invoice, ["th_vat"], .chargedOrZeroRated, .taxInvoice, "th",
      "Revenue Code, s 86/4(1)"),
    .init(
      "ZA", .invoice, ["za_vat"], .chargedOrZeroRated, .taxInvoice, "en",
      "VAT Act 89 of 1991, s 20(4)(a)"),
  ]
}

extension Snapshot {
  /// The title that the law of the seller's country wants; nil for the plain one. Receipts have
  /// the plain one everywhere.
  package var titleRule: TitleRule? {
    guard let country = sellerCountry else { return nil }
    return TitleRule.all.first {
      $0.country == country && $0.kind == kind && hasNumber($0) && holds($0.supplies)
    }
  }

  private func hasNumber(_ rule: TitleRule) -> Bool {
    seller.taxIDs.contains { id in
      guard rule.numbers.contains(id.type) else { return false }
      return id.type != "jp_trn" || id.isQualifiedInvoiceNumber
    }
  }

  private func holds(_ supplies: TitleRule.Supplies) -> Bool {
    let taxes = statedTaxes.filter(isTaxOfSeller)
    let isCharged = taxes.contains(where: \.isCharged)
    let reasons = Set(taxes.filter { $0.amount.isZero }.compactMap(\.reason))
    switch supplies {
    case .charged: return isCharged
    case .chargedOrZeroRated: return isCharged || reasons.contains(.zeroRated)
    case .taxable:
      return isCharged || !reasons.isDisjoint(with: [.zeroRated, .reverseCharge])
    case .exemptOnly:
      return !taxes.isEmpty && statedTaxes.allSatisfy { $0.amount.isZero && $0.isExemptSupply }
    case .itemized:
      return isCharged && buyer.name != nil && taxes.areItemized
    case .itemizedReturn:
      return isCharged && namesOriginalDay && taxes.areItemized
    }
  }

  /// Whether the day of what is taken back is there: of the supply or of its invoice.
  var namesOriginalDay: Bool { references.invoiceDate != nil || dates.supply != nil }

  /// Whether a tax may be one of the seller's country: none that names another.
  func isTaxOfSeller(_ tax: LineTax) -> Bool {
    guard let country = tax.rate.country else { return true }
    return country == sellerCountry
  }

  /// The taxes of the document; where it states none, those of its lines and of shipping.
  var statedTaxes: [LineTax] {
    guard totals.taxes.isEmpty else { return totals.taxes.map(\.onLine) }
    return lines.flatMap(\.taxes) + (totals.shipping?.taxes ?? [])
  }
}

extension [Snapshot.LineTax] {
  /// Whether each tax that is charged has its base and its rate.
  fileprivate var areItemized: Bool {
    allSatisfy { !$0.isCharged || $0.base != nil && $0.rate.percentage != nil }
  }
}

extension Snapshot.LineTax {
  /// Whether the reason is that the thing itself is exempt.
  fileprivate var isExemptSupply: Bool {
    reason == .productExempt || reason == .productExemptHoliday
  }
}

extension Snapshot.TaxID {
  /// Whether it is a registration number of Japan's qualified invoices: T and 13 digits.
  package var isQualifiedInvoiceNumber: Bool {
    let digits = value.filter { $0 != "-" && $0 != " " }
    return type == "jp_trn" && digits.utf8.first == UInt8(ascii: "T") && digits.utf8.count == 14
      && digits.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}
