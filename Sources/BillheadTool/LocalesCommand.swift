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
      try LocaleChooser(
        folder: options.locales, defaultLocale: options.defaultLocale, policy: options.policy)
    }
    guard let chooser else { return try reporter.finish() }
    if tags.isEmpty {
      try list(chooser.catalogues)
      reporter.report(chooser.catalogues.lint())
    } else {
      let preferences = tags.flatMap { $0.split(separator: ",").map(String.init) }
      try Console.write(line: shown(chooser.resolve(preferences).description))
    }
    try reporter.finish()
  }

  /// Each locale with what it has of its own: an overlay has only what differs.
  private func list(_ catalogues: CatalogueSet) throws {
    let counts = catalogues.counts
    let width = counts.map(\.locale.utf8.count).max() ?? 0
    for count in counts {
      let name = count.locale + String(repeating: " ", count: width - count.locale.utf8.count)
      let status = count.isPreview ? "preview " : "complete"
      let unsure = count.unsure == 0 ? "" : ", \(count.unsure) unsure"
      try Console.write(line: "\(name)  \(status)  \(count.messages) messages\(unsure)")
    }
  }
}
