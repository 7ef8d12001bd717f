import CPangoCairo
import Synchronization

/// What further font files lie in the folders, told by the characters that they cover.
///
/// The files are read when a character is in none of the known families, and once. Their order is
/// that of the families' names, whatever the order on disk: Noto Sans before Noto Serif before other
/// Noto before all others.
struct FoundFonts: Sendable {
  /// In the order in which they are asked for a character.
  let families: [FoundFamily]
  /// Nil when there is none.
  let configuration: FontConfiguration?

  /// - Parameters:
  ///   - folders: Where to look.
  ///   - known: The stems of files that belong to known families.
  init(folders: [String], without known: Set<String>) throws {
    let paths = try FontSearch.paths(in: folders) { !known.contains($0) }
    let known = Set(FontFamily.known.map(\.name))
    var faces: [String: [FoundFace]] = [:]
    for path in paths.values.sorted() {
      for face in FoundFace.all(in: path) where !known.contains(face.face.family) {
        faces[face.face.family, default: []].append(face)
      }
    }
    families = faces.map(FoundFamily.init).sorted { $0.order < $1.order }
    configuration =
      families.isEmpty ? nil : try FontConfiguration(families.flatMap(\.faces))
  }

  /// The first family that covers a character.
  func family(for scalar: Unicode.Scalar) -> FoundFamily? {
    families.first { $0.coverage.contains(scalar) }
  }
}

/// A family of files that were found.
struct FoundFamily: Sendable {
  let name: String
  /// The upright regular one first; none of equal weight and slant.
  let faces: [FontFace]
  /// Of the first face.
  let coverage: CharacterRanges

  init(name: String, faces found: [FoundFace]) {
    self.name = name
    let ordered = found.sorted { $0.order < $1.order }
    var faces: [FontFace] = []
    for face in ordered.map(\.face)
    where !faces.contains(where: { $0.weight == face.weight && $0.italic == face.italic }) {
      faces.append(face)
    }
    self.faces = faces
    coverage = ordered.first?.coverage ?? CharacterRanges([])
  }

  /// By kind, then by name.
  fileprivate var order: (Int, String) {
    let kinds = ["Noto Sans", "Noto Serif", "Noto "]
    return (kinds.firstIndex { name.hasPrefix($0) } ?? kinds.count, name)
  }

  /// As the list of families tells it.
  var family: FontFamily {
    FontFamily(
      name: name, covers: coverage.count == 1 ? "1 character" : "\(coverage.count) characters",
      package: "", styles: [])
  }
}

/// The characters of a face, as ascending ranges of code points.
struct CharacterRanges: Sendable {
  private let ranges: [ClosedRange<UInt32>]

  init(_ ranges: [ClosedRange<UInt32>]) { self.ranges = ranges }

  var count: Int { ranges.reduce(0) { $0 + $1.count } }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(scalar.value)
  }
}

/// Reads what was found on first use.
final class FoundFontTable: Sendable {
  private let fonts = Mutex<FoundFonts?>(nil)
  private let read: @Sendable () throws -> FoundFonts

  init(_ read: @escaping @Sendable () throws -> FoundFonts) { self.read = read }

  /// Throws a `MachineFailure` when the process may open no file.
  func callAsFunction() throws -> FoundFonts {
    try fonts.withLock { fonts in
      if let fonts { return fonts }
      let found = try read()
      fonts = found
      return found
    }
  }
}
