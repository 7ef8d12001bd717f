internal import Billing
internal import Diagnostics
internal import Documents
internal import JSON
internal import Localization
internal import Typography
internal import Writing

/// Writes a document as pages to serve: one for each language, each with a file of headers beside
/// it.
struct HostedPageWriter {
  let options: PageOptions

  /// A page in one language, before it is written.
  private struct Edition {
    var composed: Composed
    /// What its files are called, without an ending.
    var name: String
  }

  func render(
    _ bundle: consuming BillingBundle, by renderer: Renderer, _ options: RenderOptions
  ) throws -> Rendered {
    let editions = try editions(bundle, renderer, options)
    var written = Written(parts: [])
    for edition in editions {
      let (document, findings) = try renderer.cleanPictures(of: edition.composed.document)
      written.diagnostics += findings.filter { !written.diagnostics.contains($0) }
      written.parts += parts(document, edition)
    }
    try renderer.refuseWarnings(written.diagnostics, if: options.isStrict)
    var composed = editions[0].composed
    composed.diagnostics = editions.reduce(into: []) { all, edition in
      all += edition.composed.diagnostics.filter { !all.contains($0) }
    }
    return Rendered(composed, as: .page, written)
  }

  /// One page, or one for each language that is asked for, with links between them.
  private func editions(
    _ bundle: BillingBundle, _ renderer: Renderer, _ render: RenderOptions
  ) throws -> [Edition] {
    var render = render
    let facts = options.facts(of: bundle.content.page)
    try renderer.requireParts(of: render, languages: options.languages)
    let frozen = try bundle.freeze(render.freezing)
    guard !options.languages.isEmpty else {
      let composed = try renderer.compose(frozen, options: render, page: facts)
      return [Edition(composed: composed, name: composed.fileName)]
    }
    let name = frozen.snapshot.fileName
    var linked = facts
    linked.languages = options.languages.map { tag in
      link(to: tag, among: facts.languages, at: "\(name).\(tag)")
    }
    return try options.languages.map { tag in
      render.locale = tag
      return Edition(
        composed: try renderer.compose(frozen, options: render, page: linked),
        name: "\(name).\(tag)")
    }
  }

  /// Where a page in another language is: as the host says, else beside this one.
  private func link(
    to tag: String, among stated: [PageFacts.Language], at name: String
  ) -> PageFacts.Language {
    if let known = stated.first(where: { $0.tag?.lowercased() == tag.lowercased() }) {
      return known
    }
    return PageFacts.Language(tag: tag, url: "./\(percentEncoded(name)).html")
  }

  private func parts(_ document: Document, _ edition: Edition) -> [Part] {
    let page = PageHTML(document, edition.composed.design)
    return [
      OutputFormat.page.part(Array(page.string.utf8), named: edition.name),
      Part(
        name: "\(edition.name).headers.json", mediaType: "application/json",
        bytes: page.headers.json),
    ]
  }
}

extension PageHeaders {
  /// An object of names and values.
  fileprivate var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      for field in fields {
        writer.name(field.name)
        writer.string(field.value)
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension Renderer {
  /// The document with its pictures as they may go out; those that are none are left out, and what
  /// is wrong with them is told.
  func cleanPictures(of document: Document) throws -> (Document, [Diagnostic]) {
    var (document, findings) = (document, [Diagnostic]())
    document.blocks = try document.blocks.compactMap { block in
      try block.replacingPictures { picture in
        do {
          return try screenPictures.cleaned(picture)
        } catch let rejection as Rejection {
          findings += rejection.diagnostics.map { $0.asLeftOut(picture.role.rawValue) }
          return nil
        }
      }
    }
    return (document, findings)
  }
}

extension Diagnostic {
  /// What is wrong with a picture, as a warning.
  fileprivate func asLeftOut(_ part: String) -> Diagnostic {
    Diagnostic(
      .warning, "picture-left-out", "the picture was left out: \(sentence)", at: .block(part),
      hints: hints)
  }
}

/// The bytes of a file's name that are not plain, in percent signs (RFC 3986).
private func percentEncoded(_ name: String) -> String {
  let digits = Array("0123456789ABCDEF")
  return name.utf8.reduce(into: "") { text, byte in
    let scalar = Unicode.Scalar(byte)
    if byte < 0x80,
      scalar.properties.isAlphabetic || "0123456789-_.~".unicodeScalars.contains(scalar)
    {
      text.unicodeScalars.append(scalar)
    } else {
      text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
  }
}
