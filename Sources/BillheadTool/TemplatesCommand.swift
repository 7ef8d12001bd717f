import ArgumentParser
import Billhead
import Composition
import HostSystem

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Lists the templates, or prints one to begin your own with.",
    discussion: """
      EXAMPLES
        billhead templates
        billhead templates standard > acme.yml   then change its name
      """)

  @Argument(help: "The template to print.")
  var name: String?

  @OptionGroup(title: "Options of all subcommands") var global: GlobalOptions

  func run() throws {
    var reporter = Reporter(global.diagnostics)
    try reporter.attempt {
      let set = try Renderer.templateSet(in: global.templates)
      guard let name else {
        for name in set.names { try Console.write(line: name) }
        return
      }
      // An unknown name is refused with the nearest one.
      _ = try set.template(named: name)
      try Console.write(try source(of: name))
    }
    try reporter.finish()
  }

  /// The text of a file in the folder, else of the built-in template.
  private func source(of name: String) throws -> [UInt8] {
    if let folder = global.templates {
      let files = try namesInFolder(folder)
      if let file = files.first(where: { $0 == "\(name).yml" || $0 == "\(name).yaml" }) {
        return try readFile("\(folder)/\(file)")
      }
    }
    return TemplateSet.builtInSource(named: name) ?? []
  }
}
