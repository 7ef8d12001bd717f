import Diagnostics
import Documents
import Testing

@testable import Composition

@Suite struct TemplateReaderTests {
  private func read(_ text: String) throws -> Template {
    try TemplateReader.template(file: "acme.yml", bytes: Array(text.utf8))
  }

  private func complaints(_ text: String) -> [String] { TemplateComplaints.of(text) }

  @Test func anEmptyFileIsTheUsualTemplateUnderItsOwnName() throws {
    #expect(try read("") == Template(name: "acme"))
    #expect(try read("name: other\nversion: 3\n") == Template(name: "other", version: 3))
  }

  @Test func theBuiltInTemplatesAreRead() throws {
    let files = try Checkout.names(in: "Templates").filter { $0.hasSuffix(".yml") }
    #expect(TemplateSet.builtIn.names == files.map { String($0.dropLast(4)) }.sorted())
    for name in TemplateSet.builtIn.names {
      #expect(try TemplateSet.builtIn.template(named: name).name == name)
    }
    let standard = try TemplateSet.builtIn.template(named: "standard")
    #expect(standard == Template(name: "standard"))
    let compact = try TemplateSet.builtIn.template(named: "compact")
    #expect(compact.page.margin == .init(all: .millimetres(14)))
    #expect(compact.theme.theme.styles.cell.size == 8)
    #expect(compact.theme.theme.styles.cell.lineHeight == 11)
    #expect(compact.theme.accent == .none)
  }

  @Test func whatIsWrittenInYAMLIsWhatIsBuiltInSwift() throws {
    let read = try read(
      """
      name: acme
      page: { size: letter, margin: { top: 1in, side: 20mm, bottom: 40pt } }
      theme:
        accent: "#1f5eff"
        band: false
        colors: { soft: "#444" }
        styles: { title: { size: 24pt, weight: 700, italic: true, tracking: 0.01, color: accent } }
        spaces: { after_fields: 10mm }
      body:
        - masthead: { logo: false, states: [void] }
        - columns:
            - { share: 2, body: [ parties: { show: [bill_to, seller], tax_id_labels: stripe } ] }
            - { body: [ fields: [number] ] }
        - headline: { pay_link: false }
        - lines: { columns: [description, "quantity?", amount], periods: false, carried_forward: true }
        - summary: { zero_taxes: false }
      running: { header: [], footer: [page_of] }
      """)
    var theme = Theme()
    theme.colors.soft = Color(red: 0x44, green: 0x44, blue: 0x44)
    theme.styles.title = TextStyle(
      size: 24, lineHeight: 24, weight: 700, color: .accent, tracking: 0.01, italic: true)
    theme.spaces.afterFields = millimetres(10)
    let built = Template(
      name: "acme",
      page: .init(
        size: .named(.letter),
        margin: .init(top: Length(1, .inch), side: .millimetres(20), bottom: .points(40))),
      theme: .init(
        accent: .color(Color(red: 0x1F, green: 0x5E, blue: 0xFF)), band: false, theme: theme,
        ownColors: [.init("soft", \.soft)]),
      body: [
        MastheadSection(logo: nil, states: [.void]),
        ColumnsSection([
          .init(
            share: 2,
            body: [
              TemplateSection(PartiesSection(show: [.billTo, .seller], taxIDLabels: .stripe))
            ]),
          .init(body: [TemplateSection(FieldsSection([.number]))]),
        ]),
        HeadlineSection(payLink: false),
        LinesSection(
          columns: [
            LineColumn(.description), LineColumn(.quantity, onlyIfUsed: true), LineColumn(.amount),
          ], periods: false, carriedForward: true),
        SummarySection(zeroTaxes: false),
      ],
      running: .init(headStart: [], headEnd: [], footer: [.pageOf]))
    #expect(read == built)
  }

