package import Billing
package import Diagnostics

/// What there is to draw: Stripe objects as they come, of any API version, or a snapshot that was
/// made from them earlier.
///
/// In a file that imports Foundation as well, write `Billhead.Bundle`.
public struct Bundle: Sendable {
  package enum Content: Sendable {
    case stripe(Billing.Bundle)
    case snapshot(Snapshot)
  }

  package let content: Content

  /// Reads files: one bundle, or single Stripe objects and event envelopes in any order.
  ///
  /// A logo that the settings name is read from the folder of the first file.
  /// Throws a `Rejection` with everything that is wrong in them, and for a file that cannot be read.
  public init(contentsOf paths: [String]) throws {
    let sources = try readAll(paths)
    try self.init(sources, folder: paths.first.map(folderName) ?? ".")
  }

  /// Reads one piece of JSON that is in memory; `name` stands in diagnostics.
  ///
  /// Throws a `Rejection` with everything that is wrong in it.
  public init(_ bytes: some Sequence<UInt8>, name: String) throws {
    try self.init([.init(name: name, bytes: Array(bytes))], folder: nil)
  }

  /// `folder`: where a logo may be read from; nil for nowhere.
  package init(_ sources: [Billing.Bundle.Source], folder: String?) throws {
    if let source = sources.first, sources.count == 1, isSnapshot(source.bytes) {
      content = .snapshot(try Snapshot(canonicalJSON: source.bytes, name: source.name))
      return
    }
    content = .stripe(
      try Billing.Bundle(sources) { path in
        guard let folder else { throw Rejection([InputFact.noFolder(path).diagnostic]) }
        return try readFile(folder + "/" + path)
      })
  }

  /// The facts of the document, settled, and what there is to say about them.
  ///
  /// Throws a `Rejection` with everything that is wrong in them.
  package func freeze(
    _ options: Billing.Bundle.FreezeOptions = .init()
  ) throws -> (snapshot: Snapshot, diagnostics: [Diagnostic]) {
    switch content {
    case .stripe(let bundle):
      let frozen = try bundle.freeze(options)
      return (frozen.snapshot, frozen.diagnostics)
    case .snapshot(let snapshot):
      return (snapshot, [])
    }
  }
}

/// Reads every file, or says of every one that cannot be read why.
private func readAll(_ paths: [String]) throws -> [Billing.Bundle.Source] {
  var sources: [Billing.Bundle.Source] = []
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

/// Whether the first key of a JSON object is the one that marks the canonical form.
private func isSnapshot(_ bytes: [UInt8]) -> Bool {
  let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
  let afterBrace = bytes.drop { blank.contains($0) }.dropFirst().drop { blank.contains($0) }
  return afterBrace.starts(with: "\"billhead_snapshot\"".utf8)
}
