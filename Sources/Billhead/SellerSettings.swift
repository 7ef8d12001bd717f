package import Billing
import HostSystem

/// What a seller writes once for all documents: settings in a file, in YAML or JSON.
///
/// A bundle's own settings win, key by key; lists, texts by language, addresses, pictures and
/// objects with a required key are taken whole. `billhead schema settings` describes them.
public struct SellerSettings: Sendable {
  package let file: SettingsFile

  /// Reads a file: JSON where its name ends in `.json`, else YAML.
  ///
  /// A logo that it names is read from its folder. Throws a `Rejection` with everything that is
  /// wrong, each with its line and column, and for a file that cannot be read.
  public init(contentsOf path: String) throws {
    try self.init(try readFile(path), name: path)
  }

  /// `bytes`: what the file of this name holds.
  package init(_ bytes: [UInt8], name: String) throws {
    let folder = folderName(name)
    file = try SettingsFile(.init(name: name, bytes: bytes)) {
      try readFile($0, inside: folder)
    }
  }
}
