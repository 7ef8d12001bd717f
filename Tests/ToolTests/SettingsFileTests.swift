import Foundation
import Testing

/// A settings file on the command line, for every subcommand that reads bundles.
@Suite struct SettingsFileTests {
  private static let seller = """
    legal_name: Lumen SAS
    seller: { phone: "0142", email: file@lumen.example }
    footer: { fr: Capital de 10 000 €, en: Share capital }
    """

  private func bundle(_ settings: String = "{}", number: String = "N-1") -> String {
    let line = Bundles.line(number: number)
    return line.dropLast() + #","settings":\#(settings)}"#
  }

  /// A folder with a settings file and a bundle whose own settings win.
  private func withFiles(_ body: (String) throws -> Void) throws {
    try withFolder { folder in
      try write(Self.seller, to: "\(folder)/seller.yml")
      try write(
        bundle(#"{"seller":{"email":"own@lumen.example"}}"#), to: "\(folder)/bundle.json")
      try body(folder)
    }
  }

  private func expect(_ text: String) {
    for words in ["Lumen SAS", "0142", "own@lumen.example", "Share capital"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("file@lumen.example"))
  }

  @Test func rendersWithBothTheBundlesOnTop() throws {
    try withFiles { folder in
      for jobs in ["1", "2"] {
        let result = try Tool.run(
          [
            "render", "bundle.json", "--settings", "seller.yml", "--as", "text", "-o", "-", "-j",
            jobs,
          ], in: folder)
        #expect(result.status == 0)
        expect(result.output)
      }
    }
  }

  @Test func inspectsAndVerifiesWithIt() throws {
    try withFiles { folder in
      expect(
        try Tool.run(["inspect", "bundle.json", "--settings", "seller.yml"], in: folder).output)
      let made = ["render", "bundle.json", "--settings", "seller.yml", "-o", "a.pdf"]
      #expect(try Tool.run(made, in: folder).status == 0)
      let same = ["verify", "a.pdf", "bundle.json", "--settings", "seller.yml"]
      #expect(try Tool.run(same, in: folder).status == 0)
      #expect(try Tool.run(["verify", "a.pdf", "bundle.json"], in: folder).status == 2)
    }
  }

  @Test func drawsBatchesAnewWhenItChanges() throws {
    try withFiles { folder in
      try write(
        bundle(#"{"seller":{"email":"own@lumen.example"}}"#) + "\n", to: "\(folder)/a.jsonl")
      let batch = [
        "batch", "a.jsonl", "-o", "out", "--as", "text", "--settings", "seller.yml",
      ]
      #expect(try Tool.run(batch, in: folder).status == 0)
      let file = "\(folder)/out/N-1.txt"
      expect(String(decoding: try bytes(of: file), as: UTF8.self))
      try write("legal_name: Other SAS", to: "\(folder)/seller.yml")
      #expect(try Tool.run(batch + ["--resume"], in: folder).status == 0)
      #expect(String(decoding: try bytes(of: file), as: UTF8.self).contains("Other SAS"))
    }
  }

  @Test func streamsWithIt() throws {
    try withFiles { folder in
      let line = bundle(#"{"seller":{"email":"own@lumen.example"}}"#) + "\n"
      let result = try Tool.run(
        ["stream", "-o", "out", "--as", "text", "--settings", "seller.yml"], in: folder,
        input: Array(line.utf8))
      #expect(result.status == 0)
      expect(String(decoding: try bytes(of: "\(folder)/out/N-1.txt"), as: UTF8.self))
    }
  }

  @Test func readsItsLogoFromItsOwnFolder() throws {
    try withFiles { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/seller", withIntermediateDirectories: true)
      let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>"#
      try write(svg, to: "\(folder)/seller/logo.svg")
      try write("logo: { file: logo.svg }", to: "\(folder)/seller/seller.yml")
      let result = try Tool.run(
        ["inspect", "bundle.json", "--settings", "seller/seller.yml"], in: folder)
      #expect(result.output.contains("picture logo svg"))
    }
  }

  @Test func tellsAllMistakesAndDrawsNothing() throws {
    try withFiles { folder in
      try write("seler: {}\npage_size: a5\n", to: "\(folder)/seller.yml")
      let commands = [
        ["check", "--settings", "seller.yml"],
        ["check", "bundle.json", "--settings", "seller.yml"],
        ["render", "bundle.json", "--settings", "seller.yml"],
        ["inspect", "bundle.json", "--settings", "seller.yml"],
        ["batch", "bundle.json", "-o", "out", "--settings", "seller.yml"],
        ["stream", "--settings", "seller.yml"],
      ]
      for command in commands {
        let result = try Tool.run(command, in: folder)
        #expect(result.status == 2, "\(command)")
        #expect(result.errors.contains("seller.yml:1:1: error: unknown setting 'seler'"))
        #expect(result.errors.contains("did you mean 'seller'?"))
        #expect(result.errors.contains("seller.yml:2:12: error: unknown value 'a5'"))
      }
      #expect(try names(in: folder).filter { $0.hasSuffix(".pdf") } == [])
    }
  }

  @Test func saysThatASnapshotIsSettled() throws {
    try withFiles { folder in
      let snapshot = try Tool.run(["inspect", "bundle.json", "--snapshot"], in: folder)
      try write(snapshot.output, to: "\(folder)/s.json")
      let result = try Tool.run(
        ["inspect", "s.json", "--snapshot", "--settings", "seller.yml"], in: folder)
      #expect(result.output == snapshot.output)
      #expect(result.errors.contains("the settings file changes nothing in it"))
    }
  }

  @Test func checkWantsSomethingToCheck() throws {
    #expect(try Tool.run(["check"]).status == 64)
    try withFiles { folder throws in
      #expect(try Tool.run(["check", "--settings", "seller.yml"], in: folder).status == 0)
    }
  }
}
