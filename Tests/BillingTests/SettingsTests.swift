import Billing
import Diagnostics
import Figures
import Testing

@Suite struct SettingsTests {
  private let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1]

  private func frozen(
    _ settings: String, _ changes: [String: String] = [:], files: [String: [UInt8]] = [:]
  ) throws -> SourceBundle.Frozen {
    let text = """
      {"invoice":\(try Sample.invoice(changes)),"customer":\(Sample.customer),"settings":\(settings)}
      """
    return try freeze([Array(text.utf8)], files: files)
  }

  @Test func readsEverySetting() throws {
    let tax = #"[{"amount":1,"inclusive":true,"tax_rate":{"id":"txr_1","object":"tax_rate"}}]"#
    let frozen = try frozen(
      """
      {"time_zone":"America/New_York","page_size":"A4","legal_name":"Lumen SAS",
      "seller":{"address":{"line1":"1 rue X","country":"fr"},"phone":"1","email":"2",
      "website":"3","registers":["RCS Paris 1"]},
      "bank_account":[{"name":"IBAN","value":"FR76"}],"logo":{"file":"art/logo.png"},
      "title":"Facture","statements":["Autoliquidation"],
      "converted_taxes":{"txr_1":{"amount":160,"currency":"chf"}},"supply_date":1709000000,
      "account_locale":"de","line_groups":[{"title":"Works","lines":["il_1"]}],
      "presentment":{"ch_9":{"amount":1,"currency":"usd"}}}
      """, ["total_tax_amounts": tax], files: ["art/logo.png": png])
    let snapshot = frozen.snapshot
    #expect(frozen.diagnostics == [])
    #expect(snapshot.timeZone == "America/New_York")
    #expect(snapshot.presentation.pageSize == .a4)
    #expect(snapshot.seller.name == "Lumen SAS")
    #expect(snapshot.seller.address == .init(line1: "1 rue X", country: "FR"))
    #expect(snapshot.seller.phone == "1")
    #expect(snapshot.seller.email == "2")
    #expect(snapshot.seller.website == "3")
    #expect(snapshot.seller.registers == ["RCS Paris 1"])
    #expect(snapshot.presentation.bankAccount == [.init(name: "IBAN", value: "FR76")])
    #expect(snapshot.presentation.logo == .init(format: .png, bytes: png))
    #expect(snapshot.presentation.title == "Facture")
    #expect(snapshot.presentation.statements == ["Autoliquidation"])
    #expect(snapshot.totals.taxes[0].converted?.minorUnits == 160)
    #expect(snapshot.totals.taxes[0].converted?.currency.code == "CHF")
    #expect(
      snapshot.dates.supply == .init(start: Instant(1_709_000_000), end: Instant(1_709_000_000)))
    #expect(snapshot.accountLocale == "de")
    #expect(snapshot.lines[0].group == "Works")
  }

  /// Null in a list counts as absent, as it does for a member.
  @Test(arguments: [
    (#"{"seller":{"registers":[null,"A",null]}}"#, #"{"seller":{"registers":["A"]}}"#),
    (#"{"seller":{"registers":[null]}}"#, "{}"),
    (#"{"statements":["A",null]}"#, #"{"statements":["A"]}"#),
    (
      #"{"bank_account":[null,{"name":"IBAN","value":"1"}]}"#,
      #"{"bank_account":[{"name":"IBAN","value":"1"}]}"#
    ),
    (#"{"seller":{"tax_ids":[null]}}"#, "{}"), (#"{"charge_taxes":[null]}"#, "{}"),
    (#"{"legal_statements":[null]}"#, "{}"),
    (
      #"{"line_groups":[null,{"title":"Works","lines":[null,"il_1"]}]}"#,
      #"{"line_groups":[{"title":"Works","lines":["il_1"]}]}"#
    ),
  ])
  func passesOverNullInLists(_ settings: String, asIn expected: String) throws {
    let (one, other) = (try frozen(settings), try frozen(expected))
    #expect(one.snapshot == other.snapshot)
    #expect(one.diagnostics == other.diagnostics)
  }

  /// A list of Stripe's with null in it lacks something.
  @Test func refusesNullInListsOfStripes() {
    #expect(throws: Rejection.self) {
      try freeze([Array(Sample.invoice(["custom_fields": "[null]"]).utf8)], files: [:])
    }
  }

  /// What is wrong in the settings and in the document is told at once; what settings may have stated
  /// is not missed.
  @Test func tellsErrorsOfDocumentAndSettingsAtOnce() {
    let rejection = #expect(throws: Rejection.self) {
      try frozen(
        #"{"legal_name":1,"number":[],"terms_of_payment":{"net_days":-1}}"#,
        ["number": "null", "account_name": "null", "due_date": "-5"])
    }
    let found = rejection?.diagnostics ?? []
    #expect(found.allSatisfy { $0.severity == .error })
    let pointers = found.compactMap { diagnostic -> String? in
      guard case .json(_, let pointer)? = diagnostic.place else { return nil }
      return pointer
    }
    #expect(
      pointers.sorted() == [
        "/invoice/due_date", "/settings/legal_name", "/settings/number",
        "/settings/terms_of_payment/net_days",
      ])
  }

  @Test(arguments: [
    ("/9j/4AAQ", Snapshot.Logo.Format.jpeg), ("iVBORw0KGgoA", .png),
    ("PD94bWwgdmVyc2lvbj0iMS4wIj8+PHN2ZyB4bWxucz0iIi8+", .svg), ("PHN2Zy8+", .svg),
  ])
  func tellsPicturesByTheirBytes(data: String, format: Snapshot.Logo.Format) throws {
    let logo = try frozen(#"{"logo":{"data":"\#(data)"}}"#).snapshot.presentation.logo
    #expect(logo?.format == format)
  }

  @Test(arguments: [
    (
      #"{"timezone":"UTC"}"#, "a.json#/settings/timezone: error: unknown setting 'timezone'",
      "did you mean 'time_zone'?"
    ),
    (
      #"{"seller":{"adress":{}}}"#,
      "a.json#/settings/seller/adress: error: unknown setting 'adress'", "did you mean 'address'?"
    ),
    (
      #"{"page_size":"a5"}"#, "a.json#/settings/page_size: error: unknown value 'a5'",
      "did you mean 'a4'?"
    ),
    (
      #"{"time_zone":"Berlin, Germany"}"#,
      "a.json#/settings/time_zone: error: 'Berlin, Germany' is not the name of a time zone",
      "names are those of the IANA database: Europe/Berlin"
    ),
    (
      #"{"logo":{"data":"*"}}"#, "a.json#/settings/logo/data: error: the picture is not Base64", nil
    ),
    (
      #"{"logo":{"data":"QUJD"}}"#,
      "a.json#/settings/logo/data: error: the picture is neither PNG, JPEG nor SVG", nil
    ),
    (
      #"{"logo":{}}"#, "a.json#/settings/logo: error: a logo needs either 'data' or 'file'", nil
    ),
    (
      #"{"logo":{"file":"missing.png"}}"#,
      "a.json#/settings/logo/file: error: cannot read 'missing.png': no such file", nil
    ),
    (
      #"{"converted_taxes":{"txr_1":{"amount":1,"currency":"xyz"}}}"#,
      "a.json#/settings/converted_taxes/txr_1/currency: error: "
        + "'xyz' is not a currency that Stripe knows", nil
    ),
    (
      #"{"converted_taxes":{"txr_1":{"amount":1,"currency":"chf"}}}"#,
      "a.json#/settings/converted_taxes/txr_1: error: no tax of the document has the rate 'txr_1'",
      nil
    ),
    (
      #"{"line_groups":[{"title":"A","lines":["il_2"]}]}"#,
      "a.json#/settings/line_groups/0/lines/0: error: no line of the document has the id 'il_2'",
      "did you mean 'il_1'?"
    ),
    (
      #"{"line_groups":[{"lines":[]}]}"#,
      "a.json#/settings/line_groups/0: error: 'title' is missing", nil
    ),
    (
      #"{"statements":"x"}"#, "a.json#/settings/statements: error: expected an array, found a text",
      nil
    ),
  ])
  func refuses(settings: String, sentence: String, hint: String?) throws {
    let rejection = #expect(throws: Rejection.self) { try frozen(settings) }
    let diagnostic = try #require(rejection?.diagnostics.first)
    #expect(rejection?.diagnostics.count == 1)
    #expect(diagnostic.description.hasPrefix(sentence))
    if let hint { #expect(diagnostic.hints.first == hint) }
  }

  @Test(arguments: [
    "/etc/passwd", "../logo.png", "a/../../b.png", "https://example.org/logo.png",
    "file:logo.png", "C:\\\\logo.png", "~/logo.png", "a\\u0000b", "..",
  ])
  func keepsLogosInTheFolder(path: String) {
    let rejection = #expect(throws: Rejection.self) {
      try frozen(#"{"logo":{"file":"\#(path)"}}"#)
    }
    #expect(rejection?.diagnostics.map(\.code) == ["path-leaves-folder"])
  }
}