  /// Every property of the theme can be set, under its own name in snake case.
  @Test func theNamesOfTheThemeAreComplete() {
    #expect(Set(Theme.styleProperties.map(\.name)) == Set(properties(of: Theme.Styles())))
    #expect(Set(Theme.spaceProperties.map(\.name)) == Set(properties(of: Theme.Spaces())))
    let set = Set(Theme.colorProperties.map(\.name)).union(["band", "accent"])
    #expect(set == Set(properties(of: Theme.Colors())))
    let rules = Set(Theme.ruleProperties.map(\.property.name)).union(["inside"])
    #expect(rules == Set(properties(of: Theme.Rules())))
    let layouts = complaints("theme: { layouts: { nothing: 1 } }").joined()
    for name in properties(of: Theme.Layouts()) { #expect(layouts.contains(name), "\(name)") }
  }

  private func properties(of value: Any) -> [String] {
    Mirror(reflecting: value).children.compactMap { child in
      child.label.map { label in
        label.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
      }
    }
  }

  @Test(
    arguments: [
      (
        "body:\n  - lines: { columns: [description, qty, amount] }\n  - summary",
        """
        acme.yml:2:37: error: unknown column 'qty'
          hint: did you mean 'quantity'? Columns: position, picture, code, description, unit, quantity, unit_price, discount, net, tax, gross, amount
        """
      ),
      (
        "body:\n  - lines: { columns: [description, quantiy, amount] }\n  - summary",
        """
        acme.yml:2:37: error: unknown column 'quantiy'
          hint: did you mean 'quantity'? Columns: position, picture, code, description, unit, quantity, unit_price, discount, net, tax, gross, amount
        """
      ),
      (
        "pgae: { size: a4 }",
        """
        acme.yml:1:1: error: unknown key 'pgae' in 'template'
          hint: did you mean 'page'? Keys: name, version, extends, page, theme, body, running
        """
      ),
      (
        "page: { size: leter }",
        """
        acme.yml:1:15: error: unknown page size 'leter'
          hint: did you mean 'letter'? Sizes: auto, a4, a5, b5, jis_b5, letter, legal, statement
        """
      ),
      (
        "page: { margin: 18cm }",
        """
        acme.yml:1:17: error: unknown unit 'cm' in '18cm'
          hint: units: mm, pt, in
        """
      ),
      (
        "page: { margin: 18 }",
        """
        acme.yml:1:17: error: '18' has no unit
          hint: write 18mm, 18pt or 18in
        """
      ),
      (
        "page: { margin: wide }",
        """
        acme.yml:1:17: error: 'wide' is not a length
          hint: a length is a number with a unit, such as 18mm, 9pt or 0.5in
        """
      ),
      (
        "page: { margin: 180mm }",
        "acme.yml:1:17: error: 'margin' is 180mm, outside 0.0pt to 200.0pt"
      ),
      (
        "page: [a4]",
        "acme.yml:1:7: error: 'page' is a list where a mapping is expected"
      ),
      (
        "theme: { accent: brandng }",
        """
        acme.yml:1:18: error: unknown accent 'brandng'
          hint: did you mean 'branding'? Accents: branding, none, "#rrggbb"
        """
      ),
      (
        "theme: { accent: \"#12345\" }",
        """
        acme.yml:1:18: error: '#12345' is not a colour
          hint: a colour is written "#rrggbb", in quotes
        """
      ),
      (
        "theme: { band: maybe }",
        "acme.yml:1:16: error: 'band' is 'maybe' where true or false is expected"
      ),
      (
        "theme: { styles: { title: { weight: 450 } } }",
        """
        acme.yml:1:37: error: unknown weight '450'
          hint: did you mean '400'? Weights: 400, 500, 600, 700
        """
      ),
      (
        "body: [headline, lines]",
        """
        acme.yml:1:7: error: the body has no 'summary'
          hint: an invoice without it would leave out amounts
        """
      ),
      (
        "body: [lines, summary, headline, headline]",
        "acme.yml:1:34: error: section 'headline' is given twice"
      ),
      (
        "body: [lines, summary, memo: { size: 1 }]",
        """
        acme.yml:1:32: error: unknown key 'size' in 'memo'
          hint: Keys: in, look, box, width, at, least_height, space_before, space_after, keep
        """
      ),
      (
        "body: [lines, summary, fields: [number, number]]",
        "acme.yml:1:41: error: field 'number' is given twice"
      ),
      (
        "body: [summary, lines: { columns: [amount] }]",
        "acme.yml:1:35: error: the columns have no 'description'"
      ),
      (
        "body: []",
        """
        acme.yml:1:7: error: 'body' is empty
        acme.yml:1:7: error: the body has no 'lines'
          hint: an invoice without it would leave out amounts
        acme.yml:1:7: error: the body has no 'summary'
          hint: an invoice without it would leave out amounts
        """
      ),
      (
        "body: [lines, summary, columns: [{ body: [columns: [{ body: [columns: [{ body: [memo] }]] }]] }]]",
        "acme.yml:1:71: error: columns stand inside columns inside columns"
      ),
      (
        "page: { areas: { a: { bottom: 9mm } }, size: { width: 80mm, height: content } }",
        """
        acme.yml:1:31: error: the area 'a' is counted from the lower edge, and a roll ends where \
        its content does
          hint: give 'top', or a paper with a height
        """
      ),
      (
        "theme: { text: { family: \"Inter, Arial\" } }",
        "acme.yml:1:26: error: 'family' is 'Inter, Arial' where a name of letters and digits is expected"
      ),
      (
        "# rows & columns\r\nname: x\r\npage: a4\r\n",
        "acme.yml:3:7: error: 'page' is 'a4' where a mapping is expected"
      ),
      (
        "name: &a acme\n",
        "acme.yml:1:7: error: anchors (&) and aliases (*) are not used in templates"
      ),
      ("page: {", "acme.yml:2:1: error: the file is not YAML: did not find expected node content"),
      (
        "page: { size: a4 }\npage: { size: letter }\n",
        "acme.yml:1:1: error: 'page' is given twice"
      ),
      (
        "running: { footer: [pages] }",
        """
        acme.yml:1:21: error: unknown part of 'footer' 'pages'
          hint: Parts: footer_text, number, page_of
        """
      ),
      ("version: 0", "acme.yml:1:10: error: 'version' is 0, outside 1 to 1000000"),
    ])
  func mistakesAreSaidWithTheirPlace(_ text: String, _ sentence: String) {
    #expect(complaints(text).joined(separator: "\n") == sentence)
  }

  @Test func allMistakesAreSaidAtOnce() {
    let found = complaints(
      """
      page: { size: a44, margin: 18cm }
      theme: { accent: brandng }
      body: [lins, summary]
      """)
    #expect(found.count == 5)
  }

  @Test func hostileFilesAreRefusedAtOnce() {
    let deep = String(repeating: "[", count: 30_000)
    let dashes = String(repeating: "- ", count: 30_000)
    let large = String(repeating: "# a comment\n", count: 10_000)
    let laughs = "a: &a [x,x]\nb: &b [*a,*a]\n"
    let hidden = "{a: b \", c: &x [1, 1]}"
    let quoted = "{a: \"foo\n # bar\", c: &x [1, 1]}"
    let lines = String(repeating: "[\n", count: 5_000)
    let steps = (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    for text in [deep, dashes, large, laughs, hidden, quoted, lines, steps] {
      #expect(complaints(text).count == 1)
    }
    #expect(throws: Rejection.self) {
      try TemplateReader.template(file: "x.yml", bytes: [0xFF, 0xFE, 0x00])
    }
  }

  @Test func twoFilesForOneTemplateAreRefused() throws {
    let own = Array("name: acme\nversion: 7\n".utf8)
    let rejection = #expect(throws: Rejection.self) {
      try TemplateSet.builtIn.overlaid(with: [("own/acme.yaml", own), ("own/acme.yml", own)])
    }
    #expect(
      rejection?.description
        == "own/acme.yml: error: own/acme.yaml is a template named 'acme' too")
  }

  @Test func overlaysTakeThePlaceOfOthers() throws {
    let own = Array("name: standard\nversion: 7\n".utf8)
    let set = try TemplateSet.builtIn.overlaid(with: [("own/standard.yml", own)])
    #expect(try set.template(named: "standard").version == 7)
    #expect(set.names == TemplateSet.builtIn.names)
    let rejection = #expect(throws: Rejection.self) { try set.template(named: "standrd") }
    #expect(
      rejection?.description
        == """
        error: unknown template 'standrd'
          hint: did you mean 'standard'? Templates: \(set.names.joined(separator: ", "))
        """)
  }

  @Test func refusesToCountAnInheritedAreaFromTheLowerEdgeOfARoll() {
    var base = Template(name: "base")
    base.page.areas = [Area(name: "foot", x: .start(0), top: -40, width: 100, height: 20)]
    #expect(
      TemplateComplaints.of(
        "extends: base\npage:\n  size: { width: 80mm, height: content }\n", extending: [base])
        == [
          """
          acme.yml:3:9: error: the area 'foot' is counted from the lower edge, and a roll ends \
          where its content does
            hint: give 'top', or a paper with a height
          """
        ])
  }

  /// 0 from the lower edge is not 0 from the upper one.
  @Test func countsNothingFromTheLowerEdge() throws {
    let page = try read(
      "page: { areas: { a: { bottom: 0mm } }, shapes: [{ bottom: 0mm, height: 1mm }] }"
    ).page
    #expect(page.areas[0].top < 0)
    #expect(page.shapes[0].top < 0)
  }

  /// A star in quotation marks is no alias.
  @Test func takesTheStarThatStandsForAnyLanguage() throws {
    let words = "text: { words: { de: \"Danke\", \"*\": \"Thanks\" } }"
    #expect(try read("body: [lines, summary, \(words)]").body.count == 3)
  }
}
