import ArgumentParser
import Billhead
import HostSystem

struct RenderCommand: SerialCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draws documents in the format that --as names.",
    discussion: """
      Takes bundles, snapshots, or single Stripe objects and events in any order;
      folders of them; '-' for standard input, also with one bundle on each line.
      Writes files named after the documents' numbers and prints their paths.
      A file appears whole or not at all. After Ctrl-C the documents that were begun are finished.

      EXAMPLES
        billhead render in_1PqZ.json cus_9.json
        billhead render bundle.json --locale fr-CA --output facture.pdf
        billhead render bundle.json --as png --dpi 200
        billhead render invoices/ --output out/ --jobs 4
        billhead render in_1PqZ.json --settings seller.yml
        cat bundles.jsonl | billhead render - --output out/
        billhead render bundle.json --output - | lpr
        billhead render a.json --einvoice facturx
        billhead render a.json --as einvoice --einvoice peppol
        billhead render a.json --attach 'timesheet.csv;relationship=supplement'
        billhead render bundle.json --sign-key key.pem --sign-certificate chain.pem
        billhead render bundle.json --as email --kind reminder --to anna@example.com
        billhead render bundle.json --as page --languages de,en --page links.yml
      """)

  @Argument(help: ArgumentHelp("Files or folders; '-' is standard input.", valueName: "input"))
  var inputs: [String]

  @Option(name: .customLong("as"), help: ArgumentHelp("What to make.", valueName: "format"))
  var format = OutputFormat.pdf

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "A file, a folder, or '-' for standard output. (default: the current folder)",
      valueName: "path"))
  var output: String?

  @Option(help: ArgumentHelp("Pixels an inch of PNG, 36 to 1200.", valueName: "number"))
  var dpi = 144.0

  @Option(
    name: .customLong("pdf-standard"),
    help: ArgumentHelp(
      "What a PDF promises: a3a (PDF/A-3a and PDF/UA-1), a3u, a4f (PDF/A-4 and PDF/UA-2), plain.",
      valueName: "name"))
  var pdfStandard = PDFStandard.a3a

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("How many documents are drawn at once.", valueName: "number"))
  var jobs = 1

  @OptionGroup var electronic: ElectronicInvoiceOption
  @OptionGroup var attaching: AttachmentOptions
  @OptionGroup var document: DocumentOptions
  @OptionGroup var seller: SettingsOption
  @OptionGroup(title: "Pages") var hosted: HostedPageOptions
  @OptionGroup(title: "Mails") var mail: MailOptions
  @OptionGroup(title: "Signature of PDFs") var signing: SigningOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs takes a number from 1 to 256, not \(jobs).")
    }
    guard (36...1200).contains(dpi) else {
      throw ValidationError("--dpi takes a number from 36 to 1200, not \(dpi).")
    }
    try electronic.validate(for: format)
    try attaching.validate(for: format)
    try signing.validate(for: format, inputs: inputs)
    try hosted.validate(for: format)
    try mail.validate(for: format)
  }

  var isSerial: Bool { jobs == 1 }

  func runSerially() throws {
    var run = try RenderRun(self)
    try run.drawAll()
    try run.finish()
  }

  func run() async throws {
    var run = try RenderRun(self)
    try await work(run).run { name, result in
      try run.take(name, result)
    }
    try run.finish()
  }

  /// Throws a `Rejection` with all that is wrong with the attachments and the key, and a
  /// `MachineFailure` when libcrypto is missing.
  func chosenOutput() throws -> Output {
    var faults: [Diagnostic] = []
    let pdf = PDFOptions(
      standard: pdfStandard,
      attachments: try collect(&faults) { try attaching.attachments() } ?? [],
      attachesSnapshot: attaching.attachSnapshot,
      signature: try collect(&faults) { try signing.signature() } ?? nil)
    let page = try collect(&faults) { try hosted.options() } ?? PageOptions()
    let email = try collect(&faults) { try mail.message(pdf: pdf) } ?? EmailOptions()
    guard faults.isEmpty else { throw Rejection(faults) }
    return Output(
      format, pdf: pdf, png: PNGOptions(dpi: dpi), page: page, email: email,
      einvoice: electronic.einvoice)
  }
}

extension RenderCommand {
  private typealias Work = OrderedWork<
    DocumentInput, (name: String, result: Result<Rendered, any Error>)
  >

  /// The results of the inputs until a signal comes.
  private func work(_ run: RenderRun) -> Work {
    let (inputs, renderer, output) = (run.inputs, run.renderer, run.output)
    let (options, settings) = (run.options, run.settings)
    let feed = Feed { mayGoOn in
      var inputs = inputs.makeIterator()
      return { mayGoOn() ? inputs.next() : nil }
    }
    return OrderedWork(jobs: min(jobs, inputs.count), next: { try await feed.next() }) { input in
      (
        input.name,
        Result { try renderer.render(input.bundle(settings), as: output, options: options) }
      )
    }
  }
}
