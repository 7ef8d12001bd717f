import ArgumentParser
import Billhead

/// What a PDF carries beside its pages.
struct AttachmentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file that every PDF carries; may be repeated.",
      discussion: """
        Properties may follow: 'data.xml;relationship=alternative;type=text/xml'. They are \
        relationship (alternative, source, data, supplement, unspecified), type, name, \
        description; write \\; for a semicolon that is none of these.
        """,
      valueName: "file"))
  var attach: [String] = []

  @Flag(help: "Attach the snapshot that a PDF was made from, as snapshot.json.")
  var attachSnapshot = false

  /// Throws a `ValidationError` for an output that cannot carry files.
  func validate(for format: OutputFormat) throws {
    guard format.holdsPDF || (attach.isEmpty && !attachSnapshot) else {
      throw ValidationError("Only a PDF can carry files, and --as asks for \(format.rawValue).")
    }
  }

  /// What decides about what is attached, for a digest.
  func facts() -> [(String, String)] {
    attach.isEmpty && !attachSnapshot
      ? [] : [("attach", attach.map(quoted).joined(separator: ",") + String(attachSnapshot))]
  }

  /// Reads the files; throws a `Rejection` with everything that is wrong with any of them.
  func attachments() throws -> [Attachment] {
    var found: [Attachment] = []
    var rejected: [Diagnostic] = []
    for text in attach {
      let argument = AttachmentArgument(text)
      rejected += argument.diagnostics
      do {
        found.append(try argument.attachment())
      } catch let rejection as Rejection {
        rejected += rejection.diagnostics
      }
    }
    guard rejected.isEmpty else { throw Rejection(rejected) }
    return found
  }
}
