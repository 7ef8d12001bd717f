import ArgumentParser
import Billhead
import HostSystem

/// Answers the lines of a stream in their order.
struct StreamAnswers {
  /// Where documents go; nil for into the answers.
  let folder: String?
  /// 0 for nothing wrong, 1 for a failure of the machine, 2 for wrong input.
  private(set) var status: Int32 = 0
  private var names = NameBook()

  init(folder: String?) {
    self.folder = folder
  }

  /// Throws an `ExitCode` when nobody reads the answers any longer, a `MachineFailure` when they
  /// cannot be written.
  mutating func answer(_ result: StreamWorker.Result) throws {
    var (report, path) = (try report(result.outcome), String?.none)
    do {
      path = try place(result)
    } catch {
      report = try Report(error)
    }
    if report.status == .failed { status = 1 }
    if report.status == .rejected, status == 0 { status = 2 }
    let line = line(result, report, path: path)
    guard try Console.offer(line: line) else { throw ExitCode(Console.closedPipeStatus) }
  }

  private func report(_ outcome: StreamWorker.Outcome) throws -> Report {
    switch outcome {
    case .drawn(let rendered, let digest, _): Report(rendered, digest: digest)
    case .refused(let error): try Report(error)
    }
  }

  private mutating func place(_ result: StreamWorker.Result) throws -> String? {
    guard let folder, case .drawn(let rendered, _, _) = result.outcome else { return nil }
    let name = names.name(
      rendered.fileName, mark: String(result.line), fileExtension: rendered.format.fileExtension)
    let path = "\(folder)/\(name)"
    try writeFile(rendered.bytes, to: path)
    return path
  }

  private func line(_ result: StreamWorker.Result, _ report: Report, path: String?) -> String {
    var line = JSONLine()
    line.add("status", report.status.rawValue)
    line.add("line", result.line)
    if let id = result.id { line.add("id", json: id) }
    line.add("path", path)
    report.addFacts(to: &line)
    if case .drawn(_, _, let base64?) = result.outcome { line.add("base64", base64) }
    return line.text
  }
}
