import Diagnostics
import JSON

extension SourceBundle {
  /// The snapshot of the bundle's document with the occasion of a mail, settled and checked.
  ///
  /// Throws a `Rejection` where the mail would be false, or lacks what it has to say.
  func freeze(for request: MailRequest, _ options: FreezeOptions) throws -> Frozen {
    var occasion = occasion
    occasion.kind = request.kind ?? occasion.kind ?? eventKind
    occasion.now = request.now ?? occasion.now
    var options = options
    if occasion.kind?.takesDrafts == true { options.allowsDraft = true }
    let log = FindingLog()
    var frozen: Frozen
    switch content {
    case .snapshot(let snapshot, let place):
      frozen = try accept(snapshot, at: place, options)
      log.add(contentsOf: frozen.diagnostics)
    case .stripe(let content):
      let freezer = try Freezer(content, options, as: occasion.kind?.documentKind)
      frozen = try freezer.freeze()
      occasion = freezer.occasion(over: occasion)
      log.add(contentsOf: freezer.log.diagnostics)
    }
    settleKind(of: &occasion, for: frozen.snapshot, log)
    if let kind = occasion.kind {
      let check = OccasionCheck(
        kind: kind, occasion: occasion, snapshot: frozen.snapshot,
        allowsZeroTotal: request.allowsZeroTotal)
      for (fact, member) in check.findings { log.add(.mail(fact), at: place(of: member)) }
    }
    try log.throwErrors()
    frozen.diagnostics = log.diagnostics
    frozen.occasion = occasion
    return frozen
  }

  private func settleKind(
    of occasion: inout Occasion, for snapshot: Snapshot, _ log: FindingLog
  ) {
    guard occasion.kind == nil else { return }
    let candidates = Occasion.Kind.candidates(
      for: snapshot, attempts: occasion.payment.attempts)
    if candidates.count == 1 {
      occasion.kind = candidates[0]
    } else {
      log.add(.mail(.unclearKind(candidates)), at: place(of: "status"))
    }
  }

  private func place(of member: String?) -> Place {
    switch content {
    case .snapshot(_, let place): place
    case .stripe(let content): (member.flatMap { content.document[$0] } ?? content.document).place
    }
  }

  /// What the event asks for that brought the objects. A payment of an invoice that is still open is
  /// a part of it.
  private var eventKind: Occasion.Kind? {
    guard let event else { return nil }
    let kinds = Occasion.Kind.kinds(ofEvent: event)
    guard kinds.count > 1, case .stripe(let content) = content else { return kinds.first }
    let isOpen = content.document["status"]?.string == "open"
    return kinds.first { ($0 == .partialPayment) == isOpen } ?? kinds.first
  }
}
