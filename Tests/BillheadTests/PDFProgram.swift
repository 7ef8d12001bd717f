import Foundation

/// The programs that tests read PDFs with.
enum PDFProgram {
  struct Output {
    let status: Int32
    let bytes: Data
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  struct Missing: Error {
    let program: String
  }

  /// What a program prints about a file.
  static func run(
    _ name: String, _ options: [String], on bytes: [UInt8], after: [String] = []
  ) throws -> String {
    try withFile(bytes) { try output(name, options + [$0] + after).text }
  }

  /// The bytes that a program makes of a file.
  static func output(
    of name: String, _ options: [String], on bytes: [UInt8], after: [String] = []
  ) throws -> [UInt8] {
    try withFile(bytes) { try Array(output(name, options + [$0] + after).bytes) }
  }

  /// The file with everything unpacked, dictionaries as text.
  static func qdf(_ bytes: [UInt8]) throws -> Data {
    try withFile(bytes) {
      try output("qpdf", ["--qdf", "--object-streams=disable", $0, "-"]).bytes
    }
  }

  private static func withFile<Result>(
    _ bytes: [UInt8], _ use: (String) throws -> Result
  ) throws -> Result {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    try Data(bytes).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    return try use(path.path)
  }

  /// What a program prints, and the status it ends with.
  static func output(_ name: String, _ arguments: [String]) throws -> Output {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.standardOutput = output
    // Names of files beyond ASCII want a locale that has them.
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    // What env answers for a program that it does not find: it has not found the file good.
    guard process.terminationStatus != 127 else { throw Missing(program: name) }
    return Output(status: process.terminationStatus, bytes: bytes)
  }
}
