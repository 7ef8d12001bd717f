internal import Synchronization
internal import Typography

/// Presses at rest. A press serves one render at a time; it is taken, used without any lock, and
/// given back with all that it has shaped.
///
/// A press holds some 20 MB of fonts and shaped texts, so no more of them rest here than the limit,
/// and one that was not needed for many renders is released. As many are at work as there are
/// renders at once.
final class PressPool: Sendable {
  /// A press that nobody uses.
  ///
  /// Safe to hand to another thread because the pool holds the only reference to it: `use` gives it
  /// back after its last touch.
  private struct Idle: @unchecked Sendable {
    let press: Press
    /// How many renders had been done when it came back.
    let since: Int
  }

  /// The one that came back last is the last; it is taken first, so that those that are too many
  /// grow old.
  private struct State: Sendable {
    var idle: [Idle] = []
    var renders = 0
  }

  /// How many renders a press may rest through.
  static let patience = 128

  private let fonts: FontLibrary
  private let limit: Int
  private let state = Mutex(State())

  /// - Parameter limit: How many presses may rest here, 1 or more.
  init(fonts: FontLibrary, limit: Int) {
    self.fonts = fonts
    self.limit = max(1, limit)
  }

  /// How many presses rest here.
  var idleCount: Int { state.withLock { $0.idle.count } }

  /// Lends a press to one render.
  ///
  /// Throws what the render throws, and a `MachineFailure` when no press can be made.
  func use<Result>(_ render: (Press) throws -> Result) throws -> Result {
    let press = try state.withLock { $0.idle.popLast() }?.press ?? Press(fonts: fonts)
    defer { giveBack(press) }
    return try render(press)
  }

  private func giveBack(_ press: Press) {
    let returned = Returned(press: press)
    // What is released is freed after the lock.
    let dropped = state.withLock { state in
      state.renders += 1
      state.idle.append(Idle(press: returned.press, since: state.renders))
      let tooMany = max(0, state.idle.count - limit)
      let old = state.idle.prefix { state.renders - $0.since > Self.patience }.count
      let dropped = Array(state.idle.prefix(max(tooMany, old)))
      state.idle.removeFirst(dropped.count)
      return dropped
    }
    withExtendedLifetime(dropped) {}
  }

  /// A press on its way into the pool: whoever used it has no other reference left.
  private struct Returned: @unchecked Sendable {
    let press: Press
  }
}
