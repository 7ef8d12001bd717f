/// How files are held in the generated Swift source.
///
/// Everything is a `StaticString`: it costs nothing at start, and a literal of a megabyte compiles
/// in a second, which an array literal does not.
enum EmbeddedForm: String {
  case files, tables, messages

  /// Throws a `Rejection` for a source catalogue that code cannot be made of.
  func source(type: String, files: [(name: String, text: String)]) throws -> String {
    switch self {
    case .messages:
      try MessageSource(
        type: type,
        messages: files.flatMap { try SourceMessage.all(in: $0.text, path: $0.name) }
      ).source
    case .files: Self.filesSource(type: type, files: files)
    case .tables: Self.tablesSource(type: type, files: files)
    }
  }

  private static func filesSource(type: String, files: [(name: String, text: String)]) -> String {
    let entries = files.map { "    (\"\($0.name)\", \(literal($0.text)))," }
    return """
      enum \(type) {
        /// Each file's name and text.
        static let files: [(name: String, text: StaticString)] = [
      \(entries.joined(separator: "\n"))
        ]
      }

      """
  }

  private static func tablesSource(type: String, files: [(name: String, text: String)]) -> String {
    var constants: [String] = []
    for file in files {
      let stem = file.name.prefix { $0 != "." }
      let name = String(stem).replacing("-", with: "_").swiftName
      if file.name.hasSuffix(".txt") {
        let table = RecordTable(file.text)
        constants.append(constant(name, table.text))
        constants.append(constant(name + "Index", table.index))
      } else {
        constants.append(constant(name, sortedLines(file.text)))
      }
    }
    return "enum \(type) {\n\(constants.joined(separator: "\n"))\n}\n"
  }

  /// The lines in byte order, with one line feed before the first and after the last, so that every
  /// key stands between a line feed and a tab.
  static func sortedLines(_ text: String) -> String {
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("# ") }
    return lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "\n")
  }

  private static func constant(_ name: String, _ text: String) -> String {
    "  static let \(name): StaticString = \(literal("\n\(text)\n"))"
  }

  /// A raw literal that holds any text: one more `#` than the longest run in it.
  private static func literal(_ text: String) -> String {
    var fence = "#"
    while text.contains("\"" + fence) || text.contains("\\" + fence) { fence += "#" }
    return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
  }
}
