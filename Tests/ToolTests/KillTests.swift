import Foundation
import Testing

@Suite struct KillTests {
  private let batch = ["batch", "in.jsonl", "-o", "out", "--as", "text", "--jobs", "2"]
  private static let count = 60

  /// What a run without any trouble makes.
  private static let whole = Result {
    var made: [String: [UInt8]] = [:]
    try withFolder { folder throws in
      try write(Bundles.lines(count), to: "\(folder)/in.jsonl")
      _ = try Tool.run(["batch", "in.jsonl", "-o", "out", "--as", "text"], in: folder)
      made = try contents(of: "\(folder)/out")
    }
    return made
  }

  private func hasLines(_ count: Int, _ folder: String) -> Bool {
    let manifest = (try? bytes(of: "\(folder)/out/manifest.jsonl")) ?? []
    return manifest.count { $0 == 0x0A } >= count
  }

  /// Every file with a final name is one of the whole run.
  private func expectNothingHalf(_ folder: String) throws {
    let whole = try Self.whole.get()
    for (name, bytes) in try contents(of: "\(folder)/out")
    where !name.hasPrefix(".") && name != "manifest.jsonl" {
      #expect(whole[name] == bytes)
    }
  }

  @Test(arguments: [0, 1, 2, 7, 25])
  func completesAfterAKill(lines: Int) throws {
    try withFolder { folder throws in
      try write(Bundles.lines(Self.count), to: "\(folder)/in.jsonl")
      let tool = try Tool.start(batch, in: folder)
      while tool.isRunning, !hasLines(lines, folder) { usleep(500) }
      kill(tool.processIdentifier, SIGKILL)
      tool.waitUntilExit()
      #expect(tool.terminationReason == .uncaughtSignal)
      #expect(!hasLines(Self.count, folder))
      if FileManager.default.fileExists(atPath: "\(folder)/out") { try expectNothingHalf(folder) }
      #expect(try Tool.run(batch + ["--resume"], in: folder).status == 0)
      #expect(try contents(of: "\(folder)/out") == Self.whole.get())
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func endsInOrderAndGoesOn(signal: Int32) throws {
    try withFolder { folder throws in
      try write(Bundles.lines(Self.count), to: "\(folder)/in.jsonl")
      let tool = try Tool.start(batch + ["--zip", "all.zip"], in: folder)
      while tool.isRunning, !hasLines(1, folder) { usleep(500) }
      kill(tool.processIdentifier, signal)
      tool.waitUntilExit()
      #expect(tool.terminationReason == .exit)
      #expect(tool.terminationStatus == 128 + signal)
      let done = try records(in: "\(folder)/out").count
      #expect(done < Self.count)
      #expect(try names(in: "\(folder)/out").count == done + 1)
      // Half an archive is none.
      #expect(try names(in: folder) == ["in.jsonl", "out"])
      #expect(try Tool.run(batch + ["--resume"], in: folder).status == 0)
      #expect(try contents(of: "\(folder)/out") == Self.whole.get())
    }
  }

  /// A signal ends a wait for input too.
  @Test func endsWhileItWaits() throws {
    try withFolder { folder throws in
      let input = Pipe()
      let tool = try Tool.start(["batch", "-", "-o", "out"], in: folder, input: input)
      let manifest = "\(folder)/out/manifest.jsonl"
      while tool.isRunning, !FileManager.default.fileExists(atPath: manifest) { usleep(1_000) }
      kill(tool.processIdentifier, SIGTERM)
      tool.waitUntilExit()
      #expect(tool.terminationReason == .exit)
      #expect(tool.terminationStatus == 128 + SIGTERM)
      withExtendedLifetime(input) {}
    }
  }

  /// A document, or the manifest, that does not fit on the disk.
  @Test(arguments: [(1, 0), (8, 2)])
  func completesAfterAFullDisk(blocks: Int, atLeast: Int) throws {
    try withFolder { folder throws in
      try write(Bundles.lines(Self.count), to: "\(folder)/in.jsonl")
      #expect(try Tool.run(batch, in: folder, blocks: blocks) == 1)
      let made = try names(in: "\(folder)/out")
      #expect(made.allSatisfy { !$0.hasSuffix(".part") })
      let manifest = try bytes(of: "\(folder)/out/manifest.jsonl")
      #expect(manifest.isEmpty || manifest.last == 0x0A)
      #expect(try records(in: "\(folder)/out").count >= atLeast)
      try expectNothingHalf(folder)
      #expect(try Tool.run(batch + ["--resume"], in: folder).status == 0)
      #expect(try contents(of: "\(folder)/out") == Self.whole.get())
    }
  }

  /// Its documents and its archive are left alone too.
  @Test func leavesAFolderToOneProgram() throws {
    try withFolder { folder throws in
      try write(Bundles.lines(1), to: "\(folder)/in.jsonl")
      let (input, zip) = (Pipe(), ["--zip", "all.zip"])
      let first = try Tool.start(
        ["batch", "-", "-o", "out", "--as", "text"] + zip, in: folder, input: input)
      try input.fileHandleForWriting.write(contentsOf: Data(Bundles.lines(1).utf8))
      // It has the manifest when it writes to it.
      while first.isRunning, !hasLines(1, folder) { usleep(1_000) }
      let second = try Tool.run(batch + zip + ["--resume"], in: folder)
      #expect(second.status == 2)
      #expect(second.errors.contains("another program is writing a batch"))
      try input.fileHandleForWriting.close()
      first.waitUntilExit()
      #expect(first.terminationStatus == 0)
      let whole = ["batch", "in.jsonl", "-o", "other", "--as", "text", "--zip", "whole.zip"]
      #expect(try Tool.run(whole, in: folder).status == 0)
      #expect(try bytes(of: "\(folder)/all.zip") == bytes(of: "\(folder)/whole.zip"))
      #expect(try names(in: folder) == ["all.zip", "in.jsonl", "other", "out", "whole.zip"])
    }
  }

  /// Another folder, but the same archive: the last one that ends has it.
  @Test func leavesAnArchiveToItsProgram() throws {
    try withFolder { folder throws in
      try write(Bundles.lines(2), to: "\(folder)/in.jsonl")
      let (input, zip) = (Pipe(), ["--as", "text", "--zip", "all.zip"])
      let first = try Tool.start(["batch", "-", "-o", "a"] + zip, in: folder, input: input)
      try input.fileHandleForWriting.write(contentsOf: Data(Bundles.lines(1).utf8))
      while first.isRunning, (try? records(in: "\(folder)/a").count) != 1 { usleep(1_000) }
      #expect(try Tool.run(["batch", "in.jsonl", "-o", "b"] + zip, in: folder).status == 0)
      let second = try bytes(of: "\(folder)/all.zip")
      let line = Bundles.line(number: "N-1", amount: 101) + "\n"
      try input.fileHandleForWriting.write(contentsOf: Data(line.utf8))
      try input.fileHandleForWriting.close()
      first.waitUntilExit()
      #expect(first.terminationStatus == 0)
      #expect(try bytes(of: "\(folder)/all.zip") == second)
    }
  }

  /// An archive that a kill left half is taken away by the next batch that makes one.
  @Test func takesAwayWhatIsLeftOfAnArchive() throws {
    try withFolder { folder throws in
      try write(Bundles.lines(Self.count), to: "\(folder)/in.jsonl")
      let tool = try Tool.start(batch + ["--zip", "all.zip"], in: folder)
      while tool.isRunning, !hasLines(1, folder) { usleep(500) }
      kill(tool.processIdentifier, SIGKILL)
      tool.waitUntilExit()
      #expect(try names(in: folder).count == 3)
      let result = try Tool.run(batch + ["--zip", "all.zip", "--resume"], in: folder)
      #expect(result.status == 0)
      #expect(try names(in: folder) == ["all.zip", "in.jsonl", "out"])
    }
  }
}
