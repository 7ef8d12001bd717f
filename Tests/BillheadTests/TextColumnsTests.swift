import Billhead
import HostSystem
import Testing

/// Plain text has the columns of the template, and no others.
@Suite struct TextColumnsTests {
  private let fixture = Fixture(name: "standard-look", locale: "en")

  /// The lines of the table in a template with these columns.
  private func table(_ columns: String) throws -> [String] {
    try withFolder { folder throws in
      let template = "name: own\nbody:\n  - lines: { columns: \(columns) }\n  - summary\n"
      try writeFile(Array(template.utf8), to: "\(folder)/own.yml")
      var options = fixture.options
      options.template = "own"
      let text = try Renderer(templates: folder).render(
        fixture.bundle(), as: .text, options: options
      ).bytes
      let lines = String(decoding: text, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      return try lines[..<(#require(lines.firstIndex(of: "")))].map(String.init)
    }
  }

  @Test func allOfTheUsualColumns() throws {
    let table = try table("[description, quantity, unit_price, tax, amount]")
    #expect(table[0] == "Description: Qty × Unit price · Tax · Amount")
    #expect(table[1] == "Telemetry platform, Team plan: 12 × €49.00 · 20% · €588.00")
  }

  @Test func theAmountMayStandBeforeTheDescription() throws {
    let table = try table("[amount, description]")
    #expect(table[0] == "Description: Amount")
    #expect(try table == self.table("[description, amount]"))
    #expect(table[1] == "Telemetry platform, Team plan: €588.00")
  }

  @Test func aHiddenQuantityIsNotShown() throws {
    let table = try table("[description, unit_price, amount]")
    #expect(table[0] == "Description: Unit price · Amount")
    #expect(table[1] == "Telemetry platform, Team plan: €49.00 · €588.00")
    #expect(!table.contains { $0.contains("20%") })
  }

  @Test func grossIsTheFigureWithoutAnAmount() throws {
    let table = try table("[description, quantity, gross]")
    #expect(table[0] == "Description: Qty · Gross")
    // 588.00 less its 25.22 of the invoice's discount, with its stated tax of 112.56.
    #expect(table[1] == "Telemetry platform, Team plan: 12 · €675.34")
    #expect(!table.joined().contains("€588.00"))
  }
}
