import PDFFile

/// Reads a whole file as `billhead verify` does.
enum FileTarget: FuzzTarget {
  static let name = "file"
  static var seeds: [[UInt8]] { Samples.files }

  static func test(_ bytes: [UInt8]) {
    let record = try? FileRecord(bytes)
    let own = record?.ownCount ?? bytes.count
    precondition(own <= bytes.count)
    _ = AppendedUpdates(to: bytes, after: own) { _ in [] }
    _ = FilePart(of: bytes.count / 2, in: bytes)
  }
}
