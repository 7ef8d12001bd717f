/// Tells on standard error how far a batch is: in place on a terminal, else a line now and then.
struct BatchProgress {
  private(set) var drawn = 0
  private(set) var kept = 0
  private(set) var refused = 0
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lastTold: ContinuousClock.Instant
  private let isOnTerminal = Console.tellsOnTerminal
  private var isShown = false

  init() {
    start = clock.now
    lastTold = start
  }

  private var count: Int { drawn + kept + refused }

  /// `part`: how much of the input is done, from 0 to 1, where that is known.
  mutating func step(_ outcome: BatchWorker.Outcome, part: Double?) {
    switch outcome {
    case .kept: kept += 1
    case .drawn: drawn += 1
    case .refused: refused += 1
    }
    let now = clock.now
    guard now - lastTold >= (isOnTerminal ? .milliseconds(100) : .seconds(5)) else { return }
    lastTold = now
    let facts = facts(part)
    isShown = isOnTerminal
    isOnTerminal ? Console.tell(progress: bar(part) + facts) : Console.tell(facts)
  }

  /// Takes the bar away, so that a line can be told.
  mutating func clear() {
    if isShown { Console.tell(progress: "") }
    isShown = false
  }

  private var seconds: Double { (clock.now - start) / .seconds(1) }

  private var rate: Int { Int((Double(count) / max(seconds, 0.001)).rounded()) }

  private func facts(_ part: Double?) -> String {
    var words = [count == 1 ? "1 document" : "\(count) documents", "\(rate) a second"]
    if let part, part > 0 { words.append("\(duration(seconds / part - seconds)) left") }
    return words.joined(separator: ", ")
  }

  private func bar(_ part: Double?) -> String {
    guard let part else { return "" }
    let filled = Int(part * 24)
    return
      "[\(String(repeating: "#", count: filled))\(String(repeating: ".", count: 24 - filled))] "
  }

  /// What there is to say at the end.
  var summary: String {
    let counts = [(drawn, "drawn"), (kept, "kept"), (refused, "refused")]
    let parts = counts.filter { $0.0 > 0 || $0.1 == "drawn" }.map { "\($0.0) \($0.1)" }
    return "\(parts.joined(separator: ", ")); \(duration(seconds)), \(rate) a second"
  }
}

/// `1 h 02 min`, `3 min 20 s`, `7 s`.
private func duration(_ seconds: Double) -> String {
  let seconds = Int(max(0, seconds).rounded())
  func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
  if seconds >= 3_600 { return "\(seconds / 3_600) h \(twoDigits(seconds % 3_600 / 60)) min" }
  return seconds >= 60 ? "\(seconds / 60) min \(twoDigits(seconds % 60)) s" : "\(seconds) s"
}
