import ArgumentParser
import Billhead

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reports everything that is wrong, and draws nothing.",
    discussion: """
      Takes what 'render' takes, and templates (.yml) and catalogues (.arb).

      EXAMPLES
        billhead check in_1PqZ.json customer.json
        billhead check Templates/acme.yml Locales/nl.arb
        billhead check invoices/ --strict --diagnostics json
        billhead check invoice.json --law
        billhead check invoice.json --einvoice xrechnung-cii
        billhead check --settings seller.yml
      """)

  @Argument(help: ArgumentHelp("Files or folders; '-' is standard input.", valueName: "input"))
  var inputs: [String] = []

  @Flag(
    help: """
      Also tell what the law of the seller's country wants on the document and what it lacks. \
      This is a help, not legal advice.
      """)
  var law = false

  @Option(
    help: ArgumentHelp(
      "Also tell which terms an electronic invoice of this profile lacks, and what would carry them.",
      valueName: "profile"))
  var einvoice: ElectronicInvoiceProfile?

  @OptionGroup var document: DocumentOptions
  @OptionGroup var seller: SettingsOption
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func validate() throws {
    if inputs.isEmpty, seller.settings == nil {
      throw ValidationError("Name what to check: documents, templates, catalogues, settings.")
    }
  }

  func run() throws {
    var reporter = Reporter(global.diagnostics)
    let templates = inputs.filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }
    let catalogues = inputs.filter { $0.hasSuffix(".arb") }
    let others = inputs.filter { !templates.contains($0) && !catalogues.contains($0) }
    for path in templates {
      try reporter.attempt { try Renderer.checkTemplate(path) }
    }
    if !catalogues.isEmpty {
      let found = try reporter.attempt { try Renderer.checkCatalogues(catalogues) }
      reporter.report(found ?? [])
    }
    if let settings = try reporter.attempt({ try seller.read() }), !others.isEmpty {
      try checkDocuments(others, settings.settings, &reporter)
    }
    try reporter.finish()
  }

  private func checkDocuments(
    _ paths: [String], _ settings: SellerSettings?, _ reporter: inout Reporter
  ) throws {
    guard
      let renderer = try reporter.attempt({ try global.renderer() }),
      try reporter.attempt({ try renderer.requireParts(of: document.renderOptions) }) != nil,
      let inputs = try reporter.attempt({ try InputSet(paths).documents })
    else { return }
    for input in inputs {
      let name = input.name
      let found = try reporter.attempt(of: name) {
        try renderer.check(
          try input.bundle(settings), options: document.renderOptions, law: law,
          electronicInvoice: einvoice)
      }
      reporter.report(found ?? [], of: name)
    }
  }
}
