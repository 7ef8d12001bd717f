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

  @Test(arguments: ["standard", "compact"])
  func looksAsRecorded(template: String) throws {
    let fixture = Fixture(name: "standard-look", locale: "en")
    var options = fixture.options
    options.template = template
    let mismatches = try Self.made.get().compare(
      fixture.bundle(), named: "standard-look/\(template)", with: Shared.renderer,
      options: options, layers: [.frames, .picture(page: 1)])
    #expect(mismatches.isEmpty, "see golden-failures/index.html")
  }
}
