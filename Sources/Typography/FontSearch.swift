import CPangoCairo

/// Finds font files by their names below folders.
enum FontSearch {
  private static let endings = [".otf", ".ttf", ".ttc"]
  /// Folders are not followed deeper than this, so that a loop of links ends.
  private static let depthLimit = 6

  /// The path of each file by its name without the ending, where that is wanted.
  ///
  /// A file in an earlier folder hides one of the same name in a later folder. Throws a
  /// `MachineFailure` when the process may open no file.
  static func paths(
    in folders: [String], where isWanted: (String) -> Bool
  ) throws -> [String: String] {
    var found: [String: String] = [:]
    for folder in folders { try visit(folder, depth: 0, where: isWanted, into: &found) }
    return found
  }

  private static func visit(
    _ folder: String, depth: Int, where isWanted: (String) -> Bool,
    into found: inout [String: String]
  ) throws {
    for name in try names(in: folder) {
      if let ending = endings.first(where: name.hasSuffix) {
        let stem = String(name.dropLast(ending.count))
        if found[stem] == nil, isWanted(stem) { found[stem] = "\(folder)/\(name)" }
      } else if depth < depthLimit, !name.contains(".") {
        try visit("\(folder)/\(name)", depth: depth + 1, where: isWanted, into: &found)
      }
    }
  }

  /// The names in a folder, sorted; empty for what is no folder or cannot be read.
  private static func names(in folder: String) throws -> [String] {
    var error: UnsafeMutablePointer<GError>?
    guard let directory = g_dir_open(folder, 0, &error) else {
      guard FontFault(error) == .noDescriptor else { return [] }
      throw TypographyFact.fontUnreadable(folder, .noDescriptor).failure
    }
    defer { g_dir_close(directory) }
    var names: [String] = []
    while let name = g_dir_read_name(directory) { names.append(String(cString: name)) }
    return names.sorted()
  }
}
