import ArgumentParser
import Billhead

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows the values between the JSON and the page.",
    discussion: """
      EXAMPLES
        billhead inspect in_1PqZ.json --document  the words and figures, settled
        billhead inspect in_1PqZ.json --snapshot  the facts; 'render' takes them
        billhead inspect in_1PqZ.json --frames    where everything stands
        billhead inspect in_1PqZ.json --explain   why this language, these pages
        billhead inspect in_1PqZ.json --einvoice  the terms of an electronic invoice
      """)

  enum Stage: String, EnumerableFlag {
    case document, snapshot, frames, explain, einvoice

    static func help(for value: Stage) -> ArgumentHelp? {
      switch value {
      case .document: "The composed document as text."
      case .snapshot: "The facts as canonical JSON."
      case .frames: "The frames of every page, one a line."
      case .einvoice: "The terms of an electronic invoice (EN 16931), a table."
      case .explain: "Why this locale was chosen, and why each page ends where it does."
      }
    }
  }

  @Argument(help: ArgumentHelp("Files or folders; '-' is standard input.", valueName: "input"))
  var inputs: [String]

  @Flag(exclusivity: .exclusive)
  var stage = Stage.document

  @Option(help: ArgumentHelp("The profile of the electronic invoice.", valueName: "profile"))
  var profile = ElectronicInvoiceProfile.facturX

  @OptionGroup var document: DocumentOptions
  @OptionGroup var seller: SettingsOption
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run() throws {
    var reporter = Reporter(global.diagnostics)
    guard
      let renderer = try reporter.attempt({ try global.renderer() }),
      try reporter.attempt({ try renderer.requireParts(of: document.renderOptions) }) != nil,
      let inputs = try reporter.attempt({ try InputSet(inputs).documents }),
      let settings = try reporter.attempt({ try seller.read().settings })
    else { return try reporter.finish() }
    for input in inputs {
      let name = input.name
      let dump = try reporter.attempt(of: name) {
        try Dump(
          stage, of: try input.bundle(settings), with: renderer, options: document.renderOptions,
          profile: profile)
      }
      guard let dump else { continue }
      reporter.report(dump.diagnostics, of: name)
      try reporter.attempt { try Console.write(dump.bytes) }
    }
    try reporter.finish()
  }
}
