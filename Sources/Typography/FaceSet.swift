import CPangoCairo
import Diagnostics
import Layout

/// The faces of one press, each loaded when a text first needs it.
final class FaceSet {
  let library: FontLibrary
  var context: UnsafeMutableRawPointer { known.context.pointer }
  /// In the order of loading; a face's index never changes.
  private(set) var loaded: [LoadedFace] = []
  /// What was needed and not found, each once, in order.
  private(set) var facts: [TypographyFact] = []
  /// A font that is needed and cannot be used since `forgetFacts`: without it nothing may be made.
  private(set) var failure: MachineFailure?
  private let known: FontMap
  private var found: FontMap?
  private var indices: [Request: Int?] = [:]
  private var foundFamilies: [Unicode.Scalar: FontFamily?] = [:]

  private struct Request: Hashable {
    var family: String
    var weight: Int
    var italic: Bool
  }

  init(_ library: FontLibrary) throws {
    known = try FontMap(library.configuration)
    self.library = library
  }

  /// The index of a family's face for a request; nil when there is no file of it.
  func index(of family: FontFamily, for request: FaceRequest) -> Int? {
    let key = Request(family: family.name, weight: request.weight, italic: request.italic)
    if let known = indices[key] { return known }
    let index = load(family, request)
    indices[key] = index
    return index
  }

  func forgetFacts() {
    facts = []
    failure = nil
  }

  func note(_ fact: TypographyFact) {
    if !facts.contains(fact) { facts.append(fact) }
  }

  /// Takes note of a family that has a file which cannot be used.
  ///
  /// Its characters must not come from another family, as they would in no other rendering.
  func noteUnreadable(_ family: FontFamily, for request: FaceRequest) {
    let face = library.face(of: family.name, weight: request.weight, italic: request.italic)
    if let face { fail(.unreadable(face.path)) }
  }

  /// Takes note of the first of the families that could have had a character and is not installed.
  ///
  /// The one that is for the character's script is needed; symbols may be in any of the others, or in
  /// none.
  func noteAbsent(among families: [FontFamily]) {
    for (rank, family) in families.enumerated() where library.files(of: family).isEmpty {
      let fact = TypographyFact.familyAbsent(family.name, package: family.package)
      if rank == 0 { fail(fact) } else { note(fact) }
      return
    }
  }

  private func fail(_ fact: TypographyFact) {
    if failure == nil { failure = fact.failure }
  }

  /// A family that was found in the folders for a character that none of the known ones has.
  func foundFamily(for scalar: Unicode.Scalar) -> FontFamily? {
    if let known = foundFamilies[scalar] { return known }
    do {
      let family = try library.found().family(for: scalar)?.family
      foundFamilies[scalar] = family
      return family
    } catch let failure as MachineFailure {
      if self.failure == nil { self.failure = failure }
    } catch {}
    return nil
  }

  private func load(_ family: FontFamily, _ request: FaceRequest) -> Int? {
    let wanted = library.face(of: family.name, weight: request.weight, italic: request.italic)
    guard let wanted else { return nil }
    if let index = loaded.firstIndex(where: { $0.face == wanted }) { return index }
    guard let font = font(wanted), let face = LoadedFace(wanted, font: font) else { return nil }
    loaded.append(face)
    return loaded.count - 1
  }

  private func font(_ face: FontFace) -> UnsafeMutablePointer<PangoFont>? {
    guard library.faces[face.family] == nil else { return known.font(face) }
    if found == nil, let configuration = try? library.found().configuration {
      found = try? FontMap(configuration)
    }
    return found?.font(face)
  }
}
