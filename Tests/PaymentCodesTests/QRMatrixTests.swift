import Diagnostics
import Testing

@testable import PaymentCodes

@Suite struct QRMatrixTests {
  @Test(arguments: ErrorCorrection.allCases, [1, 2, 9, 10, 13, 25, 26, 27, 39, 40])
  func holdsItsCapacity(level: ErrorCorrection, version: Int) throws {
    let limits = QRLimits(level, maximumVersion: version)
    let full = try QRMatrix(
      bytes: [UInt8](repeating: 0xE9, count: limits.capacity), limits: limits)
    #expect(full.version == version)
    #expect(full.size == 17 + 4 * version)
    #expect(full.errorCorrection == level)
    let more = [UInt8](repeating: 0xE9, count: limits.capacity + 1)
    let rejection = #expect(throws: Rejection.self) { try QRMatrix(bytes: more, limits: limits) }
    #expect(
      rejection?.description
        == "error: the content of the QR code has \(limits.capacity + 1) bytes; at most"
        + " \(limits.capacity) are allowed")
    if version < 40 {
      #expect(
        try QRMatrix(bytes: more, limits: .init(level, maximumVersion: version + 1)).version
          == version + 1)
    }
  }

  @Test func refusesNothing() {
    #expect(throws: Rejection.self) { try QRMatrix("") }
  }

  /// A finder pattern is in three corners and in no fourth (ISO/IEC 18004, 6.3.3).
  @Test func hasItsFinderPatterns() throws {
    let matrix = try QRMatrix("https://example.com")
    func isFinder(_ left: Int, _ top: Int) -> Bool {
      (0..<7).allSatisfy { row in
        (0..<7).allSatisfy { column in
          let ring = max(abs(row - 3), abs(column - 3))
          return matrix[left + column, top + row] == (ring != 2)
        }
      }
    }
    let last = matrix.size - 7
    #expect(isFinder(0, 0) && isFinder(last, 0) && isFinder(0, last))
    #expect(!isFinder(last, last))
  }

  @Test func runsAreTheDarkModules() throws {
    let matrix = try QRMatrix("upi://pay?pa=a@bank")
    var dark = Set<[Int]>()
    for run in matrix.darkRuns {
      #expect(run.length > 0)
      #expect(run.column == 0 || !matrix[run.column - 1, run.row])
      for column in run.column..<run.column + run.length { dark.insert([column, run.row]) }
    }
    for row in 0..<matrix.size {
      for column in 0..<matrix.size {
        #expect(matrix[column, row] == dark.contains([column, row]))
      }
    }
  }

  @Test func isTheSameFromEveryThread() async throws {
    let text = String(repeating: "Zürich, 8001. ", count: 40)
    let first = try QRMatrix(text)
    let others = try await withThrowingTaskGroup(of: QRMatrix.self) { group in
      for _ in 0..<32 { group.addTask { try QRMatrix(text) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(others.count == 32)
    #expect(Set(others) == [first])
  }

  @Test(arguments: 0..<24)
  func anotherProgramReadsAnyBytes(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let limits = QRLimits(ErrorCorrection.allCases[seed % 4], maximumVersion: 40)
    let count = Int.random(in: 1...(seed < 20 ? 300 : limits.capacity), using: &random)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(try Scanner.scan(QRMatrix(bytes: bytes, limits: limits)) == bytes)
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
