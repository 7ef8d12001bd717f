import Testing

@Suite struct VerifyTests {
  private let look = "\(Tool.fixtures)/standard-look"

  /// The bundle and a snapshot that the tool dumped of it: with a logo, in test mode, of a draft.
  @Test(arguments: [
    (["sixty-lines"], []), (["test-mode"], []), (["standard-look"], ["--locale", "fr-CA"]),
    (["receipt-for-charge"], ["--template", "compact", "--pdf-standard", "plain"]),
    (["hebrew-name"], ["--pdf-standard", "a4f", "--attach-snapshot"]),
  ])
  func findsEqual(names: [String], options: [String]) throws {
    try withFolder { folder throws in
      let bundle = "\(Tool.fixtures)/\(names[0])"
      #expect(try Tool.run(["render", bundle, "-o", "a.pdf"] + options, in: folder).status == 0)
      let snapshot = try Tool.run(["inspect", bundle, "--snapshot"])
      try write(snapshot.output, to: "\(folder)/snapshot.json")
      for facts in [bundle, "snapshot.json"] {
        let result = try Tool.run(["verify", "a.pdf", facts], in: folder)
        #expect(result.status == 0)
        #expect(result.output == "a.pdf: the same bytes\n")
        #expect(result.errors == "" || options.contains("--attach-snapshot"))
      }
    }
  }

  @Test func drawsDraftsAgain() throws {
    try withFolder { folder throws in
      let open = String(decoding: try bytes(of: "\(look)/bundle.json"), as: UTF8.self)
      let draft = open.replacing(/"status": *"open"/, with: "\"status\": \"draft\"")
      #expect(draft != open)
      try write(draft, to: "\(folder)/draft.json")
      let rendered = try Tool.run(
        ["render", "draft.json", "--allow-draft", "-o", "a.pdf"], in: folder)
      #expect(rendered.status == 0)
      let snapshot = try Tool.run(
        ["inspect", "draft.json", "--allow-draft", "--snapshot"], in: folder)
      try write(snapshot.output, to: "\(folder)/snapshot.json")
      for facts in ["draft.json", "snapshot.json"] {
        #expect(try Tool.run(["verify", "a.pdf", facts], in: folder).status == 0)
      }
      #expect(try Tool.run(["verify", "a.pdf", look], in: folder).status == 2)
    }
  }

  @Test func saysEachDifferenceOnALine() throws {
    try withFolder { folder throws in
      let made = try Tool.run(["render", look, "-o", "a.pdf"], in: folder)
      #expect(made.status == 0)
      try write("name: standard\ntheme: {band: false}\n", to: "\(folder)/standard.yml")
      try write(#"{"@@locale": "en", "page_of": "{page}/{pages}"}"#, to: "\(folder)/en.arb")
      let options = ["--templates", ".", "--locales", "."]
      let text = try Tool.run(["verify", "a.pdf", look] + options, in: folder)
      #expect(text.status == 2)
      #expect(text.output == "")
      let lines = text.errors.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines[0].hasPrefix("a.pdf: error: the template 'standard' has been changed: "))
      #expect(lines[1].hasPrefix("a.pdf: error: the words were from the catalogues "))
      let json = try Tool.run(
        ["verify", "a.pdf", look, "--diagnostics", "json"] + options, in: folder)
      #expect(json.status == 2)
      #expect(json.errors.contains(#""code":"verify-template""#))
      #expect(json.errors.contains(#""document":"a.pdf""#))
      #expect(json.errors.split(separator: "\n").count == 2)
    }
  }

  @Test func refusesWhatIsNoFileOfOurs() throws {
    try withFolder { folder throws in
      try write("{}", to: "\(folder)/a.pdf")
      let other = try Tool.run(["verify", "a.pdf", look], in: folder)
      #expect(other.status == 2)
      #expect(
        other.errors == "a.pdf: error: the file is no PDF: it does not begin with '%PDF-'\n")
      let none = try Tool.run(["verify", "none.pdf", "none.json"], in: folder)
      #expect(none.status == 2)
      #expect(none.errors.split(separator: "\n").count == 2)
    }
  }

  @Test(arguments: [
    (["verify", "a.pdf"], "snapshot"), (["verify", "-", "a.json"], "standard input"),
    (["verify", "a.pdf", Tool.fixtures], "one document"),
  ])
  func refusesWrongUsage(arguments: [String], words: String) throws {
    try withFolder { folder throws in
      try write("", to: "\(folder)/a.pdf")
      let result = try Tool.run(arguments, in: folder)
      #expect(result.status == 64)
      #expect(result.errors.contains(words))
    }
  }
}
