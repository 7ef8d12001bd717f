import Foundation
import Testing

@Suite struct ResumeTests {
  private let batch = ["batch", "in.jsonl", "-o", "out", "--as", "text"]

  /// Runs a batch, does something to its folder, and resumes it.
  private func afterRun(
    of lines: String = Bundles.lines(4), _ change: (String) throws -> Void,
    resumed: (Tool.Result, String) throws -> Void
  ) throws {
    try withFolder { folder throws in
      try write(lines, to: "\(folder)/in.jsonl")
      _ = try Tool.run(batch, in: folder)
      try change(folder)
      try resumed(try Tool.run(batch + ["--resume"], in: folder), folder)
    }
  }

  @Test func keepsWhatIsDone() throws {
    var former: [String: [UInt8]] = [:]
    try afterRun { folder throws in
      former = try contents(of: "\(folder)/out")
    } resumed: { result, folder throws in
      #expect(result.status == 0)
      #expect(result.errors.hasPrefix("0 drawn, 4 kept; "))
      #expect(try contents(of: "\(folder)/out") == former)
    }
  }

  @Test func refusesToBeginAnewUnasked() throws {
    try withFolder { folder throws in
      try write(Bundles.lines(2), to: "\(folder)/in.jsonl")
      #expect(try Tool.run(batch, in: folder).status == 0)
      let again = try Tool.run(batch, in: folder)
      #expect(again.status == 2)
      #expect(again.errors.contains("--resume"))
      let anew = try Tool.run(batch + ["--overwrite"], in: folder)
      #expect(anew.status == 0)
      #expect(anew.errors.hasPrefix("2 drawn; "))
      #expect(try records(in: "\(folder)/out").count == 2)
    }
  }

  @Test func beginsWhereThereIsNothing() throws {
    try withFolder { folder throws in
      try write(Bundles.lines(2), to: "\(folder)/in.jsonl")
      #expect(try Tool.run(batch + ["--resume"], in: folder).errors.hasPrefix("2 drawn; "))
    }
  }

  @Test func drawsWhatIsMissingOrDamaged() throws {
    var former: [String: [UInt8]] = [:]
    try afterRun { folder throws in
      former = try contents(of: "\(folder)/out")
      try FileManager.default.removeItem(atPath: "\(folder)/out/N-1.txt")
      try write("half", to: "\(folder)/out/N-2.txt")
      try write("half", to: "\(folder)/out/.billhead-\(getpid())-0.part")
    } resumed: { result, folder throws in
      #expect(result.status == 0)
      #expect(result.errors.hasPrefix("2 drawn, 2 kept; "))
      var now = try contents(of: "\(folder)/out")
      #expect(now.keys.sorted() == former.keys.sorted())
      now["manifest.jsonl"] = former["manifest.jsonl"]
      #expect(now == former)
    }
  }

  /// What a 'render' or a 'stream' is writing to the same folder, and files of others.
  @Test func removesNoDraftOfAProgramAtWork() throws {
    let others = [".billhead--1-0.part", ".billhead-x-0.part", ".other.part"]
    let held = [".billhead-1-7.part", ".billhead-\(getpid())-0.part"]
    var descriptors: [Int32] = []
    defer { for descriptor in descriptors { close(descriptor) } }
    try afterRun { folder throws in
      for name in others + held { try write("half", to: "\(folder)/out/\(name)") }
      for name in held {
        let descriptor = open("\(folder)/out/\(name)", O_RDWR | O_CLOEXEC)
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        descriptors.append(descriptor)
      }
    } resumed: { result, folder throws in
      #expect(result.status == 0)
      let hidden = try names(in: "\(folder)/out").filter { $0.hasPrefix(".") }
      #expect(hidden == (others + held).sorted())
    }
  }

  /// A line that was being written when the program was killed.
  @Test(arguments: [1, 20, 400])
  func cutsATornLineOff(length: Int) throws {
    var former: [String: [UInt8]] = [:]
    try afterRun { folder throws in
      former = try contents(of: "\(folder)/out")
      let manifest = try #require(former["manifest.jsonl"])
      try write(Array(manifest.dropLast(length)), to: "\(folder)/out/manifest.jsonl")
    } resumed: { result, folder throws in
      #expect(result.status == 0)
      #expect(try contents(of: "\(folder)/out") == former)
    }
  }

