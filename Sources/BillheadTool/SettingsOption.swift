import ArgumentParser
import Billhead
import Digests
import HostSystem

/// What every subcommand takes that reads bundles.
struct SettingsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      A YAML or JSON file with settings for all documents. A bundle's own settings win, key by \
      key; lists, texts by language, addresses, pictures and objects with a required key are taken \
      whole. 'billhead schema settings --page' describes them.
      """, valueName: "file"))
  var settings: String?

  /// A file that was read, and a digest of its bytes.
  struct Content: Sendable {
    let settings: SellerSettings?
    /// SHA-256 in hexadecimal digits; empty where there is no file.
    let digest: String
  }

  /// Throws a `Rejection` with everything that is wrong in the file.
  func read() throws -> Content {
    guard let settings else { return Content(settings: nil, digest: "") }
    let bytes = try readFile(settings)
    return Content(
      settings: try SellerSettings(bytes, name: settings),
      digest: SHA256.hexadecimal(of: bytes))
  }
}
