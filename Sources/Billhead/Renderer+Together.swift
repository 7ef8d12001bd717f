internal import Diagnostics
internal import Documents
internal import Layout
internal import PDFFile
internal import Typography

extension Renderer {
  /// Draws several documents into one PDF, one after the other, each with a bookmark.
  ///
  /// They share their fonts, and the whole is what the options' PDF standard promises; snapshots are
  /// not attached. All pages are held in memory until they are written: some 100 KB each.
  ///
  /// Throws a `Rejection` for no bundles and with everything that is wrong in any of them; a
  /// `MachineFailure` when drawing itself fails.
  public func render(
    together bundles: [BillingBundle], options: RenderOptions = RenderOptions()
  ) throws -> RenderedSet {
    guard !bundles.isEmpty else { throw Rejection([InputFact.nothingToJoin.diagnostic]) }
    return try presses.use { press in
      let (composed, laidOut) = try layOut(bundles, options: options, with: press)
      let whole = LaidOutDocument(joining: laidOut)
      var attaching = options
      attaching.attachesSnapshot = false
      var finisher = PDFFinisher(whole)
      finisher.demand(options.pdfStandard)
      finisher.provenance = try provenance(
        of: composed, options, fontPaths: press.fontFiles(of: whole))
      finisher.attachments = attaching.carried(
        snapshot: { [] }, created: whole.properties.created)
      var file = try finisher.finish(press.pdf(whole))
      var findings = whole.diagnostics
      if let signature = options.signature {
        let signed = try sign(
          file, with: signature, of: whole.properties, isStrict: options.isStrict)
        file = signed.file
        findings += signed.diagnostics
      }
      return RenderedSet(
        bytes: file,
        firstPages: whole.bookmarks.map { $0.page + 1 }, pageCount: whole.pages.count,
        diagnostics: composed.flatMap(\.diagnostics) + findings)
    }
  }

  /// Face indices are a press's own, so that one has to shape all.
  private func layOut(
    _ bundles: [BillingBundle], options: RenderOptions, with press: Press
  ) throws -> ([Composed], [LaidOutDocument]) {
    var (composed, laidOut) = ([Composed](), [LaidOutDocument]())
    var wrong: [Diagnostic] = []
    for bundle in bundles {
      do {
        let next = try compose(bundle, options: options)
        let pages = layOut(next.document, with: press)
        try refuseWarnings(pages.diagnostics, if: options.isStrict)
        composed.append(next)
        laidOut.append(pages)
      } catch let rejection as Rejection {
        wrong += rejection.diagnostics
      }
    }
    guard wrong.isEmpty else { throw Rejection(wrong) }
    return (composed, laidOut)
  }
}
