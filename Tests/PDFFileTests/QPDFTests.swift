import Foundation
import Testing

@testable import PDFFile

/// Another program finds nothing to complain of.
@Suite struct QPDFTests {
  @Test(arguments: FileStandard.allCases)
  func check(standard: FileStandard) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("billhead-\(standard)-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    let bytes = try Sample.finisher(standard).finish(Sample.drawing.bytes(.table))
    try Data(bytes).write(to: file)
    let qpdf = Process()
    qpdf.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    qpdf.arguments = ["qpdf", "--check", file.path]
    let output = Pipe()
    qpdf.standardOutput = output
    qpdf.standardError = output
    try qpdf.run()
    let words = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    qpdf.waitUntilExit()
    #expect(qpdf.terminationStatus == 0, "\(words)")
    #expect(!words.contains("WARNING"), "\(words)")
  }
}
