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

  /// The names of all files of a document, in the order of its parts. The first decides whether its
  /// name is free; the others go with it.
  mutating func names(of rendered: Rendered, mark: String) -> [String] {
    let ending = ".\(rendered.format.fileExtension)"
    guard let first = rendered.parts.first, first.name.hasSuffix(ending) else { return [] }
    let own = String(first.name.dropLast(ending.count))
    let name = name(own, mark: mark, fileExtension: rendered.format.fileExtension)
    let added = name.dropFirst(own.count).dropLast(ending.count)
    return [name]
      + rendered.parts.dropFirst().map { part in
        // What a part is called behind the document's name stays at the end.
        let end = rendered.endings.first { part.name.hasSuffix($0) } ?? ""
        return "\(part.name.dropLast(end.count))\(added)\(end)"
      }
  }

  mutating func take(_ name: String) { taken.insert(StableHash(name.lowercased())) }

  mutating func release(_ name: String) { taken.remove(StableHash(name.lowercased())) }
}
