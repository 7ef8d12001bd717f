public import Diagnostics
public import Signatures

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
    /// What was appended cannot be read from a byte on.
    case unreadableUpdate(offset: Int)
    /// What was appended replaces or removes an object, which no signature needs.
    case redefined(object: Int, part: String?)
    /// What was appended adds an object that belongs to no signature.
    case added(object: Int)
    /// What was appended has other bytes than signing appends, the first of them in `part`.
    case unlikeSignature(offset: Int, part: String)
    /// More signatures were appended than are checked.
    case tooManySignatures(limit: Int)
    /// A signature is not what it says; `subject` is the name in its certificate.
    case signature(object: Int, subject: String?, SignatureFlaw)
  }

  /// A signature that was appended, covers all before it, and is no difference.
  public struct Signature: Sendable, Hashable {
    /// The common name in the certificate. Whether to trust the certificate is not judged: neither
    /// its authorities, nor its dates, nor whether it was revoked.
    public let subject: String?
    /// Why it could not be checked whose key made it; nil when it was.
    public let reasonUnchecked: String?

    package init(subject: String?, reasonUnchecked: String?) {
      self.subject = subject
      self.reasonUnchecked = reasonUnchecked
    }
  }

  /// Empty when the bytes are equal.
  public let differences: [Difference]
  /// The names of the files that the PDF carries.
  public let attachments: [String]
  /// Those of them that Billhead made, such as the snapshot: they were made anew and compared. The
  /// others are taken as they are: what they must be is not in the file.
  public let generatedAttachments: [String]
  /// How many bytes were appended to the rendering, as a signature is.
  public let appendedCount: Int
  /// In the order in which they were made.
  public let signatures: [Signature]

  /// Whether the bytes are equal, up to sound signatures that were appended.
  public var isIdentical: Bool { differences.isEmpty }
}

extension Verification {
  /// The differences as errors, and what else there is to know as notes.
  public var diagnostics: [Diagnostic] {
    var notes = signatures.map(\.note)
    let taken = attachments.filter { !generatedAttachments.contains($0) }
    if isIdentical, !taken.isEmpty { notes.append(.takenAsTheyAre(taken)) }
    return differences.map(\.diagnostic) + notes.map(\.diagnostic)
  }
}

extension Verification.Signature {
  /// What there is to know of it: a note, or a warning where it could not be checked.
  public var diagnostic: Diagnostic { note.diagnostic }
}
