internal import Synchronization
internal import Typography

/// Presses at rest. A press serves one render at a time; it is taken, used without any lock, and
/// given back with all that it has shaped.
final class PressPool: Sendable {
  /// A press that nobody uses.
  ///
  /// Safe to hand to another thread because the pool holds the only reference to it: `use` gives it
  /// back after its last touch.
  private struct Idle: @unchecked Sendable {
    let press: Press
  }

  private let fonts: FontLibrary
  private let idle = Mutex<[Idle]>([])

  init(fonts: FontLibrary) {
    self.fonts = fonts
  }

  /// Lends a press to one render.
  ///
  /// Throws what the render throws, and a `MachineFailure` when no press can be made.
  func use<Result>(_ render: (Press) throws -> Result) throws -> Result {
    let press = try idle.withLock { $0.popLast() }?.press ?? Press(fonts: fonts)
    defer { idle.withLock { $0.append(Idle(press: press)) } }
    return try render(press)
  }
}
