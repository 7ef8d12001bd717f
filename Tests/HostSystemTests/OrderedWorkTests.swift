import HostSystem
import Synchronization
import Testing

@Suite struct OrderedWorkTests {
  /// Numbers from 0, and how many of them were asked for.
  private final class Numbers: Sendable {
    let asked = Atomic(0)
    let count: Int

    init(_ count: Int) { self.count = count }

    func next() -> Int? {
      let number = asked.wrappingAdd(1, ordering: .relaxed).oldValue
      return number < count ? number : nil
    }
  }

  @Test(arguments: [(1, 0), (1, 5), (2, 1), (3, 40), (8, 3)])
  func givesResultsInOrder(jobs: Int, count: Int) async throws {
    let numbers = Numbers(count)
    let work = OrderedWork(jobs: jobs, next: { numbers.next() }) { (number: Int) in
      // Later ones are done earlier.
      for _ in 0..<(count - number) { await Task.yield() }
      return number * 10
    }
    var results: [Int] = []
    try await work.run { results.append($0) }
    #expect(results == (0..<count).map { $0 * 10 })
  }

  @Test func holdsNoMoreThanFourTimesTheJobs() async throws {
    let numbers = Numbers(200)
    var delivered = 0
    try await OrderedWork(jobs: 3, next: { numbers.next() }) { (number: Int) in number }.run { _ in
      #expect(numbers.asked.load(ordering: .relaxed) - delivered <= 12)
      delivered += 1
    }
    #expect(delivered == 200)
  }

  @Test func takesOneAtATimeWhereEachIsDear() async throws {
    let numbers = Numbers(20)
    var delivered = 0
    let work = OrderedWork(
      jobs: 3, budget: 10, cost: { (_: Int) in 10 }, next: { numbers.next() }
    ) { $0 }
    try await work.run { _ in
      #expect(numbers.asked.load(ordering: .relaxed) - delivered <= 1)
      delivered += 1
    }
    #expect(delivered == 20)
  }

  private struct Stop: Error {}

  @Test(arguments: [1, 4])
  func beginsNothingAfterAnError(jobs: Int) async throws {
    let numbers = Numbers(1_000)
    let work = OrderedWork(jobs: jobs, next: { numbers.next() }) { (number: Int) in number }
    await #expect(throws: Stop.self) {
      try await work.run { if $0 == 5 { throw Stop() } }
    }
    #expect(numbers.asked.load(ordering: .relaxed) <= 6 + 4 * jobs)
  }
}
