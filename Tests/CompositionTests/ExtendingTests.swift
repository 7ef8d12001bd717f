import Diagnostics
import Documents
import Testing

@testable import Composition

/// A template that begins with another one.
@Suite struct ExtendingTests {
  private func read(_ text: String, on base: Template) throws -> Template {
    try TemplateReader.template(
      file: "acme.yml", bytes: Array(text.utf8), extending: { $0 == base.name ? base : nil })
  }

  private func base() throws -> Template {
    try TemplateReader.template(
      file: "base.yml",
      bytes: Array(
        """
        version: 4
        page:
          size: a5
          margin: { top: 30mm, side: 25mm }
          areas:
            window: { left: 20mm, top: 45mm, width: 85mm, height: 45mm, anchor: bottom }
            foot: { start: 20mm, bottom: 25mm, width: 170mm, height: 20mm, pages: all }
          shapes: [ { top: 105mm, left: 0mm, width: 5mm, color: mark } ]
        theme:
          accent: "#1f5eff"
          styles: { title: { size: 30pt } }
        body:
          - party: { in: window, label: false }
          - lines
          - summary: { zero_taxes: false }
        running: { header: [title], foot_rule: false }
        """.utf8))
  }

  /// Everything but the name and the version, which are the file's own.
  @Test func takesWhatItDoesNotSet() throws {
    let base = try base()
    var expected = base
    expected.name = "acme"
    expected.version = 1
    #expect(try read("extends: base", on: base) == expected)
    expected.name = "other"
    expected.version = 2
    #expect(try read("version: 2\nname: other\nextends: base", on: base) == expected)
  }

  @Test func setsAnewOnlyWhatItNames() throws {
    let base = try base()
    let own = try read(
      """
      theme: { styles: { title: { weight: 700 } } }
      page: { margin: { bottom: 40mm } }
      running: { footer: [page_of] }
      extends: base
      """, on: base)
    var expected = base
    expected.name = "acme"
    expected.version = 1
    expected.theme.theme.styles.title.weight = 700
    expected.page.margin.bottom = .millimetres(40)
    expected.running.footer = [.pageOf]
    #expect(own == expected)
    #expect(own.theme.theme.styles.title.size == 30)
    #expect(own.page.margin.top == .millimetres(30))
  }

  @Test func aBodyTakesThePlaceOfTheOther() throws {
    let own = try read("extends: base\nbody: [lines, summary, memo]", on: base())
    #expect(
      own.body == [
        TemplateSection(LinesSection()), TemplateSection(SummarySection()),
        TemplateSection(MemoSection()),
      ])
  }

  /// Areas are merged by name; sections may stand in those of the base.
  @Test func areasAreMergedByName() throws {
    let own = try read(
      """
      extends: base
      page:
        areas:
          window: { top: 50mm }
          stamp: { left: 150mm, top: 50mm, width: 30mm, height: 30mm }
      body:
        - lines
        - summary
        - party: { in: window }
        - memo: { in: stamp }
        - footer: { in: foot }
      """, on: base())
    #expect(own.page.areas.map(\.name) == ["window", "foot", "stamp"])
    let window = own.page.areas[0]
    #expect(window.top == Length.millimetres(50).points)
    #expect(window.x == .left(Length.millimetres(20).points))
    #expect(window.height == Length.millimetres(45).points)
    #expect(window.anchor == .bottom)
    #expect(own.page.areas[1] == (try base().page.areas[1]))
    #expect(own.page.areas[2].width == Length.millimetres(30).points)
    #expect(own.body.map { $0.setting?.area } == [nil, nil, "window", "stamp", "foot"])
  }

  @Test(arguments: [("standrd", "did you mean 'standard'? "), ("acme", "")])
  func anUnknownBaseIsRefused(name: String, suggestion: String) {
    let names = TemplateSet.builtIn.names.joined(separator: ", ")
    #expect(
      TemplateComplaints.of("version: 2\nextends: \(name)\n") == [
        """
        acme.yml:2:10: error: 'extends' names '\(name)', which is not a built-in template
          hint: \(suggestion)Templates: \(names)
        """
      ])
  }

  /// A folder's `standard` may begin with the built-in one, whose place it takes.
  @Test func anOverlayMayBeginWithTheOneWhosePlaceItTakes() throws {
    let own = Array("name: compact\nextends: compact\nversion: 9\n".utf8)
    let set = try TemplateSet.builtIn.overlaid(with: [("own/compact.yml", own)])
    var expected = try TemplateSet.builtIn.template(named: "compact")
    expected.version = 9
    #expect(try set.template(named: "compact") == expected)
  }

  /// Those of the folder do not extend each other.
  @Test func anOverlayExtendsBuiltInTemplatesOnly() {
    let first = Array("name: first\n".utf8)
    let second = Array("name: second\nextends: first\n".utf8)
    let rejection = #expect(throws: Rejection.self) {
      try TemplateSet.builtIn.overlaid(with: [("a/first.yml", first), ("a/second.yml", second)])
    }
    #expect(
      rejection?.description.hasPrefix(
        "a/second.yml:2:10: error: 'extends' names 'first', which is not a built-in template\n")
        == true)
  }
}
