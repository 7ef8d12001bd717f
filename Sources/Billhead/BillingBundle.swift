package import Billing
package import Diagnostics
import HostSystem

/// What there is to draw: Stripe objects as they come, of any API version, or a snapshot that was
/// made from them earlier.
public struct BillingBundle: Sendable {
  package let content: SourceBundle

  /// Reads files: one bundle, or single Stripe objects and event envelopes in any order.
  ///
  /// A logo that its settings name is read from the folder of the first file.
  /// `settings` are those that the bundle's own are laid over.
  /// Throws a `Rejection` with everything that is wrong in them, and for a file that cannot be read.
  public init(contentsOf paths: [String], settings: SellerSettings? = nil) throws {
    let sources = try readAll(paths)
    try self.init(sources, folder: paths.first.map(folderName) ?? ".", settings: settings)
  }

  /// Reads one piece of JSON that is in memory; `name` stands in diagnostics.
  ///
  /// `settings` are those that the bundle's own are laid over.
  /// Throws a `Rejection` with everything that is wrong in it.
  public init(
    _ bytes: some Sequence<UInt8>, name: String, settings: SellerSettings? = nil
  ) throws {
    try self.init([.init(name: name, bytes: Array(bytes))], folder: nil, settings: settings)
  }

  /// `folder`: where a logo may be read from; nil for nowhere.
  package init(
    _ sources: [SourceBundle.Source], folder: String?, settings: SellerSettings? = nil
  ) throws {
    content = try SourceBundle(sources, settings: settings?.file) { path in
      guard let folder else { throw Rejection([InputFact.noFolder(path).diagnostic]) }
      return try readFile(path, inside: folder)
    }
  }

  init(_ snapshot: Snapshot) {
    content = SourceBundle(snapshot)
  }

  /// The facts of the document, settled, and what there is to say about them.
  ///
  /// Throws a `Rejection` with everything that is wrong in them.
  package func freeze(
    _ options: SourceBundle.FreezeOptions = .init()
  ) throws -> (snapshot: Snapshot, diagnostics: [Diagnostic]) {
    let frozen = try content.freeze(options)
    return (frozen.snapshot, frozen.diagnostics)
  }
}

/// Reads every file, or says of every one that cannot be read why.
private func readAll(_ paths: [String]) throws -> [SourceBundle.Source] {
  var sources: [SourceBundle.Source] = []
  var diagnostics: [Diagnostic] = []
  for path in paths {
    do {
      sources.append(.init(name: path, bytes: try readFile(path)))
    } catch let rejection as Rejection {
      diagnostics += rejection.diagnostics
    }
  }
  guard diagnostics.isEmpty else { throw Rejection(diagnostics) }
  return sources
}
