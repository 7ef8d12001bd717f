import Testing

@Suite struct FailureTests {
  private let look = "\(Tool.fixtures)/standard-look"

  /// A bad input, the arguments beside it, and the words that must be in the sentence.
  struct Bad: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let json: String
    var options: [String] = []
    let words: [String]
  }

  static let bad = [
    Bad(testDescription: "broken JSON", json: "{\"invoice\": {", words: ["bad.json"]),
    Bad(testDescription: "no document", json: "{}", words: ["bad.json"]),
    Bad(
      testDescription: "unknown kind of object", json: "{\"object\": \"payout\", \"id\": \"po_1\"}",
      words: ["bad.json", "payout"]),
    Bad(testDescription: "not an object", json: "[1, 2]", words: ["bad.json"]),
    Bad(testDescription: "an empty array", json: "[]", words: ["bad.json#: error: there is no"]),
    Bad(
      testDescription: "no invoice", json: "{\"invoice\": null}",
      words: ["bad.json#: error: there is no document"]),
    Bad(testDescription: "nothing", json: "", words: ["bad.json"]),
  ]

  @Test(arguments: bad)
  func refusesBadInputWithItsPlace(bad: Bad) throws {
    try withFolder { folder throws in
      try write(bad.json, to: "\(folder)/bad.json")
      let result = try Tool.run(["render", "bad.json"] + bad.options, in: folder)
      #expect(result.status == 2)
      #expect(result.output == "")
      #expect(result.errors.contains(": error: "))
      for word in bad.words { #expect(result.errors.contains(word)) }
      #expect(try names(in: folder) == ["bad.json"])
    }
  }

  /// A roll is as long as its content, and an image has a limit.
  @Test func refusesAnImageThatIsTooLarge() throws {
    let lines = (0..<600).map { #"{"id":"il_\#($0)","amount":0,"description":"Lantern \#($0)"}"# }
    let json = Bundles.line(number: "N-1", amount: 0)
      .replacing(#"{"id":"il_1","amount":0}"#, with: lines.joined(separator: ","))
    try withFolder { folder throws in
      try write(json, to: "\(folder)/a.json")
      let options = ["render", "a.json", "--template", "roll", "--as", "png"]
      let result = try Tool.run(options + ["--dpi", "300"], in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains("page/1: error: the page is "), "\(result.errors)")
      #expect(result.errors.contains("32767 on a side"))
      #expect(try names(in: folder) == ["a.json"])
      #expect(try Tool.run(options + ["--dpi", "72", "-o", "a.png"], in: folder).status == 0)
    }
  }

  @Test func saysEverythingAtOnce() throws {
    let result = try Tool.run(["render", "/nowhere/a.json", "/nowhere/b.json"])
    #expect(result.status == 2)
    #expect(result.errors.split(separator: "\n").count == 2)
  }

  @Test(arguments: [
    (["--template", "standart"], "standard"), (["--locale", "xx"], "there are: "),
    (["--locale", "d€"], "is not a language tag"),
    (["--default-locale", "xx"], "there are: "),
  ])
  func namesTheNearestRightThing(options: [String], words: String) throws {
    try withFolder { folder throws in
      let result = try Tool.run(["render", look] + options, in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains(words))
      #expect(try names(in: folder).isEmpty)
    }
  }

  @Test func failsOnOutputThatCannotBeWritten() throws {
    let missing = try Tool.run(["render", look, "-o", "/nowhere/a.pdf"])
    #expect(missing.status == 1)
    #expect(
      missing.errors
        == "/nowhere/a.pdf: error: cannot write this: no such file or directory\n")
    let full = try Tool.run(["render", look, "-o", "/dev/full"])
    #expect(full.status == 1)
  }

  @Test func writesLongDumps() throws {
    let result = try Tool.run([
      "inspect", "--frames", "\(Tool.fixtures)/sixty-lines", "--diagnostics", "json",
    ])
    #expect(result.status == 0)
    #expect(result.output.utf8.count > 10_000)
  }

  @Test func saysWhyALogoCannotBeRead() throws {
    try withFolder { folder throws in
      let bundle = try bytes(of: "\(Tool.fixtures)/sixty-lines/bundle.json")
      try write(bundle, to: "\(folder)/bundle.json")
      let result = try Tool.run(["render", "bundle.json"], in: folder)
      #expect(result.status == 2)
      #expect(
        result.errors == """
          bundle.json#/settings/logo/file: error: cannot read this: no such file or directory\n
          """)
    }
  }

  @Test func failsWithoutFonts() throws {
    try withFolder { folder throws in
      let result = try Tool.run(["render", look, "--fonts", folder], in: folder)
      #expect(result.status == 1)
      #expect(result.errors.contains("fonts-inter"))
      #expect(try names(in: folder).isEmpty)
    }
  }

  @Test(arguments: [
    ["render"], ["rendr", "a.json"], ["render", "a.json", "--as", "doc"],
    ["render", "a.json", "--jobs", "0"], ["render", "-", "-"],
    ["render", "a.json", "--as", "png", "--dpi", "5"],
  ])
  func refusesWrongUsage(arguments: [String]) throws {
    let result = try Tool.run(arguments)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(!result.errors.isEmpty)
  }

  @Test func refusesOutputWithoutAName() throws {
    let result = try Tool.run(["render", look, "-o", ""])
    #expect(result.status == 64)
    #expect(result.errors.contains("--output"))
  }

  @Test func refusesManyDocumentsForOneFile() throws {
    let result = try Tool.run([
      "render", look, "\(Tool.fixtures)/eu-reverse-charge", "-o", "-",
    ])
    #expect(result.status == 64)
    #expect(result.output == "")
  }

  @Test func drawsTheOthersWhereOneIsWrong() throws {
    try withFolder { folder throws in
      try write("{}", to: "\(folder)/bad.json")
      let result = try Tool.run(["render", look, "bad.json", "-o", "out/"], in: folder)
      #expect(result.status == 2)
      #expect(result.output == "out/NWL-2026-0042.pdf\n")
    }
  }

  @Test func writesFindingsAsJSON() throws {
    let result = try Tool.run([
      "check", "\(Tool.fixtures)/hostile-text", "--diagnostics", "json",
    ])
    let lines = result.errors.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.hasPrefix("{\"severity\":\""))
      #expect(line.contains("\"code\":\""))
      #expect(line.hasSuffix("}"))
    }
  }

  @Test func takesWarningsForErrors() throws {
    try withFolder { folder throws in
      let hostile = "\(Tool.fixtures)/hostile-text"
      #expect(try Tool.run(["check", hostile]).status == 0)
      #expect(try Tool.run(["render", hostile, "--strict"], in: folder).status == 2)
      #expect(try names(in: folder).isEmpty)
    }
  }

  @Test func refusesTestObjectsWhenAsked() throws {
    try withFolder { folder throws in
      let test = "\(Tool.fixtures)/test-mode"
      #expect(try Tool.run(["render", test, "--refuse-test"], in: folder).status == 2)
      #expect(try names(in: folder).isEmpty)
    }
  }

  /// A library that the machine lacks is no fault of the input, and its picture is not left out.
  @Test(arguments: ["render", "check"])
  func anSVGWithoutLibrsvgIsAFailureOfTheMachine(command: String) throws {
    try withFolder { folder throws in
      // The linker takes the first file of the name, and this one is no library.
      try write("", to: "\(folder)/librsvg-2.so.2")
      try write(
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0h9v9z'/></svg>",
        to: "\(folder)/logo.svg")
      let fixture = "\(Tool.fixtures)/eu-reverse-charge/bundle.json"
      let json = String(decoding: try bytes(of: fixture), as: UTF8.self)
      let with = json.replacing(
        "\n  \"settings\": {", with: "\n  \"settings\": {\"logo\": {\"file\": \"logo.svg\"},")
      #expect(with != json)
      try write(with, to: "\(folder)/bundle.json")
      let arguments = [Tool.path, command, "bundle.json"]
      let sound = try Tool.program("env", arguments, in: folder)
      #expect(sound.status == 0, "\(sound.errors)")
      let result = try Tool.program("LD_LIBRARY_PATH=\(folder)", arguments, in: folder)
      #expect(result.status == 1)
      #expect(result.errors.contains("the library librsvg, which this picture needs, is missing"))
      let drawn = try names(in: folder).filter { $0.hasSuffix(".pdf") }
      #expect(drawn.count == (command == "render" ? 1 : 0))
    }
  }
}
