import Billhead
import BillheadTesting
import Testing

@Suite struct GoldenTests {
  private static let made = Result {
    try Goldens(in: Fixture.root, failures: "\(Fixture.package)/golden-failures")
  }

  @Test func thereAreFixtures() {
    #expect(Fixture.each.count >= 12)
    #expect(Set(Fixture.all.map(\.locale)).count >= 7)
    // A folder without locales would be left out of every test.
    #expect(Fixture.each.map(\.name) == Fixture.names)
  }

  @Test(arguments: Fixture.all)
  func isAsRecorded(fixture: Fixture) throws {
    let mismatches = try Self.made.get().compare(
      fixture.bundle(), named: "\(fixture.name)/\(fixture.locale)", with: Shared.renderer,
      options: fixture.options)
    #expect(mismatches.isEmpty, "see golden-failures/index.html")
  }

  /// A template, the fixture that shows what it is made for, and how many pages that has.
  struct Look: Sendable {
    let template: String
    let fixture: Fixture
    let pages: Int
  }

  private static let looks = [
    Look(template: "standard", fixture: .init(name: "standard-look", locale: "en"), pages: 1),
    Look(template: "compact", fixture: .init(name: "standard-look", locale: "en"), pages: 1),
    Look(template: "letter", fixture: .init(name: "letter-print-shop", locale: "de"), pages: 1),
    Look(template: "ledger", fixture: .init(name: "ledger-tableware", locale: "en"), pages: 2),
    Look(template: "roll", fixture: .init(name: "roll-coffee", locale: "ja"), pages: 1),
  ]

  @Test(arguments: looks)
  func looksAsRecorded(look: Look) throws {
    var options = look.fixture.options
    options.template = look.template
    let mismatches = try Self.made.get().compare(
      look.fixture.bundle(), named: "\(look.fixture.name)/\(look.template)", with: Shared.renderer,
      options: options, layers: [.frames] + (1...look.pages).map { .picture(page: $0) })
    #expect(mismatches.isEmpty, "see golden-failures/index.html")
  }
}
