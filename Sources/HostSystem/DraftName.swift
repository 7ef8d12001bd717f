/// The names of drafts: hidden, with the number of the process that writes one and a number of its
/// own.
///
/// The number of the process is there for people. It says nothing about who is at work: two
/// containers that share a folder have equal numbers.
enum DraftName {
  private static let start = ".billhead-"
  private static let end = ".part"

  static func name(process: pid_t, number: Int) -> String { "\(start)\(process)-\(number)\(end)" }

  static func isDraft(_ name: String) -> Bool {
    guard name.hasPrefix(start), name.hasSuffix(end) else { return false }
    let numbers = name.dropFirst(start.count).dropLast(end.count).split(
      separator: "-", omittingEmptySubsequences: false)
    return numbers.count == 2
      && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}

/// Removes the drafts that programs left in a folder when they were killed. Those that somebody
/// holds stay, and so do all on a file system without locks.
package func removeDrafts(in folder: String) throws {
  for name in try allNamesInFolder(folder) where DraftName.isDraft(name) {
    removeAbandoned("\(folder)/\(name)")
  }
}

/// The draft is removed while its lock is ours, so that nobody can have begun to write to it.
private func removeAbandoned(_ path: String) {
  let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
  guard descriptor >= 0 else { return }
  defer { close(descriptor) }
  guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, isAt(path, descriptor) else { return }
  unlink(path)
}

/// Whether a path still leads to the file that is open.
func isAt(_ path: String, _ descriptor: Int32) -> Bool {
  var (opened, found) = (stat(), stat())
  return fstat(descriptor, &opened) == 0 && lstat(path, &found) == 0
    && opened.st_dev == found.st_dev && opened.st_ino == found.st_ino
    && opened.st_mode & S_IFMT == S_IFREG
}
