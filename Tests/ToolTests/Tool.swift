import Foundation

/// The built tool, run as a user runs it.
struct Tool {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Beside the tests' own program.
  static let path = built("billhead")

  /// A program that draws with the library and leaves its environment as it is.
  static let libraryUser = built("billhead-measure")

  private static func built(_ name: String) -> String {
    let beside = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
      .deletingLastPathComponent().appending(path: name).path
    return FileManager.default.isExecutableFile(atPath: beside)
      ? beside : "\(package)/.build/debug/\(name)"
  }

  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  static let fixtures = "\(package)/Fixtures"

  /// Runs the tool in a folder, with the given standard input.
  static func run(
    _ arguments: [String], in folder: String? = nil, input: [UInt8] = []
  ) throws -> Result {
    try run(path, arguments, in: folder, input: input)
  }

  /// Runs another program in a folder.
  static func program(
    _ name: String, _ arguments: [String], in folder: String
  ) throws -> Result {
    try run("/usr/bin/env", [name] + arguments, in: folder, input: [])
  }

  private static func run(
    _ path: String, _ arguments: [String], in folder: String?, input: [UInt8]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    // Files, because a pipe that nobody reads fills up.
    let files = try Streams(input: input)
    defer { files.remove() }
    (process.standardInput, process.standardOutput, process.standardError) =
      (try files.reading(), try files.writing(files.output), try files.writing(files.errors))
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try files.text(files.output),
      errors: try files.text(files.errors))
  }

  /// Begins to run the tool in a folder; what it prints is dropped, or goes to a pipe.
  static func start(
    _ arguments: [String], in folder: String, input: Pipe? = nil, output: Pipe? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = input ?? FileHandle.nullDevice
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs the tool where no file may grow beyond a number of 512-byte blocks, as on a full disk.
  static func run(_ arguments: [String], in folder: String, blocks: Int) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "ulimit -f \(blocks); exec \"$@\"", "sh", path] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }
}

/// The files that stand for a process's three streams.
private struct Streams {
  let folder: URL
  var input: URL { folder.appending(path: "input") }
  var output: URL { folder.appending(path: "output") }
  var errors: URL { folder.appending(path: "errors") }

  init(input bytes: [UInt8]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: input)
    for file in [output, errors] { try Data().write(to: file) }
  }

  func reading() throws -> FileHandle { try FileHandle(forReadingFrom: input) }
  func writing(_ file: URL) throws -> FileHandle { try FileHandle(forWritingTo: file) }

  func text(_ file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}

/// A new folder that is gone afterwards.
func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path)
}

/// All names in a folder, hidden ones too.
func names(in folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}

func bytes(of path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}

func write(_ text: String, to path: String) throws {
  try write(Array(text.utf8), to: path)
}

func write(_ bytes: [UInt8], to path: String) throws {
  try Data(bytes).write(to: URL(fileURLWithPath: path))
}
