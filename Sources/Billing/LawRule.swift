import Figures

/// What the law of a seller's country wants on a document.
///
/// Each line of the tables is one demand. A rule that may not apply to the document at hand, for
/// lack of facts or because the law leaves it to conditions, is marked as unsure.
struct LawRule: Sendable, Hashable {
  /// ISO 3166-1 alpha-2, or `EU` for its member states.
  let country: String
  let kind: Snapshot.Kind
  let condition: Condition
  let need: Need
  /// Where the law says so.
  let clause: String
  private(set) var isSure: Bool

  init(
    _ country: String, _ kind: Snapshot.Kind, _ condition: Condition, _ need: Need,
    _ clause: String, sure isSure: Bool = true
  ) {
    self.country = country
    self.kind = kind
    self.condition = condition
    self.need = need
    self.clause = clause
    self.isSure = isSure
  }

  /// When a rule holds, as far as the document tells.
  enum Condition: Sendable, Hashable {
    case always
    /// Some tax is charged.
    case taxed
    /// No tax is charged, and the seller has a tax number.
    case untaxedByRegistered
    /// The buyer has a tax number.
    case business
    /// The buyer has none.
    case notBusiness
    /// A reverse-charge statement stands on the document.
    case reverseCharge
    /// A statement of goods to another member state does.
    case intraCommunity
    /// The total is at least so many whole units of a currency.
    case atLeast(Int, String)
    /// The same, and tax is charged.
    case taxedAtLeast(Int, String)
    /// A tax of a type (Stripe's `tax_type`) is charged.
    case charges(String)
  }

  /// What must be there.
  enum Need: Sendable, Hashable {
    case number, sellerName, sellerAddress, buyerName, buyerAddress
    /// The state in which the supply takes place.
    case placeOfSupply
    /// Yes or no to reverse charge.
    case reverseChargeAnswer
    /// A signature, or the record of a tax authority that stands for it.
    case signature
    /// The buyer's name or one of its tax numbers.
    case buyerIdentity
    /// One of the types; an empty list is any of the seller's country.
    case sellerNumber([String])
    case buyerNumber
    case descriptions, quantities, unitPrices, netPrices, classification
    case rates, bases, zeroReason
    /// The tax in a currency.
    case tax(inCurrency: String)
    case supplyDate, paymentTerms, lateFees, invoiceReference
    /// The day of the supply or of the invoice that is corrected.
    case originalDate
    /// The document is in a language (ISO 639).
    case language(String)
    /// A number of at most 16 letters, digits, hyphens and slashes.
    case shortNumber
    /// The tax stands apart from the price.
    case separateTax
    /// The original is a structured document; its name.
    case electronicOriginal(String)
  }
}

extension Snapshot {
  /// The rules of the seller's country that the document does not meet.
  ///
  /// - Parameter language: The language subtag of the document's words; nil where it is not known,
  ///   so that no rule about it is looked at.
  func brokenLaws(inLanguage language: String? = nil) -> [LawRule] {
    guard let country = sellerCountry else { return [] }
    let isInUnion = Jurisdiction.union.contains(country)
    return LawRule.all.filter { rule in
      (rule.country == country || isInUnion && rule.country == "EU") && rule.kind == kind
        && holds(rule.condition) && !meets(rule.need, language)
    }.map { isInUnion && mayBeSimplified ? $0.onSimplified : $0 }
  }

  /// Whether a member state may let a simplified invoice do (EU Directive 2006/112, Art. 220a and
  /// 238): up to 100 euros everywhere, up to 400 in some.
  private var mayBeSimplified: Bool {
    let limits = [
      "CZK": 10_000, "DKK": 3_000, "HUF": 160_000, "PLN": 1_700, "RON": 2_000, "SEK": 4_500,
    ]
    return !isAtLeast(limits[currency.code] ?? 401, currency.code)
  }

  private func holds(_ condition: LawRule.Condition) -> Bool {
    switch condition {
    case .always: true
    case .taxed: chargesTax
    case .untaxedByRegistered: !chargesTax && !seller.taxIDs.isEmpty
    case .business: !buyer.taxIDs.isEmpty
    case .notBusiness: buyer.taxIDs.isEmpty
    case .reverseCharge: taxStatements.contains { $0.kind == .reverseCharge }
    case .intraCommunity: taxStatements.contains { $0.kind == .intraCommunity }
    case .atLeast(let limit, let code): isAtLeast(limit, code)
    case .taxedAtLeast(let limit, let code): chargesTax && isAtLeast(limit, code)
    case .charges(let type): statedTaxes.contains { $0.isCharged && $0.rate.type == type }
    }
  }

