/// What a finished file says of its making, read back out of it, and the files that it carries.
package struct FileRecord: Sendable {
  /// Why a file says nothing of its making.
  package enum Failure: Error, Hashable, CaseIterable {
    case empty
    case notPDF
    /// It breaks off, and with the end went what it says of its making.
    case incomplete
    /// Its objects cannot be read.
    case unreadable
    /// More must be read or unpacked than any rendering of its size asks for.
    case tooLarge
    /// It was added to more often than signatures are read.
    case tooManyVersions
    /// It is whole, and was not finished by this library.
    case noProvenance
  }

  package let provenance: Provenance
  package let standard: FileStandard
  /// In the order of the catalog.
  package private(set) var attachments: [Attachment] = []
  /// The names of attached files whose bytes cannot be read.
  package private(set) var damagedAttachments: [String] = []
  /// How many bytes the file had before anything was appended to it.
  package let ownCount: Int

  package init(_ bytes: [UInt8]) throws(Failure) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.starts(with: "%PDF-".utf8) else { throw .notPDF }
    let found: FileRecord?
    do throws(PDFFault) {
      found = try FileRecord(reading: bytes)
    } catch {
      if case .tooLarge = error { throw .tooLarge }
      if case .tooManyVersions = error { throw .tooManyVersions }
      found = FileRecord(salvaging: bytes)
      guard found != nil else { throw bytes.hasEnd ? .unreadable : .incomplete }
    }
    guard let found else { throw .noProvenance }
    self = found
  }

  /// Nil for a file of another program; throws when the objects cannot be read.
  private init?(reading bytes: [UInt8]) throws(PDFFault) {
    let inflater = try Inflater(budget: .reading(bytes.count))
    ownCount = try FileVersions(of: bytes).counts[0]
    let own = Array(bytes[..<ownCount])
    let info = try CrossReference(own, inflater: inflater).info
    var file = try CairoFile(own, inflater: inflater)
    let catalog = try file.dictionary(file.root, inflater: inflater)
    let claim = try file.claim(catalog, info, inflater: inflater)
    guard let provenance = claim.provenance else { return nil }
    self.provenance = provenance
    standard = claim.standard
    var seen: Set<Int> = []
    for number in try catalog.references("/AF") where seen.insert(number).inserted {
      let found = try file.attachment(number, inflater: inflater)
      if let attachment = found.attachment {
        attachments.append(attachment)
      } else {
        damagedAttachments.append(found.name)
      }
    }
  }

  /// From XMP, which is not packed, where the objects cannot be read; nil where there is none.
  private init?(salvaging bytes: [UInt8]) {
    guard let packet = XMPReader(in: bytes), let provenance = packet.provenance else { return nil }
    self.provenance = provenance
    standard = packet.standard
    ownCount = bytes.count
  }
}

extension [UInt8] {
  /// Whether the last line of a PDF is among the last bytes.
  fileprivate var hasEnd: Bool {
    firstIndex(of: "%%EOF", from: Swift.max(0, count - 1_024)) != nil
  }
}

extension PDFDictionary {
  fileprivate func references(_ key: StaticString) throws(PDFFault) -> [Int] {
    guard let range = self[key] else { return [] }
    return try bytes.references(in: range, of: owner)
  }
}

extension CairoFile {
  /// What the file says that it is and was made from: in XMP, or in Info where it has no XMP.
  fileprivate mutating func claim(
    _ catalog: PDFDictionary, _ info: Int?, inflater: borrowing Inflater
  ) throws(PDFFault) -> (standard: FileStandard, provenance: Provenance?) {
    if let number = try catalog.reference("/Metadata") {
      let packet = XMPReader(
        try object(number, inflater: inflater).unpacked(inflater: inflater))
      return (packet.standard, packet.provenance)
    }
    guard let info else { return (.plain, nil) }
    let entries = try dictionary(info, inflater: inflater)
    return (.plain, Provenance(info: entries.text))
  }

  /// An attached file by the number of its specification; nil where its bytes are damaged.
  fileprivate mutating func attachment(
    _ number: Int, inflater: borrowing Inflater
  ) throws(PDFFault) -> (name: String, attachment: Attachment?) {
    let specification = try dictionary(number, inflater: inflater)
    let name = specification.text("UF") ?? ""
    do throws(PDFFault) {
      guard let stream = try specification.dictionary("EF")?.reference("/F"),
        let entries = try object(stream, inflater: inflater).dictionary(),
        let parameters = try entries.dictionary("Params")
      else { return (name, nil) }
      let attachment = Attachment(
        bytes: try object(stream, inflater: inflater).unpacked(inflater: inflater), name: name,
        description: specification.text("Desc") ?? "",
        mimeType: entries.name("Subtype") ?? "",
        relationship: specification.name("AFRelationship")
          .flatMap(Attachment.Relationship.init) ?? .unspecified,
        modified: parameters.text("ModDate").flatMap(PDFDate.seconds) ?? 0)
      return (name, attachment)
    } catch {
      if case .tooLarge = error { throw error }
      return (name, nil)
    }
  }
}
