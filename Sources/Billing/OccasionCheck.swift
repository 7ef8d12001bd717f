import Figures

/// Whether a mail of a kind would be true of a document, and has what it must say.
struct OccasionCheck {
  let kind: Occasion.Kind
  let occasion: Occasion
  let snapshot: Snapshot
  let allowsZeroTotal: Bool

  /// What is wrong, with the member of the document that says it; nil for the document itself.
  var findings: [(fact: Finding.Mail, member: String?)] {
    if snapshot.status == .draft, !kind.takesDrafts { return [(.draft(kind), "status")] }
    if let wrong = wrongDocument { return [(wrong, "status")] }
    return truth.map { ($0, "status") } + needs.map { ($0, nil) } + doubts.map { ($0, nil) }
  }

  private var isZero: Bool { snapshot.totals.total.isZero }

  private var wrongDocument: Finding.Mail? {
    let isRight =
      switch kind {
      case .creditNote: snapshot.kind == .creditNote
      case .receipt, .refund: snapshot.kind == .receipt
      case .subscriptionCancelled, .cardExpiring: snapshot.kind != .creditNote
      default: snapshot.kind == .invoice
      }
    return isRight ? nil : .wrongDocument(kind)
  }

  // MARK: What would be false

  private var truth: [Finding.Mail] {
    switch kind {
    case .voided: return snapshot.status == .void ? [] : [.notVoid]
    case .refund: return snapshot.refunded?.isZero == false ? [] : [.noRefund]
    case .subscriptionCancelled, .cardExpiring: return []
    default: break
    }
    if snapshot.status == .void { return [.void(kind)] }
    switch kind {
    case .receipt where snapshot.amountPaid.minorUnits <= 0 && !isZero: return [.notPaid]
    case .invoice, .receipt, .creditNote: return isZero && !allowsZeroTotal ? [.zeroTotal] : []
    case .partialPayment: return partialPayment
    case .paymentFailed, .paymentActionRequired, .debitNotice: return payable
    case .reminder: return reminder
    default: return []
    }
  }

  private var payable: [Finding.Mail] {
    if snapshot.status == .paid { return [.paid(kind)] }
    return snapshot.isPayable && snapshot.outstanding != nil ? [] : [.nothingDue(kind)]
  }

  private var partialPayment: [Finding.Mail] {
    if snapshot.status == .paid || snapshot.outstanding?.isZero == true { return [.allPaid] }
    return (snapshot.totals.amountPaid?.minorUnits ?? 0) > 0 ? [] : [.nothingPaid]
  }

  private var reminder: [Finding.Mail] {
    let wrong = payable
    guard wrong.isEmpty else { return wrong }
    if snapshot.collection == .chargeAutomatically,
      occasion.payment.nextAttempt != nil || (occasion.payment.attempts ?? 0) == 0
    {
      return [.automatic]
    }
    return snapshot.dueDate == nil ? [.noDueDate] : []
  }

  // MARK: What it lacks

  private var needs: [Finding.Mail] {
    var wrong: [Finding.Mail] = []
    func need(_ key: String, _ isThere: Bool) {
      if !isThere { wrong.append(.missing(kind, key: key)) }
    }
    switch kind {
    case .paymentActionRequired: need("links.confirm", confirmURL != nil)
    case .debitNotice: need("debit.date", occasion.debit.date != nil)
    case .reminder: need("now", occasion.now != nil)
    case .renewal: need("subscription.renewal", occasion.subscription.renewal != nil)
    case .trialEnding: need("subscription.trial_end", occasion.subscription.trialEnd != nil)
    case .cardExpiring:
      need("payment.method.expiry_month", occasion.payment.method.expiryMonth != nil)
      need("payment.method.expiry_year", occasion.payment.method.expiryYear != nil)
    default: break
    }
    return wrong + card
  }

  private var confirmURL: String? {
    occasion.links.confirm ?? occasion.links.pay ?? snapshot.safePayURL
  }

  private var card: [Finding.Mail] {
    guard let month = occasion.payment.method.expiryMonth else { return [] }
    guard (1...12).contains(month) else { return [.badMonth(month)] }
    guard kind == .cardExpiring, let now = occasion.now,
      let year = occasion.payment.method.expiryYear
    else { return [] }
    // A card holds to the end of its month; no zone is a day behind UTC.
    let day = now.date(atOffset: -86_400)
    return (year, month) < (day.year, day.month) ? [.cardExpired] : []
  }

  // MARK: What is doubtful

  private var doubts: [Finding.Mail] {
    var doubts: [Finding.Mail] = []
    if kind == .reminder, snapshot.status == .uncollectible { doubts.append(.uncollectible) }
    if kind == .paymentFailed {
      if (occasion.payment.attempts ?? 0) == 0, occasion.payment.declineCode == nil {
        doubts.append(.noAttempt)
      }
      if let code = occasion.payment.declineCode, !DeclineReason.isKnown(code) {
        doubts.append(.unknownDecline(code))
      }
    }
    if lacksAction { doubts.append(.noAction(kind)) }
    if kind == .debitNotice, occasion.payment.method.type == "bacs_debit" { doubts += bacs }
    return doubts
  }

  private var lacksAction: Bool {
    let canPay = occasion.links.pay != nil || snapshot.safePayURL != nil
    return switch kind {
    case .paymentFailed: !canPay && occasion.links.updateMethod == nil
    case .reminder: !canPay && !snapshot.statesAccount
    case .cardExpiring: occasion.links.updateMethod == nil
    default: false
    }
  }

  /// What an advance notice has to name (Stripe, "Bacs Direct Debit email notification
  /// requirements").
  private var bacs: [Finding.Mail] {
    var lacks: [Finding.Mail] = []
    if occasion.payment.method.last4 == nil {
      lacks.append(.bacsLacks("the account's last digits"))
    }
    if occasion.debit.mandate == nil { lacks.append(.bacsLacks("the mandate's reference")) }
    if snapshot.seller.phone == nil || snapshot.seller.email == nil {
      lacks.append(.bacsLacks("the seller's telephone number and e-mail address"))
    }
    return lacks
  }
}

extension Snapshot {
  /// Where the document can be paid; nil for an address that must not become a link.
  package var safePayURL: String? {
    if case .url(let url)? = payLink { url } else { nil }
  }
}
