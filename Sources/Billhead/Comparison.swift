internal import PDFFile

/// A file that says what it was made from, about to be compared with a new rendering.
struct Comparison {
  let record: FileRecord
  private let pdf: [UInt8]
  private let appended: Appended

  init(of pdf: [UInt8], _ record: FileRecord) {
    self.pdf = pdf
    self.record = record
    appended = record.ownCount < pdf.count ? Appended(to: pdf, after: record.ownCount) : Appended()
  }

  /// The outcome where nothing could be rendered.
  ///
  /// - Parameter digest: Of the given snapshot.
  func withoutRendering(
    _ missing: [Verification.Difference], digest: String
  ) -> Verification {
    let recorded = record.provenance
    var differences: [Verification.Difference] = []
    if recorded.snapshotDigest != digest {
      differences.append(.snapshot(recorded: recorded.snapshotDigest, given: digest))
    }
    return verification(differences + missing + programs(Renderer.programs))
  }

  /// The outcome beside a new rendering.
  func verification(_ rendered: [UInt8], _ provenance: Provenance?) -> Verification {
    let own = pdf[..<record.ownCount]
    if own.elementsEqual(rendered) { return verification([]) }
    let made = provenance.map(differences) ?? []
    let damaged = record.damagedAttachments.map(Verification.Difference.attachment)
    guard made.isEmpty, damaged.isEmpty else { return verification(made + damaged) }
    return verification([bytes(own, rendered)])
  }

  private func verification(_ differences: [Verification.Difference]) -> Verification {
    Verification(
      differences: differences + appended.differences,
      attachments: record.attachments.map(\.name),
      generatedAttachments: record.attachments.filter { Attachment($0).isGenerated }.map(\.name),
      appendedCount: pdf.count - record.ownCount, signatures: appended.signatures)
  }

  /// Where bytes differ that should be equal.
  private func bytes(
    _ own: ArraySlice<UInt8>, _ rendered: [UInt8]
  ) -> Verification.Difference {
    let offset = zip(own, rendered).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    guard let offset else {
      return own.count < rendered.count
        ? .truncated(count: own.count, expected: rendered.count)
        : .bytes(offset: rendered.count, part: nil)
    }
    return .bytes(offset: offset, part: FilePart(of: offset, in: rendered)?.words)
  }
}

extension Comparison {
  /// In what the making of the file differs from that of the rendering.
  private func differences(_ here: Provenance) -> [Verification.Difference] {
    let recorded = record.provenance
    var found: [Verification.Difference] = []
    let areOtherFacts = recorded.snapshotDigest != here.snapshotDigest
    if areOtherFacts {
      found.append(
        .snapshot(recorded: recorded.snapshotDigest, given: here.snapshotDigest))
    }
    if recorded.templateVersion != here.templateVersion {
      found.append(
        .template(
          name: recorded.templateName, recorded: recorded.templateVersion,
          here: here.templateVersion))
    }
    if recorded.locale != here.locale {
      // Other facts may ask for another language.
      if !areOtherFacts {
        found.append(.locale(recorded: recorded.locale, here: here.locale))
      }
    } else if recorded.catalogueVersion != here.catalogueVersion {
      found.append(.words(recorded: recorded.catalogueVersion, here: here.catalogueVersion))
    }
    return found + fonts(here.fonts, areOnlyEdited: !found.isEmpty) + programs(here.programs)
  }

  /// - Parameter areOnlyEdited: Other words may use other fonts, so only files that both use count.
  private func fonts(
    _ here: [Provenance.Font], areOnlyEdited: Bool
  ) -> [Verification.Difference] {
    changes(
      record.provenance.fonts.map { ($0.name, $0.digest) }, here.map { ($0.name, $0.digest) }
    )
    .filter { !areOnlyEdited || $0.recorded != nil && $0.here != nil }
    .map { .font(name: $0.name, recorded: $0.recorded, here: $0.here) }
  }

  private func programs(_ here: [String]) -> [Verification.Difference] {
    changes(record.provenance.programs.map(named), here.map(named))
      .map { .program(name: $0.name, recorded: $0.recorded, here: $0.here) }
  }

  private func named(_ program: String) -> (String, String) {
    let space = program.lastIndex(of: " ") ?? program.endIndex
    return (String(program[..<space]), String(program[space...].dropFirst()))
  }

  /// The names whose values differ, those of the file first.
  private func changes(
    _ recorded: [(String, String)], _ here: [(String, String)]
  ) -> [(name: String, recorded: String?, here: String?)] {
    let before = Dictionary(recorded, uniquingKeysWith: { first, _ in first })
    let now = Dictionary(here, uniquingKeysWith: { first, _ in first })
    let names = recorded.map(\.0) + here.map(\.0).filter { before[$0] == nil }
    return names.filter { before[$0] != now[$0] }.map { ($0, before[$0], now[$0]) }
  }
}
