import Billhead
import Billing
import Figures

/// What came of one document, as a line of a manifest or of an answer tells it.
struct Report {
  enum Status: String {
    case done
    /// The input is wrong.
    case rejected
    /// The machine failed.
    case failed
  }

  let status: Status
  /// SHA-256 of the document's bytes in hexadecimal digits, and the other facts of a document.
  var digest: String?
  var pages: Int?
  var locale: String?
  /// The instant of issue, in seconds since 1970-01-01T00:00:00Z.
  var issued: Int?
  var warnings: [Diagnostic] = []
  var errors: [Diagnostic] = []

  init(_ rendered: Rendered, digest: String) {
    status = .done
    self.digest = digest
    pages = rendered.pageCount
    locale = rendered.locale.tag
    issued = rendered.snapshot.dates.issued.seconds
    warnings = rendered.diagnostics.filter { $0.severity == .warning }
  }

  /// Throws an error of another kind.
  init(_ error: any Error) throws {
    switch error {
    case let rejection as Rejection:
      status = .rejected
      errors = rejection.diagnostics
    case let failure as MachineFailure:
      status = .failed
      errors = [failure.diagnostic]
    default: throw error
    }
  }

  func addFacts(to line: inout JSONLine) {
    line.add("sha256", digest)
    line.add("pages", pages)
    line.add("locale", locale)
    line.add("issued", issued)
    line.add("warnings", warnings)
    line.add("errors", errors)
  }
}
