/// What was appended to a file of this library: signatures, and whatever no signature needs.
package struct AppendedUpdates: Sendable {
  /// In the order in which they were appended; only those that cover all before them.
  package private(set) var signatures: [EmbeddedSignature] = []
  /// Empty when all that was appended is signatures as `PDFSigner` appends them.
  package private(set) var faults: [UpdateFault] = []

  /// Reads the updates of a whole file, whose first version is as it was made.
  package init(of bytes: [UInt8]) {
    do throws(PDFFault) {
      let versions = try FileVersions(of: bytes)
      guard versions.counts.count > 1 || versions.counts[0] < bytes.count else { return }
      try read(versions, of: bytes)
    } catch {
      faults.append(.unreadable(offset: 0))
    }
  }

  private mutating func read(_ versions: FileVersions, of bytes: [UInt8]) throws(PDFFault) {
    let inflater = try Inflater()
    var reader = try UpdateReader(bytes, versions, inflater: inflater)
    for index in versions.tables.indices.dropFirst() {
      let before = versions.counts[index - 1]
      do throws(PDFFault) {
        let range = before..<max(before, versions.counts[index])
        let found = try reader.read(versions.tables[index], in: range, inflater: inflater)
        signatures += [found].compactMap(\.self)
      } catch {
        // What comes later refers to this.
        faults += reader.faults + [.unreadable(offset: error.offset ?? before)]
        return
      }
    }
    faults += reader.faults
    let end = versions.counts.last ?? 0
    if end < bytes.count, faults.isEmpty {
      faults.append(
        versions.counts.count > 1
          ? .unreadable(offset: end) : .noSignature(count: bytes.count - end))
    }
  }
}

extension PDFFault {
  fileprivate var offset: Int? {
    if case .syntax(_, _, let offset) = self { offset } else { nil }
  }
}
