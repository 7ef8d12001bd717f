import ArgumentParser
import Billhead
import Localization

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

  @OptionGroup(title: "Common options") var options: LocaleOptions
  @OptionGroup(title: "Common options") var report: ReportOptions

  func run() throws {
    var reporter = Reporter(report.diagnostics)
    let chooser = try reporter.attempt {
      try LocaleChooser(folder: options.locales, defaultLocale: options.defaultLocale)
    }
    guard let chooser else { return try reporter.finish() }
    let preferences = tags.flatMap { $0.split(separator: ",").map(String.init) }
    if preferences.isEmpty {
      for locale in chooser.catalogues.locales { try Console.write(line: locale) }
      reporter.report(chooser.catalogues.lint())
    } else {
      try Console.write(line: shown(chooser.resolve(preferences).description))
    }
    try reporter.finish()
  }
}
