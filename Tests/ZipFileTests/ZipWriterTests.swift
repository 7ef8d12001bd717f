import Foundation
import Testing

@testable import ZipFile

@Suite struct ZipWriterTests {
  private let files = [
    ("A-1.pdf", Array("one".utf8)), ("é~2.pdf", Array("two and more".utf8)), ("empty.txt", []),
  ]

  private func archive(_ limits: ZipWriter.Limits = .init()) throws -> [UInt8] {
    let bytes = Box()
    var writer = ZipWriter(limits: limits) { bytes.bytes += $0 }
    for (name, content) in files { try writer.add(name, content, at: 1_709_200_000) }
    try writer.finish()
    return bytes.bytes
  }

  private final class Box {
    var bytes: [UInt8] = []
  }

  /// What another program finds in an archive: names, dates and contents.
  private func reading(of archive: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(archive).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "unzip -tq \"$1\" >&2 && zipinfo -T -l \"$1\" && unzip -p \"$1\"", "sh", file.path,
    ]
    process.environment = ["LC_ALL": "C.UTF-8", "TZ": "UTC", "PATH": "/usr/bin:/bin"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: output, as: UTF8.self)
  }

  private func expectAll(in archive: [UInt8]) throws {
    // An extra field, which a large archive has, is an 'x'.
    let text = try reading(of: archive).replacing(" bx ", with: " b- ")
    for line in [
      "-rw-r--r--  4.5 unx        3 b-        3 stor 20240229.094640 A-1.pdf",
      "-rw-r--r--  4.5 unx       12 b-       12 stor 20240229.094640 é~2.pdf",
      "-rw-r--r--  4.5 unx        0 b-        0 stor 20240229.094640 empty.txt",
    ] {
      #expect(text.contains(line))
    }
    #expect(text.hasSuffix("onetwo and more"))
  }

  @Test func canBeReadByAnother() throws {
    try expectAll(in: archive())
  }

  @Test(arguments: [
    ZipWriter.Limits(offset: 30), .init(count: 2), .init(offset: 0, count: 0),
  ])
  func canBeReadByAnotherWhereItIsLarge(limits: ZipWriter.Limits) throws {
    let large = try archive(limits)
    // The signature of the ZIP64 end of central directory record.
    #expect(large.contains([0x50, 0x4B, 0x06, 0x06]))
    #expect(try !archive().contains([0x50, 0x4B, 0x06, 0x06]))
    try expectAll(in: large)
  }

  /// A file that lies far needs a reader of ZIP64, in both its headers; the others do not.
  @Test(arguments: [
    (ZipWriter.Limits(), [20, 20, 20]), (.init(offset: 30), [20, 45, 45]),
    (.init(count: 0), [20, 20, 20]),
  ])
  func saysWhichReaderItNeeds(limits: ZipWriter.Limits, versions: [UInt8]) throws {
    let archive = try archive(limits)
    #expect(bytes(4, behind: [0x50, 0x4B, 0x03, 0x04], of: archive) == versions)
    #expect(bytes(6, behind: [0x50, 0x4B, 0x01, 0x02], of: archive) == versions)
  }

  private func bytes(_ step: Int, behind signature: [UInt8], of archive: [UInt8]) -> [UInt8] {
    archive.indices.filter { archive[$0...].starts(with: signature) }.map { archive[$0 + step] }
  }

  @Test func givesTheSameBytesAgain() throws {
    #expect(try archive() == archive())
  }

  @Test(arguments: [
    (-1, [0x00, 0x00, 0x21, 0x00]), (Int(UInt32.max) * 4, [0x7D, 0xBF, 0x9F, 0xFF]),
  ])
  func keepsDatesWithinThoseOfTheFormat(seconds: Int, bytes: [UInt8]) throws {
    let box = Box()
    var writer = ZipWriter { box.bytes += $0 }
    try writer.add("a", [], at: seconds)
    #expect(Array(box.bytes[10..<14]) == bytes)
  }
}
