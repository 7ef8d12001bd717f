internal import Billing
package import Composition
internal import Diagnostics
package import Documents
package import EInvoices
internal import HostSystem
package import Layout
internal import Localization
internal import PDFFile
package import Typography

/// Draws documents. Make one and share it: it is cheap to copy, and may be used from any number of
/// threads at once.
///
/// It reads files only while it is made. It never looks at the network, the clock, the environment
/// or the machine's locale: the same bundle gives the same bytes.
///
/// The first renderer of a program gives fontconfig a current configuration that knows these fonts
/// alone (`FcConfigSetCurrent`). A program that uses fontconfig for itself sets its own before, and
/// names it in its calls; what Billhead draws does not depend on it.
public struct Renderer: Sendable {
  /// Where fonts are looked for unless other folders are named: Debian's.
  public static let defaultFontFolders = ["/usr/share/fonts"]

  package let templates: TemplateSet
  package let localeChooser: LocaleChooser
  package let fonts: FontLibrary
  let presses: PressPool
  let screenPictures = ScreenPictures()
  private let formats = FormatCache(minus: .typographic)

  /// Makes a renderer from what is built in and what the folders add.
  ///
  /// - Parameters:
  ///   - templates: a folder of YAML files; one with the name of a built-in template replaces it.
  ///   - locales: a folder of ARB catalogues; their messages win over the built-in ones.
  ///   - fonts: folders with font files; fonts are found nowhere else.
  ///   - defaultLocale: a BCP 47 tag for customers without a usable preference, where the account's
  ///     own locale is not told or has no catalogue.
  ///   - languages: what is made of language preferences beyond the tags themselves.
  ///   - warmPresses: how many of the presses that draw, some 20 MB each, are kept for later
  ///     renders: as many as there are renders at once is a good number. More at once are possible.
  ///
  /// Throws a `Rejection` with all mistakes in templates and catalogues and for a default locale
  /// that has no catalogue, and a `MachineFailure` for a font that is missing, naming the Debian
  /// package that has it.
  public init(
    templates: String? = nil, locales: String? = nil,
    fonts: [String] = Renderer.defaultFontFolders, defaultLocale: String? = nil,
    languages: LanguagePolicy = LanguagePolicy(), warmPresses: Int = 8
  ) throws {
    self.templates = try Self.templateSet(in: templates)
    localeChooser = try LocaleChooser(
      folder: locales, defaultLocale: defaultLocale, policy: languages)
    self.fonts = try FontLibrary(folders: fonts)
    presses = PressPool(fonts: self.fonts, limit: warmPresses)
  }

  /// Draws one document.
  ///
  /// Each stage is released when the next one is made, so that the JSON, the words, the pages and
  /// the drawing of a very long document are never in memory all at once.
  ///
  /// Throws a `Rejection` with everything that is wrong in the bundle, and with the warnings too
  /// where the options are strict; a `MachineFailure` when drawing itself fails.
  public func render(
    _ bundle: consuming BillingBundle, as output: Output, options: RenderOptions = RenderOptions()
  ) throws -> Rendered {
    try output.requireCarriage()
    switch output.writer {
    case .hostedPage(let writer):
      return try writer.render(bundle, by: self, options)
    case .mail(let writer):
      return try writer.render(bundle, by: self, options)
    case .document(let writer):
      let composed = try compose(bundle, options: options, as: output.electronicInvoice)
      return Rendered(
        composed, as: output.format, Written(parts: try writer.parts(of: composed)))
    case .pages(let writer):
      var composed = try compose(bundle, options: options, as: output.electronicInvoice)
      let design = composed.design
      var drawn = try layOut(composed.takeDocument(), design) { laidOut, press in
        try refuseWarnings(laidOut.diagnostics, if: options.isStrict)
        return try DrawnPages(laidOut, by: press, for: writer)
      }
      let written = try drawn.finish([composed], by: self, options)
      var rendered = Rendered(composed, as: output.format, written)
      rendered.pageCount = drawn.pageCount
      rendered.fontPaths = drawn.fontPaths
      return rendered
    }
  }

  /// Settles the words of a document without drawing it, and its electronic invoice where a profile
  /// is named.
  ///
  /// Throws a `Rejection` with everything that is wrong, and with every term that is missing.
  package func compose(
    _ bundle: consuming BillingBundle, options: RenderOptions,
    as profile: ElectronicInvoiceProfile? = nil
  ) throws -> Composed {
    var (composed, facts) = try composeWithFacts(bundle, options: options, as: profile)
    composed.diagnostics += facts.diagnostics
    guard !facts.contains(where: { $0.severity == .error }) else {
      throw Rejection(composed.diagnostics)
    }
    try refuseWarnings(composed.diagnostics, if: options.isStrict)
    return composed
  }

  /// The same, with what speaks against the electronic invoice. A draft is one of these things.
  package func composeWithFacts(
    _ bundle: consuming BillingBundle, options: RenderOptions, as profile: ElectronicInvoiceProfile?
  ) throws -> (Composed, [Fact]) {
    try requireParts(of: options)
    var freezing = options.freezing
    if profile != nil { freezing.allowsDraft = true }
    return try composeWithFacts(bundle.freeze(freezing), options: options, as: profile)
  }

