internal import Billhead
internal import HostSystem
internal import Synchronization

/// The page that shows what differs, written anew with each mismatch.
final class FailurePage: Sendable {
  /// One file that differs.
  struct Entry: Sendable {
    let file: String
    let difference: GoldenDifference
    let old: [UInt8]?
    let new: [UInt8]

    var isPicture: Bool { file.hasSuffix(".png") }
  }

  private let folder: String
  private let entries = Mutex<[Entry]>([])

  init(folder: String) {
    self.folder = folder
  }

  /// Leaves the new file, the old one and their difference, and the page.
  ///
  /// Throws a `MachineFailure` for files that cannot be written.
  func add(_ entry: Entry) throws {
    try entries.withLock { entries in
      entries.append(entry)
      entries.sort { $0.file < $1.file }
      try makeFolder(folderName("\(folder)/\(entry.file)"))
      try writeFile(entry.new, to: "\(folder)/\(entry.file)")
      if entry.isPicture, let old = entry.old {
        try writeFile(old, to: "\(folder)/\(Self.old(entry.file))")
        if let difference = try PictureDifference.picture(old, entry.new) {
          try writeFile(difference, to: "\(folder)/\(Self.difference(entry.file))")
        }
      }
      try writeFile(Array(Self.page(entries).utf8), to: "\(folder)/index.html")
    }
  }

  private static func old(_ file: String) -> String { file.dropLast(4) + ".old.png" }
  private static func difference(_ file: String) -> String { file.dropLast(4) + ".difference.png" }

  private static func page(_ entries: [Entry]) -> String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>Golden failures</title><style>
    body { font: 14px/1.5 sans-serif; margin: 2em } pre { font-size: 12px; white-space: pre-wrap }
    table { border-collapse: collapse } td { vertical-align: top; padding: 4px }
    img { border: 1px solid #ccc; max-width: 30vw }
    del { background: #fdd; text-decoration: none } ins { background: #dfd; text-decoration: none }
    </style></head><body><h1>\(entries.count) files differ</h1>
    \(entries.map(section).joined(separator: "\n"))
    </body></html>

    """
  }

  private static func section(_ entry: Entry) -> String {
    let shown = entry.isPicture ? pictures(entry) : "<pre>\(lines(entry))</pre>"
    return "<h2>\(escaped(entry.file))</h2><p>\(escaped(entry.difference.description))</p>\(shown)"
  }

  private static func pictures(_ entry: Entry) -> String {
    let files = [
      ("old", old(entry.file)), ("new", entry.file), ("difference", difference(entry.file)),
    ]
    let cells = files.map { name, file in
      "<td>\(name)<br><a href=\"\(escaped(file))\"><img src=\"\(escaped(file))\" alt=\"\"></a></td>"
    }
    return "<table><tr>\(cells.joined())</tr></table>"
  }

  /// The lines that went and came, each run with the line before it.
  private static func lines(_ entry: Entry) -> String {
    let new = TextDifference.lines(entry.new)
    let old = entry.old.map(TextDifference.lines) ?? []
    let changes = new.difference(from: old).map { change in
      switch change {
      case .remove(let offset, let line, _): (offset, 0, "<del>- \(escaped(line))</del>")
      case .insert(let offset, let line, _): (offset, 1, "<ins>+ \(escaped(line))</ins>")
      }
    }
    return changes.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map { "\($0.0 + 1) \($0.2)" }.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }
}
