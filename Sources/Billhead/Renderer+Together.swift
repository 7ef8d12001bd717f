internal import Diagnostics
internal import Documents
internal import Layout
internal import PDFFile
internal import Typography

extension Renderer {
  /// Draws several documents into one PDF, one after the other, each with a bookmark.
  ///
  /// They share their fonts. All pages are held in memory until they are written: some 100 KB each.
  ///
  /// Throws a `Rejection` for no bundles, for options that attach the snapshot or an electronic
  /// invoice, of which there would be several, and with everything that is wrong in any of the bundles; a
  /// `MachineFailure` when drawing itself fails.
  public func render(
    together bundles: [BillingBundle], as pdf: PDFOptions = PDFOptions(),
    options: RenderOptions = RenderOptions()
  ) throws -> RenderedSet {
    guard !bundles.isEmpty else { throw Rejection([InputFact.nothingToJoin.diagnostic]) }
    guard !pdf.attachesSnapshot else {
      throw Rejection([InputFact.snapshotOfSeveral.diagnostic])
    }
    guard pdf.electronicInvoice == nil else {
      throw Rejection([InputFact.electronicInvoiceOfSeveral.diagnostic])
    }
    let writer = PDFWriter(options: pdf)
    var (composed, firstPages) = ([Composed](), [Int]())
    var drawn = try presses.use { press in
      let (all, laidOut) = try layOut(bundles, options: options, with: press)
      let whole = LaidOutDocument(joining: laidOut)
      composed = all
      firstPages = whole.bookmarks.map { $0.page + 1 }
      return try DrawnPages(whole, by: press, for: writer)
    }
    let written = try drawn.finish(composed, by: self, options)
    return RenderedSet(
      bytes: written.parts.first?.bytes ?? [], firstPages: firstPages, pageCount: drawn.pageCount,
      diagnostics: composed.flatMap(\.diagnostics) + written.diagnostics)
  }

  /// Face indices are a press's own, so that one has to shape all.
  private func layOut(
    _ bundles: [BillingBundle], options: RenderOptions, with press: Press
  ) throws -> ([Composed], [LaidOutDocument]) {
    var (composed, laidOut) = ([Composed](), [LaidOutDocument]())
    var wrong: [Diagnostic] = []
    for bundle in bundles {
      do {
        var next = try compose(bundle, options: options)
        let pages = try layOut(next.takeDocument(), next.design, with: press)
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
