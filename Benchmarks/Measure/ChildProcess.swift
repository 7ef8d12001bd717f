#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that was run to its end, and what that took.
struct ChildProcess {
  struct Failure: Error {
    let arguments: [String]
    let status: Int32
  }

  let milliseconds: Double
  /// Of the processor, by the program and by the system for it.
  let processorMilliseconds: Double
  /// The most memory it held at once.
  let peakMegabytes: Double

  /// Runs a program with its output thrown away; throws a `Failure` when it does not end with 0.
  init(_ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    let start = ContinuousClock.now
    var child = pid_t()
    guard posix_spawn(&child, arguments[0], &actions, nil, &pointers, environ) == 0 else {
      throw Failure(arguments: arguments, status: errno)
    }
    var (status, usage) = (Int32(), rusage())
    guard wait4(child, &status, 0, &usage) == child, status == 0 else {
      throw Failure(arguments: arguments, status: status)
    }
    milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
    processorMilliseconds = usage.ru_utime.milliseconds + usage.ru_stime.milliseconds
    peakMegabytes = Double(usage.ru_maxrss) / 1024
  }
}

extension timeval {
  fileprivate var milliseconds: Double { Double(tv_sec) * 1000 + Double(tv_usec) / 1000 }
}

/// The time of the processor that this process has used, in milliseconds.
func processorMilliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
}

/// The most memory that this process has held at once.
func peakMegabytes() -> Double {
  var usage = rusage()
  // RUSAGE_SELF, which Glibc and Darwin import with different types.
  getrusage(0, &usage)
  return Double(usage.ru_maxrss) / 1024
}
