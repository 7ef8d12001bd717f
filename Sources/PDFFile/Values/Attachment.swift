/// A file carried inside the PDF (ISO 32000-1 7.11.4, ISO 19005-3 6.8).
package struct Attachment: Sendable, Hashable {
  /// How the file belongs to the document (ISO 19005-3 annex E).
  package enum Relationship: String, Sendable, Hashable, CaseIterable {
    /// The same content in another form: the XML of an e-invoice.
    case alternative = "Alternative"
    /// What the document was made from: the snapshot.
    case source = "Source"
    case data = "Data"
    case supplement = "Supplement"
    case unspecified = "Unspecified"
  }

  package var bytes: [UInt8]
  /// A file name without folders, unique in the document.
  package var name: String
  package var description: String
  /// `text/xml`, `application/json`.
  package var mimeType: String
  package var relationship: Relationship
  /// In seconds since 1970-01-01T00:00:00Z.
  package var modified: Int

  package init(
    bytes: [UInt8], name: String, description: String, mimeType: String,
    relationship: Relationship, modified: Int
  ) {
    self.bytes = bytes
    self.name = name
    self.description = description
    self.mimeType = mimeType
    self.relationship = relationship
    self.modified = modified
  }
}
