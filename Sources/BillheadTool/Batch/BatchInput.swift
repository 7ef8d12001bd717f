import Billhead
import HostSystem

/// The documents of a folder, a file or standard input, found as they are asked for.
///
/// Of a folder the names are held, and no more than one piece of one file.
final class BatchInput {
  private let lineLimit: Int
  private let mayWait: () -> Bool
  private let paths: [String]
  private var position = 0
  /// The file whose lines are being read, and its first line while nobody has asked for it.
  private var lines: LineReader?
  private var first: Line?
  private let isFolder: Bool

  /// `output`: the folder that is filled, which may be the input or stand in it: what a batch wrote
  /// there is no input.
  ///
  /// Throws a `Rejection` that says why the input cannot be read.
  init(
    _ path: String, output: String, lineLimit: Int, mayWait: @escaping () -> Bool
  ) throws {
    self.lineLimit = lineLimit
    self.mayWait = mayWait
    let path = Self.plain(path)
    isFolder = path != "-" && HostSystem.isFolder(path)
    let manifest = "\(output)/\(Manifest.name)"
    if isSameFile(path, manifest) { throw ToolFact.manifestAsInput(path).rejection }
    paths = isFolder ? try Self.paths(inFolder: path, but: [output, manifest]) : []
    if !isFolder { try open(path) }
  }

  /// The same path without what means nothing, so that a batch is known again.
  private static func plain(_ path: String) -> String {
    var path = path
    while path.hasPrefix("./"), path.count > 2 { path.removeFirst(2) }
    while path.hasSuffix("/"), path.count > 1 { path.removeLast() }
    return path
  }

  private static func paths(inFolder path: String, but left: [String]) throws -> [String] {
    let base = path == "/" ? "" : path
    let paths = try namesInFolder(path).map { "\(base)/\($0)" }
      .filter { $0.hasSuffix(".json") || isLines($0) || HostSystem.isFolder($0) }
      .filter { path in !left.contains { isSameFile(path, $0) } }
    guard !paths.isEmpty else { throw ToolFact.emptyFolder(path).rejection }
    return paths
  }

  private static func isLines(_ path: String) -> Bool {
    path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson")
  }

  /// Begins with the lines of a file.
  ///
  /// Throws a `Rejection` for one that cannot be read, and for JSON over several lines. A pipe or a
  /// terminal may let its first line wait, so that one is judged when it comes.
  private func open(_ path: String) throws {
    let reader = try LineReader(path, limit: lineLimit, mayWait: mayWait)
    if reader.size != nil { first = try firstLine(of: reader) }
    lines = reader
  }

  private func firstLine(of reader: LineReader) throws -> Line? {
    let line = try reader.next()
    if line?.opensJSON == true { throw ToolFact.notLines(reader.name).rejection }
    return line
  }

  /// The next document; nil at the end.
  ///
  /// Throws a `Rejection` when the only file can no longer be read.
  func next() throws -> BatchItem? {
    while true {
      if let item = try nextLine() { return item }
      guard position < paths.count, mayWait() else { return nil }
      let path = paths[position]
      position += 1
      let progress = Double(position) / Double(paths.count)
      if HostSystem.isFolder(path) {
        return BatchItem(.folder(path), id: path, progress: progress)
      } else if !Self.isLines(path) {
        return BatchItem(.file(path), id: path, progress: progress)
      }
      do {
        try open(path)
      } catch let rejection as Rejection {
        return BatchItem(.unreadable(rejection), id: path, progress: progress)
      }
    }
  }

  private func nextLine() throws -> BatchItem? {
    guard let reader = lines else { return nil }
    do {
      if let line = try nextLine(of: reader) {
        return BatchItem(
          .line(line, of: reader.name), id: "\(reader.name):\(line.number)",
          mark: isFolder ? nil : String(line.number), progress: progress(line, reader))
      }
      lines = nil
      return nil
    } catch let rejection as Rejection where isFolder {
      lines = nil
      return BatchItem(.unreadable(rejection), id: reader.name, progress: nil)
    }
  }

  private func nextLine(of reader: LineReader) throws -> Line? {
    if let line = first {
      first = nil
      return line
    }
    return try reader.hasBegun ? reader.next() : firstLine(of: reader)
  }

  private func progress(_ line: Line, _ reader: LineReader) -> Double? {
    guard let size = reader.size, size > 0 else { return nil }
    let part = min(1, Double(line.end) / Double(size))
    return isFolder ? (Double(position - 1) + part) / Double(paths.count) : part
  }
}
