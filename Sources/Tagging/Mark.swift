/// What a frame is to a reader: part of an element of the structure tree, or an artifact.
package enum Mark: Sendable, Hashable {
  /// The index of an element in the document's structure.
  case element(Int)
  case artifact(Artifact)

  /// ISO 32000-1 14.8.2.2: content that is no part of what the author said.
  package enum Artifact: String, Sendable, Hashable, CaseIterable {
    /// Rules, bands, frames.
    case layout
    /// Running heads, repeated table heads, carried amounts brought forward.
    case header
    /// Running feet and page numbers.
    case footer
  }
}
