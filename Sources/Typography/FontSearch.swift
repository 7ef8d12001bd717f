import CPangoCairo

/// Finds font files by their names below folders.
enum FontSearch {
  private static let endings = [".otf", ".ttf", ".ttc"]
  /// Folders are not followed deeper than this, so that a loop of links ends.
  private static let depthLimit = 6

  /// The path of each file whose name without its ending is among the stems.
  static func paths(in folders: [String], stems: Set<String>) -> [String: String] {
    var found: [String: String] = [:]
    for folder in folders { visit(folder, depth: 0, stems: stems, into: &found) }
    return found
  }

  private static func visit(
    _ folder: String, depth: Int, stems: Set<String>, into found: inout [String: String]
  ) {
    for name in names(in: folder) {
      if let ending = endings.first(where: name.hasSuffix) {
        let stem = String(name.dropLast(ending.count))
        if stems.contains(stem), found[stem] == nil { found[stem] = "\(folder)/\(name)" }
      } else if depth < depthLimit, !name.contains(".") {
        visit("\(folder)/\(name)", depth: depth + 1, stems: stems, into: &found)
      }
    }
  }

  /// The names in a folder, sorted; empty for what is no folder or cannot be read.
  private static func names(in folder: String) -> [String] {
    guard let directory = g_dir_open(folder, 0, nil) else { return [] }
    defer { g_dir_close(directory) }
    var names: [String] = []
    while let name = g_dir_read_name(directory) { names.append(String(cString: name)) }
    return names.sorted()
  }
}
