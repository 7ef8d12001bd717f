internal import EInvoices
internal import PDFFile

extension PDFOptions {
  /// The files that a PDF of these options carries: the electronic invoice first, the snapshot last.
  ///
  /// - Parameters:
  ///   - invoice: The electronic invoice, where one is asked for.
  ///   - snapshot: The snapshot's canonical JSON, made only where it is asked for.
  ///   - created: The date of the document, in seconds since 1970-01-01T00:00:00Z.
  func carried(
    invoice: EInvoice?, snapshot: () -> [UInt8], created: Int
  ) -> [PDFFile.Attachment] {
    var files = attachments
    if let invoice, let file = Attachment(invoice, invoice.xml) { files.insert(file, at: 0) }
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

  /// Says of itself that it is what Billhead makes: the document's snapshot or its electronic
  /// invoice, whatever is in it.
  var isGenerated: Bool { isSnapshot || profile != nil }

  var isSnapshot: Bool { isAlike(.snapshot([])) }

  /// The profile of an electronic invoice that Billhead makes; nil for another file.
  var profile: ElectronicInvoiceProfile? {
    ElectronicInvoiceProfile.allCases.first { profile in
      Attachment(profile.model, []).map(isAlike) ?? false
    }
  }

  private func isAlike(_ other: Attachment) -> Bool {
    name == other.name && description == other.description && relationship == other.relationship
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
