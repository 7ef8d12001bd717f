import Testing

@Suite struct RenderTests {
  private let look = "\(Tool.fixtures)/standard-look"

  @Test func namesTheFileAfterTheNumber() throws {
    try withFolder { folder throws in
      let result = try Tool.run(["render", look], in: folder)
      #expect(result.status == 0)
      #expect(result.output == "NWL-2026-0042.pdf\n")
      #expect(try names(in: folder) == ["NWL-2026-0042.pdf"])
      #expect(try bytes(of: "\(folder)/NWL-2026-0042.pdf").starts(with: "%PDF-1.".utf8))
    }
  }

  @Test func takesObjectsOfAFolderTogether() throws {
    try withFolder { folder throws in
      let result = try Tool.run(
        ["render", "\(Tool.fixtures)/shipping-and-ship-to", "-o", "a.pdf"], in: folder)
      #expect(result.status == 0)
      #expect(try names(in: folder) == ["a.pdf"])
    }
  }

  @Test func readsStandardInput() throws {
    try withFolder { folder throws in
      let input = try bytes(of: "\(look)/bundle.json")
      let piped = try Tool.run(["render", "-", "-o", "piped.pdf"], in: folder, input: input)
      #expect(piped.status == 0)
      #expect(try Tool.run(["render", look, "-o", "file.pdf"], in: folder).status == 0)
      #expect(try bytes(of: "\(folder)/piped.pdf") == bytes(of: "\(folder)/file.pdf"))
    }
  }

  @Test func readsABundleOnEachLine() throws {
    try withFolder { folder throws in
      let snapshots = try ["standard-look", "eu-reverse-charge"].map {
        try Tool.run(["inspect", "--snapshot", "\(Tool.fixtures)/\($0)"]).output
      }
      let result = try Tool.run(
        ["render", "-", "-o", "out/"], in: folder, input: Array(snapshots.joined().utf8))
      #expect(result.status == 0)
      #expect(try names(in: "\(folder)/out").count == 2)
    }
  }

  @Test func drawsManyInOrderWithAnyNumberOfJobs() throws {
    try withFolder { folder throws in
      let one = try Tool.run(["render", Tool.fixtures, "-o", "one/", "--allow-draft"], in: folder)
      let four = try Tool.run(
        ["render", Tool.fixtures, "-o", "four/", "--allow-draft", "-j", "4"], in: folder)
      #expect(one.status == four.status)
      #expect(one.errors == four.errors.replacing("four/", with: "one/"))
      #expect(one.output == four.output.replacing("four/", with: "one/"))
      let files = try names(in: "\(folder)/one")
      #expect(files.count > 12)
      #expect(try names(in: "\(folder)/four") == files)
      for file in files {
        #expect(try bytes(of: "\(folder)/one/\(file)") == bytes(of: "\(folder)/four/\(file)"))
      }
    }
  }

  @Test(arguments: [("png", [0x89, 0x50, 0x4E, 0x47]), ("svg", Array("<?xml".utf8)), ("text", [])])
  func makesOtherKinds(kind: String, start: [UInt8]) throws {
    try withFolder { folder throws in
      let result = try Tool.run(
        ["render", look, "--as", kind, "--locale", "de", "-o", "a"], in: folder)
      #expect(result.status == 0)
      #expect(try bytes(of: "\(folder)/a").starts(with: start))
      #expect(try bytes(of: "\(folder)/a").count > 500)
    }
  }

  @Test func writesToStandardOutput() throws {
    let result = try Tool.run(["render", look, "--as", "text", "-o", "-"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Invoice\n"))
  }
}
