import Diagnostics
import Figures
import Foundation
import Testing

@testable import Billing

/// What a bundle says for its hosted page.
@Suite struct PageFactsTests {
  private func bundle(page: String) throws -> SourceBundle {
    let text = #"{"invoice":\#(Sample.base),"customer":\#(Sample.customer),"page":\#(page)}"#
    return try SourceBundle([.init(name: "a.json", bytes: Array(text.utf8))]) { _ in [] }
  }

  private func codes(page: String) -> [String] {
    let rejection = #expect(throws: Rejection.self) { try bundle(page: page) }
    return rejection?.diagnostics.map(\.code) ?? []
  }

  @Test func readsItsOwnExample() throws {
    let example = String(
      decoding: SettingsReference.example(PageReference.entries), as: UTF8.self)
    #expect(!example.contains("null"))
    let page = try bundle(page: example).page
    #expect(page.now == Instant(1_773_792_000))
    #expect(page.processingDays == 5)
    #expect(page.downloads.first?.kind == .pdf)
    #expect(page.versions.first?.number == "LUM-0041")
    #expect(page.newer.url != nil)
    #expect(page.languages.first?.tag == "fr")
  }

  @Test func findsEveryFaultAtOnce() {
    let found = codes(
      page: #"""
        {"pay_url":"http://pay.example","pay_slot":"1 a","processing_days":-1,
        "downloads":[{"kind":"zip","url":"https://a.example","size":-2}],"nower":1,
        "languages":[{"tag":"d!","url":"javascript:alert(1)"}],"versions":[{"number":"A"}]}
        """#)
    #expect(
      found.sorted()
        == [
          "missing-field", "unknown-language", "unknown-setting", "unknown-setting",
          "unusable-address", "unusable-address", "unusable-name", "wrong-number", "wrong-number",
        ])
  }

  @Test(arguments: [
    "https://pay.example@evil.example/", "https://pay.exämple/", "//pay.example",
    "data:text/html,x",
    "https://pay.example/a b", "HTTPS://", "https:pay.example",
  ])
  func refusesWhatMustNotBecomeALink(url: String) {
    #expect(codes(page: "{\"pay_url\":\"\(url)\"}") == ["unusable-address"])
  }

  @Test(arguments: ["a b", "é", "a.b", "-a", "a\\\"b", String(repeating: "a", count: 65)])
  func refusesNamesThatAreNone(name: String) {
    #expect(codes(page: "{\"pay_slot\":\"\(name)\"}") == ["unusable-name"])
  }

  @Test func namesTheNearestKey() {
    let rejection = #expect(throws: Rejection.self) { try bundle(page: #"{"downloadz":[]}"#) }
    #expect(rejection?.diagnostics.first?.hints.first == "did you mean 'downloads'?")
  }

  /// What a page says is no part of the facts of a bill.
  @Test func leavesTheSnapshotAsItIs() throws {
    let one = try bundle(page: "{}").freeze().snapshot
    let other = try bundle(page: #"{"pay_url":"https://a.example","now":1800000000}"#).freeze()
    #expect(one.canonicalJSON == other.snapshot.canonicalJSON)
  }

  @Test func mayStandBesideASnapshot() throws {
    let snapshot = String(
      decoding: try bundle(page: "{}").freeze().snapshot.canonicalJSON, as: UTF8.self)
    let text = snapshot + #" {"page":{"pay_slot":"pay"}}"#
    let both = try SourceBundle([.init(name: "a.json", bytes: Array(text.utf8))]) { _ in [] }
    #expect(both.page.paySlot == "pay")
  }

  @Test func isLaidOverAFileKeyByKey() {
    var own = PageFacts()
    own.payURL = "https://own.example"
    own.downloads = [.init(kind: .pdf, url: "https://own.example/a.pdf")]
    var file = PageFacts()
    file.payURL = "https://file.example"
    file.paySlot = "pay"
    file.downloads = [.init(kind: .xml, url: "https://file.example/a.xml")]
    file.processing = true
    let laid = own.laid(over: file)
    #expect(laid.payURL == "https://own.example")
    #expect(laid.paySlot == "pay")
    #expect(laid.downloads.map(\.kind) == [.pdf])
    #expect(laid.isProcessing)
  }

  @Test func readsAFileWithPlaces() throws {
    let text = "pay_url: https://pay.example\ndownloads:\n  - { kind: pdf, url: nowhere }\n"
    let rejection = #expect(throws: Rejection.self) {
      try PageFile(.init(name: "links.yml", bytes: Array(text.utf8)))
    }
    let place = rejection?.diagnostics.first?.place
    #expect(place.map { "\($0)" }?.hasPrefix("links.yml:3:") == true)
  }

  @Test func thePageAboutThemIsTheOneThatTheTableMakes() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "../../Pages.md").standardized
    let page = try String(contentsOf: file, encoding: .utf8)
    #expect(page == PageReference.page(), "billhead schema page --page > Pages.md")
  }
}
