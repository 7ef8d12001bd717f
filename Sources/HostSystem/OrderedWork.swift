/// The same work on many elements, several at once, with the results in the order of the elements.
///
/// What is held is bounded: an element is asked for only when there is room for it, and at most
/// four times `jobs` of them are taken in whose results are not yet out.
package struct OrderedWork<Element: Sendable, Value: Sendable>: Sendable {
  /// How many elements are worked on at once, 1 or more.
  private let jobs: Int
  /// The most that the elements taken in may cost together; one is always taken.
  private let budget: Int
  private let cost: @Sendable (Element) -> Int
  private let next: @Sendable () async throws -> Element?
  private let work: @Sendable (Element) async -> Value

  /// `next` gives the elements, nil at their end; it is never called before the last call is done.
  package init(
    jobs: Int, budget: Int = .max, cost: @escaping @Sendable (Element) -> Int = { _ in 0 },
    next: @escaping @Sendable () async throws -> Element?,
    work: @escaping @Sendable (Element) async -> Value
  ) {
    self.jobs = max(1, jobs)
    self.budget = budget
    self.cost = cost
    self.next = next
    self.work = work
  }

  private enum Event: Sendable {
    case element(Element?)
    case value(Int, Value)
  }

  /// Does the work, and gives each result as soon as it is its turn.
  ///
  /// Throws what `next` and `each` throw, after which nothing more is begun.
  package func run(each: (Value) async throws -> Void) async throws {
    guard jobs > 1 else {
      while let element = try await next() { try await each(work(element)) }
      return
    }
    try await withThrowingTaskGroup(of: Event.self) { group in
      var window = Window<Element, Value>(jobs: jobs, budget: budget)
      group.addTask { .element(try await next()) }
      while let event = try await group.next() {
        switch event {
        case .element(let element): window.take(element, cost: element.map(cost) ?? 0)
        case .value(let index, let value):
          window.finish(index, value)
          while let value = window.deliver() { try await each(value) }
        }
        if let (index, element) = window.start() {
          group.addTask { .value(index, await work(element)) }
        }
        if window.ask() { group.addTask { .element(try await next()) } }
      }
    }
  }
}

/// What is between the elements taken in and the results given out.
private struct Window<Element, Value> {
  let jobs: Int
  let budget: Int
  private var started = 0
  private var running = 0
  private var delivered = 0
  private var isAsking = true
  private var isAtEnd = false
  /// The element that is worked on next.
  private var ready: Element?
  /// The costs of what is taken in and not delivered, in order.
  private var costs: [Int] = []
  private var spent = 0
  /// Results whose turn has not come.
  private var waiting: [Int: Value] = [:]

  init(jobs: Int, budget: Int) {
    self.jobs = jobs
    self.budget = budget
  }

  mutating func take(_ element: Element?, cost: Int) {
    isAsking = false
    isAtEnd = element == nil
    ready = element
    guard element != nil else { return }
    costs.append(cost)
    spent += cost
  }

  mutating func finish(_ index: Int, _ value: Value) {
    running -= 1
    waiting[index] = value
  }

  mutating func deliver() -> Value? {
    guard let value = waiting.removeValue(forKey: delivered) else { return nil }
    delivered += 1
    spent -= costs.removeFirst()
    return value
  }

  mutating func start() -> (Int, Element)? {
    guard running < jobs, let element = ready else { return nil }
    ready = nil
    running += 1
    started += 1
    return (started - 1, element)
  }

  /// Whether the next element is to be asked for now.
  mutating func ask() -> Bool {
    guard !isAsking, !isAtEnd, ready == nil, costs.count < 4 * jobs, costs.isEmpty || spent < budget
    else { return false }
    isAsking = true
    return true
  }
}
