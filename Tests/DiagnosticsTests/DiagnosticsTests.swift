import Diagnostics
import Testing

@Suite struct DiagnosticTests {
  @Test func printsPlaceSeveritySentenceAndHints() {
    let diagnostic = Diagnostic(
      .error, "unknown-column", "unknown column 'qty'",
      at: .text(file: "Templates/acme.yml", line: 9, column: 26),
      hints: ["did you mean 'quantity'?"])
    #expect(
      diagnostic.description
        == "Templates/acme.yml:9:26: error: unknown column 'qty'\n  hint: did you mean 'quantity'?")
  }

  @Test func printsJSONPlaces() {
    let place = Place.json(file: "in_1PqZ.json", pointer: "/lines/data/3/amount")
    #expect(place.description == "in_1PqZ.json#/lines/data/3/amount")
  }

  @Test(arguments: [
    ("qty", nil), ("quantty", "quantity"), ("unit-price", "unit_price"), ("amuont", "amount"),
    ("x", nil),
  ])
  func suggestsTheNearestName(name: String, expected: String?) {
    #expect(nearestName(to: name, among: ["quantity", "unit_price", "amount"]) == expected)
  }
}
