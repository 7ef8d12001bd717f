package import Diagnostics
import JSON

extension SourceBundle {
  /// A document and the occasion of a mail on it, settled and checked.
  package struct FrozenMail: Sendable {
    package var snapshot: Snapshot
    package var kind: Occasion.Kind
    package var occasion: Occasion
    /// The id of the seller's account, where it is told.
    package var account: String?
    /// Warnings and notes.
    package var diagnostics: [Diagnostic]
  }

  /// The snapshot of the bundle's document with the occasion of a mail.
  ///
  /// Throws a `Rejection` where the mail would be false, or lacks what it has to say.
  package func freeze(
    for request: MailRequest, _ options: FreezeOptions = FreezeOptions()
  ) throws -> FrozenMail {
    var occasion = occasion
    occasion.kind = request.kind ?? occasion.kind ?? eventKind
    occasion.now = request.now ?? occasion.now ?? request.usualNow
    var options = options
    if occasion.kind?.takesDrafts == true { options.allowsDraft = true }
    let log = FindingLog()
    let frozen: Frozen
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
    let kind = occasion.kind ?? kind(of: occasion, for: frozen.snapshot, log)
    if let kind {
      let check = OccasionCheck(
        kind: kind, occasion: occasion, snapshot: frozen.snapshot,
        allowsZeroTotal: request.allowsZeroTotal)
      for (fact, member) in check.findings { log.add(.mail(fact), at: place(of: member)) }
    }
    try log.throwErrors()
    guard let kind else { throw Rejection(log.diagnostics) }
    return FrozenMail(
      snapshot: frozen.snapshot, kind: kind, occasion: occasion, account: account,
      diagnostics: log.diagnostics)
  }

  /// What the document's state asks for; nil, and said, where it leaves a choice.
  private func kind(
    of occasion: Occasion, for snapshot: Snapshot, _ log: FindingLog
  ) -> Occasion.Kind? {
    let candidates = Occasion.Kind.candidates(
      for: snapshot, attempts: occasion.payment.attempts)
    if candidates.count == 1 { return candidates[0] }
    log.add(.mail(.unclearKind(candidates)), at: place(of: "status"))
    return nil
  }

  private var account: String? {
    guard case .stripe(let content) = content else { return nil }
    return content.account?["id"]?.string
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
