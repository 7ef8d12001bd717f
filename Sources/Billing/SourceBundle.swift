package import Diagnostics
import JSON

/// What the caller holds: Stripe objects as they come, any API version, plus settings.
///
/// As JSON it is one object with the members below, all of them optional, or any set of single
/// Stripe objects, lists, arrays of them and event envelopes, or both together:
///
/// | key | value |
/// |---|---|
/// | `kind` | `invoice`, `credit_note` or `receipt`, where the objects leave a choice |
/// | `invoice`, `credit_note`, `charge` | the document, and what supports it |
/// | `customer`, `account` | the buyer's languages; the seller's address, contacts, colours, zone |
/// | `related` | what the others name by id: tax rates, tax IDs, discounts, coupons, charges, … |
/// | `settings` | what Stripe has no field for; see `Settings` |
/// | `occasion` | what a mail says beside the document; see `Occasion` |
/// | `page` | what a hosted page says beside the document; see `PageFacts` |
package struct SourceBundle: Sendable {
  /// One input: where it came from, and its bytes.
  package struct Source: Sendable {
    /// A path, or `-` for standard input; it stands in diagnostics.
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The keys of a bundle in JSON.
  static let keys = [
    "kind", "invoice", "credit_note", "charge", "customer", "account", "related", "settings",
    "occasion", "page",
  ]

  /// What the input holds.
  enum Content: Sendable {
    case stripe(StripeContent)
    case snapshot(Snapshot, at: Place)
  }

  /// A class, so that what holds it can be copied for nothing.
  final class StripeContent: Sendable {
    let kind: Snapshot.Kind
    let document: JSONValue
    let table: ObjectTable
    /// The only customer and the only account that are given for themselves.
    let customer: JSONValue?
    let account: JSONValue?
    let accounts: [JSONValue]
    /// The payment methods and cards that are given for themselves.
    let methods: [JSONValue]
    let settings: Settings
    /// What was found while the objects were sorted: notes, for errors end the reading.
    let findings: [Diagnostic]

    init(
      _ document: (kind: Snapshot.Kind, value: JSONValue), _ gathering: Gathering,
      _ settings: Settings
    ) {
      kind = document.kind
      self.document = document.value
      table = gathering.table
      let customers = gathering.all(.customer)
      accounts = gathering.all(.account)
      customer = customers.count == 1 ? customers[0] : nil
      account = accounts.count == 1 ? accounts[0] : nil
      methods = gathering.all(.paymentMethod) + gathering.all(.card)
      self.settings = settings
      findings = gathering.log.diagnostics
    }
  }

  let content: Content
  /// What a mail says beside the document; a snapshot may have it beside it, too.
  let occasion: Occasion
  /// The type of the latest event that brought an object.
  let event: String?
  /// What a hosted page says beside the document; a snapshot may have it beside it, too.
  package let page: PageFacts
  /// Whether a settings file was given with a snapshot.
  private let hasUselessSettings: Bool

  /// Reads one bundle, or any set of single Stripe objects and event envelopes in any order.
  ///
  /// A source may hold several JSON values one after the other. `kind` says what is wanted where
  /// the objects leave a choice (a receipt of a paid invoice); it wins over the bundle's own.
  /// `loadFile` gives the bytes of a file beside the bundle (a logo), by the path in the settings;
  /// it is only asked for relative paths that stay inside the bundle's own folder.
  /// The bundle's own settings are laid over those of the file.
  /// Throws a `Rejection` with everything that is wrong.
  package init(
    _ sources: [Source], kind: Snapshot.Kind? = nil, settings file: SettingsFile? = nil,
    loadFile: (String) throws -> [UInt8]
  ) throws {
    let log = FindingLog()
    var texts: [JSONText] = []
    for source in sources {
      do throws(Rejection) {
        texts.append(try JSONText(source.bytes, name: source.name))
      } catch {
        log.add(contentsOf: error.diagnostics)
      }
    }
    try log.throwErrors()
    let gathering = Gathering(texts, log: log)
    occasion = Occasion(gathering.occasion)
    event = gathering.event?.type
    page = PageFacts(gathering.page)
    if let snapshot = gathering.snapshot {
      if gathering.hasObjects { log.add(.snapshotAmongObjects, at: snapshot.place) }
      try log.throwErrors()
      content = .snapshot(try Snapshot(canonical: snapshot), at: snapshot.place)
      hasUselessSettings = file != nil
      return
    }
    hasUselessSettings = false
    let areObjectsSound = !log.hasErrors
    let settings = Settings(gathering.settings, over: file, loadFile: loadFile)
    let document = gathering.document(kind ?? gathering.kind)
    if areObjectsSound, log.hasErrors, let document {
      let known = Set(log.diagnostics)
      let further = StripeContent(document, gathering, settings).errors
      log.add(contentsOf: further.filter { !known.contains($0) })
    }
    try log.throwErrors()
    guard let document else { throw Rejection(log.diagnostics) }
    content = .stripe(StripeContent(document, gathering, settings))
  }

  /// A bundle of a snapshot that was settled already.
  package init(_ snapshot: Snapshot) {
    content = .snapshot(snapshot, at: .json(file: "snapshot", pointer: ""))
    occasion = Occasion()
    event = nil
    page = PageFacts()
    hasUselessSettings = false
  }

  /// What the freezing of a bundle gives.
  package struct Frozen: Sendable {
    package var snapshot: Snapshot
    /// Warnings and notes, arithmetic included; the codes of the latter begin with `arithmetic-`.
    package var diagnostics: [Diagnostic]
  }

  package struct FreezeOptions: Sendable {
    /// Draw a draft, marked as one.
    package var allowsDraft = false
    /// Refuse objects of test mode.
    package var refusesTestMode = false

    package init() {}
  }

  /// The snapshot of the bundle's document.
  ///
  /// Throws a `Rejection` with every error at once: draft, truncated lines, mixed currencies, wrong
  /// types, missing parts.
  package func freeze(_ options: FreezeOptions = FreezeOptions()) throws -> Frozen {
    switch content {
    case .snapshot(let snapshot, let place): return try accept(snapshot, at: place, options)
    case .stripe(let content): return try Freezer(content, options).freeze()
    }
  }

  /// A snapshot freezes to itself, under the same conditions as the objects it came from.
  func accept(
    _ snapshot: Snapshot, at place: Place, _ options: FreezeOptions
  ) throws -> Frozen {
    let log = FindingLog()
    if !snapshot.isLive {
      log.add(options.refusesTestMode ? .testModeRefused : .testMode, at: place)
    }
    if hasUselessSettings { log.add(.settingsOfSnapshot, at: place) }
    if snapshot.status == .draft, !options.allowsDraft {
      log.add(.draft(previewed: false), at: place)
    }
    try log.throwErrors()
    return Frozen(snapshot: snapshot, diagnostics: log.diagnostics)
  }
}

extension SourceBundle.StripeContent {
  /// The errors of a document whose settings or other objects are wrong, so that all are told at once.
  /// What a setting may state that could not be read is not missed.
  fileprivate var errors: [Diagnostic] {
    var options = SourceBundle.FreezeOptions()
    options.allowsDraft = true
    do {
      _ = try Freezer(self, options).freeze()
      return []
    } catch {
      return ((error as? Rejection)?.diagnostics ?? []).filter {
        $0.severity == .error && !$0.mayBeSet
      }
    }
  }
}

extension Diagnostic {
  /// Whether something is missing that the settings can state.
  fileprivate var mayBeSet: Bool {
    code == "missing-number" || hints.contains { $0.contains("in the settings") }
  }
}
