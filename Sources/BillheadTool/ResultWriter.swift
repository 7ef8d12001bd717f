import Billhead
import HostSystem

/// Writes documents where they belong, prints their paths, and shows the progress.
struct ResultWriter {
  let target: OutputTarget
  /// How many documents there will be.
  let count: Int
  private(set) var done = 0
  /// The paths that documents of this run have taken.
  private var taken: Set<String> = []
  /// Whether standard output takes no more; that is told once.
  private var isOutputClosed = false

  init(target: OutputTarget, count: Int) {
    self.target = target
    self.count = count
  }

  /// Throws a `MachineFailure` for what cannot be written, and a `Rejection` for a document that
  /// would take the place of another one of this run.
  mutating func write(_ rendered: Rendered) throws {
    switch target {
    case .standardOutput: try writeToStandardOutput(rendered)
    case .file(let path): try print(rendered.write(to: path))
    case .folder(let folder):
      let paths = rendered.parts.map { folder == "." ? $0.name : "\(folder)/\($0.name)" }
      try take(paths)
      for (path, part) in zip(paths, rendered.parts) { try writeFile(part.bytes, to: path) }
      try print(paths)
    }
  }

  /// A page's name may be another document's: `A-1.png` is page 1 of A, or the whole of A-1.
  private mutating func take(_ paths: [String]) throws {
    if let double = paths.first(where: taken.contains) {
      throw ToolFact.sameName(double).rejection
    }
    taken.formUnion(paths)
  }

  private func writeToStandardOutput(_ rendered: Rendered) throws {
    guard rendered.documents.count == 1 else {
      throw ToolFact.manyParts(rendered.documents.count).rejection
    }
    try Console.write(rendered.bytes)
  }

  private mutating func print(_ paths: [String]) throws {
    for path in paths where !isOutputClosed {
      do {
        try Console.write(line: path)
      } catch {
        isOutputClosed = true
        throw error
      }
    }
  }

  mutating func tellProgress() {
    done += 1
    if count > 1, Console.showsProgress { Console.tell(progress: "\(done) of \(count)") }
  }

  /// Takes the progress away.
  func finish() {
    if count > 1, Console.showsProgress { Console.tell(progress: "") }
  }
}
