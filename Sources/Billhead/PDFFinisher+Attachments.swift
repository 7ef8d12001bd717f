internal import PDFFile

extension PDFOptions {
  /// The files that a PDF of these options carries, the snapshot last.
  ///
  /// - Parameters:
  ///   - snapshot: The snapshot's canonical JSON, made only where it is asked for.
  ///   - created: The date of the document, in seconds since 1970-01-01T00:00:00Z.
  func carried(snapshot: () -> [UInt8], created: Int) -> [PDFFile.Attachment] {
    var files = attachments
    if attachesSnapshot { files.append(.snapshot(snapshot())) }
    return files.map { PDFFile.Attachment($0, created: created) }
  }
}

extension Attachment {
  /// What a document was made from, in the form that `BillingBundle` takes.
  static func snapshot(_ json: [UInt8]) -> Attachment {
    Attachment(
      json, name: "snapshot.json", description: "The facts that this document was made from",
      relationship: .source)
  }

  /// Says of itself that it is what Billhead makes: the document's snapshot, whatever is in it.
  var isGenerated: Bool {
    let own = Attachment.snapshot([])
    return name == own.name && description == own.description
      && relationship == own.relationship
  }

  /// A file that was read out of a PDF.
  init(_ file: PDFFile.Attachment) {
    self.init(
      file.bytes, name: file.name, description: file.description, mimeType: file.mimeType,
      relationship: Relationship(file.relationship), modified: file.modified)
  }
}

extension Attachment.Relationship {
  fileprivate init(_ relationship: PDFFile.Attachment.Relationship) {
    self =
      switch relationship {
      case .alternative: .alternative
      case .source: .source
      case .data: .data
      case .supplement: .supplement
      case .unspecified: .unspecified
      }
  }
}

extension PDFFile.Attachment {
  fileprivate init(_ file: Attachment, created: Int) {
    self.init(
      bytes: file.bytes, name: file.name, description: file.description, mimeType: file.mimeType,
      relationship: Relationship(file.relationship), modified: file.modified ?? created)
  }
}

extension PDFFile.Attachment.Relationship {
  fileprivate init(_ relationship: Attachment.Relationship) {
    self =
      switch relationship {
      case .alternative: .alternative
      case .source: .source
      case .data: .data
      case .supplement: .supplement
      case .unspecified: .unspecified
      }
  }
}
