import Foundation
import Testing

@Suite struct StreamTests {
  private func answers(
    to lines: [String], _ options: [String] = [], status: Int32 = 0
  ) throws -> [[String: Any]] {
    let input = Array(lines.joined(separator: "\n").utf8)
    let result = try Tool.run(["stream", "--as", "text"] + options, input: input)
    #expect(result.status == status)
    #expect(result.errors == "")
    return try result.output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  private func text(_ answer: [String: Any]) -> String? {
    (answer["base64"] as? String).flatMap { Data(base64Encoded: $0) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: ["1", "3"])
  func answersInOrder(jobs: String) throws {
    let lines = Bundles.lines(12).split(separator: "\n").map(String.init)
    let answers = try answers(to: lines, ["--jobs", jobs])
    #expect(answers.map { $0["line"] as? Int } == Array(1...12))
    for (index, answer) in answers.enumerated() {
      #expect(answer["status"] as? String == "done")
      #expect(text(answer)?.contains("N-\(index)") == true)
    }
  }

  @Test func takesAnIdAndOptions() throws {
    let bundle = Bundles.line(number: "A", name: "} \\\"{[")
    let answers = try answers(to: [
      "{\"id\":\"a\\u00e9\",\"bundle\":\(bundle),\"options\":{\"locale\":\"de\"}}",
      "{ \"bundle\" : \(bundle) , \"id\" : 17 }", bundle,
      "{\"id\":true,\"bundle\":\(bundle),\"options\":{\"as\":\"pdf\",\"pdf_standard\":\"plain\"}}",
    ])
    #expect(answers.map { $0["id"] as? String } == ["aé", nil, nil, nil])
    #expect(answers[1]["id"] as? Int == 17)
    #expect(text(answers[0])?.hasPrefix("Rechnung") == true)
    #expect(text(answers[1])?.hasPrefix("Invoice") == true)
    #expect(text(answers[1])?.contains("} \"{[") == true)
    #expect(text(answers[2]) == text(answers[1]))
    #expect(text(answers[3])?.hasPrefix("%PDF-1.7") == true)
  }

  @Test func answersBadLinesAndGoesOn() throws {
    let bundle = Bundles.line(number: "A")
    let answers = try answers(
      to: [
        "{\"id\": 1, \"bundle\": {}}", "{\"id\": 2, ", "",
        "{\"id\":3,\"bundle\":\(bundle),\"options\":{\"local\":\"de\",\"as\":\"png\"}}",
        String(repeating: "x", count: 5_000), bundle,
      ], ["--line-limit", "4000"], status: 2)
    #expect(
      answers.map { $0["status"] as? String }
        == ["rejected", "rejected", "rejected", "rejected", "done"])
    #expect(answers.map { $0["id"] as? Int } == [1, nil, 3, nil, nil])
    #expect(answers.map { $0["line"] as? Int } == [1, 2, 4, 5, 6])
    let errors = answers.map { $0["errors"] as? [[String: Any]] ?? [] }
    #expect(errors[1].first?["line"] as? Int == 2)
    #expect(errors[2].map { $0["code"] as? String } == ["unknown-option", "wrong-option"])
    #expect(errors[2].map { $0["pointer"] as? String } == ["/options/local", "/options/as"])
    #expect(errors[3].first?["code"] as? String == "line-too-long")
  }

  /// Pointers and columns are those of the line, with or without an envelope.
  @Test func saysWhereInTheLineItIs() throws {
    let wrong = Bundles.line(number: "A").replacing("\"currency\":\"eur\"", with: "\"currency\":7")
    let odd = Bundles.line(number: "A").replacing(
      "\"amount_due\":100", with: "\"amount_due\":100,\"amount_paid\":7")
    let answers = try answers(
      to: [
        "{\"id\":1,\"bundle\":\(wrong)}", wrong,
        "{\"id\":\"é\",\"bundle\":{\"invoice\": nonsense}}",
        "{\"bundle\":\(odd)}", odd,
      ], status: 2)
    func pointers(_ index: Int, _ kind: String) -> [String] {
      (answers[index][kind] as? [[String: Any]] ?? []).compactMap { $0["pointer"] as? String }
    }
    #expect(pointers(1, "errors").contains("/invoice/currency"))
    #expect(pointers(0, "errors") == pointers(1, "errors").map { "/bundle\($0)" })
    #expect(!pointers(4, "warnings").isEmpty)
    #expect(pointers(3, "warnings") == pointers(4, "warnings").map { "/bundle\($0)" })
    let error = (answers[2]["errors"] as? [[String: Any]])?.first
    #expect(error?["line"] as? Int == 3)
    #expect(error?["column"] as? Int == 33)
  }

  @Test func writesFiles() throws {
    try withFolder { folder throws in
      let lines = ["A", "A", "B"].map { Bundles.line(number: $0) }
      let answers = try answers(to: lines, ["-o", "\(folder)/out"])
      let paths = answers.map { $0["path"] as? String }
      #expect(paths == ["A.txt", "A~2.txt", "B.txt"].map { "\(folder)/out/\($0)" })
      #expect(answers.allSatisfy { $0["base64"] == nil })
      for path in paths.compactMap({ $0 }) { #expect(try !bytes(of: path).isEmpty) }
    }
  }

  @Test func saysWhenAFileCannotBeWritten() throws {
    try withFolder { folder throws in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/A.txt", withIntermediateDirectories: true)
      let lines = ["A", "B"].map { Bundles.line(number: $0) }
      let answers = try answers(to: lines, ["-o", folder], status: 1)
      #expect(answers.map { $0["status"] as? String } == ["failed", "done"])
    }
  }

  /// An engine that waits for each answer before it asks again, and ends by closing its end or by
  /// a signal.
  @Test(arguments: [("1", nil), ("2", nil), ("1", SIGTERM), ("2", SIGINT)])
  func answersAtOnce(jobs: String, signal: Int32?) throws {
    try withFolder { folder throws in
      let (input, output) = (Pipe(), Pipe())
      let tool = try Tool.start(
        ["stream", "--as", "text", "--jobs", jobs], in: folder, input: input, output: output)
      for number in 1...3 {
        let line = Bundles.line(number: "N-\(number)") + "\n"
        try input.fileHandleForWriting.write(contentsOf: Data(line.utf8))
        let answer = try readLine(output.fileHandleForReading)
        #expect(answer.hasPrefix("{\"status\":\"done\",\"line\":\(number),"))
      }
      if let signal {
        kill(tool.processIdentifier, signal)
      } else {
        try input.fileHandleForWriting.close()
      }
      tool.waitUntilExit()
      #expect(tool.terminationReason == .exit)
      #expect(tool.terminationStatus == signal.map { 128 + $0 } ?? 0)
      withExtendedLifetime(input) {}
    }
  }

  private func readLine(_ file: FileHandle) throws -> String {
    var line: [UInt8] = []
    while line.last != 0x0A, let byte = try file.read(upToCount: 1)?.first { line.append(byte) }
    return String(decoding: line, as: UTF8.self)
  }

  @Test func endsQuietlyWhenNobodyReads() throws {
    try withFolder { folder throws in
      try write(Bundles.lines(40), to: "\(folder)/in.jsonl")
      try write("", to: "\(folder)/errors")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = [
        "-c",
        "\"$1\" stream --as text <\"$2/in.jsonl\" 2>\"$2/errors\" | head -n 1 >/dev/null; "
          + "exit ${PIPESTATUS[0]}", "bash", Tool.path, folder,
      ]
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 141)
      #expect(try bytes(of: "\(folder)/errors").isEmpty)
    }
  }

  @Test func failsWhenAnswersCannotBeWritten() throws {
    try withFolder { folder throws in
      try write(Bundles.lines(2), to: "\(folder)/in.jsonl")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Tool.path)
      process.arguments = ["stream", "--as", "text"]
      process.standardInput = FileHandle(forReadingAtPath: "\(folder)/in.jsonl")
      process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 1)
    }
  }
}
