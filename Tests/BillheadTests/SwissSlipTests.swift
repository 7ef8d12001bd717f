import Billhead
import Documents
import Layout
import Testing
import Typography

/// The measures of the Swiss QR-bill's style guide, to a hundredth of a millimetre, from the frames.
@Suite struct SwissSlipTests {
  private func pages(
    _ template: String? = nil, locale: String = "de-CH"
  ) throws -> [Page] {
    let fixture = Fixture(name: "swiss-qr-bill", locale: locale)
    var options = fixture.options
    if let template { options.template = template }
    return try Shared.renderer.layOut(
      Shared.renderer.compose(fixture.bundle(), options: options)
    ).pages
  }

  /// Millimetres from the slip's upper left corner.
  private func place(_ x: Double, _ y: Double, on page: Page) -> [Double] {
    [x, y - page.height].map { $0 / millimetres(1) }.enumerated()
      .map { $0.offset == 1 ? $0.element + 105 : $0.element }
  }

  private func isNear(_ one: [Double], _ other: [Double]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) < 0.01 }
  }

  private func texts(on page: Page) -> [TextFrame] {
    page.frames.compactMap { if case .text(let text) = $0.item { text } else { nil } }
  }

  @Test(arguments: ["standard", "compact", "ledger", "letter", "letter-ch"])
  func theCodeIsThereAndOf46Millimetres(template: String) throws {
    let page = try #require(pages(template).last)
    let areas = page.frames.compactMap { frame -> [Double]? in
      guard case .code(_, let area, let color) = frame.item else { return nil }
      #expect(color == Color(red: 0, green: 0, blue: 0))
      return place(area.x, area.y, on: page)
        + [area.width, area.height].map { $0 / millimetres(1) }
    }
    #expect(areas.count == 1 && isNear(areas[0], [67, 17, 46, 46]), "\(areas)")
  }

  @Test func theCrossIsInTheMiddle() throws {
    let page = try #require(pages().last)
    let white = Color(red: 0xFF, green: 0xFF, blue: 0xFF)
    let fills = page.frames.compactMap { frame -> ([Double], Color)? in
      guard case .fill(let area, let color) = frame.item,
        area.y > page.height - millimetres(105)
      else { return nil }
      return (
        place(area.x, area.y, on: page) + [area.width, area.height].map { $0 / millimetres(1) },
        color
      )
    }
    let ground = fills.suffix(4).map(\.0)
    #expect(isNear(ground[0], [86.5, 36.5, 7, 7]), "\(ground)")
    #expect(isNear(ground[1], [87, 37, 6, 6]))
    // Both bars lie around the middle of the code, at 90 and 40 mm.
    for bar in ground.suffix(2) {
      #expect(isNear([bar[0] + bar[2] / 2, bar[1] + bar[3] / 2], [90, 40]))
    }
    #expect(fills.suffix(4).map { $0.1 == white } == [true, false, true, true])
  }

  /// The left end of each title, heading and value, and its size in points.
  @Test(
    arguments: [
      ("Empfangsschein", 5, 11), ("Zahlteil", 67, 11), ("Konto / Zahlbar an", 5, 6),
      ("Konto / Zahlbar an", 118, 8), ("CH44 3199 9123 0008 8901 2", 5, 8),
      ("CH44 3199 9123 0008 8901 2", 118, 10), ("Währung", 67, 8), ("Betrag", 82, 8),
      ("1 949.75", 17, 8), ("1 949.75", 82, 10), ("21 00000 00003 13947 14300 09017", 118, 10),
      ("SW-2026-118", 118, 10),
    ] as [(String, Double, Double)])
  func wordsHaveTheirPlaceAndSize(words: String, x: Double, size: Double) throws {
    let page = try #require(pages().last)
    let found = texts(on: page).filter {
      $0.words == words && abs($0.x / millimetres(1) - x) < 0.01
    }
    #expect(found.count == 1 && found[0].size == size)
    #expect(found.first?.color == Color(red: 0, green: 0, blue: 0))
  }

  /// Nothing is printed within 5 mm of the edges of either part.
  @Test(arguments: ["de-CH", "fr-CH", "ar"])
  func theMarginsAreFree(locale: String) throws {
    let page = try #require(pages(locale: locale).last)
    let slip = texts(on: page).filter { place($0.x, $0.baseline, on: page)[1] > 0 }
    #expect(slip.count >= 25)
    for text in slip {
      let start = place(text.x, text.baseline, on: page)
      let end = start[0] + text.width / millimetres(1)
      #expect(start[1] > 5 && start[1] < 100, "\(text.words)")
      #expect(start[0] < 62 ? start[0] > 4.99 && end < 57.01 : start[0] > 66.99 && end < 205.01)
    }
  }

  @Test func allWordsAreInLiberationSans() throws {
    let fixture = Fixture(name: "swiss-qr-bill", locale: "fr-CH")
    let press = try Press(fonts: Shared.renderer.fonts)
    let composed = try Shared.renderer.compose(fixture.bundle(), options: fixture.options)
    press.begin(composed.document.language, theme: composed.design.theme)
    let page = try #require(
      Typesetter(shaper: press, pictures: press).layOut(composed.document, composed.design)
        .pages.last)
    let names = texts(on: page).filter { place($0.x, $0.baseline, on: page)[1] > 0 }
      .flatMap(\.pieces).map { press.faceName($0.text.runs[$0.run].face) }
    #expect(Set(names) == ["LiberationSans-Regular", "LiberationSans-Bold"])
  }

  @Test func theLinesToCutAlongAreThere() throws {
    let page = try #require(pages().last)
    let lines = page.frames.compactMap { frame -> [Double]? in
      guard case .stroke(let line, _, _) = frame.item else { return nil }
      return place(line.fromX, line.fromY, on: page) + place(line.toX, line.toY, on: page)
    }
    #expect(lines.count == 6)
    #expect(isNear(lines[0], [0, 0, 210, 0]))
    #expect(isNear(lines[1], [62, 0, 62, 105]))
  }

  /// What the page has besides ends above the slip, or the slip has a page of its own.
  @Test(arguments: ["standard", "compact", "ledger", "letter", "letter-ch"])
  func nothingReachesIntoTheSlip(template: String) throws {
    let page = try #require(pages(template).last)
    let first = try #require(page.frames.firstIndex { $0.isHeading("Empfangsschein") })
    let top = page.height - millimetres(105)
    for frame in page.frames[..<first] {
      switch frame.item {
      case .text(let text): #expect(text.baseline < top, "\(text.words)")
      case .fill(let area, _): #expect(area.y + area.height < top)
      default: continue
      }
    }
  }
}

extension Frame {
  fileprivate func isHeading(_ words: String) -> Bool {
    if case .text(let text) = item { text.words == words } else { false }
  }
}
