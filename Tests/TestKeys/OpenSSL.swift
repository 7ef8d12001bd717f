import Foundation

/// The program `openssl`, at work in a folder of its own.
package struct OpenSSL {
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  private let folder: URL

  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  package func remove() { try? FileManager.default.removeItem(at: folder) }

  package func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  package func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  /// Throws a `Failure` with what it printed when it does not end well.
  package func run(_ arguments: [String]) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments
    process.currentDirectoryURL = folder
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let words = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: String(decoding: words, as: UTF8.self))
    }
  }
}

extension OpenSSL {
  /// Checks a detached CMS signature, with the attribute that CAdES asks for, up to an authority.
  ///
  /// Throws a `Failure` where it is not that of the content.
  package static func verify(
    _ signature: [UInt8], of content: [UInt8], authority: [UInt8]
  ) throws {
    let folder = try OpenSSL()
    defer { folder.remove() }
    try folder.write(signature, "signature.der")
    try folder.write(content, "content")
    try folder.write(authority, "root.pem")
    try folder.run([
      "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", "signature.der",
      "-content", "content", "-CAfile", "root.pem", "-purpose", "any", "-out", "/dev/null",
    ])
  }
}
