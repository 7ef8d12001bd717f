import Testing
import Typography

@testable import Billhead

@Suite struct PressPoolTests {
  /// As many renders at once, one inside the other.
  private func nest(_ depth: Int, in pool: PressPool) throws {
    guard depth > 0 else { return }
    try pool.use { _ in try nest(depth - 1, in: pool) }
  }

  private func pool(_ limit: Int) throws -> PressPool {
    PressPool(fonts: try Shared.renderer.fonts, limit: limit)
  }

  @Test func keepsNoMoreThanTheLimit() throws {
    let pool = try pool(2)
    try nest(4, in: pool)
    #expect(pool.idleCount == 2)
  }

  @Test func usesAPressAgain() throws {
    let pool = try pool(4)
    var seen: Set<ObjectIdentifier> = []
    for _ in 0..<3 { try pool.use { _ = seen.insert(ObjectIdentifier($0)) } }
    #expect(seen.count == 1)
    #expect(pool.idleCount == 1)
  }

  @Test func letsGoOfWhatNobodyWants() throws {
    let pool = try pool(4)
    try nest(3, in: pool)
    #expect(pool.idleCount == 3)
    for _ in 0..<PressPool.patience - 3 { try nest(1, in: pool) }
    #expect(pool.idleCount == 3)
    for _ in 0..<4 { try nest(1, in: pool) }
    #expect(pool.idleCount == 1)
  }

  @Test func aRenderThatFailsGivesItsPressBack() throws {
    struct Stop: Error {}
    let pool = try pool(4)
    #expect(throws: Stop.self) { try pool.use { _ in throw Stop() } }
    #expect(pool.idleCount == 1)
  }
}
