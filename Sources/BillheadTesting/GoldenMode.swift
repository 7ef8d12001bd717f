internal import Diagnostics
internal import HostSystem

extension Goldens {
  /// What to do with the recorded files.
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// Compare; a file that was never recorded is a mismatch.
    case compare
    /// Compare, and record the files that are not there.
    case missing
    /// Record every file anew.
    case all

    /// The mode that the variable `BILLHEAD_GOLDENS` asks for; `compare` where it is not set.
    ///
    /// Throws a `Rejection` for any other value.
    public static func requested() throws -> Mode {
      guard let value = getenv("BILLHEAD_GOLDENS") else { return .compare }
      let name = String(cString: value)
      guard let mode = Mode(rawValue: name) else {
        let fact = TestingFact.unknownMode(name, known: allCases.map(\.rawValue))
        throw Rejection([fact.diagnostic])
      }
      return mode
    }
  }
}
