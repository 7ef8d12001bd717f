import Foundation
import Testing

@Suite struct OtherCommandTests {
  private let look = "\(Tool.fixtures)/standard-look"

  @Test(arguments: [
    "render", "batch", "stream", "check", "inspect", "locales", "fonts", "templates",
    "verify", "schema",
  ])
  func helpsWithExamples(command: String) throws {
    let result = try Tool.run([command, "--help"])
    #expect(result.status == 0)
    #expect(result.output.contains("EXAMPLES\n  billhead \(command)"))
    // A line that is too long for 80 columns goes on at the margin.
    let examples = result.output.split(separator: "EXAMPLES\n").last?.split(separator: "\n\n").first
    for line in try #require(examples).split(separator: "\n") { #expect(line.hasPrefix("  ")) }
  }

  /// The template and the locale are those of the command, not of an input.
  @Test(arguments: ["render", "check", "inspect"])
  func refusesUnknownPartsAtOnce(command: String) throws {
    let result = try Tool.run([command, look, look, "--template", "standrd", "--locale", "qq"])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    let errors = result.errors.split(separator: "\n").filter { !$0.contains("hint:") }
    #expect(
      errors == [
        "error: unknown template 'standrd'", "error: there is no catalogue for the locale 'qq'",
      ])
  }

  @Test(arguments: [
    ["fonts", "--locales", "."], ["locales", "--fonts", "."], ["locales", "--templates", "."],
    ["templates", "--default-locale", "de"],
  ])
  func takesNoOptionThatDoesNothing(arguments: [String]) throws {
    let result = try Tool.run(arguments)
    #expect(result.status != 0)
    #expect(result.errors.contains("Unknown option '\(arguments[1])'"))
  }

  @Test func drawsASnapshotAgain() throws {
    try withFolder { folder throws in
      let snapshot = try Tool.run(["inspect", look, "--snapshot"])
      #expect(snapshot.status == 0)
      try write(snapshot.output, to: "\(folder)/snapshot.json")
      let again = try Tool.run(["inspect", "\(folder)/snapshot.json", "--snapshot"])
      #expect(again.output == snapshot.output)
      #expect(try Tool.run(["render", look, "-o", "a.pdf"], in: folder).status == 0)
      #expect(try Tool.run(["render", "snapshot.json", "-o", "b.pdf"], in: folder).status == 0)
      #expect(try bytes(of: "\(folder)/a.pdf") == bytes(of: "\(folder)/b.pdf"))
    }
  }

  @Test func explains() throws {
    let result = try Tool.run(["inspect", "\(Tool.fixtures)/sixty-lines", "--explain"])
    #expect(result.status == 0)
    #expect(result.output.contains("locale "))
    #expect(result.output.contains("page 2: "))
  }

  @Test func resolvesPreferences() throws {
    let result = try Tool.run(["locales", "fr-CH,de"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("fr-CH: "))
  }

  @Test func listsLocales() throws {
    let lines = try Tool.run(["locales"]).output.split(separator: "\n")
    let locales = lines.map { String($0.prefix { $0 != " " }) }
    for locale in ["ar", "de", "en", "en-GB", "fr", "fr-CA", "ja"] {
      #expect(locales.contains(locale))
    }
    #expect(locales == locales.sorted())
    #expect(lines.allSatisfy { $0.contains("complete") || $0.contains("preview") })
    #expect(lines.allSatisfy { $0.contains(" messages") })
  }

  /// A language of which a weighty term is unsure: by name, or where it is allowed.
  @Test func aPreviewIsUsedWhereItIsAskedFor() throws {
    let preview = """
      {"@@locale": "en-TT", "@@x-status": "preview",
       "invoice": "Bill", "@invoice": {"x-status": "unsure"}}
      """
    try withFolder { folder throws in
      try preview.write(toFile: "\(folder)/en-TT.arb", atomically: true, encoding: .utf8)
      func line(_ arguments: [String]) throws -> String {
        try Tool.run(["locales", "--locales", folder] + arguments).output
      }
      #expect(try line([]).contains("preview   1 messages, 1 unsure"))
      #expect(try !line(["en-TT"]).contains("words from en-TT"))
      #expect(try line(["en-TT", "--allow-preview"]).contains("words from en-TT, en"))
      let named = try Tool.run([
        "render", "\(Tool.fixtures)/sixty-lines", "--as", "text", "--locales", folder,
        "--locale", "en-TT", "-o", "\(folder)/a.txt",
      ])
      #expect(named.status == 0)
      #expect(named.errors.contains("the words of 'en-TT' are a preview"))
    }
  }

  @Test func listsFonts() throws {
    let result = try Tool.run(["fonts"])
    #expect(result.output.contains("Inter-Regular.otf"))
    #expect(result.output.contains("NotoSansCJK-Regular.ttc"))
  }

  @Test func printsThePageOnTemplates() throws {
    let result = try Tool.run(["templates", "--reference"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("# Templates\n"))
    #expect(try !Tool.run(["templates", "--help"]).output.contains("--reference"))
  }

  /// The name is that in the file, not that of the file.
  @Test func printsATemplateByItsName() throws {
    try withFolder { folder throws in
      let source = try Tool.run(["templates", "compact"]).output
      let own = source.replacing("name: compact", with: "name: acme")
      #expect(own != source)
      try write(own, to: "\(folder)/house-style.yml")
      try write(source + "# ours\n", to: "\(folder)/acme.yaml")
      let names = try Tool.run(["templates", "--templates", folder]).output
      let builtIn = try Tool.run(["templates"]).output
      #expect(builtIn.hasPrefix("compact\n") && builtIn.hasSuffix("standard\n"))
      #expect(names == "acme\n" + builtIn)
      for (name, text) in [("acme", own), ("compact", source + "# ours\n")] {
        #expect(try Tool.run(["templates", name, "--templates", folder]).output == text)
      }
    }
  }

  @Test func printsATemplateThatCanBeUsed() throws {
    try withFolder { folder throws in
      let template = try Tool.run(["templates", "standard"])
      #expect(template.status == 0)
      #expect(template.output.contains("name: standard\n"))
      let acme = template.output.replacing("name: standard\n", with: "name: acme\n")
      try write(acme, to: "\(folder)/acme.yml")
      #expect(try Tool.run(["check", "\(folder)/acme.yml"]).status == 0)
      let result = try Tool.run(
        ["render", look, "--templates", ".", "--template", "acme"], in: folder)
      #expect(result.status == 0)
      #expect(try Tool.run(["templates", "--templates", folder]).output.contains("acme\n"))
    }
  }

  @Test func checksTemplates() throws {
    try withFolder { folder throws in
      try write("body:\n  - linez: {}\n", to: "\(folder)/acme.yml")
      let result = try Tool.run(["check", "acme.yml"], in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains("acme.yml:2:5: error: "))
      #expect(result.errors.contains("'lines'"))
    }
  }

  @Test func checksCatalogues() throws {
    try withFolder { folder throws in
      try write("{\n  \"@@locale\": \"nl\",\n  \"page_of\": \"{pag\"\n}\n", to: "\(folder)/nl.arb")
      let result = try Tool.run(["check", "nl.arb"], in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains("nl.arb:3"))
    }
  }
}
