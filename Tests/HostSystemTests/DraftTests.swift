import Dispatch
import Foundation
import Testing

@testable import HostSystem

@Suite struct DraftTests {
  private func hidden(_ folder: String) throws -> [String] {
    try allNamesInFolder(folder).filter { $0.hasPrefix(".billhead") }.sorted()
  }

  @Test func aDraftTakesItsNameWhenItIsWhole() throws {
    try withFolder { folder throws in
      let draft = try DraftFile("\(folder)/a.zip")
      try draft.write([1, 2])
      try draft.write([3])
      #expect(try namesInFolder(folder) == [])
      try draft.finish()
      #expect(try readFile("\(folder)/a.zip") == [1, 2, 3])
      #expect(try hidden(folder) == [])
    }
  }

  @Test func aDraftThatIsDroppedIsGone() throws {
    try withFolder { folder throws in
      var draft: DraftFile? = try DraftFile("\(folder)/a.zip")
      try draft?.write([1])
      #expect(try hidden(folder).count == 1)
      draft = nil
      #expect(try hidden(folder) == [])
    }
  }

  /// Whatever its name says: two containers that share a folder have equal numbers of processes.
  @Test func draftsThatAreHeldStay() throws {
    try withFolder { folder throws in
      let held = try DraftFile("\(folder)/a.zip")
      let names = try hidden(folder)
      let left = [".billhead-\(getpid())-7.part", ".billhead-1-0.part", ".billhead-99-1.part"]
      for name in left { try Data([1]).write(to: URL(filePath: "\(folder)/\(name)")) }
      try removeDrafts(in: folder)
      #expect(try hidden(folder) == names)
      try held.write([5])
      try held.finish()
      #expect(try readFile("\(folder)/a.zip") == [5])
    }
  }

  @Test func otherFilesStay() throws {
    try withFolder { folder throws in
      let others = [
        ".billhead--1-0.part", ".billhead-x-0.part", ".billhead-1-0.part.pdf", ".billhead-1-.part",
        ".billhead-1.part", ".other.part", "billhead-1-0.part",
      ]
      for name in others { try Data([1]).write(to: URL(filePath: "\(folder)/\(name)")) }
      try Data([1]).write(to: URL(filePath: "\(folder)/secret"))
      #expect(symlink("\(folder)/secret", "\(folder)/.billhead-1-1.part") == 0)
      #expect(mkfifo("\(folder)/.billhead-1-2.part", 0o600) == 0)
      let before = try allNamesInFolder(folder).sorted()
      try removeDrafts(in: folder)
      #expect(try allNamesInFolder(folder).sorted() == before)
    }
  }

  /// One program writes while another cleans up, all the time.
  @Test func noFileIsLostToACleaner() throws {
    try withFolder { folder throws in
      let isDone = DispatchSemaphore(value: 0)
      let hasStopped = DispatchSemaphore(value: 0)
      DispatchQueue.global().async {
        while isDone.wait(timeout: .now()) == .timedOut { try? removeDrafts(in: folder) }
        hasStopped.signal()
      }
      defer {
        isDone.signal()
        hasStopped.wait()
      }
      for number in 0..<1_500 {
        try writeFile([UInt8(number % 256)], to: "\(folder)/\(number % 20)")
        #expect(try readFile("\(folder)/\(number % 20)") == [UInt8(number % 256)])
      }
    }
  }

  @Test(arguments: [
    ("a.pdf", true), ("請求書 7~2.pdf", true), ("-rf.pdf", true), ("a..b", true), ("", false),
    (".", false), ("..", false), (".a", false), ("../a", false), ("a/b", false), ("/a", false),
    ("a\n", false), ("a\u{0}b", false), ("a\u{85}", false),
  ])
  func knowsPlainNames(name: String, isPlain: Bool) {
    #expect(isPlainName(name) == isPlain)
  }
}
