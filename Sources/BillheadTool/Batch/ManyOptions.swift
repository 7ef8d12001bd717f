import ArgumentParser
import Billhead
import Digests
import HostSystem

/// How very many documents are drawn.
struct ManyOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: ArgumentHelp("What to make.", valueName: "format"))
  var oneFile = OneFileFormat.pdf

  @Option(
    name: .customLong("pdf-standard"),
    help: ArgumentHelp(
      "What a PDF promises: a3a (PDF/A-3a and PDF/UA-1), a3u, a4f (PDF/A-4 and PDF/UA-2), plain.",
      valueName: "name"))
  var pdfStandard = PDFStandard.a3a

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "How many documents are drawn at once; usually one for each core.",
      valueName: "number"))
  var jobs = max(1, min(256, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  @Option(
    help: ArgumentHelp(
      """
      The longest line that is read, in bytes, up to 1 GiB. It may hold 250,000 names and values, one \
      more for each 6 bytes, and 10 million at most.
      """,
      valueName: "number"))
  var lineLimit = 32 << 20

  @OptionGroup var electronic: ElectronicInvoiceOption
  @OptionGroup var attaching: AttachmentOptions
  @OptionGroup(title: "Pages") var hosted: HostedPageOptions
  @OptionGroup(title: "Mails") var mail: MailOptions
  @OptionGroup(title: "Signature of PDFs") var signing: SigningOptions

  func validate() throws {
    try electronic.validate(for: format)
    try hosted.validate(for: format)
    try mail.validate(for: format)
    try attaching.validate(for: format)
    try signing.validate(for: format, inputs: [])
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs takes a number from 1 to 256, not \(jobs).")
    }
    guard (1...1 << 30).contains(lineLimit) else {
      throw ValidationError(
        "--line-limit takes a number from 1 to \(1 << 30), not \(lineLimit).")
    }
  }

  var format: OutputFormat { oneFile.format }

  /// How documents are made, of any format.
  struct Made: Sendable {
    var pdf: PDFOptions
    var page: PageOptions
    var email: EmailOptions
  }

  /// Throws a `Rejection` with all that is wrong with the files and the key, and a `MachineFailure`
  /// when libcrypto is missing.
  func made() throws -> Made {
    var faults: [Diagnostic] = []
    let pdf = PDFOptions(
      standard: pdfStandard,
      attachments: try collect(&faults) { try attaching.attachments() } ?? [],
      attachesSnapshot: attaching.attachSnapshot,
      signature: try collect(&faults) { try signing.signature() } ?? nil)
    let page = try collect(&faults) { try hosted.options() } ?? PageOptions()
    let email = try collect(&faults) { try mail.message(pdf: pdf) } ?? EmailOptions()
    guard faults.isEmpty else { throw Rejection(faults) }
    return Made(pdf: pdf, page: page, email: email)
  }

  func output(_ made: Made) -> Output {
    Output(
      format, pdf: made.pdf, page: made.page, email: made.email, einvoice: electronic.einvoice)
  }

  /// All that decides what is drawn of a bundle. The names stand in no file but as a digest: a
  /// changed one makes every manifest's documents be drawn again. `settings` is the digest of the
  /// settings file.
  func facts(
    _ document: DocumentOptions, _ global: GlobalOptions, settings: String
  ) throws -> [(String, String)] {
    try [
      ("version", BillheadCommand.configuration.version), ("as", format.rawValue),
      ("pdf-standard", pdfStandard.rawValue), ("einvoice", electronic.einvoice?.rawValue ?? ""),
      ("locale", document.locale ?? ""),
      ("template", document.template ?? ""), ("strict", String(document.strict)),
      ("allow-draft", String(document.allowDraft)), ("refuse-test", String(document.refuseTest)),
      ("templates", global.template.templates ?? ""), ("locales", global.locale.locales ?? ""),
      ("default-locale", global.locale.defaultLocale ?? ""),
      ("allow-preview", String(global.locale.allowPreview)),
      ("stripe-tags", String(global.locale.stripeTags)),
      ("fonts", global.font.fonts.joined(separator: ":")), ("settings", settings),
    ] + hosted.facts() + mail.facts() + attaching.facts() + signing.facts()
  }

  /// Other options, another digest; 16 hexadecimal digits.
  func digest(
    _ document: DocumentOptions, _ global: GlobalOptions, settings: String
  ) throws -> String {
    let text = try facts(document, global, settings: settings).map { "\(quoted($0)):\(quoted($1))" }
      .joined(separator: ",")
    return String(SHA256.hexadecimal(of: Array(text.utf8)).prefix(16))
  }
}
