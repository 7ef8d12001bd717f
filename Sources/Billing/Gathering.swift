import Diagnostics
import JSON

/// Sorts the values of all sources into documents, supporting objects and settings.
struct Gathering {
  let log: FindingLog
  /// Where the only source begins; nil where there are several.
  let place: Place?
  private(set) var table = ObjectTable()
  /// What the bundle says its document is.
  private(set) var kind: Snapshot.Kind?
  private(set) var settings: Fields?
  /// What the bundle says for a mail.
  private(set) var occasion: Fields?
  /// The latest event that brought an object.
  private(set) var event: (type: String, time: Int)?
  /// A snapshot in its canonical form, given in place of Stripe's objects.
  private(set) var snapshot: JSONValue?
  /// Objects given for themselves, by kind, in order, one for each id.
  private var given: [ObjectKind: [Given]] = [:]
  /// Where among those the object of an id stands.
  private var positions: [ObjectKind: [String: Int]] = [:]

  private struct Given {
    var value: JSONValue
    /// When the event happened that brought it, in seconds; nil outside events.
    var eventTime: Int?
  }

  init(_ texts: [JSONText], log: FindingLog) {
    self.log = log
    place = texts.count == 1 ? texts[0].values.first?.place : nil
    for text in texts { table.add(text) }
    for text in texts {
      for value in text.values { sort(value) }
    }
    for (kind, values) in given.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for entry in values { table.prefer(entry.value, kind: kind) }
    }
  }

  var hasObjects: Bool { !given.isEmpty }

  func all(_ kind: ObjectKind) -> [JSONValue] { (given[kind] ?? []).map(\.value) }

  private mutating func sort(_ value: JSONValue, eventTime: Int? = nil) {
    if value.kind == .array {
      for element in value.elements { sort(element) }
      return
    }
    guard let fields = Fields(value, log: log) else { return }
    if fields.has("billhead_snapshot") {
      if snapshot != nil { log.add(.severalBundles, at: value.place) }
      snapshot = value
    } else if fields.member("object") != nil {
      sortObject(fields, eventTime: eventTime)
    } else if SourceBundle.keys.contains(where: fields.has) {
      sortBundle(fields)
    } else {
      log.add(.noKind, at: value.place)
    }
  }

  private mutating func sortObject(_ fields: Fields, eventTime: Int?) {
    guard let name = fields.text("object") else {
      return log.add(.noKind, at: fields.place)
    }
    switch name {
    case "list":
      for element in fields.elements("data") { sort(element) }
    case "event":
      guard let object = fields.required("data", fields.object)?.member("object") else { return }
      let time = fields.integer("created")
      if let type = fields.text("type"), event.map({ $0.time <= time ?? 0 }) ?? true {
        event = (type, time ?? 0)
      }
      sort(object, eventTime: time)
    default:
      guard let kind = ObjectKind(rawValue: name) else {
        return skip(name, at: fields)
      }
      if isPending(fields, kind) { log.add(.pendingItem, at: fields.place) }
      give(fields.value, as: kind, eventTime: eventTime)
    }
  }

  /// Objects of no use, such as exports hold, are left out.
  private func skip(_ name: String, at fields: Fields) {
    let nearest = log.nearest(to: name, among: ObjectKind.allCases.map(\.rawValue))
    log.add(.unneededKind(name, nearest: nearest), at: fields.place(of: "object"))
  }

  /// Items that an invoice has taken in name it.
  private func isPending(_ fields: Fields, _ kind: ObjectKind) -> Bool {
    kind == .invoiceItem && fields.member("invoice") == nil
  }

  /// One `{kind, invoice, credit_note, charge, customer, account, related, settings, occasion}`.
  private mutating func sortBundle(_ fields: Fields) {
    for (name, value) in fields.value.members where !SourceBundle.keys.contains(name) {
      let nearest = log.nearest(to: name, among: SourceBundle.keys)
      log.add(.unknownBundleKey(name, nearest: nearest), at: value.place)
    }
    if let name = fields.text("kind") {
      kind = Snapshot.Kind(rawValue: name)
      if kind == nil { log.add(.unknownDocumentKind(name), at: fields.place(of: "kind")) }
    }
    for kind in [ObjectKind.invoice, .creditNote, .charge, .customer, .account] {
      guard let object = fields.object(kind.rawValue) else { continue }
      if let found = object.text("object"), found != kind.rawValue {
        log.add(.kindMismatch(expected: kind.rawValue, found: found), at: object.place)
      } else {
        give(object.value, as: kind, eventTime: nil)
      }
    }
    for element in fields.elements("related") { relate(element) }
    if let object = fields.object("settings") {
      if settings != nil { log.add(.severalBundles, at: object.place) }
      settings = object
    }
    if let object = fields.object("occasion") {
      if occasion != nil { log.add(.severalBundles, at: object.place) }
      occasion = object
    }
  }

  /// An object that only supports the document, even when it could be one itself.
  private mutating func relate(_ value: JSONValue) {
    guard let fields = Fields(value, log: log) else { return }
    guard let name = fields.text("object") else { return log.add(.noKind, at: value.place) }
    if name == "list" {
      for element in fields.elements("data") { relate(element) }
    } else if let kind = ObjectKind(rawValue: name) {
      if isPending(fields, kind) { log.add(.pendingItem, at: fields.place) }
      table.prefer(value, kind: kind)
    } else {
      skip(name, at: fields)
    }
  }

  /// Of one object in several events the latest state counts; elsewhere it may stand twice only
  /// with the same content.
  private mutating func give(_ value: JSONValue, as kind: ObjectKind, eventTime: Int?) {
    let entry = Given(value: value, eventTime: eventTime)
    let id = value.objectID
    guard let known = id.flatMap({ positions[kind]?[$0] }), let earlier = given[kind]?[known]
    else {
      if let id { positions[kind, default: [:]][id] = given[kind]?.count ?? 0 }
      given[kind, default: []].append(entry)
      return
    }
    if let time = eventTime, let earlierTime = earlier.eventTime, time != earlierTime {
      if time > earlierTime { given[kind]?[known] = entry }
    } else if !value.hasSameContent(as: earlier.value) {
      log.add(.givenTwice(kind: kind.words, id: id ?? ""), at: value.place)
    }
  }
}
