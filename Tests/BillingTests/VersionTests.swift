import Billing
import Diagnostics
import Foundation
import Testing

/// One sale in the form of every API version since 2017 freezes to the same snapshot, but for what
/// a version cannot say.
@Suite struct VersionTests {
  /// A fact that only some versions can state, by its place in the canonical form.
  struct Fact {
    var paths: [String]
    var since: String
    var until: String?
    /// What stands there in the other versions; nil for nothing.
    var otherwise: String?

    init(_ paths: [String], since: String, until: String? = nil, otherwise: String? = nil) {
      self.paths = paths
      self.since = since
      self.until = until
      self.otherwise = otherwise
    }

    func isKnown(in version: String) -> Bool {
      version >= since && until.map { version <= $0 } ?? true
    }
  }

  static let facts = [
    Fact(["/lines/*/details/subtotal"], since: "2026-01-28.clover"),
    Fact(
      ["/lines/*/amount_excluding_tax", "/lines/*/unit_price_excluding_tax"], since: "2020-08-27",
      until: "2025-02-24.acacia"),
    Fact(
      ["/lines/*/taxes/*/rate/kind", "/totals/taxes/*/rate/kind"], since: "2024-10-28.acacia"),
    Fact(
      [
        "/lines/*/taxes/*/base", "/lines/*/taxes/*/reason", "/totals/taxes/*/base",
        "/totals/taxes/*/reason",
      ], since: "2022-11-15"),
    Fact(["/presentation/page_size"], since: "2022-11-15", otherwise: "auto"),
    Fact(["/presentation/excludes_tax"], since: "2020-08-27", otherwise: "0"),
    Fact(
      [
        "/lines/*/taxes/*/rate/country", "/lines/*/taxes/*/rate/type",
        "/totals/taxes/*/rate/country", "/totals/taxes/*/rate/type",
        "/seller/tax_ids/*/country", "/seller/tax_ids/*/type", "/seller/tax_ids/*/value",
        "/totals/subtotal_excluding_tax",
      ], since: "2020-08-27"),
    Fact(
      [
        "/lines/*/details/discount_shares/*/amount", "/lines/*/details/discount_shares/*/id",
        "/totals/discounts/*/id",
      ], since: "2020-03-02"),
    Fact(
      [
        "/buyer/phone", "/preferred_locales/*", "/lines/*/taxes/*/amount",
        "/lines/*/taxes/*/inclusive", "/lines/*/taxes/*/rate/id",
        "/lines/*/taxes/*/rate/jurisdiction", "/lines/*/taxes/*/rate/name",
        "/lines/*/taxes/*/rate/percentage", "/totals/taxes/*/rate/id",
        "/totals/taxes/*/rate/jurisdiction", "/totals/taxes/*/rate/name",
      ], since: "2019-03-14"),
    Fact(
      [
        "/fields/*/name", "/fields/*/value", "/footer", "/presentation/primary_color",
        "/seller/website",
      ], since: "2018-11-08"),
    Fact(["/page_url", "/totals/discounts/*/name"], since: "2018-05-21"),
    Fact(
      ["/lines/*/details/product", "/lines/*/details/product_name"], since: "2018-02-05"),
  ]

  /// A credit note was one amount before.
  static let creditFacts = [
    Fact(
      [
        "/lines/*/amount", "/lines/*/description", "/lines/*/id", "/lines/*/proration",
        "/lines/*/quantity", "/lines/*/unit_price", "/lines/*/taxes/*/amount",
        "/lines/*/taxes/*/inclusive", "/lines/*/taxes/*/rate/id",
        "/lines/*/taxes/*/rate/jurisdiction", "/lines/*/taxes/*/rate/name",
        "/lines/*/taxes/*/rate/percentage", "/totals/discounts/*/amount",
        "/totals/discounts/*/name", "/totals/discounts/*/percent_off", "/totals/subtotal",
        "/totals/taxes/*/amount", "/totals/taxes/*/inclusive", "/totals/taxes/*/rate/id",
        "/totals/taxes/*/rate/jurisdiction", "/totals/taxes/*/rate/name",
        "/totals/taxes/*/rate/percentage", "/totals/total_excluding_tax",
      ], since: "2019-12-03")
  ]

  @Test(arguments: APIVersions.all, ["invoice", "receipt"])
  func freezesAlike(version: String, kind: String) throws {
    try check(version, kind, Self.facts)
  }

  @Test(arguments: APIVersions.all.filter { $0 >= "2019-03-14" })
  func freezesCreditNotesAlike(version: String) throws {
    try check(version, "credit_note", Self.facts + Self.creditFacts)
  }

  private func check(_ version: String, _ kind: String, _ facts: [Fact]) throws {
    let versions = try APIVersions()
    // Invoices have stated their numbers since 2017-12-14.
    let settings = kind == "credit_note" ? [:] : ["number": "LUM-0042"]
    let newest = try frozen(APIVersions.all.last ?? "", kind, settings, versions)
    var expected = try everything(in: newest)
    for fact in facts where !fact.isKnown(in: version) {
      for place in expected.keys where fact.paths.contains(pattern(place)) {
        expected[place] = fact.otherwise
      }
    }
    let found = try flattened(frozen(version, kind, settings, versions))
    for place in Set(expected.keys).union(found.keys).sorted() {
      #expect(found[place] == expected[place], "\(version): \(place)")
    }
    #expect(found.count > (kind == "credit_note" ? 20 : 60))
  }

