import ArgumentParser
import Billhead
import HostSystem

struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Draws very many documents into a folder, and can go on after a kill.",
    discussion: """
      Takes a folder, a file with a bundle on each line, or '-' for such lines on
      standard input. In a folder each .json file is a bundle, each .jsonl file has a
      bundle on each line, and each folder has the objects of one document. What is
      wrong with one document does not stop the others.

      The output folder gets a file manifest.jsonl with one line for each document, in
      the order of the input. A line has the status (done, rejected, failed), the id
      (path, or path:line), digests of the input and of the options, file, sha256,
      pages, locale, issued, warnings and errors. It is written after its document.
      Where two documents have the same number, '~' and the line, or a digest of the
      path, are added to the name of the later one. A full disk stops the batch.

      --resume keeps the documents that an earlier run drew from the same input with
      the same options, if their files are still there and whole, and draws the
      others. It does not notice edited templates, catalogues, fonts or logos: use
      --overwrite then.

      In memory are the documents that are being drawn, the paths of a folder's files,
      and about 20 bytes for each finished document (60 with --resume, 50 and the name
      with --zip); with --merge all pages.

      EXAMPLES
        billhead batch bundles.jsonl --output out/
        billhead batch invoices/ --output out/ --jobs 4 --zip invoices.zip
        billhead batch bundles.jsonl --output out/ --resume
        zcat bundles.gz | billhead batch - --output out/ --as text
      """)

  @Argument(help: ArgumentHelp("A folder or a file; '-' is standard input.", valueName: "input"))
  var input: String

  @Option(name: [.short, .long], help: ArgumentHelp("The folder to fill.", valueName: "dir"))
  var output: String

  @Flag(help: "Go on with what an earlier run began.")
  var resume = false

  @Flag(help: "Begin anew where there is a manifest; other files stay.")
  var overwrite = false

  @Option(
    help: ArgumentHelp("Put all documents into one ZIP file as well.", valueName: "file"))
  var zip: String?

  @Option(
    help: ArgumentHelp(
      "Put all documents into one PDF as well, which 'billhead verify' cannot check.",
      valueName: "file"))
  var merge: String?

  @OptionGroup var many: ManyOptions
  @OptionGroup var document: DocumentOptions
  @OptionGroup var seller: SettingsOption
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func validate() throws {
    try many.signing.validate(for: many.format, inputs: [input])
    if output.isEmpty { throw ValidationError("--output takes a folder, not an empty name.") }
    if merge != nil, many.format != .pdf {
      throw ValidationError("--merge makes a PDF, and is not for --as \(many.format.rawValue).")
    }
    if resume, overwrite { throw ValidationError("Either --resume or --overwrite, not both.") }
  }

  func run() async throws {
    var reporter = Reporter(global.diagnostics)
    Interruption.watch()
    guard
      let renderer = try reporter.attempt({ try global.renderer(jobs: many.jobs) }),
      let feed = try reporter.attempt({ try feed() }),
      var batch = try reporter.attempt({ try prepare(renderer) })
    else { return try reporter.finish() }
    let worker = batch.worker
    let work = OrderedWork(
      jobs: many.jobs, budget: many.lineLimit, cost: \.cost, next: { try await feed.next() },
      work: { worker.work(on: $0) })
    do {
      try await work.run { try batch.take($0) }
      if !Interruption.hasCome { try batch.finish(merged: merge, as: batch.pdf) }
    } catch {
      try batch.stop(error)
    }
    try batch.end()
  }

  private var folder: String { withoutFinalSlash(output) }

  private func feed() throws -> Feed<BatchItem> {
    try Feed { mayWait in
      let input = try BatchInput(
        input, output: folder, lineLimit: many.lineLimit, mayWait: mayWait)
      return { try input.next() }
    }
  }

  private func prepare(_ renderer: Renderer) throws -> BatchRun {
    let options = document.renderOptions
    let settings = try seller.read()
    let made = try many.made()
    try renderer.requireParts(of: options)
    try makeFolder(folder)
    let manifest = try Manifest(
      inFolder: folder, resume ? .resume : overwrite ? .overwrite : .new)
    try removeDrafts(in: folder)
    let archive = try zip.map { try Archive($0, of: folder) }
    let worker = BatchWorker(
      renderer: renderer, output: many.output(made), options: options,
      settings: settings.settings,
      optionsDigest: try many.digest(document, global, settings: settings.digest), folder: folder,
      index: manifest.index,
      keepsBundles: merge != nil)
    return BatchRun(
      worker, manifest, pdf: made.pdf, archive: archive, reporter: Reporter(global.diagnostics))
  }
}
