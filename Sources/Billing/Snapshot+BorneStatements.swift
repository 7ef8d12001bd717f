import Figures

/// Which of the settings' statements the facts of a document bear. Settings hold for all documents
/// of a seller, and a statement that is false of one must not stand on it.
extension Snapshot {
  /// Why a legal statement does not hold.
  package enum Contradiction: Sendable, Hashable {
    /// It says that no tax is charged, and some is.
    case taxIsCharged
    /// It is one of another country's law: of the seller's, or of where the goods go.
    case sellersCountry, destination
  }

  /// The settings' legal statements that hold and are not said by `taxStatements` already.
  package var borneLegalStatements: [LegalStatement] {
    let kinds = Set(taxStatements.map(\.kind))
    return presentation.legalStatements.filter { statement in
      guard contradiction(of: statement.name) == nil else { return false }
      return statement.clause != nil || !kinds.contains { $0.says(statement.name) }
    }
  }

  /// The tax statements, but for those that a legal statement says in a country's own words.
  package var printedTaxStatements: [TaxStatement] {
    let own = Set(presentation.legalStatements.map(\.name).filter { contradiction(of: $0) == nil })
    return taxStatements.filter { statement in
      guard statement.clause == nil, statement.scope == .document else { return true }
      return statement.kind != .reverseCharge || !own.contains(.reverseChargeUK)
    }
  }

  /// Nil where the facts bear a statement, or do not tell.
  func contradiction(of name: LegalStatement.Name) -> Contradiction? {
    switch name {
    case .cashAccounting, .selfBilling, .marginTravel, .marginSecondHand, .marginArt,
      .marginAntiques, .noSignature:
      nil
    case .smallBusiness: chargesTax ? .taxIsCharged : nil
    case .swedishFTax: sellerIsOutside(["SE"]) ? .sellersCountry : nil
    case .reverseChargeUK:
      sellerIsOutside(["GB", "IM"]) ? .sellersCountry : chargesTax ? .taxIsCharged : nil
    case .export: chargesTax ? .taxIsCharged : staysInside ? .destination : nil
    case .intraCommunity: contradictionOfIntraCommunity
    }
  }

  private var contradictionOfIntraCommunity: Contradiction? {
    if chargesTax { return .taxIsCharged }
    if sellerIsOutside(Jurisdiction.union), !isNorthernIrish { return .sellersCountry }
    guard let destination else { return nil }
    let isBetweenStates =
      Jurisdiction.union.contains(destination) && destination != sellerCountry
    return isBetweenStates ? nil : .destination
  }

  /// Northern Ireland trades in goods as if it were in the Union; its numbers begin with XI.
  private var isNorthernIrish: Bool {
    sellerCountry == "GB"
      && seller.taxIDs.contains { $0.value.uppercased().hasPrefix("XI") }
  }

  private func sellerIsOutside(_ countries: Set<String>) -> Bool {
    sellerCountry.map { !countries.contains($0) } ?? false
  }

  /// Whether what is sold stays in the seller's country or Union.
  private var staysInside: Bool {
    guard let home = sellerCountry, let destination else { return false }
    return home == destination
      || Jurisdiction.union.contains(home) && Jurisdiction.union.contains(destination)
  }
}

extension Snapshot.TaxStatement.Kind {
  /// Whether a legal statement says the same.
  fileprivate func says(_ name: Snapshot.LegalStatement.Name) -> Bool {
    switch (self, name) {
    case (.intraCommunity, .intraCommunity), (.export, .export): true
    default: false
    }
  }
}

extension Snapshot {
  /// Whether the law that the seller is under exempts exports (EU Directive 2006/112 Art. 146;
  /// Japan, Consumption Tax Act Art. 7; Switzerland, MWSTG Art. 23); others have a rate of zero for
  /// them, or no tax on them.
  package var exemptsExports: Bool {
    sellerCountry.map { Jurisdiction.union.contains($0) || ["CH", "JP", "LI"].contains($0) }
      ?? false
  }
}
