package import Billing
public import Diagnostics
internal import Digests
internal import PDFFile

/// A document that was drawn, and what there is to say about it.
public struct Rendered: Sendable {
  /// The files: one for a PDF or for text, one a page for PNG and SVG.
  public let parts: [[UInt8]]
  public let output: Output
  public let locale: ChosenLocale
  /// 1 or more; plain text has 1.
  public internal(set) var pageCount = 1
  /// Warnings and notes, in the order of the work; errors are thrown.
  public package(set) var diagnostics: [Diagnostic]
  package let snapshot: Snapshot
  var fontPaths: [String] = []
  /// What a PDF says of its making; nil for other outputs.
  var provenance: Provenance?

  init(_ composed: Composed, as output: Output, _ parts: [[UInt8]]) {
    self.parts = parts
    self.output = output
    locale = composed.locale
    diagnostics = composed.diagnostics
    snapshot = composed.snapshot
  }

  /// The bytes of the first file: the whole of a PDF or of plain text.
  public var bytes: [UInt8] { parts.first ?? [] }

  /// The number of the document, else its id, in characters that every file system takes.
  public var fileName: String { safeFileName(snapshot.number ?? snapshot.id ?? "document") }

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

  /// Writes the document: to `path`, or where there are more pages than one file can hold, to
  /// `name-1.png`, `name-2.png` and so on. Returns the paths.
  ///
  /// Each file appears whole or not at all. Throws a `MachineFailure` for one that cannot be
  /// written.
  @discardableResult
  public func write(to path: String) throws -> [String] {
    let paths = paths(for: path)
    for (path, part) in zip(paths, parts) { try writeFile(part, to: path) }
    return paths
  }

  /// Where `write(to:)` puts its files.
  package func paths(for path: String) -> [String] {
    parts.count == 1 ? [path] : parts.indices.map { numbered(path, page: $0 + 1) }
  }
}

/// `name-2.png` for `name.png`.
private func numbered(_ path: String, page: Int) -> String {
  let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
  guard let dot = path[start...].lastIndex(of: "."), dot != start else { return "\(path)-\(page)" }
  return "\(path[..<dot])-\(page)\(path[dot...])"
}

/// Letters, digits and `-_.` as they are, everything else as `-`; never a hidden file, and at most
/// 200 bytes, for file systems take 255 with the ending.
package func safeFileName(_ name: String) -> String {
  var safe = String.UnicodeScalarView()
  var byteCount = 0
  for scalar in name.unicodeScalars.drop(while: { $0 == "." }) {
    let isSafe =
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || "-_.".unicodeScalars.contains(scalar)
    byteCount += isSafe ? UTF8.width(scalar) : 1
    guard byteCount <= 200 else { break }
    safe.append(isSafe ? scalar : "-")
  }
  return safe.isEmpty ? "document" : String(safe)
}
