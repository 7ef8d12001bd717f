import Billhead

/// Draws the documents of a batch, but not those that earlier runs have drawn.
struct BatchWorker: Sendable {
  let renderer: Renderer
  let output: Output
  let options: RenderOptions
  /// What stands for all that decides how a bundle is drawn.
  let optionsDigest: String
  let folder: String
  /// What earlier runs have drawn.
  let index: ManifestIndex

  enum Outcome: Sendable {
    /// The document is there, and its input has not changed.
    case kept(Record)
    case drawn(Rendered, digest: String)
    case refused(any Error)
  }

  struct Result: Sendable {
    let id: String
    let mark: String
    let progress: Double?
    /// The digest of the input; empty for one that cannot be read.
    let input: String
    let outcome: Outcome
  }

  func work(on item: BatchItem) -> Result {
    var input = ""
    let outcome: Outcome
    do {
      let document = try item.read()
      input = document.digest
      outcome = try former(item.id, input: input) ?? draw(document)
    } catch {
      outcome = .refused(error)
    }
    return Result(
      id: item.id, mark: item.mark, progress: item.progress, input: input, outcome: outcome)
  }

  private func draw(_ document: DocumentInput) throws -> Outcome {
    let rendered = try renderer.render(document.bundle(), as: output, options: options)
    return .drawn(rendered, digest: SHA256.hexadecimal(of: rendered.bytes))
  }

  /// What an earlier run made of the same input, if the document is there and whole.
  private func former(_ id: String, input: String) -> Outcome? {
    guard let record = index.record(of: id), record.input == input,
      record.options == optionsDigest, let file = record.file,
      let bytes = try? readFile("\(folder)/\(file)"),
      SHA256.hexadecimal(of: bytes) == record.digest
    else { return nil }
    return .kept(record)
  }
}
