import Diagnostics

/// Signs a finished file by an update at its end, which leaves every byte before it as it is
/// (ISO 32000-1 7.5.6 and 12.8; ETSI EN 319 142-1, level B-B).
///
/// The signature belongs to a field without extent on the first page. Such a field has no place in
/// the structure: PDF/UA-2 wants it to be an artifact (ISO 14289-2 8.9.2.4.13), and PDF/UA-1 wants no
/// tag for what is not within the page (ISO 14289-1 7.18.4).
package struct PDFSigner: Sendable {
  package var note: SignatureNote
  /// What stands for the field where it is read out (ISO 14289-1 7.18.1).
  package var label: String

  package init(_ note: SignatureNote, label: String) {
    self.note = note
    self.label = label
  }

  /// The file and after it the update.
  ///
  /// - Parameters:
  ///   - file: The whole file as a `PDFFinisher` made it, not yet signed.
  ///   - longest: How many bytes the signature may have.
  ///   - sign: The detached CMS signature of some bytes: all of the file but the signature.
  /// - Throws: What `sign` throws; a `Rejection` when a PDF has no room for the signature; a
  ///   `MachineFailure` when the file cannot be read.
  package func signed(
    _ file: [UInt8], longest: Int, by sign: ([UInt8]) throws -> [UInt8]
  ) throws -> [UInt8] {
    guard longest <= PDFString.limit else {
      throw Rejection([PDFFault.signatureLength(longest).diagnostic])
    }
    do {
      var update = try update(of: file, longest: longest)
      try update.fill(with: sign(update.covered))
      return update.file
    } catch let fault as PDFFault {
      throw MachineFailure(fault.diagnostic)
    }
  }

  private func update(of file: [UInt8], longest: Int) throws(PDFFault) -> PreparedSignature {
    let inflater = try Inflater()
    let table = try CrossReference(file, inflater: inflater)
    var old = CairoFile(file, table)
    let catalog = try old.dictionary(table.root, inflater: inflater)
    guard let tree = try catalog.reference("/Pages"), catalog["/AcroForm"] == nil else {
      throw .wrongObject(table.root, expected: "a catalog without a form")
    }
    guard let page = try old.pages(of: tree, inflater: inflater).first?.number else {
      throw .wrongObject(tree, expected: "a page tree with pages")
    }
    var writer = UpdateWriter(file, table)
    let (signature, field) = (writer.reserve(), writer.reserve())
    writer.add(table.root, catalog.closing(with: form(field, isPDF2: old.isPDF2)))
    writer.add(page, try old.dictionary(page, inflater: inflater).annotated(with: field))
    writer.add(field, widget(on: page, of: signature))
    let dictionary = SignatureDictionary(note, room: longest)
    let offset = writer.add(signature, dictionary.text)
    return PreparedSignature(writer.finish(), dictionary, at: offset)
  }

  /// The entries of the catalog: a form whose signatures forbid all but further updates. Before
  /// PDF 2.0 the kind of signature is an extension of the format.
  private func form(_ field: Int, isPDF2: Bool) -> PDFText {
    var text = PDFText("/AcroForm<</Fields[")
    text.append(reference: field)
    text.append("]/SigFlags 3>>")
    if !isPDF2 { text.append("/Extensions<</ESIC<</BaseVersion/1.7/ExtensionLevel 1>>>>") }
    return text
  }

  /// A field and its annotation in one (ISO 32000-1 12.5.6.19): printed, locked, without extent.
  private func widget(on page: Int, of signature: Int) -> PDFText {
    var text = PDFText("<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/TU")
    text.append(text: label)
    text.append("/V ")
    text.append(reference: signature)
    text.append("/P ")
    text.append(reference: page)
    text.append("/Rect[0 0 0 0]/F 132>>")
    return text
  }
}

extension CairoFile {
  fileprivate var isPDF2: Bool { bytes.starts(with: "%PDF-2".utf8) }
}

extension PDFDictionary {
  /// The same with further entries. What it refers to keeps its numbers.
  fileprivate func closing(with further: PDFText) -> PDFText {
    var text = PDFText("<<")
    for entry in entries { append(entry, to: &text) }
    text.append(further)
    text.append(">>")
    return text
  }

  /// The same page with one more annotation, the last.
  fileprivate func annotated(with annotation: Int) throws(PDFFault) -> PDFText {
    var text = PDFText("<<")
    for entry in entries where !bytes.holds("/Annots", at: entry.key) { append(entry, to: &text) }
    text.append("/Annots[")
    if let old = self["/Annots"] {
      for number in try bytes.references(in: old, of: owner) {
        text.append(reference: number)
        text.append(" ")
      }
    }
    text.append(reference: annotation)
    text.append("]>>")
    return text
  }

  private func append(_ entry: Entry, to text: inout PDFText) {
    text.append(bytes[entry.key])
    text.append(" ")
    text.append(bytes[entry.value])
  }
}
