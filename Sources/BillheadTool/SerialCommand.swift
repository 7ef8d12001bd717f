import ArgumentParser

/// A command that needs tasks for some of its arguments only.
///
/// Without them it runs on the main thread: the runtime of tasks takes its time to start, and a
/// second thread has a heap of its own.
protocol SerialCommand: AsyncParsableCommand {
  var isSerial: Bool { get }
  func runSerially() throws
}
