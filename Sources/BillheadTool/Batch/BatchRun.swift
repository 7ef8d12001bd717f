import ArgumentParser
import Billhead
import HostSystem

/// Takes the results of a batch in the order of its input: puts documents in their place, then
/// their lines into the manifest.
struct BatchRun {
  let worker: BatchWorker
  private let folder: String
  /// How PDFs are made.
  let pdf: PDFOptions
  private let manifest: Manifest
  private var archive: Archive?
  /// What goes into one PDF.
  private var bundles: [BillingBundle] = []
  private var reporter: Reporter
  private var progress = BatchProgress()
  private var names: NameBook

  init(
    _ worker: BatchWorker, _ manifest: Manifest, pdf: PDFOptions, archive: Archive?,
    reporter: Reporter
  ) {
    self.worker = worker
    self.pdf = pdf
    folder = worker.folder
    self.manifest = manifest
    self.archive = archive
    self.reporter = reporter
    names = manifest.index.names
  }

  /// Throws a `MachineFailure` when a file cannot be written: the batch can be resumed.
  mutating func take(_ result: BatchWorker.Result) throws {
    switch result.outcome {
    case .kept(let record): try archive?.add(record)
    case .drawn(let rendered, let digest): try place(rendered, digest, of: result)
    case .refused(let error): try tell(error, of: result)
    }
    if let bundle = result.bundle { bundles.append(bundle) }
    progress.step(result.outcome, part: result.progress)
  }

  private mutating func place(
    _ rendered: Rendered, _ digest: String, of result: BatchWorker.Result
  ) throws {
    let former = manifest.index.record(of: result.id)?.files ?? []
    if let first = former.first { names.release(first) }
    let files = names.names(of: rendered, mark: result.mark)
    let report = Report(rendered, digest: digest)
    for (file, part) in zip(files, rendered.parts) {
      try writeFile(part.bytes, to: "\(folder)/\(file)")
    }
    try manifest.add(line(of: result, files: files, report))
    for file in former where !files.contains(file) { unlink("\(folder)/\(file)") }
    for (file, part) in zip(files, rendered.parts) {
      try archive?.add(file, part.bytes, at: report.issued ?? 0)
    }
  }

  private mutating func tell(_ error: any Error, of result: BatchWorker.Result) throws {
    progress.clear()
    try reporter.report(error, of: result.id)
    let line = line(of: result, files: [], try Report(error))
    // What was wrong before and still is has its line.
    if manifest.index.line(of: result.id).map({ $0 == Array(line.utf8) }) == true { return }
    let former = manifest.index.record(of: result.id)?.files ?? []
    try manifest.add(line)
    guard let first = former.first else { return }
    names.release(first)
    for file in former { unlink("\(folder)/\(file)") }
  }

  private func line(
    of result: BatchWorker.Result, files: [String], _ report: Report
  ) -> String {
    Record.line(
      of: result.id, input: result.input, options: worker.optionsDigest, files: files, report)
  }

  /// Writes what is made of all documents together; `merged` is the path of one PDF of them.
  ///
  /// Throws a `MachineFailure` when something cannot be written.
  mutating func finish(merged: String?, as pdf: PDFOptions) throws {
    try archive?.finish()
    guard let merged else { return }
    progress.clear()
    let set = try worker.renderer.render(
      together: bundles, as: pdf, options: worker.options)
    try writeFile(set.bytes, to: merged)
  }

  /// Tells what ended the batch before its end; throws on one of another kind.
  mutating func stop(_ error: any Error) throws {
    progress.clear()
    archive = nil
    try reporter.report(error)
    Console.tell(error is MachineFailure ? "stopped; --resume goes on" : "stopped")
  }

  /// Tells what was done, and ends the command with the status of that.
  mutating func end() throws {
    progress.clear()
    Console.tell(progress.summary)
    guard Interruption.hasCome else { return try reporter.finish() }
    Console.tell("interrupted; --resume goes on")
    throw ExitCode(Interruption.status)
  }
}
