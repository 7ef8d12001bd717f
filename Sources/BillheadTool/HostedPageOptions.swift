import ArgumentParser
import Billhead
import Digests
import HostSystem

/// What a page says beside its document.
struct HostedPageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Make a page in each of these languages, with links between them: 'de,en,ar'.",
      valueName: "tags"))
  var languages: String?

  @Option(
    help: ArgumentHelp(
      """
      A YAML or JSON file with what all pages say beside their documents: downloads, the link to \
      pay, older versions, languages. A bundle's own 'page' wins. 'billhead schema page --page' \
      describes it.
      """, valueName: "file"))
  var page: String?

  @Option(
    help: ArgumentHelp(
      "When pages are written, by which an invoice is overdue: 'now', or 2026-03-15T09:00:00Z.",
      valueName: "instant"))
  var asOf: SigningInstant?

  @Flag(help: "Make the page of a link that has expired: whom to ask for a new one.")
  var expired = false

  var isUsed: Bool { languages != nil || page != nil || asOf != nil || expired }

  /// Throws a `ValidationError` for an output that is no page.
  func validate(for format: OutputFormat) throws {
    guard format == .page || !isUsed else {
      throw ValidationError(
        "--languages, --page, --as-of and --expired are for --as page, "
          + "and --as asks for \(format.rawValue).")
    }
    guard tags.allSatisfy({ !$0.isEmpty }), Set(tags).count == tags.count else {
      throw ValidationError("--languages takes tags with commas between, each once: 'de,en,ar'.")
    }
  }

  private var tags: [String] {
    languages?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
  }

  /// Throws a `Rejection` with everything that is wrong in the file.
  func options() throws -> PageOptions {
    PageOptions(
      languages: tags, settings: try page.map { try PageSettings(contentsOf: $0) },
      now: asOf?.seconds, isExpired: expired)
  }

  /// What decides about pages, for a digest.
  func facts() throws -> [(String, String)] {
    guard isUsed else { return [] }
    let file = try page.map { SHA256.hexadecimal(of: try readFile($0)) } ?? ""
    return [
      ("languages", languages ?? ""), ("page", file),
      ("as-of", asOf.map { String($0.seconds) } ?? ""), ("expired", String(expired)),
    ]
  }
}
