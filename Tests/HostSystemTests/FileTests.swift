import Diagnostics
import Foundation
import Testing

@testable import HostSystem

@Suite struct FileTests {
  @Test func writesWholeFilesOnly() throws {
    try withFolder { folder throws in
      try writeFile(Array("old".utf8), to: "\(folder)/a.pdf")
      try writeFile(Array("new".utf8), to: "\(folder)/a.pdf")
      #expect(try readFile("\(folder)/a.pdf") == Array("new".utf8))
      #expect(try namesInFolder(folder) == ["a.pdf"])
    }
  }

  /// Also of a device, which has no size and no end.
  @Test func readsNoMoreThanTheLimit() throws {
    try withFolder { folder throws in
      try writeFile([1, 2, 3], to: "\(folder)/a")
      for (path, limit) in [("\(folder)/a", 2), ("/dev/zero", 1_000_000)] {
        let descriptor = open(path, O_RDONLY)
        defer { close(descriptor) }
        let rejection = #expect(throws: Rejection.self) {
          try readToEnd(descriptor, name: path, limit: limit)
        }
        #expect(rejection?.diagnostics.map(\.code) == ["file-too-large"])
      }
      let descriptor = open("\(folder)/a", O_RDONLY)
      defer { close(descriptor) }
      #expect(try readToEnd(descriptor, name: "a", limit: 3) == [1, 2, 3])
    }
  }

  @Test func leavesNothingWhereItCannotWrite() throws {
    try withFolder { folder throws in
      try makeFolder("\(folder)/a.pdf")
      let failure = #expect(throws: MachineFailure.self) {
        try writeFile([1, 2, 3], to: "\(folder)/a.pdf")
      }
      #expect(
        failure?.description
          == "\(folder)/a.pdf: error: cannot write this: is a directory")
      #expect(try hiddenAndOtherNames(folder) == ["a.pdf"])
      #expect(throws: MachineFailure.self) { try writeFile([1], to: "\(folder)/none/a.pdf") }
    }
  }

  @Test(arguments: [
    ("a/b.json", "a"), ("b.json", "."), ("/b.json", "/"), ("a/b/c.json", "a/b"),
  ])
  func namesFolders(path: String, folder: String) {
    #expect(folderName(path) == folder)
  }

  @Test func aLogoIsReadOnlyFromTheBundlesFolder() throws {
    try withFolder { folder throws in
      try writeFile([1, 2, 3], to: "\(folder)/secret")
      try makeFolder("\(folder)/bundle")
      try writeFile([4, 5], to: "\(folder)/bundle/logo")
      #expect(symlink("\(folder)/secret", "\(folder)/bundle/link") == 0)
      #expect(mkfifo("\(folder)/bundle/pipe", 0o600) == 0)
      #expect(try readFile("logo", inside: "\(folder)/bundle") == [4, 5])
      for (path, code) in [
        ("link", "outside-folder"), ("../secret", "outside-folder"), ("pipe", "not-a-file"),
        ("nothing", "unreadable-file"),
      ] {
        let rejection = #expect(throws: Rejection.self) {
          try readFile(path, inside: "\(folder)/bundle")
        }
        #expect(rejection?.diagnostics.map(\.code) == [code], "\(path)")
      }
    }
  }
}
