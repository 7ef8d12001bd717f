import Billhead

/// Puts documents where they go, prints their paths, and shows how far it is.
struct DocumentWriter {
  let target: OutputTarget
  /// How many documents there will be.
  let count: Int
  private var done = 0
  /// The names that documents of this run have taken.
  private var taken: Set<String> = []

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
      let name = "\(rendered.fileName).\(rendered.output.fileExtension)"
      guard taken.insert(name).inserted else {
        throw Rejection([
          Diagnostic(
            .error, "same-number", "two documents of this run have the number that gives this name",
            at: .file("\(folder)/\(name)"), hints: ["render them into different folders"])
        ])
      }
      try print(rendered.write(to: folder == "." ? name : "\(folder)/\(name)"))
    }
  }

  private func writeToStandardOutput(_ rendered: Rendered) throws {
    guard rendered.parts.count == 1 else {
      throw Rejection([
        Diagnostic(
          .error, "many-pages",
          "standard output takes one file, and this document has \(rendered.parts.count) pages",
          hints: ["name a file or a folder with --output"])
      ])
    }
    try Console.write(rendered.bytes)
  }

  private func print(_ paths: [String]) throws {
    for path in paths { try Console.write(line: path) }
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
