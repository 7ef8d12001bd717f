import HostSystem

/// A file that a PDF carries (ISO 32000-2 7.11.4).
public struct Attachment: Sendable, Hashable {
  /// How the file belongs to the document (ISO 19005-3 annex E, ISO 32000-2 table 43).
  public enum Relationship: String, Sendable, Hashable, CaseIterable {
    /// The same content in another form: the XML of an electronic invoice.
    case alternative
    /// What the document was made from.
    case source
    /// What its tables or figures were made from.
    case data
    /// More than the document itself says: a time sheet.
    case supplement
    case unspecified
  }

  public var bytes: [UInt8]
  /// A file name without folders, of 1 to 255 bytes, unique in the PDF.
  public var name: String
  /// What the file is, for people; not empty.
  public var description: String
  /// A media type (RFC 6838 4.2): `text/xml`.
  public var mimeType: String
  public var relationship: Relationship
  /// When the file was last changed, in seconds since 1970-01-01T00:00:00Z; nil for the date of the
  /// document.
  public var modified: Int?

  /// A file of bytes in memory.
  ///
  /// Without a description the name stands for it; without a type, the ending of the name decides
  /// (`application/octet-stream` where it is not known).
  public init(
    _ bytes: [UInt8], name: String, description: String? = nil, mimeType: String? = nil,
    relationship: Relationship = .unspecified, modified: Int? = nil
  ) {
    self.bytes = bytes
    self.name = name
    self.description = description ?? name
    self.mimeType = mimeType ?? Self.mimeType(ofName: name)
    self.relationship = relationship
    self.modified = modified
  }

  /// A file of the disk, under the last part of its path.
  ///
  /// Its date on the disk is not read, so that the same files give the same bytes. Throws a
  /// `Rejection` for a file that cannot be read or is empty.
  public init(contentsOf path: String, relationship: Relationship = .unspecified) throws {
    let bytes = try readFile(path)
    guard !bytes.isEmpty else { throw Rejection([InputFact.emptyAttachment(path).diagnostic]) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    self.init(bytes, name: name, relationship: relationship)
  }
}

extension Attachment {
  /// The media type that the ending of a file's name stands for, else `application/octet-stream`.
  package static func mimeType(ofName name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
    return switch name[dot...].dropFirst().lowercased() {
    case "xml": "text/xml"
    case "json": "application/json"
    case "csv": "text/csv"
    case "pdf": "application/pdf"
    case "txt": "text/plain"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "zip": "application/zip"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case "ods": "application/vnd.oasis.opendocument.spreadsheet"
    default: "application/octet-stream"
    }
  }
}
