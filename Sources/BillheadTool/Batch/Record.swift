import Billhead
import HostSystem
import JSON

/// What a line of a manifest says that a later run needs to know.
struct Record: Sendable {
  let id: String
  /// Digests of the input, and of the options it was drawn with.
  let input: String
  let options: String
  /// The name of the document in the folder, its digest, and the instant of issue; nil where there
  /// is none.
  let file: String?
  let digest: String?
  let issued: Int?
  /// The names of all its files, the document's first.
  let files: [String]

  /// Nil for a line that is no record, such as one whose file is not in the folder.
  init?(_ line: [UInt8]) {
    guard let value = try? JSONText(line, name: "").values.first,
      let id = value["id"]?.string, value["status"]?.string != nil,
      Self.canName(value["file"]), value["files"].map(Self.canName) ?? true
    else { return nil }
    self.id = id
    input = value["input"]?.string ?? ""
    options = value["options"]?.string ?? ""
    file = value["file"]?.string
    digest = value["sha256"]?.string
    issued = value["issued"]?.integer
    let others = value["files"]?.elements.compactMap(\.string)
    files = others ?? file.map { [$0] } ?? []
  }

  /// Whether it names a document in the folder, or nothing.
  private static func canName(_ file: JSONValue?) -> Bool {
    guard let file, !file.isNull else { return true }
    if file.kind == .array { return file.elements.allSatisfy { canName($0) } }
    return file.string.map { isPlainName($0) && $0 != Manifest.name } ?? false
  }

  /// The line of a report. A document of several files, such as a page with its headers, names all of
  /// them.
  static func line(
    of id: String, input: String, options: String, files: [String], _ report: Report
  ) -> String {
    var line = JSONLine()
    line.add("status", report.status.rawValue)
    line.add("id", id)
    line.add("input", input)
    line.add("options", options)
    line.add("file", files.first)
    if files.count > 1 {
      line.add("files", json: "[\(files.map(quoted).joined(separator: ","))]")
    }
    report.addFacts(to: &line)
    return line.text
  }
}