  /// A record may only speak of files in its folder: what it names is read, packed and deleted.
  @Test(arguments: [
    "../victim.txt", "..", "/etc/passwd", "manifest.jsonl", "a/b.txt", ".hidden", "",
    "a\\u0000.txt", "a\\n.txt",
  ])
  func refusesRecordsOfFilesElsewhere(name: String) throws {
    try afterRun { folder throws in
      try write("mine", to: "\(folder)/victim.txt")
      let path = "\(folder)/out/manifest.jsonl"
      let manifest = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      try write(
        manifest.replacing("\"file\":\"N-1.txt\"", with: "\"file\":\"\(name)\""), to: path)
    } resumed: { result, folder throws in
      #expect(result.status == 2)
      #expect(
        result.errors.contains("manifest.jsonl:2:1: error: this line is no record of a batch"))
      let left = try Data(contentsOf: URL(filePath: "\(folder)/victim.txt"))
      #expect(left == Data("mine".utf8))
    }
  }

  @Test func refusesAManifestThatIsNone() throws {
    try afterRun { folder throws in
      try write("{\"status\":\"done\"}\n", to: "\(folder)/out/manifest.jsonl")
    } resumed: { result, folder throws in
      #expect(result.status == 2)
      #expect(
        result.errors.hasPrefix(
          "out/manifest.jsonl:1:1: error: this line is no record of a batch\n"))
      let manifest = try bytes(of: "\(folder)/out/manifest.jsonl")
      #expect(manifest == Array("{\"status\":\"done\"}\n".utf8))
    }
  }

  @Test func drawsWhatHasChanged() throws {
    try afterRun { folder throws in
      let lines = [
        Bundles.line(number: "N-0", amount: 100), Bundles.line(number: "M-1", amount: 101), "{}",
        Bundles.line(number: "N-3", amount: 900),
      ]
      try write(lines.joined(separator: "\n"), to: "\(folder)/in.jsonl")
    } resumed: { result, folder throws in
      #expect(result.status == 2)
      #expect(result.errors.contains("2 drawn, 1 kept, 1 refused; "))
      #expect(
        try names(in: "\(folder)/out") == ["M-1.txt", "N-0.txt", "N-3.txt", "manifest.jsonl"])
      let text = try bytes(of: "\(folder)/out/N-3.txt")
      #expect(String(decoding: text, as: UTF8.self).contains("9.00"))
      // What was wrong is tried again, and has its line already.
      let count = try records(in: "\(folder)/out").count
      #expect(try Tool.run(batch + ["--resume"], in: folder).status == 2)
      #expect(try records(in: "\(folder)/out").count == count)
    }
  }

  @Test func drawsAllWithOtherOptions() throws {
    try withFolder { folder throws in
      try write(Bundles.lines(2), to: "\(folder)/in.jsonl")
      #expect(try Tool.run(batch, in: folder).status == 0)
      let german = try Tool.run(batch + ["--resume", "--locale", "de"], in: folder)
      #expect(german.errors.hasPrefix("2 drawn; "))
      let text = String(decoding: try bytes(of: "\(folder)/out/N-0.txt"), as: UTF8.self)
      #expect(text.hasPrefix("Rechnung"))
    }
  }

  @Test func givesTheSameNamesAsOneRun() throws {
    let lines = ["A", "A", "B", "A"].map { Bundles.line(number: $0) + "\n" }.joined()
    var former: [String: [UInt8]] = [:]
    try afterRun(of: lines) { folder throws in
      former = try contents(of: "\(folder)/out")
      // As after a kill behind the first document.
      let manifest = try #require(former["manifest.jsonl"]).split(separator: 0x0A)
      try write(Array(manifest[0]) + [0x0A], to: "\(folder)/out/manifest.jsonl")
    } resumed: { _, folder throws in
      #expect(try contents(of: "\(folder)/out") == former)
    }
  }
}
