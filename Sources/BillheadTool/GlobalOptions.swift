import ArgumentParser
import Billhead

/// What every command takes that draws or checks documents.
struct GlobalOptions: ParsableArguments {
  @OptionGroup var template: TemplateFolder
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var font: FontFolders
  @OptionGroup var report: ReportOptions

  var diagnostics: Reporter.Form { report.diagnostics }

  /// - Parameter jobs: How many documents it draws at once.
  func renderer(jobs: Int = 1) throws -> Renderer {
    try Renderer(
      templates: template.templates, locales: locale.locales, fonts: font.folders,
      defaultLocale: locale.defaultLocale, languages: locale.policy, warmPresses: jobs)
  }
}

/// Where templates are.
struct TemplateFolder: ParsableArguments {
  @Option(
    help: ArgumentHelp("A folder of YAML templates laid over the built-in ones.", valueName: "dir"))
  var templates: String?
}

/// Where catalogues are, and which locale serves those who prefer none.
struct LocaleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A folder of ARB catalogues laid over the built-in ones.", valueName: "dir"))
  var locales: String?

  @Option(
    help: ArgumentHelp(
      "The locale of customers without a usable preference.", valueName: "tag"))
  var defaultLocale: String?

  @Flag(help: "Gives customers who prefer it a language of which a weighty term is unsure.")
  var allowPreview = false

  @Flag(help: "Reads a bare 'pt' as Stripe means it: the Portuguese of Portugal.")
  var stripeTags = false

  var policy: LanguagePolicy {
    LanguagePolicy(allowsPreviews: allowPreview, readsStripeTags: stripeTags)
  }
}

/// Where fonts are.
struct FontFolders: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder to find fonts in; may be repeated. (default: /usr/share/fonts)", valueName: "dir"))
  var fonts: [String] = []

  /// Those that were named, else the usual ones.
  var folders: [String] { fonts.isEmpty ? Renderer.defaultFontFolders : fonts }
}

/// How findings are told.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("How findings are written on standard error.", valueName: "form"))
  var diagnostics = Reporter.Form.text
}
