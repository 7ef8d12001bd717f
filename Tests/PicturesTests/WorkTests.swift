import Encodings
import Testing

@testable import Pictures

/// Drawings that would take long or much: each kind is held by a count, not by a clock.
@Suite struct WorkTests {
  private static let zigzag =
    "M0 0" + (0..<6000).map { "L\($0 * 37 % 100) \($0 * 53 % 40)" }.joined()

  private static func many(_ count: Int, _ body: String) -> String {
    String(repeating: body, count: count)
  }

  private static func tenfold(_ shape: String, levels: Int) -> String {
    let groups = (1...levels).map { level in
      "<g id='a\(level)'>" + many(10, "<use href='#a\(level - 1)'/>") + "</g>"
    }
    return "<defs><g id='a0'>\(shape)</g>" + groups.joined() + "</defs><use href='#a\(levels)'/>"
  }

  @Test(
    arguments: [
      (tenfold("<path d='M0 0L9 9'/>", levels: 6), .tooMuchWork),
      ("<path d='\(zigzag)'/>", .tooMuchWork),
      ("<path d='\(zigzag)' fill='none' stroke='red'/>", .tooMuchWork),
      (
        "<clipPath id='c'><path d='\(zigzag)'/></clipPath><rect clip-path='url(#c)'/>", .tooMuchWork
      ),
      ("<path d='M0 0L100 40' stroke='red' stroke-dasharray='.0001'/>", .tooMuchWork),
      (
        "<style>path{stroke-dasharray:.0001;stroke:red}</style><path d='M0 0L100 40'/>",
        .tooMuchWork
      ),
      (many(9000, "<rect width='100' height='40'/>"), .tooMuchWork),
      (many(3000, "<circle r='1000000'/>"), .tooMuchWork),
      (many(3000, "<g opacity='.5'/>"), .tooMuchWork),
      (many(400, "<g style='mix-blend-mode:multiply'/>"), .tooMuchWork),
      ("<mask id='m'/>" + many(500, "<g mask='url(#m)'/>"), .tooMuchWork),
      (
        "<pattern id='p' width='5' height='5' patternUnits='userSpaceOnUse'/>"
          + many(100, "<rect width='100' height='40' fill='url(#p)'/>"), .tooMuchWork
      ),
      (
        "<linearGradient id='p' x2='.00001' spreadMethod='repeat'><stop/><stop/></linearGradient>"
          + "<rect width='100' height='40' fill='url(#p)'/>", .tooMuchWork
      ),
      (
        "<linearGradient id='p'>\(many(1000, "<stop/>"))</linearGradient>"
          + many(100, "<rect width='1' height='1' fill='url(#p)'/>"), .tooMuchWork
      ),
      (
        "<marker id='m'><rect width='1' height='1'/></marker><path "
          + "d='M0 0\(many(30_000, "h.001v.001"))' fill='none' stroke='red' stroke-width='.001' "
          + "marker-mid='url(#m)'/>", .tooMuchWork
      ),
      ("<text>\(many(6000, "a"))</text>", .tooMuchWork),
      (many(40_000, "<g/>"), .tooManyElements),
      (many(2000, "<g " + (0..<70).map { "a\($0)='' " }.joined() + "/>"), .tooManyElements),
      (many(100, "<g>") + many(100, "</g>"), .tooDeep),
      ("<text>\(many(500_000, "a"))</text>", .tooMuchText),
      ("<g id='a'><use href='#a'/></g>", .refersToItself("g")),
      ("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>", .refersToItself("g")),
      (
        "<pattern id='p' width='1' height='1'><rect width='1' height='1' fill='url(#p)'/></pattern>"
          + "<rect width='1' height='1' fill='url(#p)'/>", .refersToItself("pattern")
      ),
      ("<mask id='m'><g mask='url(#m)'/></mask><g mask='url(#m)'/>", .refersToItself("mask")),
      (many(5, "<g transform='scale(1000)'>") + many(5, "</g>"), .scaledTooFar),
      (
        "<pattern id='p' width='1e5' height='1e5' patternUnits='userSpaceOnUse'/>"
          + "<rect width='100' height='40' fill='url(#p)'/>", .scaledTooFar
      ),
      ("<text font-size='100000'>a</text>", .textTooLarge),
      ("<g transform='scale(1e5)'><text>a</text></g>", .textTooLarge),
      (
        many(9, "<g font-size='1000%'>") + "<text>a</text>" + many(9, "</g>"), .textTooLarge
      ),
      ("<text letter-spacing='9999em'>a</text>", .textTooLarge),
      (
        many(3, "<svg width='100' height='100' viewBox='0 0 .01 .01'>") + many(3, "</svg>"),
        .scaledTooFar
      ),
    ] as [(String, PictureFault)])
  func isLeftOut(_ body: String, _ expected: PictureFault) {
    #expect(fault(drawing(body)) == expected)
  }

  @Test(
    arguments: [
      tenfold("<rect width='9' height='9'/>", levels: 2),
      "<path d='M0 0\(many(5000, "l.01 .001l.001 .01"))'/>",
      many(2000, "<rect width='5' height='4' opacity='1'/>"),
      many(300, "<g opacity='.5'><rect width='5' height='5'/></g>"),
      "<path d='M0 0L100 40' stroke='red' stroke-dasharray='.1'/>",
      many(60, "<g>") + many(60, "</g>"),
    ])
  func isWithinTheBudget(_ body: String) {
    #expect(fault(drawing(body)) == nil)
  }

  @Test func comparisonsOfStylesAreCounted() {
    let rules = Self.many(3000, "g g g g rect{fill:red}")
    let body =
      "<style>\(rules)</style>" + Self.many(40, "<g>") + Self.many(700, "<rect/>")
      + Self.many(40, "</g>")
    #expect(fault(drawing(body)) == .tooMuchWork)
  }

  @Test(
    arguments: [
      ("<svg", "not well-formed XML at line 1: "),
      ("<html/>", "its root element is <html>, not <svg>"),
      ("<svg></g>", "not well-formed XML at line 1: mismatched tag"),
      ("<svg/>", "it states neither a size nor a viewBox"),
      ("<svg width='0' height='5'/>", "it states neither a size nor a viewBox"),
      ("<svg width='100%'/>", "it states neither a size nor a viewBox"),
      (
        "<!DOCTYPE svg [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><svg/>", "it declares the entity 'b'"
      ),
      ("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg/>", "the entity 'a'"),
      (
        "<!DOCTYPE svg [<!ENTITY a 'x'>]><svg class='\(many(9000, "&a;"))'/>",
        "it has more than 400000 bytes of text"
      ),
    ])
  func sentences(_ source: String, _ sentence: String) throws {
    let reason = try #require(fault(Array(source.utf8))).reason
    #expect(reason.contains(sentence), "\(reason)")
  }

  @Test func rastersAreHeldToTheirLimits() throws {
    let wide = try #require(Base64.decode(tinyPNG.utf8))
    var bytes = wide
    bytes[17] = 9
    let link = Base64.encode(bytes)
    let result = try cleaned("<g/><image href='data:image/png;base64,\(link)'/>")
    #expect(result.leftOut == ["<image>"])
    let clean = try CleanSVG(drawing("<image href='data:image/png;base64,\(tinyPNG)'/>")) {
      format, _ in format != .png
    }
    #expect(clean.leftOut == ["<image>"])
  }
}
