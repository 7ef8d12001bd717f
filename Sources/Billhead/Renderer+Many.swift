import HostSystem

extension Renderer {
  /// Draws documents as they come, several at once, and hands the results out in their order.
  ///
  /// However many there are, at most four times `jobs` of them are held: the next bundle is asked
  /// for when there is room, and `each` is waited for. What is wrong with one bundle is its result
  /// and does not stop the others.
  ///
  /// - Parameters:
  ///   - jobs: how many are drawn at once, 1 or more; the number of cores is a good one.
  ///   - each: takes the result of one bundle, in the order of the bundles.
  ///
  /// Throws what the sequence and `each` throw; the documents that were begun are finished, and no other is begun.
  public func render<Bundles: AsyncSequence & Sendable>(
    each bundles: Bundles, as output: Output, options: RenderOptions = RenderOptions(), jobs: Int,
    _ each: (Result<Rendered, any Error>) async throws -> Void
  ) async throws where Bundles.Element == BillingBundle {
    let source = SequenceSource(bundles)
    let work = OrderedWork(
      jobs: jobs, next: { try await source.next() },
      work: { bundle in Result { try render(bundle, as: output, options: options) } })
    try await work.run(each: each)
  }
}

/// The elements of a sequence for whoever asks, one at a time.
private actor SequenceSource<Sequence: AsyncSequence & Sendable>
where Sequence.Element: Sendable {
  private let sequence: Sequence
  private var iterator: Sequence.AsyncIterator?

  init(_ sequence: Sequence) {
    self.sequence = sequence
  }

  func next() async throws -> Sequence.Element? {
    var iterator = iterator ?? sequence.makeAsyncIterator()
    defer { self.iterator = iterator }
    return try await iterator.next(isolation: self)
  }
}
