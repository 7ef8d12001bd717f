// Writes a Swift file that holds the text of other files.
//
//   EmbedTool files OUTPUT TYPE INPUT…     each file whole, by name
//   EmbedTool tables OUTPUT TYPE INPUT…    tables with keys in byte order, records with an index

import Foundation

func complain(_ sentence: String, status: Int32) -> Never {
  FileHandle.standardError.write(Data((sentence + "\n").utf8))
  exit(status)
}

let arguments = CommandLine.arguments
guard arguments.count >= 4, let form = EmbeddedForm(rawValue: arguments[1]) else {
  complain("usage: EmbedTool files|tables OUTPUT TYPE INPUT…", status: 64)
}
do {
  let files = try arguments.dropFirst(4).map { path in
    let url = URL(fileURLWithPath: path)
    return (name: url.lastPathComponent, text: try String(contentsOf: url, encoding: .utf8))
  }
  let source = form.source(type: arguments[3], files: files)
  try Data(source.utf8).write(to: URL(fileURLWithPath: arguments[2]))
} catch {
  complain("EmbedTool: \(error)", status: 1)
}
