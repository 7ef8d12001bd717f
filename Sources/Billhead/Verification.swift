public import Diagnostics

/// What came of comparing a PDF with a new rendering of the facts it was made from.
public struct Verification: Sendable, Hashable {
  /// One way in which the file is another than the new rendering.
  public enum Difference: Sendable, Hashable {
    /// The facts are others: digests of snapshots.
    case snapshot(recorded: String, given: String)
    /// The template is another, or has been edited; `here` is nil where there is none of its name.
    case template(name: String, recorded: String, here: String?)
    /// The words come from other catalogues, or edited ones.
    case words(recorded: String, here: String)
    /// The language is another; `here` is nil where there is no catalogue for the one asked for.
    case locale(recorded: String, here: String?)
    /// A font file is another: digests; nil where only one of the two uses it.
    case font(name: String, recorded: String?, here: String?)
    /// Billhead, or a library that decides about the bytes, has another version.
    case program(name: String, recorded: String?, here: String?)
    /// A file that the PDF carries is damaged.
    case attachment(name: String)
    /// The file ends too early.
    case truncated(count: Int, expected: Int)
    /// The bytes are others, though all of the above is equal: the file was changed or damaged.
    case bytes(offset: Int, part: String?)
    /// Something that is no signature was appended, and may change what is shown.
    case appended(count: Int)
  }

  /// Empty when the bytes are equal.
  public let differences: [Difference]
  /// The names of the files that the PDF carries. They are taken as they are: what they must be is
  /// not in the snapshot.
  public let attachments: [String]
  /// How many bytes were appended to the rendering, as a signature is.
  public let appendedCount: Int
  /// Whether what was appended holds a signature; it is not checked.
  public let isSigned: Bool

  /// Whether the bytes are equal, up to a signature that was appended.
  public var isIdentical: Bool { differences.isEmpty }
}

extension Verification {
  /// The differences as errors, and what else there is to know as notes.
  public var diagnostics: [Diagnostic] {
    var notes: [Diagnostic] = []
    if appendedCount > 0, isSigned {
      notes.append(
        Diagnostic(
          .note, "verify-signed",
          "a signature of \(appendedCount) bytes was appended;"
            + " neither it nor what it adds to the pages was checked"))
    }
    if isIdentical, !attachments.isEmpty {
      let names = attachments.map { "'\($0)'" }.joined(separator: ", ")
      notes.append(
        Diagnostic(
          .note, "verify-attachments", "attached files were taken as they are: \(names)"))
    }
    return differences.map(\.diagnostic) + notes
  }
}
