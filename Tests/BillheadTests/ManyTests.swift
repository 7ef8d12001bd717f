import Billhead
import Testing

@Suite struct ManyTests {
  @Test(arguments: [1, 2])
  func drawsASequenceOfBundles(jobs: Int) async throws {
    let fixtures = Fixture.each.prefix(4)
    let bundles = AsyncStream<BillingBundle> { continuation in
      for fixture in fixtures {
        if let bundle = try? fixture.bundle() { continuation.yield(bundle) }
      }
      continuation.finish()
    }
    var options = RenderOptions()
    options.allowsDraft = true
    var texts: [[UInt8]] = []
    try await Shared.renderer.render(each: bundles, as: .text, options: options, jobs: jobs) {
      texts.append(try $0.get().bytes)
    }
    let expected = try fixtures.map {
      try Shared.renderer.render($0.bundle(), as: .text, options: options).bytes
    }
    #expect(texts == expected)
  }
}
