import Foundation
import Testing

@Suite struct BatchTests {
  @Test func drawsEachLineAndTellsOfIt() throws {
    try withFolder { folder throws in
      try write(Bundles.lines(3), to: "\(folder)/in.jsonl")
      let result = try Tool.run(["batch", "in.jsonl", "-o", "out"], in: folder)
      #expect(result.status == 0)
      #expect(result.output == "")
      #expect(result.errors.hasPrefix("3 drawn; "))
      #expect(
        try names(in: "\(folder)/out") == ["N-0.pdf", "N-1.pdf", "N-2.pdf", "manifest.jsonl"])
      let records = try records(in: "\(folder)/out")
      #expect(records.map { $0["id"] as? String } == ["in.jsonl:1", "in.jsonl:2", "in.jsonl:3"])
      for (index, record) in records.enumerated() {
        #expect(record["status"] as? String == "done")
        #expect(record["file"] as? String == "N-\(index).pdf")
        #expect(record["pages"] as? Int == 1)
        #expect(record["locale"] as? String == "en")
        #expect(record["sha256"] as? String == (try digest(of: "\(folder)/out/N-\(index).pdf")))
      }
    }
  }

  @Test func doesTheSameWithAnyNumberOfJobs() throws {
    try withFolder { folder throws in
      // The second and the third have the number of the first, which one may be done before.
      let numbers = ["A", "A", "a", "B", "A"]
      let lines = numbers.map { Bundles.line(number: $0) + "\n" }.joined()
      try write(lines, to: "\(folder)/in.jsonl")
      for jobs in ["1", "4"] {
        let options = ["--as", "text", "-o", jobs, "--jobs", jobs]
        #expect(try Tool.run(["batch", "in.jsonl"] + options, in: folder).status == 0)
        #expect(
          try names(in: "\(folder)/\(jobs)")
            == ["A.txt", "A~2.txt", "A~5.txt", "B.txt", "a~3.txt", "manifest.jsonl"])
      }
      #expect(try contents(of: "\(folder)/1") == contents(of: "\(folder)/4"))
    }
  }

  @Test func drawsAFolder() throws {
    try withFolder { folder throws in
      let input = "\(folder)/in"
      try FileManager.default.createDirectory(
        atPath: "\(input)/objects", withIntermediateDirectories: true)
      for name in try names(in: "\(Tool.fixtures)/inclusive-vat") where name.hasSuffix(".json") {
        let object = try bytes(of: "\(Tool.fixtures)/inclusive-vat/\(name)")
        try write(object, to: "\(input)/objects/\(name)")
      }
      try write(Bundles.line(number: "A"), to: "\(input)/a.json")
      try write(Bundles.line(number: "B") + "\n{}\n", to: "\(input)/b.jsonl")
      try write("no JSON", to: "\(input)/read.me")
      let result = try Tool.run(["batch", "in/", "-o", "out", "--as", "text"], in: folder)
      #expect(result.status == 2)
      let records = try records(in: "\(folder)/out")
      #expect(
        records.map { $0["id"] as? String }
          == ["in/a.json", "in/b.jsonl:1", "in/b.jsonl:2", "in/objects"])
      #expect(
        records.map { $0["status"] as? String } == ["done", "done", "rejected", "done"])
    }
  }

  /// Each is named with its place, and the others are drawn.
  @Test func goesOnAfterBadLines() throws {
    try withFolder { folder throws in
      let good = Bundles.line(number: "A")
      let lines: [[UInt8]] = [
        Array("\u{FEFF}\(good)\r".utf8), Array("{\"invoice\": nonsense}".utf8), [],
        Array(" \t\r".utf8),
        Array("{\"a\":\"\0\"}".utf8), Array("{\"a\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8),
        Array("{\"a\":\"\(String(repeating: "x", count: 3_000))\"}".utf8),
        Array("[1]".utf8), Array(Bundles.line(number: "B").utf8),
      ]
      try write(Array(lines.joined(separator: [0x0A])), to: "\(folder)/in.jsonl")
      let result = try Tool.run(
        ["batch", "in.jsonl", "-o", "out", "--as", "text", "--line-limit", "2000"], in: folder)
      #expect(result.status == 2)
      let errors = result.errors.split(separator: "\n").filter { $0.contains(": error: ") }
      #expect(
        errors == [
          "in.jsonl:2:14: error: expected 'null', found 'o'",
          "in.jsonl:5:7: error: control character 0x00 in a string; "
            + "expected an escape such as \\n or \\u000a",
          "in.jsonl:6:7: error: byte 0xC3 is not UTF-8 here",
          "in.jsonl:7:1: error: this line has 3008 bytes, and 2000 are the most that are read",
          errors.last ?? "",
        ])
      #expect(errors.last?.hasPrefix("in.jsonl:8") == true)
      #expect(result.errors.contains("2 drawn, 5 refused; "))
      #expect(try names(in: "\(folder)/out") == ["A.txt", "B.txt", "manifest.jsonl"])
      let statuses = try records(in: "\(folder)/out").map { $0["status"] as? String }
      #expect(
        statuses == ["done", "rejected", "rejected", "rejected", "rejected", "rejected", "done"])
    }
  }

  @Test func readsStandardInput() throws {
    try withFolder { folder throws in
      let input = Array(Bundles.lines(2).utf8)
      let result = try Tool.run(
        ["batch", "-", "-o", "out", "--as", "text"], in: folder, input: input)
      #expect(result.status == 0)
      #expect(try records(in: "\(folder)/out").map { $0["id"] as? String } == ["-:1", "-:2"])
    }
  }

  @Test func refusesJSONOnSeveralLines() throws {
    try withFolder { folder throws in
      let result = try Tool.run(
        ["batch", "\(Tool.fixtures)/standard-look/bundle.json", "-o", "out"], in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains("a bundle on each line is expected"))
      #expect(result.errors.contains("billhead render"))
      // Nothing has begun, so that nothing can go on.
      #expect(!result.errors.contains("--resume"))
      #expect(try names(in: folder) == [])
    }
  }

  @Test func refusesJSONOnSeveralLinesFromAPipe() throws {
    try withFolder { folder throws in
      try write("\n[\n{}\n]\n", to: "\(folder)/in.json")
      let result = try Tool.program(
        "sh", ["-c", "cat in.json | \"$0\" batch - -o out", Tool.path], in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains("a bundle on each line is expected"))
      #expect(result.errors.contains("stopped\n"))
      #expect(!result.errors.contains("--resume"))
    }
  }

  /// Behind the first line it is a line like others that are no JSON.
  @Test(arguments: ["{", "["])
  func goesOnAfterALineThatIsOneBracket(bracket: String) throws {
    try withFolder { folder throws in
      let lines = [Bundles.line(number: "A"), bracket, Bundles.line(number: "B"), ""]
      try write(lines.joined(separator: "\n"), to: "\(folder)/in.jsonl")
      let result = try Tool.run(["batch", "in.jsonl", "-o", "out", "--as", "text"], in: folder)
      #expect(result.status == 2)
      #expect(result.errors.hasPrefix("in.jsonl:2:2: error: "))
      #expect(result.errors.contains("2 drawn, 1 refused; "))
      #expect(try names(in: "\(folder)/out") == ["A.txt", "B.txt", "manifest.jsonl"])
    }
  }

  /// What a batch wrote is no input of the next one.
  @Test(arguments: ["in", "in/", "./in", "in/out"])
  func takesNoOutputForInput(output: String) throws {
    try withFolder { folder throws in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/in", withIntermediateDirectories: false)
      try write(Bundles.line(number: "A"), to: "\(folder)/in/a.json")
      let batch = ["batch", "in", "-o", output, "--as", "text"]
      #expect(try Tool.run(batch, in: folder).status == 0)
      let again = try Tool.run(batch + ["--resume"], in: folder)
      #expect(again.status == 0)
      #expect(again.errors.hasPrefix("0 drawn, 1 kept; "))
      #expect(try records(in: "\(folder)/\(output)").count == 1)
      let manifest = "\(output)/manifest.jsonl"
      let itself = try Tool.run(
        ["batch", manifest, "-o", output, "--overwrite"], in: folder)
      #expect(itself.status == 2)
      #expect(
        itself.errors.hasSuffix(
          "/manifest.jsonl: error: this is the manifest of the output folder, and no input\n"))
      #expect(try records(in: "\(folder)/\(output)").count == 1)
    }
  }

  @Test(arguments: [
    ["batch", "in.jsonl"], ["batch", "in.jsonl", "-o", ""],
    ["batch", "in.jsonl", "-o", "out", "--resume", "--overwrite"],
    ["batch", "in.jsonl", "-o", "out", "--jobs", "0"],
    ["batch", "in.jsonl", "-o", "out", "--line-limit", "0"],
    ["batch", "in.jsonl", "-o", "out", "--as", "png"],
    ["batch", "in.jsonl", "-o", "out", "--as", "text", "--merge", "all.pdf"],
  ])
  func refusesWrongUsage(arguments: [String]) throws {
    try withFolder { folder throws in
      try write(Bundles.lines(1), to: "\(folder)/in.jsonl")
      #expect(try Tool.run(arguments, in: folder).status == 64)
      #expect(try names(in: folder) == ["in.jsonl"])
    }
  }

  @Test(arguments: ["nowhere.jsonl", "empty"])
  func refusesInputThatIsNotThere(input: String) throws {
    try withFolder { folder throws in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/empty", withIntermediateDirectories: true)
      let result = try Tool.run(["batch", input, "-o", "out"], in: folder)
      #expect(result.status == 2)
      #expect(result.errors.hasPrefix("\(input): error: "))
      #expect(try names(in: folder) == ["empty"])
    }
  }

  /// Told once, and nothing is begun.
  @Test(arguments: [
    ["batch", "in.jsonl", "-o", "out", "--template", "standart"],
    ["batch", "in.jsonl", "-o", "out", "--locale", "xx"], ["stream", "--locale", "xx"],
  ])
  func refusesOptionsThatThereAreNot(arguments: [String]) throws {
    try withFolder { folder throws in
      try write(Bundles.lines(2), to: "\(folder)/in.jsonl")
      let result = try Tool.run(arguments, in: folder)
      #expect(result.status == 2)
      #expect(result.errors.components(separatedBy: "error: ").count == 2)
      #expect(try names(in: folder) == ["in.jsonl"])
    }
  }

  @Test func putsAllIntoOneArchive() throws {
    try withFolder { folder throws in
      try write(Bundles.lines(3) + "{}\n", to: "\(folder)/in.jsonl")
      let batch = ["batch", "in.jsonl", "-o", "out", "--as", "text", "--zip"]
      #expect(try Tool.run(batch + ["a.zip"], in: folder).status == 2)
      #expect(try Tool.run(batch + ["b.zip", "--resume"], in: folder).status == 2)
      #expect(try bytes(of: "\(folder)/a.zip") == bytes(of: "\(folder)/b.zip"))
      let text = String(decoding: try bytes(of: "\(folder)/a.zip"), as: UTF8.self)
      for name in ["N-0.txt", "N-1.txt", "N-2.txt"] { #expect(text.contains(name)) }
      let inside = ["batch", "in.jsonl", "-o", "new/", "--as", "text", "--zip", "new/all.zip"]
      #expect(try Tool.run(inside, in: folder).status == 2)
      #expect(try bytes(of: "\(folder)/a.zip") == bytes(of: "\(folder)/new/all.zip"))
      let full = ["batch", "in.jsonl", "-o", "x", "--zip", "/dev/full"]
      #expect(try Tool.run(full, in: folder).status == 1)
    }
  }

  @Test func putsAllIntoOnePDF() throws {
    try withFolder { folder throws in
      try write(Bundles.lines(2) + "{}\n", to: "\(folder)/in.jsonl")
      let batch = ["batch", "in.jsonl", "-o", "out", "--merge"]
      #expect(try Tool.run(batch + ["a.pdf"], in: folder).status == 2)
      #expect(try Tool.run(batch + ["b.pdf", "--resume"], in: folder).status == 2)
      #expect(try bytes(of: "\(folder)/a.pdf").starts(with: "%PDF-1.7".utf8))
      #expect(try bytes(of: "\(folder)/a.pdf") == bytes(of: "\(folder)/b.pdf"))
    }
  }
}

/// The lines of the manifest in a folder.
func records(in folder: String) throws -> [[String: Any]] {
  try bytes(of: "\(folder)/manifest.jsonl").split(separator: 0x0A).map {
    try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any] ?? [:]
  }
}

/// All files of a folder.
func contents(of folder: String) throws -> [String: [UInt8]] {
  var contents: [String: [UInt8]] = [:]
  for name in try names(in: folder) { contents[name] = try bytes(of: "\(folder)/\(name)") }
  return contents
}

/// As another program computes it.
private func digest(of path: String) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["sha256sum", path]
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return String(String(decoding: output, as: UTF8.self).prefix(64))
}
