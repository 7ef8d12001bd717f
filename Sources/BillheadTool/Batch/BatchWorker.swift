import Billhead
import Digests
import HostSystem

/// Draws the documents of a batch, but not those that earlier runs have drawn.
struct BatchWorker: Sendable {
  let renderer: Renderer
  let output: Output
  let options: RenderOptions
  let settings: SellerSettings?
  /// What stands for all that decides how a bundle is drawn.
  let optionsDigest: String
  let folder: String
  /// What earlier runs have drawn.
  let index: ManifestIndex
  /// Whether the bundles are needed afterwards.
  let keepsBundles: Bool

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
    /// Of a document that is there, if it is needed.
    let bundle: BillingBundle?
  }

  func work(on item: BatchItem) -> Result {
    var input = ""
    do {
      let document = try item.read()
      input = document.digest
      if let outcome = former(item.id, input: input) {
        return result(item, input, outcome, keepsBundles ? try document.bundle(settings) : nil)
      }
      let bundle = try document.bundle(settings)
      let rendered = try renderer.render(bundle, as: output, options: options)
      let digest = SHA256.hexadecimal(of: rendered.bytes)
      return result(item, input, .drawn(rendered, digest: digest), keepsBundles ? bundle : nil)
    } catch {
      return result(item, input, .refused(error), nil)
    }
  }

  private func result(
    _ item: BatchItem, _ input: String, _ outcome: Outcome, _ bundle: BillingBundle?
  ) -> Result {
    Result(
      id: item.id, mark: item.mark, progress: item.progress, input: input, outcome: outcome,
      bundle: bundle)
  }

  /// What an earlier run made of the same input, if the document is there and whole.
  private func former(_ id: String, input: String) -> Outcome? {
    guard let record = index.record(of: id), record.input == input,
      record.options == optionsDigest, let file = record.file,
      let bytes = try? readFile("\(folder)/\(file)"),
      SHA256.hexadecimal(of: bytes) == record.digest,
      record.files.dropFirst().allSatisfy({ (try? readFile("\(folder)/\($0)")) != nil })
    else { return nil }
    return .kept(record)
  }
}
