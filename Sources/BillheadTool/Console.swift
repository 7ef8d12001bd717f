import ArgumentParser
import Billhead
import HostSystem

/// Standard output and standard error.
enum Console {
  /// Lets a write to a closed pipe, or beyond the largest file that is allowed, fail instead of
  /// ending the process.
  static func keepRunningOnFailedWrites() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes to standard output; throws a `MachineFailure` when it takes no more.
  static func write(_ bytes: [UInt8]) throws {
    guard writeAll(bytes, to: STDOUT_FILENO) else { throw unwritable("standard output") }
  }

  /// Writes a line to standard output; throws a `MachineFailure` when it takes no more.
  static func write(line: String) throws {
    try write(Array((line + "\n").utf8))
  }

  /// Writes a line to standard output; false when its reader has gone, a `MachineFailure` when it
  /// takes no more for another reason.
  static func offer(line: String) throws -> Bool {
    if writeAll(Array((line + "\n").utf8), to: STDOUT_FILENO) { return true }
    if errno == EPIPE { return false }
    throw unwritable("standard output")
  }

  /// What a shell gives for a process whose reader has gone.
  static let closedPipeStatus = 128 + SIGPIPE

  /// Writes a line to standard error; nothing can be done where that fails.
  static func tell(_ line: String) {
    _ = writeAll(Array((line + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes over the last line of a terminal.
  static func tell(progress line: String) {
    _ = writeAll(Array("\r\u{1B}[K\(line)".utf8), to: STDERR_FILENO)
  }

  /// Whether standard error is a terminal.
  static var tellsOnTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether progress can be shown and does not stand between the lines of the output.
  static var showsProgress: Bool { tellsOnTerminal && isatty(STDOUT_FILENO) == 0 }

  /// The bytes of standard input; throws a `Rejection` when they cannot be read.
  static func readInput() throws -> [UInt8] {
    try readToEnd(STDIN_FILENO, name: "-")
  }
}
