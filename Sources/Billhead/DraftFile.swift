#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A long file that is written piece by piece: it takes its name when it is whole, and is gone when
/// it is dropped before.
package final class DraftFile {
  private let path: String
  private let draft: String
  private var descriptor: Int32

  /// Opens a hidden file of its own beside the one to be.
  ///
  /// Throws a `MachineFailure` that says why it cannot be written; devices and pipes cannot.
  package init(_ path: String) throws {
    guard !isFolder(path) else { throw unwritable(path, EISDIR) }
    guard !isDeviceOrPipe(path) else { throw unwritable(path, EINVAL) }
    self.path = linkTarget(of: path)
    (descriptor, draft) = try openDraft(for: path)
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(draft)
  }

  /// Throws a `MachineFailure` that says why no more can be written.
  package func write(_ bytes: [UInt8]) throws {
    guard writeAll(bytes, to: descriptor) else { throw unwritable(path) }
  }

  /// Gives the file its name; nothing can be written after that.
  ///
  /// Throws a `MachineFailure` that says why it cannot be written.
  package func finish() throws {
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0, rename(draft, path) == 0 else {
      let code = errno
      unlink(draft)
      throw unwritable(path, code)
    }
  }
}
