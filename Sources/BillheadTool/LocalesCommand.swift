import ArgumentParser
import Billhead

struct LocalesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "locales",
    abstract: "Lists the locales, or tells how language preferences resolve.",
    discussion: """
      EXAMPLES
        billhead locales                    what there is, and what is missing
        billhead locales fr-CH,de           what a customer who prefers these gets
        billhead locales --locales Locales  with catalogues of your own
      """)

  @Argument(
    help: ArgumentHelp(
      "Language tags in the order of preference, parted by commas.", valueName: "tags"))
  var tags: [String] = []

  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run() throws {
    var reporter = Reporter(global.diagnostics)
    guard let renderer = try reporter.attempt({ try global.renderer() }) else {
      return try reporter.finish()
    }
    let preferences = tags.flatMap { $0.split(separator: ",").map(String.init) }
    if preferences.isEmpty {
      for locale in renderer.locales { try Console.write(line: locale) }
      reporter.report(renderer.catalogueFindings)
    } else {
      try Console.write(line: shown(renderer.resolve(preferences).description))
    }
    try reporter.finish()
  }
}