  private func frozen(
    _ version: String, _ kind: String, _ settings: [String: Any], _ versions: APIVersions
  ) throws -> Snapshot {
    let frozen = try freeze([versions.bundle(version, kind: kind, settings: settings)])
    #expect(frozen.diagnostics.map(\.description) == [], "\(version)")
    return frozen.snapshot
  }

  /// The newest form, and what only older ones state; in this sale no price holds taxes.
  private func everything(in snapshot: Snapshot) throws -> [String: String] {
    var places = try flattened(snapshot)
    for (place, value) in places {
      if pattern(place) == "/lines/*/amount" { places["\(place)_excluding_tax"] = value }
      if pattern(place) == "/lines/*/unit_price" { places["\(place)_excluding_tax"] = value }
    }
    return places
  }

  /// The scalars of the canonical form by pointer.
  private func flattened(_ snapshot: Snapshot) throws -> [String: String] {
    var places: [String: String] = [:]
    func add(_ value: Any, _ place: String) {
      if let members = value as? [String: Any] {
        for (name, member) in members { add(member, "\(place)/\(name)") }
      } else if let elements = value as? [Any] {
        for (index, element) in elements.enumerated() { add(element, "\(place)/\(index)") }
      } else {
        places[place] = "\(value)"
      }
    }
    add(try JSONSerialization.jsonObject(with: Data(snapshot.canonicalJSON)), "")
    return places
  }

  private func pattern(_ place: String) -> String {
    place.split(separator: "/").map { "/" + (Int($0) == nil ? $0 : "*") }.joined()
  }

  @Test func anInvoiceWithoutANumberNeedsTheSetting() throws {
    let bundle = try APIVersions().bundle("2017-08-15", kind: "invoice")
    #expect(throws: Rejection.self) { try freeze([bundle]) }
  }

  @Test(arguments: [
    (#"{"paid":true,"closed":true,"attempted":true}"#, Snapshot.Status.paid),
    (#"{"paid":false,"closed":false,"attempted":true}"#, .open),
    (#"{"paid":false,"closed":true,"attempted":true}"#, .open),
    (#"{"paid":false,"closed":true,"forgiven":true,"attempted":true}"#, .uncollectible),
    (#"{"paid":false,"closed":false,"attempted":false}"#, .draft),
    (#"{"paid":false,"closed":false,"attempted":false,"billing":"send_invoice"}"#, .open),
  ])
  func tellsTheStatusFromOldFlags(flags: String, status: Snapshot.Status) throws {
    var changes = ["status": "", "collection_method": "", "number": "\"A-1\""]
    let parsed = try JSONSerialization.jsonObject(with: Data(flags.utf8))
    for (name, value) in try #require(parsed as? [String: Any]) {
      let data = try JSONSerialization.data(withJSONObject: value, options: .fragmentsAllowed)
      changes[name] = String(decoding: data, as: UTF8.self)
    }
    var options = SourceBundle.FreezeOptions()
    options.allowsDraft = true
    let frozen = try freeze(Sample.invoice(changes), Sample.customer, options: options)
    #expect(frozen.snapshot.status == status)
  }

  @Test(
    arguments: [
      (#"{"object":"card","brand":"American Express","last4":"0005"}"#, "card amex 0005 - -"),
      (
        #"{"object":"card","brand":"MasterCard","last4":"4444","tokenization_method":"android_pay"}"#,
        "card mastercard 4444 google_pay -"
      ),
      (#"{"object":"card","brand":"Unknown","last4":"1111"}"#, "card - 1111 - -"),
      (
        #"{"object":"bank_account","bank_name":"STRIPE TEST BANK","last4":"6789"}"#,
        "ach_debit - 6789 - STRIPE TEST BANK"
      ),
      (
        #"{"object":"source","type":"sepa_debit","sepa_debit":{"last4":"3000"}}"#,
        "sepa_debit - 3000 - -"
      ),
      (
        #"{"object":"source","type":"card","card":{"brand":"Visa","last4":"4242"}}"#,
        "card visa 4242 - -"
      ),
      (#"{"object":"account","id":"acct_2"}"#, "unknown - - - -"),
      (#""src_1""#, "unknown - - - -"),
    ], ["source", "card"])
  func readsTheSourceOfACharge(source: (json: String, words: String), name: String) throws {
    let charge = try Sample.change(
      Sample.charge, ["payment_method_details": "", name: source.json])
    let method = try #require(try freeze(charge).snapshot.payments.first?.method)
    let words = [method.type, method.brand, method.last4, method.wallet, method.bankName]
    #expect(words.map { $0 ?? "-" }.joined(separator: " ") == source.words)
  }
}
