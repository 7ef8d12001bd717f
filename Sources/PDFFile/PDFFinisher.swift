import Diagnostics
package import Tagging

/// Turns the PDF that Cairo drew into a file that can be read, archived and trusted.
///
/// The drawing holds flat marks; the finisher gives them names, adds the structure they belong to,
/// metadata, links, a colour space and attachments, and writes the whole anew and packed. The same
/// values give the same bytes.
package struct PDFFinisher: Sendable {
  package var standard: FileStandard
  package var metadata: FileMetadata
  /// In reading order, the root first.
  package var structure: [StructureElement]
  /// What was recorded for each page of the drawing.
  package var pages: [TaggedPage]
  package var attachments: [Attachment]
  package var provenance: Provenance?
  /// Further properties for XMP, such as those of an e-invoice.
  package var schemas: [XMPSchema]

  package init(
    standard: FileStandard = .a3a, metadata: FileMetadata, structure: [StructureElement],
    pages: [TaggedPage], attachments: [Attachment] = [], provenance: Provenance? = nil,
    schemas: [XMPSchema] = []
  ) {
    self.standard = standard
    self.metadata = metadata
    self.structure = structure
    self.pages = pages
    self.attachments = attachments
    self.provenance = provenance
    self.schemas = schemas
  }

  /// The finished file.
  ///
  /// - Parameter cairo: The whole PDF that Cairo drew.
  /// - Throws: `Rejection` with all faults at once when a title, a link or an attachment is wrong;
  ///   `MachineFailure` when the drawing is not what was recorded, or cannot be read.
  package func finish(_ cairo: [UInt8]) throws -> [UInt8] {
    let faults = faults
    if faults.contains(where: \.isInput) {
      throw Rejection(faults.filter(\.isInput).map(\.diagnostic))
    }
    do throws(PDFFault) {
      if let first = faults.first { throw first }
      return try finished(cairo)
    } catch {
      throw MachineFailure(error.diagnostic)
    }
  }

  private func finished(_ cairo: [UInt8]) throws(PDFFault) -> [UInt8] {
    let inflater = try Inflater()
    let drawing = try Drawing(cairo, inflater: inflater)
    guard drawing.pages.count == pages.count else {
      throw .pageCount(found: drawing.pages.count, recorded: pages.count)
    }
    let writer = try FileWriter(version: standard.version)
    var finishing = Finishing(self, drawing, inflater, writer)
    let root = try finishing.addCatalog()
    try finishing.addDrawing()
    if standard.isTagged { try finishing.addStructure() }
    try finishing.addAttachments()
    let info = try finishing.addMetadata()
    return finishing.writer.finish(root: root, info: info)
  }
}
