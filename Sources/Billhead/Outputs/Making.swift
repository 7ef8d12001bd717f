internal import Billing
internal import Composition
internal import Digests
internal import EInvoices
internal import PDFFile
internal import Typography

/// What a drawing may ask about its making when it is finished.
struct Making {
  let renderer: Renderer
  let options: RenderOptions
  /// The documents in it, in their order, without their words: one or more.
  let composed: [Composed]
  let fontPaths: [String]

  /// Without an ending.
  var fileName: String { composed.first?.fileName ?? "document" }

  /// The electronic invoice of the first document, where one is asked for.
  var electronicInvoice: EInvoice? { composed.first?.electronicInvoice }

  /// The canonical JSON of the facts of the first document.
  var snapshot: [UInt8] { composed.first?.snapshot.canonicalJSON ?? [] }

  /// What a file says of its making, so that it can be made again and compared; of several
  /// documents in one, the digest of their digests.
  var provenance: Provenance {
    get throws {
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
            digest: try renderer.fonts.fingerprint(of: path))
        }, programs: Renderer.programs)
    }
  }
}
