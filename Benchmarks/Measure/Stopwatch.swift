import HostSystem

/// The processor time that this process uses.
struct Stopwatch {
  private var last = processorMilliseconds()

  /// Milliseconds since the last lap, or since it was made.
  mutating func lap() -> Double {
    let now = processorMilliseconds()
    defer { last = now }
    return now - last
  }
}

private func processorMilliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
}

/// Hands over what was printed.
func flush() {
  fflush(nil)
}
