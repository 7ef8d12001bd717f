extension Snapshot {
  /// Why no tax is charged, as the law wants it said: reverse charge (EU Directive 2006/112
  /// Art. 226 (11a)), exemption (Art. 226 (11)).
  package struct TaxStatement: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
      case reverseCharge = "reverse_charge"
      case customerExempt = "customer_exempt"
      case productExempt = "product_exempt"
    }

    /// What a statement is about.
    package enum Scope: Sendable, Hashable {
      case document
      /// Indices into `Snapshot.lines`, ascending, and whether shipping is concerned as well. One
      /// of them at least is.
      case items(lines: [Int], shipping: Bool)
    }

    package var kind: Kind
    package var scope: Scope

    package init(_ kind: Kind, _ scope: Scope) {
      self.kind = kind
      self.scope = scope
    }
  }

  /// The statements that hold, in the order of printing.
  package var taxStatements: [TaxStatement] {
    TaxStatement.Kind.allCases.compactMap { kind in
      scope(of: kind).map { TaxStatement(kind, $0) }
    }
  }

  /// Where only some lines are concerned, and for exempt goods always, the statement names them.
  private func scope(of kind: TaxStatement.Kind) -> TaxStatement.Scope? {
    let concerned = lines.indices.filter { kind.concerns(lines[$0].taxes) }
    let shipping = totals.shipping.map { kind.concerns($0.taxes) } ?? false
    let isNamed = !concerned.isEmpty || shipping
    guard kind != .productExempt else {
      return isNamed ? .items(lines: concerned, shipping: shipping) : nil
    }
    let inTotals = totals.taxes.contains { kind.concerns($0.reason) }
    guard isNamed || inTotals || kind.follows(from: taxExempt) else { return nil }
    let isShippingTaxed = totals.shipping?.taxes.isEmpty == false
    let isWhole = concerned.count == lines.count && (shipping || !isShippingTaxed)
    return isNamed && !isWhole ? .items(lines: concerned, shipping: shipping) : .document
  }
}

extension Snapshot.TaxStatement.Kind {
  /// Whether a reason calls for the statement.
  fileprivate func concerns(_ reason: Snapshot.TaxabilityReason?) -> Bool {
    switch self {
    case .reverseCharge: reason == .reverseCharge
    case .customerExempt: reason == .customerExempt
    case .productExempt: reason == .productExempt || reason == .productExemptHoliday
    }
  }

  fileprivate func concerns(_ taxes: [Snapshot.LineTax]) -> Bool {
    taxes.contains { concerns($0.reason) }
  }

  /// Whether the customer's status alone calls for the statement.
  fileprivate func follows(from status: Snapshot.TaxExempt) -> Bool {
    switch self {
    case .reverseCharge: status == .reverse
    case .customerExempt: status == .exempt
    case .productExempt: false
    }
  }
}
