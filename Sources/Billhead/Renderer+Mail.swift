internal import Billing
internal import Composition
internal import Diagnostics
internal import Documents
internal import Localization
internal import Writing

extension Renderer {
  /// The words of a mail, as HTML and as text.
  ///
  /// Throws a `Rejection` with everything that is wrong in the bundle, and where the mail would be
  /// false: a reminder for what is paid, a receipt for what is not.
  public func emailBody(
    for bundle: BillingBundle, _ body: EmailBodyOptions = EmailBodyOptions(),
    options: RenderOptions = RenderOptions()
  ) throws -> EmailBody {
    let composed = try composeMail(bundle, body, hasPDF: false, options: options)
    let html = composed.html(body)
    return EmailBody(
      kind: composed.kind, subject: composed.mail.subject, preheader: composed.mail.preheader,
      html: html, text: composed.text, locale: composed.composed.locale,
      diagnostics: composed.composed.diagnostics + ComposedMail.findings(about: html))
  }

  /// Settles the words of a mail.
  ///
  /// - Parameter hasPDF: Whether the PDF goes along where the kind of mail brings one.
  func composeMail(
    _ bundle: BillingBundle, _ body: EmailBodyOptions, hasPDF: Bool, options: RenderOptions
  ) throws -> ComposedMail {
    try requireParts(of: options)
    let template = try templates.template(named: body.template)
    let frozen = try bundle.content.freeze(for: body.request, options.freezing)
    let (composer, locale) = composer(for: frozen.snapshot, by: template, options)
    let facts = MailFacts(
      frozen.kind, frozen.occasion, hasPDF: hasPDF && frozen.kind.bringsDocument)
    let composition = composer.composeMail(frozen.snapshot, facts)
    let all = frozen.diagnostics + locale.diagnostics + composition.diagnostics
    try refuseWarnings(all, if: options.isStrict)
    let composed = Composed(
      snapshot: frozen.snapshot, locale: locale, template: template,
      templateVersion: try templates.version(of: body.template),
      catalogueVersion: composer.messages.version, document: composition.mail.document,
      design: composition.mail.design, diagnostics: all)
    return ComposedMail(
      kind: EmailKind(frozen.kind), account: frozen.account, composed: composed,
      mail: composition.mail, bringsDocument: frozen.kind.bringsDocument,
      bringsPDF: facts.hasPDF)
  }
}

/// A mail with all its words settled.
struct ComposedMail {
  let kind: EmailKind
  /// The id of the seller's account.
  let account: String?
  var composed: Composed
  let mail: MailDocument
  /// Whether mails of the kind bring the document.
  let bringsDocument: Bool
  /// Whether its PDF goes along.
  let bringsPDF: Bool

  var text: String { PlainText(mail.document).string }

  func html(_ body: EmailBodyOptions, logo: String? = nil) -> String {
    MailHTML(mail, options: .init(microdata: body.hasMicrodata, logoContentID: logo)).string
  }
}
