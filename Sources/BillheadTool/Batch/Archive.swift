import Billhead
import HostSystem
import ZipFile

/// All documents of a batch in one ZIP file, which appears when it is whole.
struct Archive {
  private let file: DraftFile
  private var writer: ZipWriter

  /// Where the documents are that earlier runs have drawn.
  private let folder: String

  /// Throws a `MachineFailure` when the file cannot be written.
  init(_ path: String, of folder: String) throws {
    self.folder = folder
    // What killed batches left of their archives is large; a folder may be written to unread.
    try? removeDrafts(in: folderName(path))
    let file = try DraftFile(path)
    self.file = file
    writer = ZipWriter { try file.write($0) }
  }

  /// `seconds`: the instant of issue, since 1970-01-01T00:00:00Z.
  mutating func add(_ name: String, _ bytes: [UInt8], at seconds: Int) throws {
    try writer.add(name, bytes, at: seconds)
  }

  /// Adds a document that an earlier run has drawn.
  mutating func add(_ record: Record) throws {
    for name in record.files {
      try add(name, try readFile("\(folder)/\(name)"), at: record.issued ?? 0)
    }
  }

  mutating func finish() throws {
    try writer.finish()
    try file.finish()
  }
}
