import ArgumentParser
import Billhead
import HostSystem

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks whether a PDF is what its bundle gives, byte for byte.",
    discussion: """
      Renders the snapshot again, or the bundle it was frozen from, as the PDF says
      that it was made, and compares. Exit status 2 when they differ, with each
      difference on a line: facts, template, words, locale, fonts, versions, bytes.
      Signatures may have been appended to the PDF as 'render' does: each is checked
      against the certificate in it, which is not itself judged. Whatever else was
      appended is a difference, signatures by other programs included.

      EXAMPLES
        billhead verify NWL-2026-0042.pdf snapshot.json
        billhead verify invoice.pdf in_1PqZ.json cus_9.json
        billhead verify invoice.pdf bundle.json --templates Templates
      """)

  @Argument(help: ArgumentHelp("The PDF.", valueName: "file"))
  var file: String

  @Argument(
    help: ArgumentHelp(
      "The facts of one document, in files or a folder; '-' is standard input.",
      valueName: "snapshot"))
  var inputs: [String]

  @OptionGroup var seller: SettingsOption
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func validate() throws {
    guard file != "-" else { throw ValidationError("The PDF is a file, not standard input.") }
    guard !inputs.isEmpty else {
      throw ValidationError("Name the snapshot or the bundle that '\(file)' was made from.")
    }
  }

  func run() throws {
    var reporter = Reporter(global.diagnostics)
    let pdf = try reporter.attempt { try readFile(file) }
    let documents = try reporter.attempt { try InputSet(inputs).documents }
    let renderer = try reporter.attempt { try global.renderer() }
    let settings = try reporter.attempt { try seller.read() }
    guard let pdf, let documents, let renderer, let settings else { return try reporter.finish() }
    guard documents.count == 1 else {
      throw ValidationError(
        "A PDF has the facts of one document, and there are \(documents.count).")
    }
    let name = documents[0].name
    if let bundle = try reporter.attempt(of: name, { try documents[0].bundle(settings.settings) }) {
      try compare(pdf, bundle, renderer, &reporter)
    }
    try reporter.finish()
  }

  private func compare(
    _ pdf: [UInt8], _ bundle: BillingBundle, _ renderer: Renderer, _ reporter: inout Reporter
  ) throws {
    let found = try reporter.attempt(of: file) { try renderer.verify(pdf, against: bundle) }
    guard let found else { return }
    reporter.report(found.diagnostics, of: file)
    if found.isIdentical {
      try reporter.attempt { try Console.write(line: "\(file): the same bytes") }
    }
  }
}
