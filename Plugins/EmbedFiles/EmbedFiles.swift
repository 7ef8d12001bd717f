import Foundation
import PackagePlugin

/// Builds the files of a folder into a target, so that the tool needs nothing beside it: an edit of
/// a template or of a catalogue is in the next build.
@main
struct EmbedFiles: BuildToolPlugin {
  /// A folder of the package, and the form in which its files are embedded.
  private struct Source {
    let folder: String
    let type: String
    let form: String
    /// Extensions of the files, or whole names.
    let files: Set<String>

    func has(_ file: URL) -> Bool {
      files.contains(file.pathExtension) || files.contains(file.lastPathComponent)
    }
  }

  /// Which folders go into which target.
  private static let sources = [
    "Composition": [
      Source(folder: "Templates", type: "EmbeddedTemplates", form: "files", files: ["yml"])
    ],
    "Localization": [
      Source(folder: "Locales", type: "EmbeddedLocales", form: "files", files: ["arb"]),
      Source(folder: "Locales", type: "Message", form: "messages", files: ["en.arb"]),
      Source(
        folder: "Data/cldr48", type: "EmbeddedTables", form: "tables", files: ["tsv", "txt"]),
      Source(
        folder: "Data/addresses", type: "EmbeddedAddresses", form: "tables", files: ["tsv"]),
      Source(folder: "Data/tzdata", type: "EmbeddedZones", form: "tables", files: ["txt"]),
    ],
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    try Self.sources[target.name, default: []].map { source in
      // In the fuzz package the folder is a link, and the entries of a link are not listed.
      let folder = context.package.directoryURL.appending(path: source.folder)
        .resolvingSymlinksInPath()
      let inputs = try FileManager.default
        .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter(source.has)
        .sorted { $0.path < $1.path }
      let output = context.pluginWorkDirectoryURL.appending(path: "\(source.type).swift")
      return .buildCommand(
        displayName: "Embedding \(source.folder)",
        executable: try context.tool(named: "EmbedTool").url,
        arguments: [source.form, output.path, source.type, folder.path]
          + source.files.sorted(),
        // The folder changes when a file is added; the tool lists it anew.
        inputFiles: [folder] + inputs,
        outputFiles: [output])
    }
  }
}
