internal import Billing
internal import Composition
internal import Digests
internal import Documents
internal import PDFFile
internal import Typography

extension Renderer {
  /// Makes of Cairo's PDF the file that the options ask for.
  func finish(
    _ drawing: inout Drawing, of composed: Composed, _ options: RenderOptions
  ) throws {
    guard var finisher = drawing.finisher else { return }
    let created = finisher.metadata.created
    finisher.demand(options.pdfStandard)
    finisher.provenance = try provenance(of: [composed], options, fontPaths: drawing.fontPaths)
    finisher.attachments = options.carried(
      snapshot: { composed.snapshot.canonicalJSON }, created: created)
    drawing.parts = try drawing.parts.map(finisher.finish)
    drawing.finisher = finisher
    guard let signature = options.signature else { return }
    drawing.parts = try drawing.parts.map { file in
      let signed = try sign(
        file, with: signature, of: composed.document.properties, isStrict: options.isStrict)
      drawing.diagnostics += signed.diagnostics
      return signed.file
    }
  }

  /// What a file says of its making, so that it can be made again and compared; of several
  /// documents in one, the digest of their digests.
  func provenance(
    of composed: [Composed], _ options: RenderOptions, fontPaths: [String]
  ) throws -> Provenance {
    let digests = composed.map { SHA256.hexadecimal(of: $0.snapshot.canonicalJSON) }
    func all(_ names: [String]) -> String { Set(names).sorted().joined(separator: ", ") }
    return Provenance(
      snapshotDigest: digests.count == 1
        ? digests[0] : SHA256.hexadecimal(of: Array(digests.joined().utf8)),
      templateName: all(composed.map(\.template.name)),
      templateVersion: all(composed.map(\.templateVersion)),
      catalogueVersion: all(composed.map(\.catalogueVersion)),
      locale: all(composed.map(\.locale.tag)), requestedLocale: options.locale,
      fonts: try fontPaths.map { path in
        Provenance.Font(
          name: path.split(separator: "/").last.map(String.init) ?? path,
          digest: try fonts.fingerprint(of: path))
      }, programs: Self.programs)
  }
}
