import Foundation
import PackagePlugin

/// Builds the files of a folder into a target, so that the tool needs nothing beside it: an edit of
/// a template or of a catalogue is in the next build.
@main
struct EmbedFiles: BuildToolPlugin {
  /// Which folder goes into which target.
  private static let folders = ["Composition": "Templates", "Localization": "Locales"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let folder = Self.folders[target.name] else { return [] }
    let source = context.package.directoryURL.appending(path: folder)
    let inputs = try FileManager.default
      .contentsOfDirectory(at: source, includingPropertiesForKeys: nil)
      .filter { ["arb", "yml"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "Embedded\(folder).swift")
    return [
      .buildCommand(
        displayName: "Embedding \(folder)",
        executable: try context.tool(named: "EmbedTool").url,
        arguments: [output.path, "Embedded\(folder)"] + inputs.map(\.path),
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}
