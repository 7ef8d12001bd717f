import CPangoCairo
import Diagnostics

/// The font files that pages may use, by family. No system fonts: only these files.
package struct FontLibrary: Sendable {
  let configuration: FontConfiguration
  /// The faces of each family that has any, the upright regular one first.
  let faces: [String: [FontFace]]
  /// What else is in the folders; read when a character is in none of the known families.
  let found: FoundFontTable
  private let digests = DigestTable(MappedFile.digest)
  private let fingerprints = DigestTable(MappedFile.fingerprint)

  /// Finds the files of the known families below the given folders.
  ///
  /// A file in an earlier folder hides one of the same name in a later folder. Inter is required;
  /// the other families matter when a text needs them. Throws a `MachineFailure` that names the
  /// missing family and the Debian package that has it.
  package init(folders: [String]) throws {
    let stems = Self.stems
    let paths = try FontSearch.paths(in: folders) { stems.contains($0) }
    found = FoundFontTable { try FoundFonts(folders: folders, without: stems) }
    var faces: [String: [FontFace]] = [:]
    for family in FontFamily.known {
      let found = family.styles.compactMap { style in
        paths[style.stem].map {
          FontFace(
            family: family.name, path: $0, index: style.index, weight: style.weight,
            italic: style.italic)
        }
      }
      if !found.isEmpty { faces[family.name] = found }
    }
    for required in [FontFamily.inter] where faces[required.name] == nil {
      throw TypographyFact.familyNotFound(
        required.name, package: required.package, folders: folders
      ).failure
    }
    self.faces = faces
    configuration = try FontConfiguration(FontFamily.known.flatMap { faces[$0.name] ?? [] })
  }

  /// The families in the folders that are none of the known ones, in the order in which they are
  /// asked for a character.
  ///
  /// Throws a `MachineFailure` when the process may open no file.
  package func foundFamilies() throws -> [FontFamily] { try found().families.map(\.family) }

  private static let stems = Set(FontFamily.known.flatMap { $0.styles.map(\.stem) })

  /// The paths of a family's files, in the order of its styles; empty when it is not installed.
  package func files(of family: FontFamily) -> [String] {
    faces(of: family.name).map(\.path)
  }

  private func faces(of family: String) -> [FontFace] {
    if let known = faces[family] { return known }
    guard !FontFamily.known.contains(where: { $0.name == family }) else { return [] }
    return (try? found())?.families.first { $0.name == family }?.faces ?? []
  }

  /// The face of a family nearest to a weight and a slant; nil when the family is not installed.
  func face(of family: String, weight: Int, italic: Bool) -> FontFace? {
    faces(of: family).min {
      $0.distance(weight: weight, italic: italic) < $1.distance(weight: weight, italic: italic)
    }
  }

  /// The SHA-256 digest of a font file in lowercase hexadecimal digits.
  ///
  /// Throws a `MachineFailure` when the file cannot be read.
  package func digest(of path: String) throws -> String {
    try digests.digest(of: path)
  }

  /// What tells this version of a font file from another; see `MappedFile.fingerprint`.
  ///
  /// Throws a `MachineFailure` when the file cannot be read.
  package func fingerprint(of path: String) throws -> String {
    try fingerprints.digest(of: path)
  }
}

extension FontFace {
  /// Slant counts more than any weight; between two weights that are equally far, the bolder one
  /// stands for semibold and above, the lighter one below (CSS Fonts 4, 5.2).
  fileprivate func distance(weight wanted: Int, italic wantedItalic: Bool) -> Int {
    let slant = italic == wantedItalic ? 0 : 10_000
    let direction = (weight > wanted) == (wanted >= 600) ? 0 : 1
    return slant + abs(weight - wanted) * 2 + direction
  }
}
