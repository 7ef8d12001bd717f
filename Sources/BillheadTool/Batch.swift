import Billhead

/// Draws many documents at once and hands the results out in the order of the inputs.
struct Batch: Sendable {
  let renderer: Renderer
  let output: Output
  let options: RenderOptions

  /// Keeps `jobs` renders going, and at most four times as many results waiting for their turn.
  func run(
    _ inputs: [DocumentInput], jobs: Int,
    each: (DocumentInput, Result<Rendered, any Error>) throws -> Void
  ) async throws {
    if inputs.count == 1 || jobs == 1 {
      for input in inputs where !Interruption.hasCome { try each(input, render(input)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Result<Rendered, any Error>).self) { group in
      var (started, delivered) = (0, 0)
      var waiting: [Int: Result<Rendered, any Error>] = [:]
      func start() {
        guard started < inputs.count, started - delivered < 4 * jobs, !Interruption.hasCome
        else { return }
        let (index, input) = (started, inputs[started])
        group.addTask { (index, render(input)) }
        started += 1
      }
      for _ in 0..<jobs { start() }
      while let (index, result) = try await group.next() {
        waiting[index] = result
        while let next = waiting.removeValue(forKey: delivered) {
          try each(inputs[delivered], next)
          delivered += 1
        }
        start()
      }
    }
  }

  private func render(_ input: DocumentInput) -> Result<Rendered, any Error> {
    Result { try renderer.render(try input.bundle(), as: output, options: options) }
  }
}
