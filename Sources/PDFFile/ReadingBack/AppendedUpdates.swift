/// What was appended to a file of this library: signatures, and whatever no signature needs.
///
/// Nothing of an update is interpreted. What it states of a signature is taken out, signing is done
/// again with that, and both must have the same bytes; so a file that is accepted holds nothing that
/// `PDFSigner` did not write.
package struct AppendedUpdates: Sendable {
  /// How many signatures a file may have.
  package static let limit = 16

  /// In the order in which they were appended.
  package private(set) var signatures: [EmbeddedSignature] = []
  /// Empty when all that was appended is signatures as `PDFSigner` appends them.
  package private(set) var faults: [UpdateFault] = []
  /// The file with all signatures that were read.
  private(set) var file: SignableFile

  /// Reads what follows the first version of a file; nil where that cannot be read.
  ///
  /// - Parameters:
  ///   - count: How many bytes the first version has.
  ///   - certificates: Tells those that are in a signature, which its key does not protect.
  package init?(
    to bytes: [UInt8], after count: Int, certificates: ([UInt8]) -> [UInt8]
  ) {
    do throws(PDFFault) {
      try self.init(of: bytes, after: count, certificates: certificates)
    } catch {
      return nil
    }
  }

  init(
    of bytes: [UInt8], after count: Int, certificates: ([UInt8]) -> [UInt8] = { _ in [] }
  ) throws(PDFFault) {
    let own = Array(bytes[..<count])
    let inflater = try Inflater(budget: .reading(bytes.count))
    file = try SignableFile(own, inflater: inflater)
    while file.count < bytes.count {
      let start = file.count
      guard signatures.count < Self.limit else {
        faults.append(.tooMany(limit: Self.limit))
        return
      }
      guard var fault = fault(in: bytes, from: start, certificates) else { continue }
      if bytes.firstIndex(of: "/ByteRange", from: start) == nil {
        fault = .noSignature(count: bytes.count - start)
      }
      faults = [fault] + OtherObjects(in: bytes, after: start, of: file).faults(own)
      return
    }
  }

  /// Takes the next signature; what is wrong where there is none.
  private mutating func fault(
    in bytes: [UInt8], from start: Int, _ certificates: ([UInt8]) -> [UInt8]
  ) -> UpdateFault? {
    let rest = bytes[start...]
    let outline = SignatureUpdate(
      to: file, SignatureNote(signed: 0), label: "", room: 0, certificates: [])
    if let fault = outline.difference(from: rest, upTo: outline.label) { return fault }
    guard let stated = StatedSignature(in: bytes, at: start + outline.label) else {
      return .unlike(offset: start + outline.label, .field(object: outline.field))
    }
    var update = SignatureUpdate(
      to: file, stated.note, label: stated.label.oneLine, room: stated.contents.count,
      certificates: certificates(stated.contents))
    // There is room for just as much as was read.
    try? update.fill(with: stated.contents)
    if let fault = update.difference(from: rest, upTo: update.bytes.count) { return fault }
    let contents = start + update.contents.lowerBound..<start + update.contents.upperBound
    signatures.append(
      EmbeddedSignature(
        object: file.size, contents: stated.contents,
        covered: [0..<contents.lowerBound, contents.upperBound..<start + update.bytes.count]))
    file.append(update)
    return nil
  }
}

extension SignatureUpdate {
  /// The first of some bytes that are not in a file where they should be; nil where all are.
  ///
  /// - Parameter rest: What follows the file that this is appended to.
  fileprivate func difference(from rest: ArraySlice<UInt8>, upTo end: Int) -> UpdateFault? {
    let equal = zip(bytes[..<end], rest).prefix { $0 == $1 }.count
    guard equal < end else { return nil }
    let part = parts.first { $0.end > equal }?.part ?? .table
    return .unlike(offset: rest.startIndex + equal, part)
  }
}
