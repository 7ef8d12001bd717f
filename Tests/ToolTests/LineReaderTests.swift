import Testing

@testable import BillheadTool

@Suite struct LineReaderTests {
  /// The numbers and lengths of the lines in a file, -1 for one that is too long.
  private func lines(_ text: [UInt8], limit: Int) throws -> [[Int]] {
    var lines: [[Int]] = []
    try withFolder { folder throws in
      try write(text, to: "\(folder)/in")
      let reader = try LineReader("\(folder)/in", limit: limit) { true }
      #expect(reader.size == text.count)
      while let line = try reader.next() {
        switch line.content {
        case .bytes(let bytes): lines.append([line.number, bytes.count, line.end])
        case .tooLong(let size, _): lines.append([line.number, -1, line.end, size])
        }
      }
    }
    return lines
  }

  @Test(
    arguments: [
      ("", []), ("\n\n \r\n", []), ("ab", [[1, 2, 2]]), ("ab\n", [[1, 2, 3]]),
      ("\nab\r\n\nc", [[2, 3, 5], [4, 1, 7]]),
      ("abcd\nabcde\nx", [[1, 4, 5], [2, -1, 11, 5], [3, 1, 12]]),
      ("abcde", [[1, -1, 5, 5]]),
    ] as [(String, [[Int]])])
  func findsLines(text: String, expected: [[Int]]) throws {
    #expect(try lines(Array(text.utf8), limit: 4) == expected)
  }

  /// A line goes on from one read of the file to the next.
  @Test func joinsWhatIsReadInPieces() throws {
    let lengths = [262_143, 262_144, 262_145, 700_000, 1]
    let text = lengths.flatMap { [UInt8](repeating: 0x78, count: $0) + [0x0A] }
    #expect(try lines(text, limit: 1 << 20).map { $0[1] } == lengths)
    #expect(try lines(text, limit: 300_000).map { $0[1] } == [262_143, 262_144, 262_145, -1, 1])
  }

  /// Room is never for more than the limit, and grows by at least half of what is wanted next.
  @Test(arguments: [1, 4, 300_000, 1 << 28, (1 << 28) + 7])
  func makesRoomWithinTheLimit(limit: Int) {
    var rooms: [Int] = []
    var size = 1
    while size <= limit {
      let room = LineReader.room(for: size, limit: limit)
      #expect(room >= size && room <= limit)
      if room > rooms.last ?? 0 { rooms.append(room) }
      size = room + 1
    }
    #expect(rooms.last == limit)
    // Old and new at once.
    for (old, new) in zip(rooms, rooms.dropFirst()) {
      #expect(old * 2 <= new + 1 && old * 2 <= limit)
    }
  }

  @Test func endsWhenNobodyWaits() throws {
    try withFolder { folder throws in
      try write("a\nb\n", to: "\(folder)/in")
      var mayWait = true
      let reader = try LineReader("\(folder)/in", limit: 10) { mayWait }
      #expect(try reader.next() != nil)
      mayWait = false
      #expect(try reader.next() == nil)
    }
  }
}
