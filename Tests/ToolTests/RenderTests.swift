import Foundation
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

  @Test(arguments: [(["A", "A-1"], ["A-1", "A-2", "A-3", "A-4"]), (["A-1", "A"], ["A-1"])])
  func givesNoNameTwice(numbers: [String], taken: [String]) throws {
    try withFolder { folder throws in
      for (index, number) in numbers.enumerated() {
        // A has four pages, each of which is a file.
        let fixture = number == "A" ? "sixty-lines" : "standard-look"
        try write(bundle(fixture, numbered: number), to: "\(folder)/\(index).json")
      }
      let logo = try bytes(of: "\(Tool.fixtures)/sixty-lines/logo.png")
      try write(logo, to: "\(folder)/logo.png")
      let result = try Tool.run(["render", "0.json", "1.json", "--as", "png"], in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains("two documents of this run have the number"))
      #expect(result.output == taken.map { "\($0).png\n" }.joined())
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func finishesWhatItBeganWhenItIsToEnd(signal: Int32) throws {
    try withFolder { folder throws in
      for index in 0..<200 {
        try write(bundle("standard-look", numbered: "N-\(index)"), to: "\(folder)/\(index).json")
      }
      let tool = try Tool.start(["render", ".", "-o", "out/"], in: folder)
      while tool.isRunning, try !hasFiles(in: "\(folder)/out") { usleep(10_000) }
      kill(tool.processIdentifier, signal)
      tool.waitUntilExit()
      #expect(tool.terminationReason == .exit)
      #expect(tool.terminationStatus == 128 + signal)
      let files = try names(in: "\(folder)/out")
      #expect(files.count < 200)
      for file in files {
        #expect(file.hasSuffix(".pdf"))
        #expect(try bytes(of: "\(folder)/out/\(file)").suffix(6) == Array("%%EOF\n".utf8)[...])
      }
    }
  }

  private func bundle(_ fixture: String, numbered number: String) throws -> String {
    String(decoding: try bytes(of: "\(Tool.fixtures)/\(fixture)/bundle.json"), as: UTF8.self)
      .replacing(/"number": *"[^"]*"/, with: "\"number\": \"\(number)\"")
  }

  private func hasFiles(in folder: String) throws -> Bool {
    try FileManager.default.fileExists(atPath: folder) && !names(in: folder).isEmpty
  }

  @Test func writesToStandardOutput() throws {
    let result = try Tool.run(["render", look, "--as", "text", "-o", "-"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Invoice\n"))
  }

  /// Byte for byte, whatever a process had in its memory.
  @Test func repeatsItsBytesInEachProcess() throws {
    try withFolder { folder throws in
      let files = try (1...3).map { number throws in
        let run = try Tool.run(
          ["render", "\(Tool.fixtures)/japan-two-rates", "--output", "\(number).pdf"], in: folder)
        #expect(run.status == 0)
        return try bytes(of: "\(folder)/\(number).pdf")
      }
      #expect(files[0] == files[1] && files[1] == files[2])
    }
  }
}
