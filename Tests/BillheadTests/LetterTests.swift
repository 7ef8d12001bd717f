import Billhead
import Documents
import Layout
import Testing

/// The letter keeps the places of DIN 5008, and of the other envelopes, to a hundredth of a
/// millimetre.
@Suite struct LetterTests {
  /// In millimetres from the left and the upper edge; of a text its left end and its baseline.
  private struct Place: Equatable {
    var x: Double
    var y: Double

    func isNear(_ other: Place) -> Bool {
      abs(x - other.x) < 0.01 && abs(y - other.y) < 0.01
    }
  }

  private func pages(_ template: String, locale: String = "de") throws -> [Page] {
    var options = RenderOptions()
    options.template = template
    options.locale = locale
    let bundle = try BillingBundle(
      contentsOf: ["\(Fixture.root)/letter-print-shop/bundle.json"])
    return try Shared.renderer.layOut(Shared.renderer.compose(bundle, options: options)).pages
  }

  private func place(of words: String, on page: Page) -> Place? {
    for case .text(let text) in page.frames.map(\.item) where text.words == words {
      return Place(x: text.x / millimetres(1), y: text.baseline / millimetres(1))
    }
    return nil
  }

  /// Every fill with a colour: left, top, width and height in millimetres.
  /// In millimetres, to thousandths.
  private func fills(_ color: Color, on page: Page) -> [[Double]] {
    page.frames.compactMap { frame in
      guard case .fill(let area, color) = frame.item else { return nil }
      return [area.x, area.y, area.width, area.height].map {
        ($0 / millimetres(1) * 1000).rounded() / 1000
      }
    }
  }

  @Test(
    arguments: [
      ("Druckhaus Lindhorst GmbH · Speicherkai 14 · 20457 Hamburg", 25, 60.35),
      ("Museum am Stadtgraben gGmbH", 25, 66.26), ("RE-2026-10417", 155, 53.29),
      ("Rechnungsnummer", 125, 53.29), ("Rechnung RE-2026-10417", 25, 103.17),
      ("Sehr geehrte Frau Dr. Falkenberg,", 25, 119), ("Druckhaus Lindhorst GmbH", 25, 273.07),
      ("+49 40 66969100", 65, 273.07), ("Amtsgericht Hamburg", 105, 276.6),
      ("BIC MUSTDEHHXXX", 145, 280.13),
    ] as [(String, Double, Double)])
  func everyBlockOfFormBHasItsPlace(words: String, x: Double, y: Double) throws {
    let place = try #require(self.place(of: words, on: pages("letter")[0]))
    #expect(place.isNear(Place(x: x, y: y)), "\(place)")
  }

  @Test(
    arguments: [
      ("letter", [[5, 105, 3], [5, 148.5, 5], [5, 210, 3]]),
      ("letter-a", [[5, 87, 3], [5, 148.5, 5], [5, 192, 3]]),
    ] as [(String, [[Double]])])
  func foldAndHoleMarksStandAtTheirMeasures(template: String, wanted: [[Double]]) throws {
    let mark = Color(red: 0x8B, green: 0x92, blue: 0x9D)
    let found = fills(mark, on: try pages(template)[0])
    #expect(found.count == wanted.count)
    for (one, other) in zip(found, wanted) {
      for (a, b) in zip(one, other) { #expect(abs(a - b) < 0.01, "\(one)") }
    }
  }

  /// Inside the window, at every place the sheet may slip to; nothing else may show there.
  @Test(
    arguments: [
      ("letter", 20, 50, 100, 90), ("letter-a", 20, 32, 100, 72), ("letter-ch", 113, 47, 200, 85),
    ] as [(String, Double, Double, Double, Double)])
  func onlyTheAddressShowsInTheWindow(
    template: String, left: Double, top: Double, right: Double, bottom: Double
  ) throws {
    let page = try pages(template)[0]
    let shown = page.frames.compactMap { frame -> String? in
      guard case .text(let text) = frame.item else { return nil }
      let (x, y) = (text.x / millimetres(1), text.baseline / millimetres(1))
      return (left...right).contains(x) && (top...bottom).contains(y) ? text.words : nil
    }
    #expect(
      shown == [
        "Druckhaus Lindhorst GmbH · Speicherkai 14 · 20457 Hamburg",
        "Museum am Stadtgraben gGmbH", "Ausstellungen und Publikationen",
        "Frau Dr. Ines Falkenberg", "Am Stadtgraben 3", "04109 Leipzig",
      ])
  }

  @Test func theSwissAddressBeginsAt118And52() throws {
    let place = try #require(
      self.place(of: "Museum am Stadtgraben gGmbH", on: pages("letter-ch")[0]))
    // The upper edge of its line is at 52.0 mm; the baseline is 3.56 mm below.
    #expect(place.isNear(Place(x: 118, y: 55.56)), "\(place)")
  }

  /// A right-to-left letter mirrors; what the envelope and the punch decide does not.
  @Test func theAddressFieldDoesNotMirror() throws {
    let plain = try pages("letter")[0]
    let mirrored = try pages("letter", locale: "ar")[0]
    let mark = Color(red: 0x8B, green: 0x92, blue: 0x9D)
    #expect(fills(mark, on: plain) == fills(mark, on: mirrored))
    let address = mirrored.frames.compactMap { frame -> Double? in
      guard case .text(let text) = frame.item, text.words.hasPrefix("Museum") else { return nil }
      return (text.x + text.width) / millimetres(1)
    }
    #expect(address.count == 1 && abs(address[0] - 100) < 0.01)
  }

  @Test func followingPagesHaveNeitherMarksNorAddress() throws {
    var options = RenderOptions()
    options.template = "letter"
    let bundle = try BillingBundle(contentsOf: ["\(Fixture.root)/sixty-lines/bundle.json"])
    let pages = try Shared.renderer.layOut(Shared.renderer.compose(bundle, options: options)).pages
    #expect(pages.count > 1)
    let mark = Color(red: 0x8B, green: 0x92, blue: 0x9D)
    for page in pages.dropFirst() { #expect(fills(mark, on: page).isEmpty) }
  }
}
