internal import Billing
internal import Diagnostics
internal import Digests
internal import Documents
internal import EInvoices
internal import Figures
internal import Messages
internal import Scripts

/// Writes a mail: its words as HTML or as text, or the message that a mail server takes.
struct EmailWriter {
  enum Choice {
    case html(EmailBodyOptions)
    case text(EmailBodyOptions)
    case message(EmailOptions)
  }

  let choice: Choice

  func render(
    _ bundle: consuming BillingBundle, by renderer: Renderer, _ options: RenderOptions
  ) throws -> Rendered {
    switch choice {
    case .html(let body):
      let mail = try renderer.composeMail(bundle, body, hasPDF: false, options: options)
      let html = mail.html(body)
      return mail.rendered(as: .emailHTML, html, ComposedMail.findings(about: html))
    case .text(let body):
      let mail = try renderer.composeMail(bundle, body, hasPDF: false, options: options)
      return mail.rendered(as: .emailText, mail.text)
    case .message(let email):
      let mail = try renderer.composeMail(
        bundle, email.body, hasPDF: email.pdf != nil, options: options)
      return try message(mail, email, renderer, options)
    }
  }

  private func message(
    _ mail: ComposedMail, _ email: EmailOptions, _ renderer: Renderer, _ options: RenderOptions
  ) throws -> Rendered {
    let snapshot = mail.composed.snapshot
    let pdf = try pdf(of: mail, email, renderer, options)
    let parts = try (pdf?.parts ?? []) + xml(of: mail, email, renderer, options)
    let files =
      parts.map { AttachedFile($0.bytes, mediaType: $0.mediaType, name: $0.name) }
      + email.files.map { AttachedFile($0.bytes, mediaType: $0.mimeType, name: $0.name) }
    let logo = email.showsLogo ? snapshot.inlineLogo : nil
    let html = mail.html(email.body, logo: logo?.contentID)
    let content = MessageContent(
      text: mail.text, html: html,
      pictures: logo.map { [$0] } ?? [], attachments: files)
    let message = try MailMessage(try mail.headers(email), content)
    let findings = ComposedMail.findings(about: html) + message.diagnostics
    try renderer.refuseWarnings(findings, if: options.isStrict)
    var written = Written(
      parts: [OutputFormat.email.part(message.bytes(), named: mail.composed.fileName)])
    let told = mail.composed.diagnostics
    written.diagnostics = (pdf?.diagnostics ?? []).filter { finding in
      !told.contains { $0.code == finding.code && $0.sentence == finding.sentence }
    }
    written.diagnostics += findings
    var rendered = Rendered(mail.composed, as: .email, written)
    rendered.pageCount = pdf?.pageCount ?? 1
    rendered.fontPaths = pdf?.fontPaths ?? []
    return rendered
  }

  /// The PDF that goes along, with the electronic invoice that it carries; nil for none.
  private func pdf(
    of mail: ComposedMail, _ email: EmailOptions, _ renderer: Renderer, _ options: RenderOptions
  ) throws -> Rendered? {
    guard mail.bringsPDF, var pdf = email.pdf else { return nil }
    if email.profileInPDF != nil { pdf.electronicInvoice = email.profileInPDF }
    let bundle = BillingBundle(mail.composed.snapshot)
    return try renderer.render(bundle, as: .pdf(pdf), options: options)
  }

  /// The electronic invoice that no PDF carries, as a file of its own.
  private func xml(
    of mail: ComposedMail, _ email: EmailOptions, _ renderer: Renderer, _ options: RenderOptions
  ) throws -> [Part] {
    guard let profile = email.electronicInvoice, mail.bringsDocument,
      !(mail.bringsPDF && email.profileInPDF != nil)
    else { return [] }
    let bundle = BillingBundle(mail.composed.snapshot)
    return try renderer.render(bundle, as: .einvoice(profile), options: options).parts
  }
}

extension EmailOptions {
  /// The profile of the electronic invoice if the PDF carries it.
  fileprivate var profileInPDF: ElectronicInvoiceProfile? {
    pdf == nil ? nil : electronicInvoice.flatMap { $0.model.carriage == nil ? nil : $0 }
  }
}

