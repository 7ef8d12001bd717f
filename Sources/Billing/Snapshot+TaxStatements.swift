import Figures

extension Snapshot {
  /// Why no tax is charged, as the law wants it said: reverse charge (EU Directive 2006/112
  /// Art. 226 (11a)), exemption (Art. 226 (11)).
  package struct TaxStatement: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
      case reverseCharge = "reverse_charge"
      /// Goods to another member state (Art. 138).
      case intraCommunity = "intra_community"
      /// Goods to a third country (Art. 146).
      case export
      case customerExempt = "customer_exempt"
      case productExempt = "product_exempt"
      /// Another reason, of which only the provision is known (settings).
      case provision
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
    /// The provision it rests on (settings).
    package var clause: LocalizedText?

    package init(_ kind: Kind, _ scope: Scope, clause: LocalizedText? = nil) {
      self.kind = kind
      self.scope = scope
      self.clause = clause
    }
  }

  /// The statements that hold, in the order of printing.
  ///
  /// A statement is only made of a supply that bears no tax. The customer's status alone calls for
  /// one where the document charges no tax at all and no reason says otherwise.
  package var taxStatements: [TaxStatement] { TaxStatementFinder(self).statements }
}

/// Finds the statements that a document bears.
private struct TaxStatementFinder {
  private let snapshot: Snapshot
  /// What the customer's status calls for.
  private let ofStatus: Snapshot.TaxStatement.Kind?

  /// Why one supply bears no tax.
  private struct Ground: Hashable {
    var kind: Snapshot.TaxStatement.Kind
    var clause: LocalizedText?
  }

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    ofStatus = snapshot.chargesTax ? nil : snapshot.statementOfStatus
  }

  var statements: [Snapshot.TaxStatement] {
    let ofLines = snapshot.lines.map { ground($0.taxes) }
    let ofShipping = snapshot.totals.shipping.flatMap { $0.taxes.isEmpty ? nil : ground($0.taxes) }
    var grounds: [Ground] = []
    for ground in ofLines + [ofShipping] {
      if let ground, !grounds.contains(ground) { grounds.append(ground) }
    }
    let found =
      grounds.isEmpty
      ? ofTotals.map { Snapshot.TaxStatement($0.kind, .document, clause: $0.clause) }
      : grounds.map { ground in
        let lines = ofLines.indices.filter { ofLines[$0] == ground }
        return statement(ground, lines: lines, shipping: ofShipping == ground)
      }
    return Snapshot.TaxStatement.Kind.allCases.flatMap { kind in found.filter { $0.kind == kind } }
  }

  /// Where only some lines are concerned, and for exempt goods always, the statement names them.
  private func statement(
    _ ground: Ground, lines: [Int], shipping: Bool
  ) -> Snapshot.TaxStatement {
    let isShippingTaxed = snapshot.totals.shipping?.taxes.isEmpty == false
    let isWhole =
      lines.count == snapshot.lines.count && (shipping || !isShippingTaxed)
      && ground.kind != .productExempt
    return Snapshot.TaxStatement(
      ground.kind, isWhole ? .document : .items(lines: lines, shipping: shipping),
      clause: ground.clause)
  }

  /// What the taxes of the document say, where those of its lines say nothing.
  private var ofTotals: [Ground] {
    if snapshot.chargesTax { return [] }
    var grounds: [Ground] = []
    for tax in snapshot.totals.taxes {
      guard let ground = ground([tax.onLine]), !grounds.contains(ground) else { continue }
      grounds.append(ground)
    }
    if snapshot.totals.taxes.isEmpty, snapshot.lines.isEmpty, let ground = ground([]) {
      grounds.append(ground)
    }
    return grounds
  }

  private func ground(_ taxes: [Snapshot.LineTax]) -> Ground? {
    if taxes.contains(where: \.isCharged) { return nil }
    for tax in taxes {
      if let kind = snapshot.statementKind(of: tax) {
        return Ground(kind: kind, clause: snapshot.exemption(of: tax)?.text)
      }
    }
    if taxes.contains(where: { $0.reason?.explainsZero == true }) { return nil }
    let general = snapshot.exemption(of: nil)
    if let kind = ofStatus {
      let own = snapshot.exemption(for: kind.rawValue)
      return Ground(kind: kind, clause: own?.text ?? general?.text)
    }
    guard taxes.isEmpty, !snapshot.chargesTax, let kind = snapshot.statementKind(of: general) else {
      return nil
    }
    return Ground(kind: kind, clause: general?.text)
  }
}

