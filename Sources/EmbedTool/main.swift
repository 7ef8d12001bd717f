// Writes a Swift file that holds the text of other files.
//
//   EmbedTool OUTPUT TYPE INPUT…

import Foundation

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: EmbedTool OUTPUT TYPE INPUT…\n".utf8))
  exit(64)
}

/// A raw literal that holds any text: one more `#` than the longest run in it.
func literal(_ text: String) -> String {
  var fence = "#"
  while text.contains("\"" + fence) || text.contains("\\" + fence) { fence += "#" }
  return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
}

let entries = try arguments.dropFirst(3).map { path in
  let url = URL(fileURLWithPath: path)
  let text = try String(contentsOf: url, encoding: .utf8)
  return "    (\"\(url.lastPathComponent)\", \(literal(text))),"
}
let source = """
  enum \(arguments[2]) {
    /// Each file's name and text.
    static let files: [(name: String, text: StaticString)] = [
  \(entries.joined(separator: "\n"))
    ]
  }

  """
try Data(source.utf8).write(to: URL(fileURLWithPath: arguments[1]))