extension ComposedMail {
  fileprivate func rendered(
    as format: OutputFormat, _ words: String, _ findings: [Diagnostic] = []
  ) -> Rendered {
    let part = format.part(Array(words.utf8), named: composed.fileName)
    return Rendered(composed, as: format, Written(parts: [part], diagnostics: findings))
  }

  /// What there is to say about finished HTML.
  static func findings(about html: String) -> [Diagnostic] {
    let length = html.utf8.count
    return length > InputFact.longestMail ? [InputFact.longMail(length).diagnostic] : []
  }

  /// Throws a `Rejection` with all addresses that are missing or wrong, and for a wrong date.
  fileprivate func headers(_ email: EmailOptions) throws -> MessageHeaders {
    let snapshot = composed.snapshot
    var faults: [Diagnostic] = []
    let from = try collect(&faults) { try sender(email) }
    let to = try collect(&faults) { try recipients(email) }
    let replyTo = try collect(&faults) {
      try email.replyTo.flatMap { try Mailbox.list($0, of: "Reply-To") }
    }
    let date =
      email.date.isEmpty
      ? MessageDate(snapshot.dates.issued) : MessageDate(email.date)
    if date == nil { faults.append(InputFact.notAnInstant(email.date).diagnostic) }
    guard let from, let to, let replyTo, let date, faults.isEmpty else {
      throw Rejection(faults)
    }
    return MessageHeaders(
      from: from, to: to, replyTo: replyTo, subject: mail.subject, date: date,
      identity: identity(email), others: email.headers)
  }

  private func sender(_ email: EmailOptions) throws -> Mailbox {
    if let from = email.from { return try Mailbox.single(from, of: "From") }
    let seller = composed.snapshot.seller
    guard let address = seller.email else { throw Rejection([InputFact.noSender.diagnostic]) }
    return Mailbox(name: composed.document.properties.author, address: address)
  }

  private func recipients(_ email: EmailOptions) throws -> [Mailbox] {
    if !email.to.isEmpty { return try email.to.flatMap { try Mailbox.list($0, of: "To") } }
    guard let address = composed.snapshot.buyer.email else {
      throw Rejection([InputFact.noRecipient.diagnostic])
    }
    return [Mailbox(name: composed.snapshot.buyer.name.map(onOneLine), address: address)]
  }

  /// The words are part of what the message is: a second reminder says something else than the first.
  private func identity(_ email: EmailOptions) -> MessageIdentity {
    let snapshot = composed.snapshot
    let document = snapshot.id ?? snapshot.number ?? ""
    // Ids and numbers are as their owners wrote them; of their digests nobody can say that.
    func digest(_ text: String) -> String { SHA256.hexadecimal(of: Array(text.utf8)) }
    return MessageIdentity(
      account: digest(account ?? snapshot.seller.name ?? ""), document: digest(document),
      thread: digest(snapshot.references.invoiceNumber ?? snapshot.number ?? document),
      revision: SHA256.hexadecimal(of: snapshot.canonicalJSON + Array(text.utf8)),
      kind: kind.rawValue, attempt: email.attempt, domain: email.idDomain)
  }
}

/// A name without what cannot stand in a header, and without breaks.
private func onOneLine(_ name: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in name.unicodeScalars {
    if scalar.isLineBreak || scalar == "\t" {
      scalars.append(" ")
    } else if !scalar.isUnfitForPrint {
      scalars.append(scalar)
    }
  }
  return String(scalars)
}

extension Snapshot {
  /// The logo as a picture of a message; nil for one that mail programs do not draw.
  fileprivate var inlineLogo: InlinePicture? {
    guard let logo = presentation.logo, logo.format != .svg else { return nil }
    let digest = SHA256.hexadecimal(of: logo.bytes).prefix(16)
    let file = AttachedFile(
      logo.bytes, mediaType: "image/\(logo.format.rawValue)", name: "logo.\(logo.format.rawValue)")
    return InlinePicture(file, contentID: "\(digest)@logo.invalid")
  }
}