  /// Whether the total reaches an amount; totals in other currencies are not compared.
  private func isAtLeast(_ limit: Int, _ code: String) -> Bool {
    guard currency.code == code else { return false }
    let unit = DecimalNumber(1).shifted(by: currency.exponent).coefficient
    return Int128(totals.total.minorUnits) >= Int128(limit) * unit
  }

  private func meets(_ need: LawRule.Need, _ language: String?) -> Bool {
    switch need {
    case .number: number != nil
    case .sellerName: seller.name != nil
    case .sellerAddress: seller.address?.isPostal == true
    case .buyerName: buyer.name != nil
    case .buyerAddress: buyer.address?.isPostal == true
    case .placeOfSupply: placeOfSupply != nil
    case .signature: signature != nil || fiscalRecord != nil
    case .reverseChargeAnswer: payableOnReverseCharge != nil
    case .buyerIdentity: buyer.name != nil || !buyer.taxIDs.isEmpty
    case .sellerNumber(let types): hasSellerNumber(types)
    case .buyerNumber: !buyer.taxIDs.isEmpty
    case .zeroReason: saysWhyUntaxed
    case .tax(let code): hasTaxes(in: code)
    case .supplyDate: dates.supply != nil || lines.allSatisfy { $0.hasSupplyDate }
    case .paymentTerms: dates.due != nil || paymentTerms != nil || collection != .sendInvoice
    case .lateFees:
      paymentTerms?.lateFee != nil || !presentation.statements.isEmpty || footer != nil
    case .invoiceReference: references.invoiceNumber != nil
    case .originalDate: namesOriginalDay
    case .language(let wanted): language == nil || language == wanted
    case .shortNumber: number.map(\.isShortNumber) ?? true
    case .separateTax: !statedTaxes.contains { $0.isInclusive && $0.isCharged } || shownPrices.isNet
    case .electronicOriginal: false
    case .descriptions, .quantities, .unitPrices, .netPrices, .classification, .rates, .bases:
      meetsInFigures(need)
    }
  }

  private func meetsInFigures(_ need: LawRule.Need) -> Bool {
    switch need {
    case .descriptions: lines.allSatisfy { $0.description != nil }
    case .quantities: lines.allSatisfy { $0.quantity != nil }
    case .unitPrices: lines.allSatisfy(\.tellsUnitPrice)
    case .netPrices: shownPrices.isNet || !lines.contains(where: \.includesTax)
    case .classification: lines.allSatisfy { $0.details?.code != nil }
    case .rates: statedTaxes.allSatisfy { !$0.isCharged || $0.rate.percentage != nil }
    case .bases: statedTaxes.allSatisfy { !$0.isCharged || $0.base != nil }
    default: true
    }
  }

  /// Stripe names a country's own numbers after it: `de_stn`; the Union's is `eu_vat`.
  private func hasSellerNumber(_ types: [String]) -> Bool {
    guard types.isEmpty, let country = sellerCountry?.lowercased() else {
      return seller.hasTaxID(types)
    }
    return seller.taxIDs.contains { $0.type.hasPrefix("eu_") || $0.type.hasPrefix(country + "_") }
  }

  /// Whether a statement or the words of the seller say why no tax is charged.
  private var saysWhyUntaxed: Bool {
    !taxStatements.isEmpty || !presentation.legalStatements.isEmpty
      || !presentation.statements.isEmpty || footer != nil || memo != nil
      || totals.taxes.contains { zeroReason(of: $0) != nil }
  }

  private func hasTaxes(in code: String) -> Bool {
    currency.code == code
      || totals.taxes.allSatisfy { !$0.onLine.isCharged || $0.converted?.currency.code == code }
  }
}

extension LawRule {
  /// The rule for a document that may be a simplified invoice, which needs less.
  fileprivate var onSimplified: LawRule {
    var rule = self
    switch need {
    case .number, .sellerNumber, .sellerAddress, .buyerName, .buyerAddress, .bases, .rates:
      rule.isSure = false
    default: break
    }
    return rule
  }
}

extension Snapshot.Line {
  fileprivate var hasSupplyDate: Bool { period != nil || details?.date != nil }

  /// Whether the price of one is there to read: stated, or equal to the amount.
  fileprivate var tellsUnitPrice: Bool {
    guard let quantity, quantity != DecimalNumber(1) else { return true }
    return unitPrice != nil && (hasOwnUnitPrice || package != nil)
  }
}

extension Snapshot.Address {
  /// Whether it is more than a country.
  fileprivate var isPostal: Bool { line1 != nil || city != nil || postalCode != nil }
}

extension String {
  fileprivate var isShortNumber: Bool {
    utf8.count <= 16
      && utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF)
          || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/")
      }
  }
}
