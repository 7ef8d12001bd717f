import Billhead
import Billing
import Digests
import HostSystem

/// One document of a batch, before it is read.
struct BatchItem: Sendable {
  enum Content: Sendable {
    case line(Line, of: String)
    /// A bundle, or the objects of one document.
    case file(String)
    case folder(String)
    case unreadable(Rejection)
  }

  /// Its path, or its path and line: `invoices.jsonl:17`.
  let id: String
  /// What tells it from all others of the batch in a file's name.
  let mark: String
  let content: Content
  /// How much of the input there is up to its end, from 0 to 1, where that is known.
  let progress: Double?

  init(_ content: Content, id: String, mark: String? = nil, progress: Double?) {
    self.id = id
    self.mark = mark ?? String(SHA256.hexadecimal(of: Array(id.utf8)).prefix(16))
    self.content = content
    self.progress = progress
  }

  /// In bytes of what is held.
  var cost: Int {
    if case .line(let line, _) = content { line.cost } else { 0 }
  }

  /// Throws a `Rejection` for what cannot be read.
  func read() throws -> DocumentInput {
    switch content {
    case .line(let line, let path):
      let source = SourceBundle.Source(name: id, bytes: try line.bytes(of: path))
      return DocumentInput(
        name: id, sources: [source], folder: path == "-" ? nil : folderName(path))
    case .file(let path):
      let source = SourceBundle.Source(name: path, bytes: try readFile(path))
      return DocumentInput(name: id, sources: [source], folder: folderName(path))
    case .folder(let path):
      return DocumentInput(name: id, sources: try objects(inFolder: path), folder: path)
    case .unreadable(let rejection): throw rejection
    }
  }

  private func objects(inFolder path: String) throws -> [SourceBundle.Source] {
    let names = try namesInFolder(path).filter { $0.hasSuffix(".json") }
    guard !names.isEmpty else { throw ToolFact.emptyFolder(path).rejection }
    return try names.map { .init(name: "\(path)/\($0)", bytes: try readFile("\(path)/\($0)")) }
  }
}

extension DocumentInput {
  /// SHA-256 in hexadecimal digits: of the bytes where there is one source, else of the digests of
  /// all.
  var digest: String {
    let digests = sources.map { SHA256.hexadecimal(of: $0.bytes) }
    return digests.count == 1
      ? digests[0] : SHA256.hexadecimal(of: Array(digests.joined().utf8))
  }
}
