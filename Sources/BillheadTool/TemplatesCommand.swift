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

  @Flag(help: .hidden)
  var reference = false

  @OptionGroup(title: "Common options") var folder: TemplateFolder
  @OptionGroup(title: "Common options") var report: ReportOptions

  func run() throws {
    var reporter = Reporter(report.diagnostics)
    try reporter.attempt {
      if reference { return try Console.write(Array(TemplateReference.markdown.utf8)) }
      let set = try Renderer.templateSet(in: folder.templates)
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

  /// The text of the last file in the folder that makes this template, else of the built-in one.
  private func source(of name: String) throws -> [UInt8] {
    guard let folder = folder.templates else { return builtInSource(of: name) }
    let paths = try namesInFolder(folder).map { "\(folder)/\($0)" }
    let files = try paths.filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }.map {
      (path: $0, bytes: try readFile($0))
    }
    return try files.last { try makes(name, $0) }?.bytes ?? builtInSource(of: name)
  }

  /// Whether a file has a template of a name, which need not be the file's own.
  private func makes(_ name: String, _ file: (path: String, bytes: [UInt8])) throws -> Bool {
    let laidOver = try TemplateSet.builtIn.overlaid(with: [file])
    let version = try? laidOver.version(of: name)
    return version != nil && version != (try? TemplateSet.builtIn.version(of: name))
  }

  private func builtInSource(of name: String) -> [UInt8] {
    TemplateSet.builtInSource(named: name) ?? []
  }
}