extension Snapshot {
  /// Whether any tax is charged, fees aside.
  package var chargesTax: Bool {
    totals.taxes.contains { $0.onLine.isCharged }
      || lines.contains { $0.taxes.contains(where: \.isCharged) }
      || totals.shipping?.taxes.contains(where: \.isCharged) == true
  }

  /// What a tax of zero calls for: by the settings' category (UNCL 5305), else by Stripe's reason.
  fileprivate func statementKind(of tax: LineTax) -> TaxStatement.Kind? {
    guard tax.amount.isZero else { return nil }
    let exemption = exemption(of: tax)
    if let kind = exemption?.vatCategory?.statement { return kind }
    switch tax.reason {
    case .reverseCharge: return vatCategory(of: tax)?.statement ?? .reverseCharge
    case .customerExempt: return .customerExempt
    case .productExempt, .productExemptHoliday: return .productExempt
    case .zeroRated where exemption?.category == nil:
      return crossBorderGoods?.statement ?? provision(exemption)
    default: return exemption?.category == "E" ? .productExempt : provision(exemption)
    }
  }

  /// What the settings' general exemption calls for where lines bear no tax at all.
  fileprivate func statementKind(of general: TaxExemption?) -> TaxStatement.Kind? {
    guard let general, !isSmallBusiness else { return nil }
    if let kind = general.vatCategory?.statement { return kind }
    return general.vatCategory == .exempt ? .productExempt : provision(general)
  }

  /// What the customer's status calls for.
  fileprivate var statementOfStatus: TaxStatement.Kind? {
    switch taxExempt {
    case .none: nil
    case .reverse: vatCategory(of: nil)?.statement ?? .reverseCharge
    case .exempt: .customerExempt
    }
  }

  private func provision(_ exemption: TaxExemption?) -> TaxStatement.Kind? {
    exemption?.text == nil ? nil : .provision
  }

  /// What stands in the row of a tax of zero, so that two of them can be told apart.
  package func zeroReason(of tax: Tax) -> ZeroReason? {
    guard tax.amount.isZero else { return nil }
    switch statementKind(of: tax.onLine) {
    case .reverseCharge: return .reverseCharge
    case .intraCommunity: return .intraCommunity
    case .export: return .export
    case .customerExempt, .productExempt: return .exempt
    case .provision, nil: return tax.reason == .zeroRated ? .zeroRated : nil
    }
  }

  /// Why a row of the summary is zero.
  package enum ZeroReason: Sendable, Hashable, CaseIterable {
    case reverseCharge, intraCommunity, export, exempt, zeroRated
  }
}

extension Snapshot.VATCategory {
  /// What a supply of this category calls for, whatever the reason.
  fileprivate var statement: Snapshot.TaxStatement.Kind? {
    switch self {
    case .reverseCharge: .reverseCharge
    case .intraCommunity: .intraCommunity
    case .export: .export
    case .standard, .zeroRated, .exempt, .outOfScope: nil
    }
  }
}

extension Snapshot.TaxabilityReason {
  /// Whether the reason itself tells why a tax is zero, so that the customer's status does not.
  var explainsZero: Bool { deniesTax || makesRateZero || self == .portionProductExempt }
}

extension Snapshot.Tax {
  /// The same as it would stand on a line.
  package var onLine: Snapshot.LineTax {
    var tax = Snapshot.LineTax(
      rate: rate, amount: amount, base: base, isInclusive: isInclusive, reason: reason)
    tax.otherReason = otherReason
    return tax
  }
}

extension Snapshot.LineTax {
  /// Whether a tax is charged: neither zero nor a fee.
  package var isCharged: Bool { !amount.isZero && !rate.isFlatFee }
}

extension Snapshot.Rate {
  /// Whether it is a fixed amount (`rate_type` is `flat_amount`), which has neither percentage nor
  /// base.
  package var isFlatFee: Bool { kind == "flat_amount" }
}