  /// The same of facts that are settled. `page`: what a hosted page says beside the document; nil
  /// for paper.
  func compose(
    _ frozen: (snapshot: Snapshot, diagnostics: [Diagnostic]), options: RenderOptions,
    page: PageFacts? = nil
  ) throws -> Composed {
    let (composed, _) = try composeWithFacts(frozen, options: options, page: page)
    try refuseWarnings(composed.diagnostics, if: options.isStrict)
    return composed
  }

  private func composeWithFacts(
    _ frozen: (snapshot: Snapshot, diagnostics: [Diagnostic]), options: RenderOptions,
    page: PageFacts? = nil, as profile: ElectronicInvoiceProfile? = nil
  ) throws -> (Composed, [Fact]) {
    let name = options.template(usual: page == nil ? "standard" : "page")
    let template = try templates.template(named: name)
    let (composer, locale) = composer(for: frozen.snapshot, by: template, options)
    let composition = composer.compose(
      frozen.snapshot, page: page, statesTotalTax: profile != nil)
    let all = frozen.diagnostics + locale.diagnostics + composition.diagnostics
    let invoice = profile.map {
      composer.electronicInvoice(of: frozen.snapshot, composition.document, as: $0)
    }
    let composed = Composed(
      snapshot: frozen.snapshot, locale: locale, template: template,
      templateVersion: try templates.version(of: name),
      catalogueVersion: composer.messages.version, document: composition.document,
      design: composition.design, diagnostics: all, electronicInvoice: invoice?.invoice)
    return (composed, invoice?.facts ?? [])
  }

  /// What words a document, in the language of its reader.
  func composer(
    for snapshot: Snapshot, by template: Template, _ options: RenderOptions
  ) -> (composer: Composer, locale: ChosenLocale) {
    let (choice, locale) = localeChooser.choose(for: snapshot, forced: options.locale)
    let composer = Composer(
      template: template, choice: choice, messages: localeChooser.catalogues.messages(for: choice),
      format: formats.format(choice.formattingLocale))
    return (composer, locale)
  }

  /// Cuts a composed document into pages, and hands them out with the press that can draw them.
  package func layOut<Result>(
    _ document: Document, _ design: PageDesign,
    _ use: (LaidOutDocument, Press) throws -> Result
  ) throws -> Result {
    try presses.use { press in
      try use(try layOut(document, design, with: press), press)
    }
  }

  /// Throws a `MachineFailure` for a picture that this machine cannot read.
  func layOut(
    _ document: Document, _ design: PageDesign, with press: Press
  ) throws -> LaidOutDocument {
    press.begin(document.language, theme: design.theme)
    var laidOut = Typesetter(shaper: press, pictures: press).layOut(document, design)
    if let failure = press.failure { throw failure }
    let errors = laidOut.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Rejection(errors) }
    laidOut.diagnostics += press.diagnostics
    return laidOut
  }

  /// Cuts a composed document into pages.
  package func layOut(_ composed: Composed) throws -> LaidOutDocument {
    try layOut(composed.document, composed.design) { laidOut, _ in laidOut }
  }
}

extension Renderer {
  /// How a list of language preferences resolves, without a document.
  public func resolve(_ preferences: [String]) -> ChosenLocale {
    localeChooser.resolve(preferences)
  }

  /// The locales that have catalogues, in alphabetical order.
  public var locales: [String] { localeChooser.catalogues.locales }

  /// The names of the templates.
  public var templateNames: [String] { templates.names }

  /// Throws a `Rejection` for an unknown template and for each locale without a catalogue, for all at
  /// once.
  package func requireParts(of options: RenderOptions, languages: [String] = []) throws {
    var wrong: [Diagnostic] = []
    do {
      _ = try templates.template(named: options.template())
    } catch let rejection as Rejection {
      wrong += rejection.diagnostics
    }
    for locale in (options.locale.map { [$0] } ?? []) + languages {
      do {
        try localeChooser.requireCatalogue(for: locale)
      } catch let rejection as Rejection {
        wrong += rejection.diagnostics
      }
    }
    guard wrong.isEmpty else { throw Rejection(wrong) }
  }

  func refuseWarnings(_ diagnostics: [Diagnostic], if isStrict: Bool) throws {
    guard isStrict, diagnostics.contains(where: { $0.severity >= .warning }) else { return }
    throw Rejection(
      diagnostics.map {
        var diagnostic = $0
        if diagnostic.severity == .warning { diagnostic.severity = .error }
        return diagnostic
      })
  }
}

extension Renderer {
  /// The built-in templates with those of a folder laid over them.
  package static func templateSet(in folder: String?) throws -> TemplateSet {
    guard let folder else { return .builtIn }
    return try TemplateSet.builtIn.overlaid(with: files(in: folder, endings: [".yml", ".yaml"]))
  }
}
