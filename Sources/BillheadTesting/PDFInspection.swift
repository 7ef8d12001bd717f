internal import Diagnostics
internal import Foundation

/// Facts about a PDF, as other programs see them: `pdftotext` and `pdffonts` of Poppler, `qpdf`.
public struct PDFInspection: Sendable {
  private let bytes: [UInt8]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The orders in which a program can give the text of a page.
  public enum Order: Sendable, Hashable {
    /// As the file draws it, which is the reading order.
    case ofContent
    /// As it stands on the page, with right-to-left words put into logical order.
    case ofPlaces
  }

  /// The text of all pages.
  ///
  /// Throws a `MachineFailure` when the program is not installed.
  public func text(inOrder order: Order = .ofContent) throws -> String {
    let options = order == .ofContent ? ["-raw"] : []
    return try run("pdftotext", options + ["-enc", "UTF-8"], after: ["-"]).output
  }

  /// What `qpdf --check` finds wrong; nil when the file is sound.
  ///
  /// Throws a `MachineFailure` when the program is not installed.
  public func problem() throws -> String? {
    let result = try run("qpdf", ["--check"])
    return result.status == 0 ? nil : result.output
  }

  /// The names of the fonts that are not embedded.
  ///
  /// Throws a `MachineFailure` when the program is not installed.
  public func fontsLeftOut() throws -> [String] {
    let rows = try run("pdffonts", []).output.split(separator: "\n").dropFirst(2)
    return rows.compactMap { row in
      // name, type (one or more words), encoding, emb, sub, uni, object number and generation
      let fields = row.split(separator: " ").map(String.init)
      guard fields.count >= 6, fields[fields.count - 5] != "yes" else { return nil }
      return fields[0]
    }
  }

  private func run(
    _ program: String, _ options: [String], after: [String] = []
  ) throws -> (status: Int32, output: String) {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + options + [file.path] + after
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    // What env answers for a program that it does not find.
    guard process.terminationStatus != 127 else {
      throw MachineFailure(TestingFact.missingProgram(program).diagnostic)
    }
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
