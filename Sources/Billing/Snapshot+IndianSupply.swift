import Figures

/// What India's law wants told of a supply, where the facts decide it.
extension Snapshot {
  /// Whether the seller is registered for India's goods and services tax.
  package var isUnderIndianLaw: Bool { sellerCountry == "IN" && seller.hasTaxID(["in_gst"]) }

  /// Where a supply takes place.
  package enum PlaceOfSupply: Sendable, Hashable {
    /// In the seller's words.
    case stated(LocalizedText)
    case state(IndianState)
  }

  /// The place of supply: as the settings say, else the state that the taxes of an Indian document
  /// tell (CGST Rules 2017, rule 46 (n)).
  package var placeOfSupply: PlaceOfSupply? {
    if let stated = references.placeOfSupply { return .stated(stated) }
    guard isUnderIndianLaw, kind != .receipt else { return nil }
    let charged = statedTaxes.filter { $0.isCharged || $0.reason == .reverseCharge }
    guard !charged.isEmpty else { return nil }
    // Tax of the Union and the state is charged on supplies within the seller's state, integrated
    // tax on those into another one (IGST Act 2017, sections 7 and 8).
    if charged.allSatisfy(\.isIntegratedTax) { return destinationState.map(PlaceOfSupply.state) }
    if charged.allSatisfy(\.isTaxWithinState) { return sellerState.map(PlaceOfSupply.state) }
    return nil
  }

  /// Whether the buyer owes the tax: what the document's taxes say, else the settings (CGST Rules
  /// 2017, rule 46 (p)).
  package var payableOnReverseCharge: Answer? { reverseChargeOfTaxes ?? references.reverseCharge }

  /// What the taxes of an Indian invoice say of reverse charge; nil where they leave it open.
  var reverseChargeOfTaxes: Answer? {
    guard isUnderIndianLaw, kind == .invoice else { return nil }
    let isReversed = taxStatements.contains { $0.kind == .reverseCharge }
    switch (chargesTax, isReversed) {
    case (true, false): return .no
    case (false, true): return .yes
    default: return nil
    }
  }

  private var sellerState: IndianState? { state(of: seller, seller.address) }

  /// Where goods are sent, else where the buyer is registered or lives.
  private var destinationState: IndianState? {
    guard destination == nil || destination == "IN" else { return nil }
    if let shipTo, let state = shipTo.address?.state { return IndianState(named: state) }
    return state(of: buyer, buyer.address)
  }

  private func state(of party: Party, _ address: Address?) -> IndianState? {
    let number = party.taxIDs.first { $0.type == "in_gst" }?.value
    return number.flatMap(IndianState.init(taxNumber:))
      ?? address?.state.flatMap(IndianState.init(named:))
  }
}

extension Snapshot.LineTax {
  /// IGST.
  fileprivate var isIntegratedTax: Bool { rate.type == "igst" || hasName(["igst"]) }

  /// CGST with SGST or UTGST; Stripe's type of all three is `gst`.
  fileprivate var isTaxWithinState: Bool {
    !isIntegratedTax && hasName(["cgst", "sgst", "utgst"])
  }

  private func hasName(_ names: [String]) -> Bool {
    guard let words = rate.name?.lowercased().split(whereSeparator: { !$0.isLetter }) else {
      return false
    }
    return words.contains { names.contains(String($0)) }
  }
}
