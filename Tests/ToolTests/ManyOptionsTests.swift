import ArgumentParser
import Testing

@testable import BillheadTool

@Suite struct ManyOptionsTests {
  private func facts(_ options: [String]) throws -> [String] {
    let command = try BatchCommand.parse(["in", "-o", "out"] + options)
    return try command.many.facts(command.document, command.global, settings: "").map {
      "\($0) \($1)"
    }
  }

  /// They stand for what is in manifests: whoever changes them makes old ones be drawn again.
  @Test func areTheseFacts() throws {
    #expect(
      try facts(["--locale", "de", "--strict", "--fonts", "a", "--fonts", "b"]) == [
        "version \(BillheadCommand.configuration.version)", "as pdf", "pdf-standard a3a",
        "einvoice ", "locale de", "template ", "strict true", "allow-draft false",
        "refuse-test false",
        "templates ", "locales ", "default-locale ", "allow-preview false",
        "stripe-tags false", "fonts a:b", "settings ",
      ])
  }

  @Test(arguments: [
    ["--as", "text"], ["--pdf-standard", "plain"], ["--locale", "de"], ["--template", "a"],
    ["--strict"], ["--allow-draft"], ["--refuse-test"], ["--templates", "a"], ["--locales", "a"],
    ["--default-locale", "de"], ["--fonts", "a"], ["--allow-preview"], ["--stripe-tags"],
    ["--einvoice", "facturx"], ["--as", "email", "--kind", "receipt"],
    ["--as", "email", "--to", "a@b.example"], ["--attach", "a"], ["--attach-snapshot"],
    ["--sign-key", "a", "--sign-certificate", "b"],
  ])
  func otherOptionsHaveAnotherDigest(options: [String]) throws {
    #expect(try digest(options) != digest([]))
    #expect(try digest(options) == digest(options + ["--jobs", "7"]))
  }

  @Test func anotherSettingsFileHasAnotherDigest() throws {
    let command = try BatchCommand.parse(["in", "-o", "out"])
    let digests = try ["", "a", "b"].map {
      try command.many.digest(command.document, command.global, settings: $0)
    }
    #expect(Set(digests).count == 3)
  }

  private func digest(_ options: [String]) throws -> String {
    let command = try BatchCommand.parse(["in", "-o", "out"] + options)
    return try command.many.digest(command.document, command.global, settings: "")
  }
}
