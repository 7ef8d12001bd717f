package import Billing
internal import HostSystem

/// What a host says of all its pages: links, the place where payment stands, states.
///
/// A bundle's own `page` wins, key by key; lists are taken whole. `billhead schema page` describes
/// the keys.
public struct PageSettings: Sendable, Hashable {
  package let facts: PageFacts

  /// Reads a file: JSON where its name ends in `.json`, else YAML.
  ///
  /// Throws a `Rejection` with everything that is wrong, each with its line and column, and for a
  /// file that cannot be read.
  public init(contentsOf path: String) throws {
    try self.init(try readFile(path), name: path)
  }

  /// `bytes`: what the file of this name holds.
  package init(_ bytes: [UInt8], name: String) throws {
    facts = try PageFile(.init(name: name, bytes: bytes)).facts
  }
}
