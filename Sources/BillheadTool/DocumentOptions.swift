import ArgumentParser
import Billhead

/// How one document is composed.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language and formats, in place of the customer's preferences.", valueName: "tag"))
  var locale: String?

  @Option(
    help: ArgumentHelp(
      "The template. (default: page for pages, else standard)", valueName: "name"))
  var template: String?

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(help: "Draw drafts, marked as such.")
  var allowDraft = false

  @Flag(help: "Refuse objects of Stripe's test mode.")
  var refuseTest = false

  var renderOptions: RenderOptions {
    var options = RenderOptions()
    options.locale = locale
    options.template = template
    options.isStrict = strict
    options.allowsDraft = allowDraft
    options.refusesTestMode = refuseTest
    return options
  }
}
