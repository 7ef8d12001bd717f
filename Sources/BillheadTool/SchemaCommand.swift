import ArgumentParser
import Billing

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints what the settings, the page or the occasion of a bundle may hold.",
    discussion: """
      EXAMPLES
        billhead schema settings > settings.json  JSON Schema 2020-12, for editors
        billhead schema settings --page           the same as a page to read
        billhead schema page --page               what 'page' may hold
        billhead schema occasion --page           what 'occasion' may hold
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case settings
    case page
    case occasion
  }

  @Argument(help: "What to describe.")
  var subject: Subject

  @Flag(help: "Print a page in Markdown instead of a schema.")
  var page = false

  func run() throws {
    switch subject {
    case .settings where page: try Console.write(Array(SettingsReference.page().utf8))
    case .settings: try Console.write(SettingsReference.schema())
    case .page where page: try Console.write(Array(PageReference.page().utf8))
    case .page: try Console.write(PageReference.schema())
    case .occasion where page: try Console.write(Array(OccasionReference.page().utf8))
    case .occasion: try Console.write(OccasionReference.schema())
    }
  }
}
