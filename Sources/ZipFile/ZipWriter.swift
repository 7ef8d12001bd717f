import CDeflate
import Diagnostics
import Figures

/// Writes a ZIP archive piece by piece (PKWARE's APPNOTE 6.3): files are stored as they are, names
/// are UTF-8, and the same files give the same bytes.
///
/// It keeps some 50 bytes and the name of each file, for the directory at the end.
package struct ZipWriter {
  /// The largest number that fits a field of the first format; what is larger goes to ZIP64's.
  struct Limits {
    var offset = Int(UInt32.max) - 1
    var count = Int(UInt16.max) - 1
  }

  private let write: ([UInt8]) throws -> Void
  private let limits: Limits
  private var offset = 0
  private var count = 0
  private var directory = LittleEndian()

  /// `write` takes the bytes of the archive in their order.
  package init(_ write: @escaping ([UInt8]) throws -> Void) {
    self.init(limits: Limits(), write)
  }

  init(limits: Limits, _ write: @escaping ([UInt8]) throws -> Void) {
    self.limits = limits
    self.write = write
  }

  /// Adds a file under a name that no other has, with an instant in seconds since
  /// 1970-01-01T00:00:00Z.
  ///
  /// Throws what writing throws, and a `MachineFailure` for 4 GiB or more.
  package mutating func add(_ name: String, _ bytes: [UInt8], at seconds: Int) throws {
    guard bytes.count < UInt32.max, name.utf8.count < UInt16.max else {
      throw MachineFailure(ZipFault.entryTooLarge(name).diagnostic)
    }
    let facts = facts(name, bytes, at: seconds)
    var header = LittleEndian()
    header.add(0x0403_4B50, 4)
    header.add(facts)
    header.add(0, 2)
    header.bytes += Array(name.utf8)
    list(name, facts)
    count += 1
    offset += header.bytes.count + bytes.count
    try write(header.bytes)
    try write(bytes)
  }

  /// Whether the next file begins where ZIP64 has to say it.
  private var isFar: Bool { offset > limits.offset }

  /// What the local header and the directory both say (4.3.7), up to the length of the name.
  private func facts(_ name: String, _ bytes: [UInt8], at seconds: Int) -> LittleEndian {
    let (time, date) = dosTime(seconds)
    let checksum = bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    var facts = LittleEndian()
    // ZIP64 needs a reader of 4.5 (4.4.3.2).
    facts.add(isFar ? 45 : 20, 2)
    // The name is UTF-8 (4.4.4, bit 11), and nothing is packed.
    facts.add(1 << 11, 2)
    facts.add(0, 2)
    facts.add(time, 2)
    facts.add(date, 2)
    facts.add(Int(checksum), 4)
    facts.add(bytes.count, 4)
    facts.add(bytes.count, 4)
    facts.add(name.utf8.count, 2)
    return facts
  }

  /// Adds a line to the directory (4.3.12); an offset that is too large is in an extra field
  /// (4.5.3).
  private mutating func list(_ name: String, _ facts: LittleEndian) {
    directory.add(0x0201_4B50, 4)
    // Made on Unix, so that the mode below counts.
    directory.add(3 << 8 | 45, 2)
    directory.add(facts)
    directory.add(isFar ? 12 : 0, 2)
    directory.add(0, 2)
    directory.add(0, 2)
    directory.add(0, 2)
    directory.add(0o100_644 << 16, 4)
    directory.add(isFar ? Int(UInt32.max) : offset, 4)
    directory.bytes += Array(name.utf8)
    guard isFar else { return }
    directory.add(0x0001, 2)
    directory.add(8, 2)
    directory.add(offset, 8)
  }

  /// Writes the directory and what ends the archive.
  ///
  /// Throws what writing throws.
  package mutating func finish() throws {
    var end = LittleEndian()
    let size = directory.bytes.count
    let isLarge = count > limits.count || offset + size > limits.offset
    if isLarge { end.addLargeEnd(count: count, size: size, offset: offset) }
    end.add(0x0605_4B50, 4)
    end.add(0, 4)
    end.add(isLarge ? Int(UInt16.max) : count, 2)
    end.add(isLarge ? Int(UInt16.max) : count, 2)
    end.add(isLarge ? Int(UInt32.max) : size, 4)
    end.add(isLarge ? Int(UInt32.max) : offset, 4)
    end.add(0, 2)
    try write(directory.bytes)
    try write(end.bytes)
  }
}

/// Time and date as MS-DOS has them: to two seconds, from 1980 to 2107, here in UTC.
private func dosTime(_ seconds: Int) -> (time: Int, date: Int) {
  // The first second of 1980, and the last of 2107.
  let seconds = min(max(seconds, 315_532_800), 4_354_819_199)
  let day = Instant(seconds).date(atOffset: 0)
  let (hour, minute, second) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60)
  return (
    hour << 11 | minute << 5 | second >> 1, (day.year - 1980) << 9 | day.month << 5 | day.day
  )
}
