public import ArgumentParser
public import Billhead
import Figures

/// What a mail says beside its document, and to whom it goes.
struct MailOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      What the mail tells; else the bundle's 'occasion', an event or the document's state says it. \
      'billhead kinds' lists the kinds.
      """, valueName: "kind"))
  var kind: EmailKind?

  @Option(
    help: ArgumentHelp(
      """
      The instant of the mail: 2026-05-12T12:00:00+02:00, or 'now'. It stands in the message, and \
      days until and since the due date are counted from it. (default: the bundle's, else now)
      """, valueName: "instant"))
  var date: MailInstant?

  @Option(help: ArgumentHelp("The template of mails. (default: mail)", valueName: "name"))
  var mailTemplate: String?

  @Option(
    help: ArgumentHelp(
      "Who sends it: 'Lumen <billing@lumen.example>'. (default: the seller)", valueName: "address"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Who gets it; may be repeated. (default: the customer)", valueName: "address"))
  var to: [String] = []

  @Option(help: ArgumentHelp("Where answers go; may be repeated.", valueName: "address"))
  var replyTo: [String] = []

  @Option(
    help: ArgumentHelp("A further header; may be repeated.", valueName: "Name: value"))
  var header: [String] = []

  @Option(
    help: ArgumentHelp(
      "From 1 on; the next number sends the same message once more.", valueName: "number"))
  var attempt: Int?

  @Option(
    help: ArgumentHelp(
      "The domain of the message's ids. (default: that of the sender)", valueName: "domain"))
  var idDomain: String?

  @Option(
    help: ArgumentHelp(
      "A file beside the PDF, such as an electronic invoice; may be repeated.", valueName: "file"))
  var enclose: [String] = []

  @Flag(help: "Send no PDF along.")
  var noPdf = false

  @Flag(help: "Show the logo as a picture in the message.")
  var mailLogo = false

  @Flag(help: "Write mails for a total of zero, too.")
  var allowZeroTotal = false

  @Flag(help: "Tell machines the amount due and its day (schema.org, microdata).")
  var microdata = false

  /// Throws a `ValidationError` for options of another output.
  func validate(for format: OutputFormat) throws {
    if let first = ofBodies.first, !format.isMail {
      throw ValidationError("\(first) is for mails, and --as asks for \(format.rawValue).")
    }
    if let first = ofMessages.first, format != .email {
      throw ValidationError("\(first) is for --as email, and --as asks for \(format.rawValue).")
    }
    if let attempt, attempt < 1 {
      throw ValidationError("--attempt takes a number from 1, not \(attempt).")
    }
  }

  /// The options that are there.
  private var ofBodies: [String] {
    Self.given([
      ("--kind", kind != nil), ("--date", date != nil), ("--mail-template", mailTemplate != nil),
      ("--allow-zero-total", allowZeroTotal), ("--microdata", microdata),
    ])
  }

  private var ofMessages: [String] {
    Self.given([
      ("--from", from != nil), ("--to", !to.isEmpty), ("--reply-to", !replyTo.isEmpty),
      ("--header", !header.isEmpty), ("--attempt", attempt != nil),
      ("--id-domain", idDomain != nil), ("--enclose", !enclose.isEmpty), ("--no-pdf", noPdf),
      ("--mail-logo", mailLogo),
    ])
  }

  private static func given(_ options: [(name: String, isThere: Bool)]) -> [String] {
    options.filter(\.isThere).map(\.name)
  }

  var body: EmailBodyOptions {
    var body = EmailBodyOptions(kind: kind, now: date?.seconds)
    body.usualNow = MailInstant.now.seconds
    if let mailTemplate { body.template = mailTemplate }
    body.allowsZeroTotal = allowZeroTotal
    body.hasMicrodata = microdata
    return body
  }

  /// Throws a `Rejection` for files that cannot be read.
  func message(pdf: PDFOptions) throws -> EmailOptions {
    var email = EmailOptions(body, date: (date ?? .now).text)
    (email.from, email.to, email.replyTo, email.headers) = (from, to, replyTo, header)
    email.attempt = attempt ?? 1
    email.idDomain = idDomain
    email.pdf = noPdf ? nil : pdf
    email.files = try enclose.map { try Attachment(contentsOf: $0) }
    email.showsLogo = mailLogo
    return email
  }

  /// What decides about mails, for a digest.
  func facts() -> [(String, String)] {
    guard !(ofBodies + ofMessages).isEmpty else { return [] }
    let parts: [String] =
      [
        kind?.rawValue ?? "", date.map { $0.text } ?? "", mailTemplate ?? "", from ?? "",
        "\(attempt ?? 1)", idDomain ?? "",
      ] + ofBodies + ofMessages + to + replyTo + header + enclose
    return [("mail", parts.map(quoted).joined(separator: ","))]
  }
}

extension EmailKind: ExpressibleByArgument {}

extension OutputFormat {
  /// Whether it is the words of a mail.
  var isMail: Bool {
    switch self {
    case .email, .emailHTML, .emailText: true
    case .pdf, .png, .svg, .text, .page, .einvoice: false
    }
  }

  /// Whether a PDF is in it, which carries files and can be signed.
  var holdsPDF: Bool { self == .pdf || self == .email }
}
