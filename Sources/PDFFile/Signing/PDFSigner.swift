import Diagnostics

/// Signs a finished file by an update at its end, which leaves every byte before it as it is
/// (ISO 32000-1 7.5.6 and 12.8; ETSI EN 319 142-1, level B-B).
///
/// The signature belongs to a field without extent on the first page. Such a field has no place in
/// the structure: PDF/UA-2 requires it to be an artifact (ISO 14289-2 8.9.2.4.13), and PDF/UA-1
/// requires no tag for what is outside the page (ISO 14289-1 7.18.4).
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
  ///   - file: The whole file as a `PDFFinisher` made it, or as this signed it.
  ///   - longest: How many bytes the signature may have.
  ///   - certificates: Tells those that are in a signature, which its key does not protect.
  ///   - own: Those that will be in this one.
  ///   - sign: The detached CMS signature of some bytes: all of the file but the signature.
  /// - Throws: What `sign` throws; a `Rejection` when a PDF has no room for the signature or its
  ///   words; a `MachineFailure` when the file cannot be read or is full of signatures.
  package func signed(
    _ file: [UInt8], longest: Int,
    certificates: ([UInt8]) -> [UInt8] = { _ in [] }, own: [UInt8] = [],
    by sign: ([UInt8]) throws -> [UInt8]
  ) throws -> [UInt8] {
    let faults = faults(longest: longest)
    guard faults.isEmpty else { throw Rejection(faults.map(\.diagnostic)) }
    do {
      var update = SignatureUpdate(
        to: try signable(file, certificates), note, label: label.oneLine, room: longest,
        certificates: own)
      let covered =
        file + update.bytes[..<update.contents.lowerBound]
        + update.bytes[update.contents.upperBound...]
      try update.fill(with: sign(covered))
      return file + update.bytes
    } catch let fault as PDFFault {
      throw MachineFailure(fault.diagnostic)
    }
  }

  private func faults(longest: Int) -> [PDFFault] {
    var faults: [PDFFault] = longest > PDFString.limit ? [.signatureLength(longest)] : []
    for (key, value) in note.words + [("Label", label.oneLine)]
    where value.utf8.count > SignatureNote.longest {
      faults.append(.signatureWords(key.lowercased(), bytes: value.utf8.count))
    }
    if !PDFDate.range.contains(note.signed) {
      faults.append(.signatureDate(note.signed))
    }
    return faults
  }

  /// The file with the signatures that it has.
  private func signable(
    _ file: [UInt8], _ certificates: ([UInt8]) -> [UInt8]
  ) throws(PDFFault) -> SignableFile {
    let count = try FileVersions(of: file).counts[0]
    let updates = try AppendedUpdates(of: file, after: count, certificates: certificates)
    guard updates.faults.isEmpty, updates.signatures.count < AppendedUpdates.limit else {
      throw .wrongObject(updates.file.root, expected: "a catalog without a form")
    }
    return updates.file
  }
}
