import HostSystem
import Synchronization

/// Ctrl-C and requests to end: the documents that were begun are finished, and no other is begun. A second
/// signal ends the process.
enum Interruption {
  /// The signal that came; 0 before.
  private static let signalNumber = Atomic<Int32>(0)

  static var hasCome: Bool { signalNumber.load(ordering: .relaxed) != 0 }

  /// What a shell gives for a process that a signal ended: 130 after Ctrl-C.
  static var status: Int32 { 128 + signalNumber.load(ordering: .relaxed) }

  static func watch() {
    // Made here, because a signal handler may not make it.
    signalNumber.store(0, ordering: .relaxed)
    var watched = sigset_t()
    sigemptyset(&watched)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      sigaddset(&watched, number)
      let former = signal(number) { number in
        Interruption.signalNumber.store(number, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
      // What the caller has switched off (nohup) stays off.
      if unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
    // A program that starts this one from a thread of a pool hands down that thread's mask, in which
    // they are blocked.
    pthread_sigmask(SIG_UNBLOCK, &watched, nil)
  }
}
