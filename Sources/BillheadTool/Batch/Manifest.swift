import Billhead
import HostSystem

/// `manifest.jsonl`: what came of each document, a line each, in the order of the input.
///
/// A line is added whole, after its document is in place. The last line of an id holds.
final class Manifest {
  enum Mode {
    case new, resume, overwrite
  }

  static let name = "manifest.jsonl"

  /// What earlier runs have written.
  private(set) var index: ManifestIndex
  let path: String
  private let descriptor: Int32
  private var length = 0

  /// Opens the manifest of a folder; one program at a time has it.
  ///
  /// Throws a `Rejection` for one that is there and not asked for, and for one that is no manifest;
  /// a `MachineFailure` when it cannot be written.
  init(inFolder folder: String, _ mode: Mode) throws {
    path = "\(folder)/\(Self.name)"
    let flags = mode == .new ? O_EXCL : 0
    descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | flags, 0o666)
    index = ManifestIndex(descriptor)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? ToolFact.manifestExists(path).rejection : unwritable(path)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw ToolFact.manifestInUse(path).rejection
    }
    if mode == .resume { length = try index.read(path) }
    guard ftruncate(descriptor, off_t(length)) == 0 else { throw unwritable(path) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adds a line, or after a failure none of it.
  ///
  /// Throws a `MachineFailure` that says why it cannot be written.
  func add(_ line: String) throws {
    let bytes = Array((line + "\n").utf8)
    guard writeAll(bytes, to: descriptor) else {
      let code = errno
      ftruncate(descriptor, off_t(length))
      throw unwritable(path, code)
    }
    length += bytes.count
  }
}
