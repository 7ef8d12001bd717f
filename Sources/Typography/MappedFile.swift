import CPangoCairo

/// A font file, mapped into memory.
struct MappedFile: ~Copyable {
  private let file: OpaquePointer
  private let path: String

  /// Throws a `MachineFailure` when the file cannot be read.
  init(_ path: String) throws {
    guard let file = g_mapped_file_new(path, 0, nil) else {
      throw TypographyFact.unreadable(path).failure
    }
    self.file = file
    self.path = path
  }

  deinit { g_mapped_file_unref(file) }

  /// Valid as long as the file is mapped.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: g_mapped_file_get_contents(file), count: Int(g_mapped_file_get_length(file)))
  }

  /// The SHA-256 digest of the whole file in lowercase hexadecimal digits.
  static func digest(of path: String) throws -> String {
    let file = try MappedFile(path)
    return try sha256(file.bytes, of: path)
  }

  /// Tells one version of a font file from another without reading the whole file.
  ///
  /// It is the SHA-256 digest of the file's table directories (ISO/IEC 14496-22 4.3 and 4.6), which
  /// hold a checksum and the length of every table. Hashing the 20 MB of a Chinese font would take
  /// longer than drawing a document. Throws a `MachineFailure` for a file that is no font.
  static func fingerprint(of path: String) throws -> String {
    let file = try MappedFile(path)
    guard let directories = file.bytes.tableDirectories else {
      throw TypographyFact.unreadable(path).failure
    }
    return try directories.withUnsafeBytes { try sha256($0, of: path) }
  }

  private static func sha256(_ bytes: UnsafeRawBufferPointer, of path: String) throws -> String {
    let start = bytes.baseAddress?.assumingMemoryBound(to: guchar.self)
    guard let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, start, gsize(bytes.count))
    else { throw TypographyFact.unreadable(path).failure }
    defer { g_free(text) }
    return String(cString: text)
  }
}

extension UnsafeRawBufferPointer {
  /// The table directory of each font in a file; nil when there is none.
  fileprivate var tableDirectories: [UInt8]? {
    var places: [Int?] = [0]
    if starts(with: "ttcf".utf8) {
      places = (0..<Swift.min(number(at: 8, size: 4) ?? 0, 256)).map { font in
        number(at: 12 + 4 * font, size: 4)
      }
    }
    var directories: [UInt8] = []
    for start in places {
      guard let start, hasFont(at: start), let tables = number(at: start + 4, size: 2), tables > 0,
        start + 12 + 16 * tables <= count
      else { return nil }
      directories += self[start..<start + 12 + 16 * tables]
    }
    return directories.isEmpty ? nil : directories
  }

  /// The first four bytes tell the kind of outlines (4.3): TrueType, Apple's TrueType, CFF.
  private func hasFont(at start: Int) -> Bool {
    [0x0001_0000, 0x7472_7565, 0x4F54_544F].contains(number(at: start, size: 4))
  }

  /// An unsigned number, big end first; nil when it would reach out of the bytes.
  private func number(at index: Int, size: Int) -> Int? {
    guard index >= 0, index <= count - size else { return nil }
    return self[index..<index + size].reduce(0) { $0 << 8 | Int($1) }
  }
}
