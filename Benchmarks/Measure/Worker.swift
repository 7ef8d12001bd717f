import Billhead
import HostSystem
import Synchronization

/// Draws documents of a folder on demand, each from the bytes of a bundle to the bytes of a PDF.
///
/// Each line on standard input is an order, `FIRST COUNT OUTPUT`: so many documents from that number
/// on, the last of which is written to the output. The answer is the sum of their sizes in bytes.
struct Worker: Sendable {
  let folder: String
  /// How many tasks share an order.
  let tasks: Int
  private let renderer: Renderer

  init(folder: String, tasks: Int) throws {
    self.folder = folder
    self.tasks = tasks
    renderer = try Renderer()
  }

  func serve() async throws {
    while let line = readLine() {
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3, let first = Int(words[0]), let count = Int(words[1]), count > 0
      else { throw Misuse() }
      print(try await draw(first..<first + count, lastTo: String(words[2])))
      flush()
    }
  }

  private func draw(_ numbers: Range<Int>, lastTo output: String) async throws -> Int {
    let next = Counter(numbers)
    return try await withThrowingTaskGroup { group in
      for _ in 0..<tasks {
        group.addTask {
          var size = 0
          while let number = next.take() {
            let bytes = try draw(number)
            size += bytes.count
            if number == numbers.upperBound - 1 { try writeFile(bytes, to: output) }
          }
          return size
        }
      }
      return try await group.reduce(0, +)
    }
  }

  private func draw(_ number: Int) throws -> [UInt8] {
    let bundle = try BillingBundle(readFile("\(folder)/\(number).bundle.json"), name: "bundle.json")
    return try renderer.render(bundle, as: .pdf).bytes
  }
}

/// Numbers that are taken by one task each.
private final class Counter: Sendable {
  private let rest: Mutex<Range<Int>>

  init(_ numbers: Range<Int>) { rest = Mutex(numbers) }

  func take() -> Int? { rest.withLock { $0.popFirst() } }
}
