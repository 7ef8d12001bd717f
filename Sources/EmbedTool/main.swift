// Writes a Swift file that holds the text of other files.
//
//   EmbedTool files OUTPUT TYPE FOLDER EXTENSION…    each file whole, by name
//   EmbedTool tables OUTPUT TYPE FOLDER EXTENSION…   tables in byte order, records with an index
//   EmbedTool messages OUTPUT TYPE FOLDER FILE…      an enumeration of a catalogue's messages

import Diagnostics
import Foundation

func complain(_ sentence: String, status: Int32) -> Never {
  FileHandle.standardError.write(Data((sentence + "\n").utf8))
  exit(status)
}

let arguments = CommandLine.arguments
guard arguments.count >= 6, let form = EmbeddedForm(rawValue: arguments[1]) else {
  complain("usage: EmbedTool files|tables|messages OUTPUT TYPE FOLDER EXTENSION…", status: 64)
}
do {
  let files = try FileManager.default
    .contentsOfDirectory(at: URL(fileURLWithPath: arguments[4]), includingPropertiesForKeys: nil)
    .filter { $0.isOne(of: arguments[5...]) && !$0.isLicence }
    .sorted { $0.path < $1.path }
    .map { (name: $0.lastPathComponent, text: try String(contentsOf: $0, encoding: .utf8)) }
  let source = try form.source(type: arguments[3], files: files)
  let output = URL(fileURLWithPath: arguments[2])
  // A file that is not touched needs no compiling: the tool runs again whenever it is linked again.
  if (try? Data(contentsOf: output)) != Data(source.utf8) {
    try Data(source.utf8).write(to: output)
  }
} catch let rejection as Rejection {
  complain(rejection.description, status: 2)
} catch {
  complain("EmbedTool: \(error)", status: 1)
}

extension URL {
  /// Whether an extension, or the name as a whole, is that of the file.
  fileprivate func isOne(of names: some Sequence<String>) -> Bool {
    names.contains { $0 == pathExtension || $0 == lastPathComponent }
  }

  fileprivate var isLicence: Bool { lastPathComponent.hasPrefix("LICENSE") }
}
