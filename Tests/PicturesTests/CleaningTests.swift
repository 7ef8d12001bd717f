import Testing

@testable import Pictures

@Suite struct CleaningTests {
  /// A drawing, what is drawn of it, and what is named as left out.
  @Test(
    arguments: [
      ("<a href='x'><rect width='5'/></a>", "<g><rect width=\"5\"/></g>", ["<a>"]),
      ("<text>a<a xlink:href='x'>b</a></text>", "<text>a<tspan>b</tspan></text>", ["<a>"]),
      ("<rect onclick='x()' width='5'/>", "<rect width=\"5\"/>", ["onclick"]),
      ("<script>x</script><rect width='5'/>", "<rect width=\"5\"/>", ["<script>"]),
      (
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>", "",
        ["<foreignObject>"]
      ),
      ("<rect width='5'><animate attributeName='x'/></rect>", "<rect width=\"5\"/>", ["<animate>"]),
      (
        "<filter id='f'><feFlood/></filter><rect filter='url(#f)' width='5'/>",
        "<rect width=\"5\"/>", ["<filter>", "filter"]
      ),
      ("<rect filter='none' width='5'/>", "<rect width=\"5\"/>", []),
      ("<rect style='filter:url(#f)' width='5'/>", "<rect width=\"5\"/>", ["filter"]),
      ("<image href='http://127.0.0.1/a.png'/>", "", ["<image>"]),
      ("<image href='file:///etc/passwd'/>", "", ["<image>"]),
      ("<image href='data:image/svg+xml;base64,PHN2Zy8+'/>", "", ["<image>"]),
      (
        "<image href='data:image/png;base64,\(tinyPNG)'/>",
        "<image href=\"data:image/png;base64,\(tinyPNG)\"/>", []
      ),
      ("<use href='b.svg#a'/>", "", ["<use> of another file"]),
      ("<use href='#none'/>", "", []),
      ("<g id='a'/><use xlink:href='#a' x='1'/>", "<g id=\"i2\"/><use href=\"#i2\" x=\"1\"/>", []),
      ("<rect fill='url(http://x/#a) red'/>", "<rect/>", ["fill"]),
      ("<rect fill='url(#none) red'/>", "<rect fill=\"red\"/>", []),
      ("<rect fill='url(#none)'/>", "<rect fill=\"none\"/>", []),
      ("<rect clip-path='url(#none)'/>", "<rect/>", []),
      ("<rect width='1000001'/>", "<rect/>", ["width"]),
      ("<rect width='1000000'/>", "<rect width=\"1000000\"/>", []),
      ("<rect stroke-dasharray='1 9e99'/>", "<rect/>", ["stroke-dasharray"]),
      ("<g transform='scale(1e20)'><rect/></g>", "", ["transform"]),
      ("<g transform='scale(1e6)scale(1e6)'><rect/></g>", "", ["transform"]),
      ("<g style='transform:scale(1e20)'><rect/></g>", "", ["transform"]),
      ("<text font-size='1e7'>a</text>", "<text>a</text>", ["font-size"]),
      ("<path d='M0 0L1 1Lx'/>", "<path d=\"M0 0L1 1\"/>", ["d"]),
      ("<path d='M0 0L1 1L9999999 0'/>", "<path d=\"M0 0L1 1\"/>", ["d"]),
      ("<path d='M0 1H4z 4v'/>", "<path d=\"M0 1H4z\"/>", ["d"]),
      ("<polygon points='0,0 1,1 2'/>", "<polygon points=\"0,0 1,1\"/>", ["points"]),
      ("<title>x</title><desc>y</desc><metadata/><rect/>", "<rect/>", []),
      ("<rect data-x='1' role='img' tabindex='1'/>", "<rect/>", []),
      ("<meshgradient/><rect/>", "<rect/>", ["<meshgradient>"]),
      ("<text>&lt;&amp;\u{201C}</text>", "<text>&lt;&amp;\u{201C}</text>", []),
      (
        "<switch><g systemLanguage='de'/><rect width='5'/></switch>",
        "<g><rect width=\"5\"/></g>", ["systemLanguage"]
      ),
      (
        "<switch><foreignObject requiredExtensions='x'/><rect/></switch>", "<g><rect/></g>", []
      ),
      ("<g requiredExtensions='x'><rect/></g>", "", []),
      ("<rect systemLanguage='de'/>", "<rect/>", ["systemLanguage"]),
      ("<use id='a' href='#b'/><use id='b' href='#c'/><rect/>", "<rect/>", []),
      ("<g><use href='#none'/></g>", "<g/>", []),
      (
        "<use href='#none'/><g id='a'/><use href='#a'/>", "<g id=\"i2\"/><use href=\"#i2\"/>", []
      ),
      ("<use href='#none'><g id='a'/></use><rect fill='url(#a)'/>", "<rect fill=\"none\"/>", []),
      ("<rect><circle id='a'/></rect>", "<rect/>", []),
      ("<text><a><a>b</a></a></text>", "<text><tspan><tspan>b</tspan></tspan></text>", ["<a>"]),
      (
        "<rect style='fill:lime;stroke:rgb(1,2'/>", "<rect style=\"fill:lime\"/>", ["stroke"]
      ),
      ("<text font-family=\"'a\">b</text>", "<text>b</text>", ["font-family"]),
      ("<rect fill='rgb(1,2))'/>", "<rect/>", ["fill"]),
    ] as [(String, String, [String])])
  func body(_ source: String, becomes expected: String, leftOut: [String]) throws {
    let result = try cleaned("<g/>" + source)
    #expect(result.body == "<g/>" + expected)
    #expect(result.leftOut == leftOut)
  }

