import ArgumentParser
import Billhead

/// Tells findings on standard error, and knows the exit status that they mean.
struct Reporter {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  let form: Form
  /// 0 for nothing wrong, 1 for a failure of the machine, 2 for wrong input.
  private(set) var status: Int32 = 0

  init(_ form: Form) {
    self.form = form
  }

  /// `document`: the input they belong to, where they belong to one.
  mutating func report(_ diagnostics: [Diagnostic], of document: String? = nil) {
    for diagnostic in diagnostics {
      let line = DiagnosticLine(diagnostic, of: document)
      Console.tell(form == .json ? line.json : line.text)
    }
    if status == 0, diagnostics.contains(where: { $0.severity == .error }) { status = 2 }
  }

  /// Tells an error that ended something; throws on one of another kind.
  mutating func report(_ error: any Error, of document: String? = nil) throws {
    switch error {
    case let rejection as Rejection:
      report(rejection.diagnostics, of: document)
      if status == 0 { status = 2 }
    case let failure as MachineFailure:
      report([failure.diagnostic], of: document)
      status = 1
    default: throw error
    }
  }

  /// Does something and tells what goes wrong; nil when something did.
  @discardableResult
  mutating func attempt<Result>(
    of document: String? = nil, _ work: () throws -> Result
  ) throws -> Result? {
    do {
      return try work()
    } catch {
      try report(error, of: document)
      return nil
    }
  }

  /// Ends the command with the status of what was told.
  func finish() throws {
    if status != 0 { throw ExitCode(status) }
  }
}
