/// A file that is written piece by piece: it takes its name when it is whole, and is gone when it is
/// dropped before.
///
/// Until then it is a hidden file beside the one to be, held by an advisory lock (flock(2)). When its
/// program is killed the lock is gone, and `removeDrafts` takes the draft away.
package final class DraftFile {
  private let path: String
  private let draft: String
  private var descriptor: Int32

  /// Opens a draft beside the file to be.
  ///
  /// Throws a `MachineFailure` that says why it cannot be written; devices and pipes cannot.
  package init(_ path: String) throws {
    guard !isFolder(path) else { throw unwritable(path, EISDIR) }
    guard !isDeviceOrPipe(path) else { throw unwritable(path, EINVAL) }
    self.path = linkTarget(of: path)
    (descriptor, draft) = try Self.open(in: folderName(self.path), for: path)
  }

  deinit {
    guard descriptor >= 0 else { return }
    unlink(draft)
    close(descriptor)
  }

  /// Throws a `MachineFailure` that says why no more can be written.
  package func write(_ bytes: [UInt8]) throws {
    guard writeAll(bytes, to: descriptor) else { throw unwritable(path) }
  }

  /// Gives the file its name; nothing can be written after that.
  ///
  /// Throws a `MachineFailure` that says why it cannot be written.
  package func finish() throws {
    // A disk that is full may say so only when a descriptor is closed; the other one keeps the lock
    // until the draft has its name.
    let keeper = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    let closed = keeper >= 0 ? close(descriptor) : -1
    if keeper >= 0 { descriptor = -1 }
    guard closed == 0, rename(draft, path) == 0 else {
      let code = errno
      unlink(draft)
      if keeper >= 0 { close(keeper) }
      throw unwritable(path, code)
    }
    close(keeper)
  }

  /// A new file of a free name, with its lock where the file system has locks.
  private static func open(
    in folder: String, for path: String
  ) throws -> (descriptor: Int32, draft: String) {
    for number in 0..<10_000 {
      let draft = "\(folder)/\(DraftName.name(process: getpid(), number: number))"
      let descriptor = HostSystem.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else {
        if errno == EEXIST { continue }
        break
      }
      if isOurs(descriptor, draft) { return (descriptor, draft) }
      close(descriptor)
    }
    throw unwritable(path)
  }

  /// False when another program took the new file for one that was left behind: it holds the lock,
  /// or has removed the file already.
  private static func isOurs(_ descriptor: Int32, _ draft: String) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return false }
    return isAt(draft, descriptor)
  }
}
