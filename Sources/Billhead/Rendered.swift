package import Billing
public import Diagnostics
internal import Digests
internal import HostSystem
internal import PDFFile

/// A document that was drawn, and what there is to say about it.
public struct Rendered: Sendable {
  /// The files: one or more.
  public let parts: [Part]
  public let format: OutputFormat
  public let locale: ChosenLocale
  /// 1 or more; what has no pages has 1.
  public internal(set) var pageCount = 1
  /// Warnings and notes, in the order of the work; errors are thrown.
  public package(set) var diagnostics: [Diagnostic]
  package let snapshot: Snapshot
  /// The number of the document, else its id, in characters that every file system takes; without
  /// an ending.
  public let fileName: String
  var fontPaths: [String] = []
  /// What a PDF says of its making; nil for other outputs.
  var provenance: Provenance?

  init(_ composed: Composed, as format: OutputFormat, _ written: Written) {
    parts = written.parts
    provenance = written.provenance
    self.format = format
    fileName = composed.fileName
    locale = composed.locale
    diagnostics = composed.diagnostics + written.diagnostics
    snapshot = composed.snapshot
  }

  /// The bytes of the first file: the whole of a PDF or of plain text, but only the first page of a
  /// PNG or an SVG. `parts` has all.
  public var bytes: [UInt8] { parts.first?.bytes ?? [] }

  /// The facts that were drawn as canonical JSON; a `BillingBundle` of these bytes draws the same.
  public var snapshotJSON: [UInt8] { snapshot.canonicalJSON }

  /// The SHA-256 digest of `snapshotJSON` in hexadecimal digits.
  public var snapshotDigest: String { SHA256.hexadecimal(of: snapshotJSON) }
}

extension Rendered {
  /// A font file that was used.
  public struct Font: Sendable, Hashable {
    public let path: String
    /// SHA-256 in hexadecimal digits.
    public let digest: String
  }

  /// The font files that were used, with the digests of what is in them now.
  ///
  /// It reads the files, so it takes time; throws a `Rejection` for one that is gone.
  public func fonts() throws -> [Font] {
    try fontPaths.map { Font(path: $0, digest: SHA256.hexadecimal(of: try readFile($0))) }
  }

  /// Writes the document: to `path`, or where it has several files, to `name-1.png`, `name-2.png`
  /// and so on; of a page the headers beside it to `name.headers.json`. Returns the paths.
  ///
  /// Each file appears whole or not at all. Throws a `MachineFailure` for one that cannot be
  /// written.
  @discardableResult
  public func write(to path: String) throws -> [String] {
    let paths = paths(of: path)
    for (path, part) in zip(paths, parts) { try writeFile(part.bytes, to: path) }
    return paths
  }

  /// The files that are of the format, in their order: the pages of an image, a page in each
  /// language.
  package var documents: [Part] { parts.filter { $0.mediaType == format.mediaType } }

  /// The endings of its files' names, the longest first.
  package var endings: [String] { [".headers.json", ".\(format.fileExtension)"] }

  /// The path of each file where that of the document is given.
  private func paths(of path: String) -> [String] {
    guard format == .page else { return numberedPaths(path, count: parts.count) }
    let stem = withoutEnding(path)
    return parts.map { part in
      part.name == "\(fileName).\(format.fileExtension)"
        ? path : "\(stem)\(part.name.dropFirst(fileName.count))"
    }
  }
}
