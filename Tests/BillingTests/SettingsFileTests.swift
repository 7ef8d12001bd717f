import Diagnostics
import Figures
import Testing

@testable import Billing

/// One file of settings for all documents: YAML or JSON, with a bundle's own laid over it.
@Suite struct SettingsFileTests {
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1]

  /// With address and zone, so that nothing is to be said of the seller.
  private static let account = """
    {"id":"acct_1","object":"account","country":"FR","business_profile":{
    "support_address":{"line1":"1 rue X","city":"Paris","postal_code":"75002","country":"FR"}},
    "settings":{"dashboard":{"timezone":"Europe/Paris"}}}
    """

  private func file(_ text: String, name: String = "seller.yml") throws -> SettingsFile {
    try SettingsFile(.init(name: name, bytes: Array(text.utf8))) { path in
      guard path == "logo.png" else { throw Rejection([Diagnostic(.error, "e", "no such file")]) }
      return Self.png
    }
  }

  private func frozen(
    _ bundle: String, over text: String, name: String = "seller.yml"
  ) throws -> SourceBundle.Frozen {
    let json = """
      {"invoice":\(try Sample.invoice()),"customer":\(Sample.customer),
      "account":\(Self.account),"settings":\(bundle)}
      """
    let source = SourceBundle.Source(name: "a.json", bytes: Array(json.utf8))
    return try SourceBundle([source], settings: file(text, name: name)) { _ in [] }.freeze()
  }

  @Test func readsYAML() throws {
    let snapshot = try frozen(
      "null",
      over: """
        # What Lumen says on every document.
        legal_name: Lumen SAS
        seller:
          phone: 0142
          address: { line1: 1 rue X, postal_code: 75002, country: fr }
          registers:
            - { fr: "RCS Paris 1", en: RCS }
        footer: |
          First
          second
        terms_of_payment: { net_days: 30, discount: { days: 10, percent: 2.50 } }
        hide_zero_lines: true
        logo: { file: logo.png }
        memo: ~
        """
    ).snapshot
    #expect(snapshot.seller.name == "Lumen SAS")
    // What stands there without quotation marks may be meant as a text.
    #expect(snapshot.seller.phone == "0142")
    #expect(snapshot.seller.address?.postalCode == "75002")
    #expect(snapshot.seller.registers.map { $0.stated(for: "fr") } == ["RCS Paris 1"])
    #expect(snapshot.footer == "First\nsecond\n")
    #expect(snapshot.paymentTerms?.discount?.percent == DecimalNumber("2.5"))
    #expect(snapshot.presentation.choices.hidesZeroLines == true)
    #expect(snapshot.presentation.logo?.format == .png)
    #expect(snapshot.memo == nil)
  }

  @Test func readsTheSameInJSON() throws {
    let json = #"{"legal_name":"Lumen SAS","seller":{"phone":"0142"}}"#
    let yaml = "legal_name: Lumen SAS\nseller: { phone: '0142' }"
    #expect(
      try frozen("{}", over: json, name: "seller.json").snapshot
        == frozen("{}", over: yaml).snapshot)
  }

  @Test(arguments: ["", "# nothing\n", "~", "{}"])
  func mayBeEmpty(text: String) throws {
    #expect(try frozen("{}", over: text).snapshot == frozen("{}", over: "{}").snapshot)
  }

  // MARK: Rank

  @Test func theBundleWinsKeyByKey() throws {
    let frozen = try frozen(
      """
      {"seller":{"phone":"2"},"footer":{"de":"Fuß"},"statements":["b"],
      "line_extras":{"il_1":{"code":"2"}},"legal_name":null}
      """,
      over: """
        legal_name: Lumen SAS
        seller: { phone: 1, email: e }
        footer: { en: Foot }
        statements: [a, c]
        line_extras: { il_1: { code: 1, unit: h }, il_9: { code: 9 } }
        """)
    let snapshot = frozen.snapshot
    #expect(frozen.diagnostics.isEmpty)
    #expect(snapshot.seller.name == "Lumen SAS")
    #expect(snapshot.seller.phone == "2")
    #expect(snapshot.seller.email == "e")
    // Texts by language and lists are taken whole.
    #expect(snapshot.footer == LocalizedText([("de", "Fuß")]))
    #expect(snapshot.presentation.statements == ["b"])
    // Entries by id are entries of their own.
    #expect(snapshot.lines[0].details?.code == "2")
    #expect(snapshot.lines[0].details?.unit == "h")
  }

  @Test func objectsWithARequiredKeyAreTakenWhole() throws {
    let snapshot = try frozen(
      """
      {"exchange_rate":{"rate":"2","currency":"usd"},"seller":{"address":{"city":"Nice"}},
      "terms_of_payment":{"discount":{"days":5,"percent":1}}}
      """,
      over: """
        exchange_rate: { rate: 3, currency: chf, source: ECB }
        seller: { address: { line1: 1 rue X, city: Paris, country: FR } }
        terms_of_payment: { net_days: 30, discount: { days: 10, percent: 2 } }
        """
    ).snapshot
    #expect(snapshot.exchangeRate?.rate == DecimalNumber(2))
    #expect(snapshot.exchangeRate?.source == nil)
    #expect(snapshot.seller.address == .init(city: "Nice"))
    #expect(snapshot.paymentTerms?.netDays == 30)
    #expect(snapshot.paymentTerms?.discount?.days == 5)
  }

  /// Ids in it are those of other documents too.
  @Test func doesNotAskForItsLinesInEachDocument() throws {
    let frozen = try frozen("{}", over: "line_extras: { il_9: { code: 9 } }")
    #expect(frozen.diagnostics.isEmpty)
  }

  @Test func changesNothingInASnapshot() throws {
    let first = try frozen("{}", over: "legal_name: A").snapshot
    let source = SourceBundle.Source(name: "s.json", bytes: first.canonicalJSON)
    let again = try SourceBundle([source], settings: file("legal_name: B")) { _ in [] }.freeze()
    #expect(again.snapshot == first)
    #expect(again.diagnostics.map(\.code) == ["settings-of-snapshot"])
  }

  // MARK: Mistakes

  @Test func tellsAllMistakesInTheirOrder() {
    let text = """
      legal_name: Lumen
      seller:
        regsters: [x]
        phone: [1]
      page_size: a5
      terms_of_payment: { discount: { days: 10 } }
      time_zon: Europe/Paris
      unit_price_decimals: 13
      exchange_rate: { rate: 0, currency: chf }
      logo: { file: ../logo.png }
      """
    let rejection = #expect(throws: Rejection.self) { try file(text) }
    let found = (rejection?.diagnostics ?? []).map {
      "\($0.place?.description ?? "") \($0.sentence) \($0.hints.first ?? "")"
    }
    #expect(
      found == [
        "seller.yml:3:3 unknown setting 'regsters' did you mean 'registers'?",
        "seller.yml:4:10 expected a text, found an array ",
        "seller.yml:5:12 unknown value 'a5' did you mean 'a4'?",
        "seller.yml:6:31 'percent' is missing ",
        "seller.yml:7:1 unknown setting 'time_zon' did you mean 'time_zone'?",
        "seller.yml:8:22 expected a number of decimals from 0 to 12, found 13 ",
        "seller.yml:9:24 expected a rate above 0, found 0 ",
        "seller.yml:10:15 the path '../logo.png' does not stay in its folder "
          + "give a path relative to the folder of the bundle or settings file",
      ])
  }

  @Test func namesLineAndColumnInJSONToo() {
    let rejection = #expect(throws: Rejection.self) {
      try file("{\"é\": {},\n \"sller\": {}}", name: "seller.json")
    }
    #expect(
      rejection?.diagnostics.compactMap(\.place?.description)
        == ["seller.json:1:2", "seller.json:2:2"])
  }

  @Test(arguments: [
    ("a: [1\nb: 2", "s.yml:2:2: error: this is not YAML: did not find expected ',' or ']'"),
    ("a: *x", "s.yml:1:4: error: aliases are not read"),
    ("a: 1\na: 2", "s.yml:1:1: error: the key 'a' stands twice in one mapping"),
    ("- a", "s.yml:1:1: error: expected an object, found an array"),
    ("text", "s.yml:1:1: error: expected an object, found a text"),
    ("[a]: 1\n{b}: 2", "s.yml:1:1: error: a key has to be a text"),
    ("title:\n\t- x", "s.yml:2:1: error: this is not YAML"),
    (String(repeating: "[", count: 120), "s.yml:1:102: error: lists and mappings are nested"),
  ])
  func refuses(text: String, sentence: String) {
    let rejection = #expect(throws: Rejection.self) { try file(text, name: "s.yml") }
    #expect(rejection?.diagnostics.first?.description.hasPrefix(sentence) == true)
  }

  @Test func refusesWhatIsNotUTF8OrTooLarge() {
    for bytes in [[0x61, 0x3A, 0xFF], [UInt8](repeating: 0x20, count: SettingsText.limit + 1)] {
      let rejection = #expect(throws: Rejection.self) {
        try SettingsFile(.init(name: "s.yml", bytes: bytes)) { _ in [] }
      }
      #expect(rejection?.diagnostics.map(\.code) == ["unreadable-settings"])
    }
  }

  @Test(arguments: [
    ("0", true), ("-1.5e+3", true), ("10", true), ("0142", false), ("1.", false), (".5", false),
    ("", false), ("-", false), ("1e", false), ("1_000", false), ("٣", false), ("0x1", false),
  ])
  func knowsNumbers(text: String, isNumber: Bool) {
    #expect(SettingsText.isNumber(text) == isNumber)
  }
}
