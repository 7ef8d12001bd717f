/// The input is wrong: every finding that stands against it, at once.
///
/// The tool exits with status 2 for it.
public struct Rejection: Error, Sendable, Hashable, CustomStringConvertible {
  /// At least one error; warnings found on the way are kept.
  public let diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}

/// Does something and keeps what speaks against it, so that all that is wrong is told at once; nil
/// when something did.
///
/// Throws what is no `Rejection`.
package func collect<Result>(
  _ faults: inout [Diagnostic], _ work: () throws -> Result
) throws -> Result? {
  do {
    return try work()
  } catch let rejection as Rejection {
    faults += rejection.diagnostics
    return nil
  }
}

/// The machine failed: a disk, a missing font file, a library. The input may be right.
///
/// The tool exits with status 1 for it.
public struct MachineFailure: Error, Sendable, Hashable, CustomStringConvertible {
  public let diagnostic: Diagnostic

  public init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }

  public var description: String { diagnostic.description }
}
