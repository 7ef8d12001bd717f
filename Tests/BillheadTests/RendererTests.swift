import Billhead
import Diagnostics
import HostSystem
import Testing

@Suite struct RendererTests {
  private let fixture = Fixture(name: "standard-look", locale: "en")

  @Test func choosesTheLanguageOfTheCustomer() throws {
    let rendered = try Shared.renderer.render(
      Fixture(name: "eu-reverse-charge", locale: "").bundle(), as: .text)
    #expect(rendered.locale.preferences.first == rendered.locale.matched)
    #expect(rendered.locale.reason != .rootDefault)
  }

  /// An account's locale without a catalogue does not hide the renderer's own default.
  @Test func theRenderersDefaultFollowsTheAccounts() throws {
    let renderer = try Renderer(defaultLocale: "fr")
    let met = try renderer.render(Self.bundle(["cy"], account: "de"), as: .text)
    #expect(met.locale.reason == .accountDefault)
    #expect(met.locale.tag == "de")
    let unmet = try renderer.render(Self.bundle(["cy"], account: "br"), as: .text)
    #expect(unmet.locale.reason == .rendererDefault)
    #expect(unmet.locale.tag == "fr")
    #expect(unmet.locale.description.contains("the renderer's default"))
    #expect(languageCodes(unmet) == ["account-locale-not-met", "no-preference-met"])
  }

  /// Every preference that is not served, and every fallback, is said.
  @Test(
    arguments: [
      (["cy", "de"], nil, ["preference-passed-over"]), (["de"], "cy", []),
      (["gsw"], nil, ["near-preference"]), ([], nil, ["no-preference"]),
      ([], "de", ["no-preference"]),
      (["???", "cy"], "de", ["preference-skipped", "no-preference-met"]),
      (["???"], nil, ["preference-skipped", "no-preference-met"]),
      ([], "cy", ["account-locale-not-met", "no-preference"]),
    ] as [([String], String?, [String])])
  func saysWhichLanguageStandsInForAnother(
    preferences: [String], account: String?, codes: [String]
  ) throws {
    let bundle = try Self.bundle(preferences, account: account)
    let rendered = try Shared.renderer.render(bundle, as: .text)
    #expect(languageCodes(rendered) == codes)
  }

  /// The account is not given, which is told too.
  private func languageCodes(_ rendered: Rendered) -> [String] {
    rendered.diagnostics.map(\.code).filter { !["no-account", "no-time-zone"].contains($0) }
  }

  /// An invoice for a customer with preferences, of an account with a locale.
  private static func bundle(_ preferences: [String], account: String?) throws -> BillingBundle {
    let list = preferences.map { "\"\($0)\"" }.joined(separator: ",")
    let settings = account.map { "\"account_locale\":\"\($0)\"" } ?? ""
    return try BillingBundle(
      Array(
        """
        {"invoice":{"id":"in_1","object":"invoice","number":"A-1","status":"open","currency":"eur",
        "created":1709200000,"account_name":"Lumen","customer":"cus_1","customer_name":"Dupont",
        "subtotal":100,"total":100,"amount_due":100,"lines":{"data":[{"id":"il_1","amount":100}]}},
        "customer":{"id":"cus_1","object":"customer","preferred_locales":[\(list)]},
        "settings":{\(settings)}}
        """.utf8), name: "a.json")
  }

  @Test(arguments: ["xx-nothing", "dee", "???"])
  func refusesUnknownLocales(tag: String) throws {
    var options = RenderOptions()
    options.locale = tag
    let rejection = #expect(throws: Rejection.self) {
      try Shared.renderer.render(fixture.bundle(), as: .pdf, options: options)
    }
    #expect(rejection?.diagnostics.map(\.code) == ["unknown-locale"])
  }

  @Test func suggestsTheNearestTemplate() throws {
    var options = RenderOptions()
    options.template = "standart"
    let rejection = #expect(throws: Rejection.self) {
      try Shared.renderer.render(fixture.bundle(), as: .pdf, options: options)
    }
    #expect(rejection?.description.contains("'standard'") == true)
  }

  @Test func drawsOnePictureAPage() throws {
    let sixty = Fixture(name: "sixty-lines", locale: "en")
    let rendered = try Shared.renderer.render(
      sixty.bundle(), as: .png(PNGOptions(dpi: 36)), options: sixty.options)
    #expect(rendered.parts.count == rendered.pageCount)
    #expect(rendered.pageCount > 1)
    #expect(rendered.parts.allSatisfy { $0.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) })
    try withFolder { folder throws in
      let paths = try rendered.write(to: "\(folder)/a.png")
      #expect(paths.first == "\(folder)/a-1.png")
      #expect(try namesInFolder(folder).count == rendered.pageCount)
    }
  }

  @Test func refusesResolutionsThatMakeNoSense() throws {
    #expect(throws: Rejection.self) {
      try Shared.renderer.render(
        fixture.bundle(), as: .png(PNGOptions(dpi: 5)), options: fixture.options)
    }
  }

  @Test func tellsTheFontFilesItDrewFrom() throws {
    let rendered = try Shared.renderer.render(
      fixture.bundle(), as: .pdf, options: fixture.options)
    let fonts = try rendered.fonts()
    #expect(fonts.contains { $0.path.hasSuffix("Inter-Regular.otf") })
    for font in fonts {
      #expect(try Shared.renderer.fontDigest(of: font.path) == font.digest)
    }
  }

  @Test func takesWarningsForErrorsWhenItIsStrict() throws {
    let hostile = Fixture(name: "hostile-text", locale: "en")
    var options = hostile.options
    #expect(
      try Shared.renderer.render(hostile.bundle(), as: .text, options: options)
        .diagnostics.contains { $0.severity == .warning })
    options.isStrict = true
    let rejection = #expect(throws: Rejection.self) {
      try Shared.renderer.render(hostile.bundle(), as: .text, options: options)
    }
    #expect(rejection?.diagnostics.contains { $0.severity == .error } == true)
    #expect(rejection?.diagnostics.contains { $0.severity == .warning } == false)
  }

  @Test func writesPlainText() throws {
    let text = String(
      decoding: try Shared.renderer.render(
        fixture.bundle(), as: .text, options: fixture.options
      ).bytes, as: UTF8.self)
    #expect(text.hasPrefix("Invoice\n"))
    #expect(text.contains("\nInvoice number: NWL-2026-0042\nDate of issue: "))
    #expect(text.contains("\nTelemetry platform, Team plan: 12 × €49.00 · 20% · €588.00\n"))
    #expect(text.contains("\nAmount due: €2,613.60\n"))
  }

  @Test func saysWhyAFileCannotBeRead() throws {
    let rejection = #expect(throws: Rejection.self) {
      try BillingBundle(contentsOf: ["/nowhere/a.json", "/nowhere/b.json"])
    }
    #expect(
      rejection?.description == """
        /nowhere/a.json: error: cannot read this: no such file or directory
        /nowhere/b.json: error: cannot read this: no such file or directory
        """)
  }

  @Test func refusesALogoOfBytesWithoutAFolder() throws {
    let bytes = try readFile("\(Fixture.root)/sixty-lines/bundle.json")
    let rejection = #expect(throws: Rejection.self) {
      let bundle = try BillingBundle(bytes, name: "bundle.json")
      _ = try Shared.renderer.render(bundle, as: .text)
    }
    #expect(
      rejection?.diagnostics.map(\.place) == [
        .json(file: "bundle.json", pointer: "/settings/logo/file")
      ])
    #expect(rejection?.diagnostics.first?.sentence.contains("'logo.png'") == true)
  }
}
