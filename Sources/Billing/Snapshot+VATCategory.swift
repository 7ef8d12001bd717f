import Figures

extension Snapshot {
  /// What the law of value added tax says of a supply (UNCL 5305, as EN 16931 uses it).
  package enum VATCategory: String, Sendable, Hashable, CaseIterable {
    /// Taxed at any rate above zero.
    case standard = "S"
    case zeroRated = "Z"
    case exempt = "E"
    case reverseCharge = "AE"
    /// Goods to another member state.
    case intraCommunity = "K"
    case export = "G"
    case outOfScope = "O"
  }

  /// The category of what a tax is on, nil for no tax; nil where the facts do not tell it.
  ///
  /// Tax that is charged is standard. What is not is told by the settings' entry for the rate or the
  /// reason, else by Stripe's reason and the customer's status, else by the settings' general
  /// exemption.
  package func vatCategory(of tax: LineTax?) -> VATCategory? {
    if let tax, chargesRate(of: tax) { return .standard }
    if let stated = tax.flatMap(ownExemption)?.vatCategory { return stated }
    let evidence = evidence(of: tax)
    guard let general = generalExemption(for: evidence)?.vatCategory else { return evidence }
    return general
  }

  /// Why no tax is charged, nil for no tax object; nil where the settings do not say.
  package func exemption(of tax: LineTax?) -> TaxExemption? {
    if let own = tax.flatMap(ownExemption) { return own }
    if let tax, chargesRate(of: tax) { return nil }
    return generalExemption(for: evidence(of: tax))
  }

  /// Whether a rate above zero applies, be the tax zero for a base of next to nothing.
  private func chargesRate(of tax: LineTax) -> Bool {
    if tax.isCharged { return true }
    guard tax.reason?.deniesTax != true, let rate = percentage(of: tax) else { return false }
    return !rate.isZero && ownExemption(of: tax)?.vatCategory == nil
  }

  /// What Stripe's facts tell.
  private func evidence(of tax: LineTax?) -> VATCategory? {
    switch tax?.reason {
    case .reverseCharge: return goodsAbroad ?? .reverseCharge
    case .zeroRated: return crossBorderGoods ?? .zeroRated
    case .customerExempt, .productExempt, .productExemptHoliday, .portionProductExempt:
      return .exempt
    case .notSubjectToTax: return isSmallBusiness ? .exempt : .outOfScope
    default: break
    }
    switch taxExempt {
    case .reverse: return goodsAbroad ?? .reverseCharge
    case .exempt: return .exempt
    case .none: return isSmallBusiness ? .exempt : exportedGoods
    }
  }

  /// The settings' general exemption, unless it contradicts what Stripe tells: a buyer who owes the
  /// tax is not exempt.
  private func generalExemption(for evidence: VATCategory?) -> TaxExemption? {
    guard let general = electronicInvoice?.exemption else { return nil }
    guard let category = general.vatCategory else {
      return evidence == nil || evidence == .exempt ? general : nil
    }
    switch evidence {
    case .reverseCharge, .intraCommunity:
      return [.reverseCharge, .intraCommunity, .export].contains(category) ? general : nil
    default: return general
    }
  }

  // MARK: Goods across borders

  /// Goods to a buyer abroad, where the settings say that they are goods.
  private var goodsAbroad: VATCategory? {
    electronicInvoice?.supply == .goods ? crossBorderGoods : nil
  }

  private var exportedGoods: VATCategory? {
    goodsAbroad == .export ? .export : nil
  }

  /// Goods that leave the seller's member state, and where to. Services, and buyers without a number
  /// in another state, are neither.
  var crossBorderGoods: VATCategory? {
    guard sendsGoods, let home = sellerCountry, Jurisdiction.union.contains(home),
      let destination, destination != home
    else { return nil }
    guard Jurisdiction.union.contains(destination) else { return .export }
    let areRegistered = seller.hasTaxID(["eu_vat"]) && buyer.hasTaxID(["eu_vat"])
    return areRegistered ? .intraCommunity : nil
  }
}

extension Snapshot.TaxExemption {
  /// Nil where none is stated, and for a code that EN 16931 does not use.
  package var vatCategory: Snapshot.VATCategory? {
    category.flatMap { Snapshot.VATCategory(rawValue: $0.uppercased()) }
  }
}
