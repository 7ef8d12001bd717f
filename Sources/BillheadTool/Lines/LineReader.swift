import Billhead
import HostSystem

/// A line of newline-delimited JSON that has more than white space in it.
struct Line: Sendable {
  /// From 1.
  let number: Int
  let content: Content
  /// The bytes that were read up to its end.
  let end: Int
  /// Whether a line feed is at its end; the last line may have none.
  let isEnded: Bool

  enum Content: Sendable {
    case bytes([UInt8])
    /// Longer than the limit, and not kept; both in bytes.
    case tooLong(size: Int, limit: Int)
  }

  /// In bytes of what is held.
  var cost: Int {
    if case .bytes(let bytes) = content { bytes.count } else { 0 }
  }

  /// Whether it only begins a piece of JSON that stands on several lines.
  var opensJSON: Bool {
    guard case .bytes(let bytes) = content else { return false }
    let words = bytes.lazy.filter { !isBlank($0) }.prefix(2)
    return words.elementsEqual("{".utf8) || words.elementsEqual("[".utf8)
  }

  /// Throws a `Rejection` for a line that is too long; `path` is the file's name.
  func bytes(of path: String) throws -> [UInt8] {
    switch content {
    case .bytes(let bytes): return bytes
    case .tooLong(let size, let limit):
      throw ToolFact.lineTooLong(path, line: number, size: size, limit: limit).rejection
    }
  }
}

/// The lines of a file, a pipe or a terminal, one at a time, none longer than a limit.
final class LineReader {
  let name: String
  /// In bytes, without the line feed.
  let limit: Int
  /// The size of a file in bytes; nil for pipes and terminals.
  let size: Int?
  private let descriptor: Int32
  private let mayWait: () -> Bool
  private var buffer: [UInt8] = []
  private var position = 0
  private var number = 0
  private var end = 0
  private var isEnded = false

  /// `mayWait` is asked now and then while nothing comes; false ends the reading.
  ///
  /// Throws a `Rejection` that says why the file cannot be read; `-` is standard input.
  init(_ name: String, limit: Int, mayWait: @escaping () -> Bool) throws {
    self.name = name
    self.limit = limit
    self.mayWait = mayWait
    descriptor = name == "-" ? STDIN_FILENO : open(name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(name) }
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isFile ? Int(status.st_size) : nil
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  /// Whether a line has been read, blank ones included.
  var hasBegun: Bool { number > 0 }

  /// The next line that is not blank; nil at the end.
  ///
  /// Throws a `Rejection` when no more can be read.
  func next() throws -> Line? {
    while let content = try nextContent() {
      if case .bytes(let bytes) = content, bytes.allSatisfy(isBlank) { continue }
      return Line(number: number, content: content, end: end, isEnded: isEnded)
    }
    return nil
  }

  private func nextContent() throws -> Line.Content? {
    var line: [UInt8] = []
    var (size, isThere) = (0, false)
    while try position < buffer.count || fill() {
      let lineEnd = lineEnd
      let piece = buffer[position..<(lineEnd ?? buffer.count)]
      (isThere, size) = (true, size + piece.count)
      if size <= limit {
        line.reserveCapacity(Self.room(for: size, limit: limit))
        line += piece
      } else {
        line = []
      }
      end += piece.count + (lineEnd == nil ? 0 : 1)
      position = lineEnd.map { $0 + 1 } ?? buffer.count
      isEnded = lineEnd != nil
      if isEnded { break }
    }
    // Half a line is no line.
    guard isThere, mayWait() else { return nil }
    number += 1
    return size <= limit ? .bytes(line) : .tooLong(size: size, limit: limit)
  }

  /// How many bytes to make room for when a line has come to a size: the limit halved as often as
  /// it holds that. While a line moves to more room, the old and what is moved then fit in the limit.
  static func room(for size: Int, limit: Int) -> Int {
    var room = limit
    while room > 1, room / 2 >= size { room /= 2 }
    return room
  }

  /// Where the next line feed is in what was read.
  private var lineEnd: Int? {
    buffer.withUnsafeBytes { bytes in
      let rest = bytes[position...]
      guard let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress,
        let found = memchr(start, Int32(UInt8(ascii: "\n")), rest.count)
      else { return nil }
      return position + (UnsafeRawPointer(found) - start)
    }
  }

  /// False at the end.
  private func fill() throws -> Bool {
    guard waitForInput() else { return false }
    position = 0
    buffer = try [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
      var got = read(descriptor, buffer.baseAddress, buffer.count)
      while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress, buffer.count) }
      guard got >= 0 else { throw unreadable(name) }
      count = got
    }
    return !buffer.isEmpty
  }

  /// A signal does not end a read that waits, so the wait is cut into pieces.
  private func waitForInput() -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while mayWait() {
      let found = poll(&request, 1, 100)
      if found > 0 || (found < 0 && errno != EINTR) { return true }
    }
    return false
  }
}

/// Whether a byte of a line is white space (RFC 8259, section 2).
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
