import Foundation
import Testing

@testable import PaymentCodes

/// Another program's reader of QR codes: zbarimg, of Debian's zbar-tools.
enum Scanner {
  /// The bytes that it reads from a picture of a code.
  static func scan(_ matrix: QRMatrix, scale: Int = 4) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("payment-code-\(UUID().uuidString).pbm")
    try Data(picture(matrix, scale: scale)).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "zbarimg", "--raw", "--quiet", "--nodbus", "-Sdisable", "-Sqrcode.enable", "-Sbinary",
      file.path,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "zbarimg reads no code")
    return Array(bytes)
  }

  /// A portable bitmap (P4) with the quiet zone, each module `scale` pixels wide and high.
  static func picture(_ matrix: QRMatrix, scale: Int) -> [UInt8] {
    let side = (matrix.size + 2 * QRMatrix.quietZone) * scale
    let bytesPerRow = (side + 7) / 8
    var pixels = [UInt8](repeating: 0, count: side * bytesPerRow)
    for run in matrix.darkRuns {
      let columns = (run.column..<run.column + run.length).flatMap { module in
        ((module + QRMatrix.quietZone) * scale)..<((module + QRMatrix.quietZone + 1) * scale)
      }
      for line in 0..<scale {
        let start = ((run.row + QRMatrix.quietZone) * scale + line) * bytesPerRow
        for column in columns { pixels[start + column / 8] |= 0x80 >> UInt8(column % 8) }
      }
    }
    return Array("P4\n\(side) \(side)\n".utf8) + pixels
  }
}
