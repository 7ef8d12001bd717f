import Documents
import Figures
import Testing

@testable import Writing

/// What is written as HTML: escaped words, isolates of ours, links that may be followed.
@Suite struct HTMLBuilderTests {
  private let english = DocumentLanguage(tag: "en")
  private let arabic = DocumentLanguage(tag: "ar", isRightToLeft: true)

  private func written(_ fill: (inout HTMLBuilder) -> Void) -> String {
    var html = HTMLBuilder()
    fill(&html)
    return String(html.string.dropLast())
  }

  private func written(_ text: Text, in language: DocumentLanguage) -> String {
    written { $0.text(text, in: language, look: HTMLTextLook(marksDates: true)) }
  }

  @Test func elementsAreBalanced() {
    let html = written {
      $0.open(.table, .role("presentation"), .style("width:100%"))
      $0.open(.tr)
      $0.element(.td, text: "a")
      $0.open(.td)
      $0.open(.br)
    }
    #expect(
      html == """
        <table role="presentation" style="width:100%">
        <tr>
        <td>a</td>
        <td><br></td></tr></table>
        """)
  }

  @Test func wordsAreNeverMarkup() {
    #expect(
      written { $0.text(#"<b a="1">&'"#) } == "&lt;b a=&quot;1&quot;&gt;&amp;'")
    #expect(
      written { $0.open(.img, .alt("\"><script>\n<é")) }
        == "<img alt=\"&quot;&gt;&lt;script&gt; &lt;é\">")
    #expect(written { $0.styleSheet("a{}</style><b>") } == "<style>a{}/style>b></style>")
  }

  /// HTML forbids controls and noncharacters; no error of a parser may come of them.
  @Test func forbiddenCharactersGo() {
    #expect(
      written { $0.text("a\u{0}\u{1B}\u{7F}\u{85}b\u{FFFE}\u{FEFF}\u{E0041}c\td") } == "a<br>bc d")
    #expect(written { $0.text("a\nb\u{2028}c\r\nd") } == "a<br>b<br>c<br>d")
  }

  @Test func softHyphensAreKeptOnlyWhereTheyHelp() {
    #expect(written { $0.text("a\u{AD}b") } == "a\u{AD}b")
    var mail = HTMLBuilder(keepsSoftHyphens: false)
    mail.text("a\u{AD}b")
    #expect(mail.string == "ab\n")
  }

  /// Embeddings and overrides go; isolates end with their line; an end without a beginning goes.
  @Test func noControlOfDirectionActsBeyondItsLine() {
    #expect(written { $0.text("a\u{202E}b\u{202C}é") } == "abé")
    #expect(written { $0.text("\u{2069}a\u{2068}b\nc") } == "a\u{2068}b\u{2069}<br>c")
    #expect(written { $0.text("\u{2068}a\u{2069}é") } == "\u{2068}a\u{2069}é")
    #expect(
      written { $0.open(.img, .alt("é\u{2067}a\n\u{2069}")) } == "<img alt=\"é\u{2067}a\u{2069} \">"
    )
  }

  @Test func foreignLinesStandInIsolates() {
    let hebrew = "שלום"
    #expect(
      written(Text("\(hebrew)\nb\n\(hebrew)", direction: .natural), in: english)
        == "\u{2067}\(hebrew)\u{2069}<br>b<br>\u{2067}\(hebrew)\u{2069}")
    #expect(
      written(Text("Acme (1)", direction: .natural), in: arabic) == "\u{2066}Acme (1)\u{2069}")
    #expect(written(Text(hebrew, direction: .natural), in: arabic) == hebrew)
    #expect(written(Text(hebrew), in: english) == hebrew)
    #expect(written(Text("Zoë", direction: .natural), in: english) == "Zoë")
  }

  @Test func languagesAndDatesAreMarked() {
    #expect(written(Text("東京", language: "ja"), in: english) == "<span lang=\"ja\">東京</span>")
    #expect(
      written(
        Text("May 1", meaning: .date(CivilDate(year: 2026, month: 5, day: 1))), in: english)
        == "<time datetime=\"2026-05-01\">May 1</time>")
  }

  @Test func stretchesAreSetApart() {
    let text = Text(
      "Pay €5 at a.example & go",
      spans: [
        TextSpan(4..<8, isEmphasized: true), TextSpan(12..<21, link: "https://a.example/?a=1&b=2"),
      ])
    #expect(
      written(text, in: english)
        == "Pay <strong>€5</strong> at "
        + "<a href=\"https://a.example/?a=1&amp;b=2\">a.example</a> &amp; go")
  }

  @Test func contactsLeadThere() {
    #expect(
      written(Text("a@b.example", meaning: .email), in: english)
        == "<a href=\"mailto:a@b.example\">a@b.example</a>")
    #expect(
      written(Text("+49 30 5550", meaning: .phone), in: english)
        == "<a href=\"tel:+49305550\">+49 30 5550</a>")
    #expect(written(Text("a@b?bcc=c@d", meaning: .email), in: english) == "a@b?bcc=c@d")
    #expect(written(Text("ask Ada", meaning: .phone), in: english) == "ask Ada")
  }

  @Test(arguments: [
    "https://pay.example/i/1?x=1&y=%20#z", "HTTPS://pay.example:8443", "https://xn--mnchen-3ya.de/",
    "mailto:billing+eu@northwind.example", "tel:+49-30(5550)",
  ])
  func mayBeFollowed(url: String) {
    #expect(SafeLink(url)?.url == url)
  }

  @Test(arguments: [
    "http://pay.example", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)",
    "data:text/html,x", "vbscript:x", "file:///etc", "//pay.example", "/a", "", "https:",
    "https://", "https:///a", "https:pay.example", "https://stripe.com@evil.example/",
    "https://stripe.com:x@evil.example/", "https://münchen.example/", "https://раураl.example/",
    "https://a.example/\u{202E}gpj", "https://a.example/ b", "https://a.example/\"onclick=",
    "https://a.example\\@evil.example", " https://a.example", "https://a.example:80:80/",
    "mailto:a@b.example?bcc=c@d.example", "mailto:a@b@c", "mailto:@b.example", "mailto:a%0Ab@c.d",
    "tel:", "tel:+", "tel:911;ext=1", "cid:logo", "https://[::1]/",
  ])
  func leadsNowhere(url: String) {
    #expect(SafeLink(url) == nil)
  }
}