  /// A style sheet, and the style of `<g class='a'><rect id='r' class='b c' fill='red'/></g>`.
  @Test(
    arguments: [
      (".b{fill:blue}", "fill:blue", []),
      ("rect{fill:blue}#r{fill:green}.b{fill:lime}", "fill:green", []),
      (".b.c{fill:blue}.c{fill:lime}", "fill:blue", []),
      (".b,.x{fill:blue}", "fill:blue", []),
      (".a .b{fill:blue}", "fill:blue", []),
      ("svg > .b{fill:blue}", nil, []),
      ("g>.b{fill:blue}", "fill:blue", []),
      ("svg .a > rect{fill:blue}", "fill:blue", []),
      ("g g rect{fill:blue}", nil, []),
      ("*{fill:blue}", "fill:blue", []),
      (".b{fill:blue !important}#r{fill:lime}", "fill:blue", []),
      ("/* .b{fill:lime} */.b{fill:blue;;stroke:}", "fill:blue", []),
      ("<![CDATA[.b{fill:blue}]]>", "fill:blue", []),
      (".b{fill:url(http://x)}", nil, ["fill"]),
      (".b{fill:blue;unknown:1;-x-y:z}", "fill:blue", []),
      ("@import url(http://x);.b{fill:blue}", "fill:blue", ["@import"]),
      ("@media print{.b{fill:lime}}.b{fill:blue}", "fill:blue", ["@media"]),
      ("@font-face{src:url(http://x)}", nil, ["@font-face"]),
      (".b:hover{fill:lime}", nil, ["a style rule"]),
      (".b{fill:blue", "fill:blue", []),
      ("{{{", nil, ["a style rule"]),
    ] as [(String, String?, [String])])
  func styleSheet(_ rules: String, gives style: String?, leftOut: [String]) throws {
    let result = try cleaned(
      "<style>\(rules)</style><g class='a'><rect id='r' class='b c' fill='red'/></g>")
    let attribute = style.map { " style=\"\($0)\"" } ?? ""
    let all = rules.hasPrefix("*") ? " style=\"fill:blue\"" : ""
    #expect(
      result.body == "<g\(all)><rect id=\"i2\" fill=\"red\"\(attribute)/></g>", "\(result.body)")
    #expect(result.leftOut == leftOut)
  }

  /// A root that cannot be drawn where it belongs is a fault, and no drawing without elements.
  @Test(
    arguments: [
      ("transform='matrix(0'", ["transform"]), ("transform='scale(1e20)'", ["transform"]),
      ("style='transform:skewX(90)'", ["transform"]), ("requiredExtensions='x'", []),
    ])
  func root(_ attributes: String, lacks parts: [String]) {
    let bytes = drawing("<rect/>", "width='9' height='9' \(attributes)")
    #expect(fault(bytes) == .drawsNothing(without: parts))
  }

  /// What a root states is in the same order when it is cleaned again.
  @Test func rootIsWrittenAsItStands() throws {
    let once = try CleanSVG(drawing("<rect/>", "width='9' height='9' style='fill:red'"))
    #expect(try CleanSVG(once.bytes).bytes == once.bytes)
  }

  /// An SVG without namespaces and with another prefix is one all the same.
  @Test(
    arguments: [
      "<svg width='9' height='9'><rect/></svg>",
      "<s:svg xmlns:s='http://www.w3.org/2000/svg' width='9' height='9'><s:rect/></s:svg>",
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><b:rect xmlns:b='x'/><rect/></svg>",
      "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?><svg width='9' height='9'><rect/></svg>",
    ])
  func namespaces(_ source: String) throws {
    let text = String(decoding: try CleanSVG(Array(source.utf8)).bytes, as: UTF8.self)
    #expect(
      text == """
        <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" xml:lang="en"><rect/></svg>
        """)
  }
}
