import ArgumentParser
import Dispatch
import Synchronization

/// Runs a command in a task while the main thread waits for it.
final class TaskWait: Sendable {
  private let done = DispatchSemaphore(value: 0)
  private let failure = Mutex<(any Error)?>(nil)

  /// Throws what the command throws.
  static func run(_ command: sending any AsyncParsableCommand) throws {
    let wait = TaskWait()
    Task.detached {
      var command = command
      do {
        try await command.run()
      } catch {
        wait.failure.withLock { $0 = error }
      }
      wait.done.signal()
    }
    wait.done.wait()
    if let error = wait.failure.withLock({ $0 }) { throw error }
  }
}
