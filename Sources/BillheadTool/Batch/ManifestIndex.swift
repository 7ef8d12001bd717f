import Billhead
import HostSystem

/// Where in a manifest the last line of each id is; the lines themselves stay in the file.
///
/// It takes some 40 bytes a line.
struct ManifestIndex: Sendable {
  private let descriptor: Int32
  private var lines: [StableHash: Range<Int>] = [:]
  /// The names of the documents that hold.
  private(set) var names = NameBook()

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Reads the file whose descriptor this is, and gives the length of its whole lines: a last line
  /// without an end was being written when its program was killed.
  ///
  /// Throws a `Rejection` for a line that is no record.
  mutating func read(_ path: String) throws -> Int {
    let reader = try LineReader(path, limit: 1 << 28) { true }
    var length = 0
    while let line = try reader.next(), line.isEnded {
      guard let bytes = try? line.bytes(of: path), let record = Record(bytes) else {
        throw ToolFact.notARecord(path, line: line.number).rejection
      }
      replaceName(of: record)
      lines[StableHash(record.id)] = line.end - 1 - bytes.count..<line.end - 1
      length = line.end
    }
    return length
  }

  private mutating func replaceName(of record: Record) {
    if let former = self.record(of: record.id)?.file { names.release(former) }
    if let file = record.file { names.take(file) }
  }

  /// The line that holds for an id, without its end; nil for an unknown id.
  func line(of id: String) -> [UInt8]? {
    guard let range = lines[StableHash(id)] else { return nil }
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      while count < range.count {
        let got = pread(
          descriptor, buffer.baseAddress?.advanced(by: count), range.count - count,
          off_t(range.lowerBound + count))
        guard got > 0 || (got < 0 && errno == EINTR) else { break }
        count += max(0, got)
      }
      filled = count
    }
    return count == range.count ? bytes : nil
  }

  /// The record that holds for an id.
  func record(of id: String) -> Record? {
    line(of: id).flatMap { Record($0) }.flatMap { $0.id == id ? $0 : nil }
  }
}
