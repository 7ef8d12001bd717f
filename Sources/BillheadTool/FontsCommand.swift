import ArgumentParser
import Billhead

struct FontsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fonts",
    abstract: "Lists the font families, the scripts they serve, and their files.",
    discussion: """
      A family that is not installed is listed with the Debian package that has it.

      EXAMPLES
        billhead fonts
        billhead fonts --fonts /srv/fonts --digests
      """)

  @Flag(help: "Print the SHA-256 digest of each file.")
  var digests = false

  @OptionGroup(title: "Common options") var font: FontFolders
  @OptionGroup(title: "Common options") var report: ReportOptions

  func run() throws {
    var reporter = Reporter(report.diagnostics)
    guard let renderer = try reporter.attempt({ try Renderer(fonts: font.folders) }) else {
      return try reporter.finish()
    }
    try reporter.attempt {
      for family in renderer.fontFamilies { try list(family, of: renderer) }
    }
    try reporter.finish()
  }

  private func list(_ family: Renderer.FontFamily, of renderer: Renderer) throws {
    let state = family.files.isEmpty ? "missing, in the Debian package \(family.package)" : "ready"
    try Console.write(line: "\(family.name) (\(family.covers)): \(state)")
    for path in family.files {
      let digest = digests ? try renderer.fontDigest(of: path) + "  " : ""
      try Console.write(line: "  \(digest)\(path)")
    }
  }
}
