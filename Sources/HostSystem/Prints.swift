#if canImport(Glibc)
  @preconcurrency import Glibc

  nonisolated(unsafe) private let output = stdout

  /// Sends what is printed through C's `stdout` to standard error: standard output is for documents,
  /// and libraries print there when they have something to say. The descriptor stays as it is.
  package func divertPrints() {
    _ = output
    stdout = stderr
  }

  /// Lets prints go to standard output again.
  package func restorePrints() { stdout = output }
#else
  package func divertPrints() {}
  package func restorePrints() {}
#endif
