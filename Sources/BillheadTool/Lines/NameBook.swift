import Billhead

/// The file names that documents have taken: no two get the same.
///
/// A document's own name goes to the first that asks; later ones add `~` and what tells them apart,
/// which no document's own name has in it. It keeps eight bytes of each name, so that a million
/// take some 20 MB; names that differ only in capitals are the same, as on many file systems.
struct NameBook {
  private var taken: Set<StableHash> = []

  /// `mark` is another one for each input.
  mutating func name(_ own: String, mark: String, fileExtension: String) -> String {
    let name = "\(own).\(fileExtension)"
    guard !taken.insert(StableHash(name.lowercased())).inserted else { return name }
    return "\(own)~\(mark).\(fileExtension)"
  }

  mutating func take(_ name: String) { taken.insert(StableHash(name.lowercased())) }

  mutating func release(_ name: String) { taken.remove(StableHash(name.lowercased())) }
}
