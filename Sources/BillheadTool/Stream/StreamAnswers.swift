import ArgumentParser
import Billhead
import Encodings
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
    var (report, paths) = (try report(result.outcome), [String]())
    do {
      paths = try place(result)
    } catch {
      report = try Report(error)
    }
    if report.status == .failed { status = 1 }
    if report.status == .rejected, status == 0 { status = 2 }
    let line = line(result, report, paths: paths)
    guard try Console.offer(line: line) else { throw ExitCode(Console.closedPipeStatus) }
  }

  private func report(_ outcome: StreamWorker.Outcome) throws -> Report {
    switch outcome {
    case .drawn(let rendered, let digest, _): Report(rendered, digest: digest)
    case .refused(let error): try Report(error)
    }
  }

  private mutating func place(_ result: StreamWorker.Result) throws -> [String] {
    guard let folder, case .drawn(let rendered, _, _) = result.outcome else { return [] }
    let paths = names.names(of: rendered, mark: String(result.line)).map { "\(folder)/\($0)" }
    for (path, part) in zip(paths, rendered.parts) { try writeFile(part.bytes, to: path) }
    return paths
  }

  private func line(
    _ result: StreamWorker.Result, _ report: Report, paths: [String]
  ) -> String {
    var line = JSONLine()
    line.add("status", report.status.rawValue)
    line.add("line", result.line)
    if let id = result.id { line.add("id", json: id) }
    line.add("path", paths.first)
    if paths.count > 1 {
      line.add("paths", json: "[\(paths.map(quoted).joined(separator: ","))]")
    }
    report.addFacts(to: &line)
    if case .drawn(let rendered, _, let base64?) = result.outcome {
      line.add("base64", base64)
      if rendered.parts.count > 1 { line.add("parts", json: parts(rendered)) }
    }
    return line.text
  }

  /// All files of a document that has several, each with its name and type.
  private func parts(_ rendered: Rendered) -> String {
    let parts = rendered.parts.map { part in
      var line = JSONLine()
      line.add("name", part.name)
      line.add("type", part.mediaType)
      line.add("base64", Base64.encode(part.bytes))
      return line.text
    }
    return "[\(parts.joined(separator: ","))]"
  }
}
