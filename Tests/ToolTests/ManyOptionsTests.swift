import ArgumentParser
import Testing

@testable import BillheadTool

@Suite struct ManyOptionsTests {
  private func facts(_ options: [String]) throws -> [String] {
    let command = try BatchCommand.parse(["in", "-o", "out"] + options)
    return command.many.facts(command.document, command.global, settings: "").map { "\($0) \($1)" }
  }

  /// They stand for what is in manifests: whoever changes them makes old ones be drawn again.
  @Test func areTheseFacts() throws {
    #expect(
      try facts(["--locale", "de", "--strict", "--fonts", "a", "--fonts", "b"]) == [
        "version \(BillheadCommand.configuration.version)", "as pdf", "pdf-standard a3a",
        "locale de", "template standard", "strict true", "allow-draft false", "refuse-test false",
        "templates ", "locales ", "default-locale ", "fonts a:b",
        "settings ",
      ])
  }

  @Test(arguments: [
    ["--as", "text"], ["--pdf-standard", "plain"], ["--locale", "de"], ["--template", "a"],
    ["--strict"], ["--allow-draft"], ["--refuse-test"], ["--templates", "a"], ["--locales", "a"],
    ["--default-locale", "de"], ["--fonts", "a"],
  ])
  func otherOptionsHaveAnotherDigest(options: [String]) throws {
    #expect(try digest(options) != digest([]))
    #expect(try digest(options) == digest(options + ["--jobs", "7"]))
  }

  @Test func anotherSettingsFileHasAnotherDigest() throws {
    let command = try BatchCommand.parse(["in", "-o", "out"])
    let digests = ["", "a", "b"].map {
      command.many.digest(command.document, command.global, settings: $0)
    }
    #expect(Set(digests).count == 3)
  }

  private func digest(_ options: [String]) throws -> String {
    let command = try BatchCommand.parse(["in", "-o", "out"] + options)
    return command.many.digest(command.document, command.global, settings: "")
  }
}
