import ArgumentParser
import Billhead

/// What every subcommand takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A folder of YAML templates laid over the built-in ones.", valueName: "dir"))
  var templates: String?

  @Option(
    help: ArgumentHelp("A folder of ARB catalogues laid over the built-in ones.", valueName: "dir"))
  var locales: String?

  @Option(
    help: ArgumentHelp(
      "A folder to find fonts in; may be repeated. (default: /usr/share/fonts)", valueName: "dir"))
  var fonts: [String] = []

  @Option(
    help: ArgumentHelp(
      "The locale of customers without a usable preference.", valueName: "tag"))
  var defaultLocale: String?

  @Option(
    help: ArgumentHelp("How findings are written on standard error.", valueName: "form"))
  var diagnostics = Reporter.Form.text

  /// - Parameter jobs: How many documents it draws at once.
  func renderer(jobs: Int = 1) throws -> Renderer {
    try Renderer(
      templates: templates, locales: locales,
      fonts: fonts.isEmpty ? Renderer.defaultFontFolders : fonts, defaultLocale: defaultLocale,
      warmPresses: jobs)
  }
}
