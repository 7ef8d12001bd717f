import Dispatch
import Synchronization

/// Elements that are read while others are worked on: a thread of its own waits for them, so that
/// no core does.
final class Feed<Element: Sendable>: Sendable {
  /// Where the elements come from.
  ///
  /// Safe to hand to the queue because it alone touches it afterwards.
  private struct Source: @unchecked Sendable {
    let next: () throws -> Element?
  }

  private let queue = DispatchQueue(label: "billhead.feed")
  private let source: Source
  private let isOpen: Latch

  /// `make` gets a question that is answered with false when nobody waits any longer, and gives
  /// what is asked for the elements: nil at their end.
  init(_ make: (@escaping @Sendable () -> Bool) throws -> () throws -> Element?) rethrows {
    let isOpen = Latch()
    self.isOpen = isOpen
    source = Source(next: try make { isOpen.holds && !Interruption.hasCome })
  }

  /// The next element; nil at the end, after a signal and after cancellation.
  func next() async throws -> Element? {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        queue.async { [source] in continuation.resume(with: Result { try source.next() }) }
      }
    } onCancel: {
      isOpen.release()
    }
  }
}

/// Holds until it is released, once.
private final class Latch: Sendable {
  private let isReleased = Atomic(false)

  var holds: Bool { !isReleased.load(ordering: .relaxed) }

  func release() { isReleased.store(true, ordering: .relaxed) }
}
