import ArgumentParser
import Billhead
import HostSystem

struct StreamCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Draws a document for each line it reads, and answers with a line.",
    discussion: """
      A line of standard input is a bundle, or an object with one:
        {"id": "a-1", "bundle": {}, "options": {"locale": "de"}}
      'id' (a string or a number) comes back in the answer. The options are as, einvoice,
      locale, template, pdf_standard; of pages languages; of mails kind, date, to, attempt.
      Pictures must be in a bundle's settings as bytes.

      Each line gets one line on standard output, in the same order and as soon as it
      is ready. It has the status (done, rejected, failed), line, id, sha256, pages,
      locale, issued, warnings, errors, and the document as base64, or with --output
      its path. Where two documents have the same number, '~' and the line are added to
      the name of the later one.

      A wrong line is answered and does not end the stream. The exit status is 0 if all
      documents were drawn, 2 if any was rejected, 1 if the machine failed for any, and
      141 if the reader of the answers went away.

      EXAMPLES
        billhead stream < bundles.jsonl > answers.jsonl
        billhead stream --output out/ --jobs 4 < bundles.jsonl
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("A folder for the documents, in place of base64.", valueName: "dir"))
  var output: String?

  @OptionGroup var many: ManyOptions
  @OptionGroup var document: DocumentOptions
  @OptionGroup var seller: SettingsOption
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func validate() throws {
    try many.signing.validate(for: many.format, inputs: ["-"])
    if output == "" { throw ValidationError("--output takes a folder, not an empty name.") }
  }

  func run() async throws {
    var reporter = Reporter(global.diagnostics)
    Interruption.watch()
    guard
      let renderer = try reporter.attempt({ try global.renderer(jobs: many.jobs) }),
      try reporter.attempt({ try renderer.requireParts(of: document.renderOptions) }) != nil,
      let settings = try reporter.attempt({ try seller.read() }),
      let made = try reporter.attempt({ try many.made() }),
      let feed = try reporter.attempt({ try feed() }),
      var answers = try reporter.attempt({ StreamAnswers(folder: try folder()) })
    else { return try reporter.finish() }
    let worker = StreamWorker(
      renderer: renderer,
      options: LineOptions(
        format: many.format, pdf: made.pdf, page: made.page, email: made.email,
        einvoice: many.electronic.einvoice,
        render: document.renderOptions),
      settings: settings.settings,
      answersWithBytes: output == nil)
    let work = OrderedWork(
      jobs: many.jobs, budget: many.lineLimit, cost: \.cost, next: { try await feed.next() },
      work: { worker.work(on: $0) })
    try await work.run { try answers.answer($0) }
    if Interruption.hasCome { throw ExitCode(Interruption.status) }
    if answers.status != 0 { throw ExitCode(answers.status) }
  }

  private func feed() throws -> Feed<Line> {
    try Feed { mayWait in
      let lines = try LineReader("-", limit: many.lineLimit, mayWait: mayWait)
      return { try lines.next() }
    }
  }

  private func folder() throws -> String? {
    guard let output else { return nil }
    try makeFolder(output)
    return withoutFinalSlash(output)
  }
}
