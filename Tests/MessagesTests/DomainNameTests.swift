import Testing

@testable import Messages

@Suite struct DomainNameTests {
  @Test(arguments: [
    ("example.com", "example.com"), ("Example.COM", "example.com"), ("localhost", "localhost"),
    ("xn--bcher-kva.example", "xn--bcher-kva.example"), ("bücher.example", "xn--bcher-kva.example"),
    ("BÜCHER.example", "xn--bcher-kva.example"), ("bu\u{308}cher.example", "xn--bcher-kva.example"),
    ("faß.de", "xn--fa-hia.de"), ("βόλος.com", "xn--nxasmm1c.com"),
    ("пример.рф", "xn--e1afmkfd.xn--p1ai"),
    ("例え.jp", "xn--r8jz45g.jp"), ("مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv"),
    ("דוגמה.co.il", "xn--6dbbec0c.co.il"), ("ශ්‍රී.com", "xn--10cl1a0b660p.com"),
    ("paral·lel.cat", "xn--parallel-koa.cat"), ("カ・カ.jp", "xn--lcka3v.jp"), ("a1-b.c2", "a1-b.c2"),
  ])
  func writesLabelsInASCII(text: String, ascii: String) throws {
    #expect(try DomainName(text).ascii == ascii)
  }

  @Test(
    arguments: [
      ("", .empty), ("a..b", .empty), ("example.com.", .empty), (".com", .empty),
      ("-a.com", .hyphen), ("a-.com", .hyphen), ("ab--ü.com", .hyphens),
      (String(repeating: "a", count: 64), .length(64)),
      (String(repeating: "ü", count: 60), .length(66)),
      ("a_b.com", .character("_")), ("a b.com", .character(" ")), ("ａ.com", .character("ａ")),
      ("a。com", .character("。")), ("☃.com", .character("☃")), ("[1.2.3.4]", .character("[")),
      ("ﬁx.com", .character("ﬁ")), ("a\u{AD}b.com", .character("\u{AD}")),
      ("\u{202E}moc.com", .character("\u{202E}")), ("😀.com", .character("😀")),
      ("a\u{200D}b.com", .context("\u{200D}")), ("a·b.com", .context("·")),
      ("a・b.com", .context("・")), ("\u{301}a.com", .leadingMark), ("aא.com", .directions),
      ("א1b.com", .directions), ("1א.com", .directions), ("א1٢.com", .directions),
      ("٣.com", .directions),
    ] as [(String, LabelFlaw)])
  func refusesLabels(text: String, flaw: LabelFlaw) {
    #expect {
      try DomainName(text)
    } throws: { error in
      guard case .label(_, _, flaw) = error as? MessageFact else { return false }
      return true
    }
  }

  @Test func refusesLongAndNumericDomains() {
    let long = Array(repeating: String(repeating: "a", count: 49), count: 6).joined(separator: ".")
    #expect(throws: MessageFact.domainLength(299)) { try DomainName(long) }
    #expect(throws: MessageFact.domainOfDigits("192.168.0.1")) { try DomainName("192.168.0.1") }
  }
}
