import CPangoCairo
import Layout
import Scripts

/// A stretch of text in one face; it ends where the next begins.
struct FaceSegment: Hashable {
  /// The first code unit.
  var start: Int
  var face: Int
}

/// Cuts a text into stretches of one face.
struct FaceSegments {
  private(set) var segments: [FaceSegment] = []
  /// The characters that no face has, in order, each once.
  private(set) var missing: [Unicode.Scalar] = []
  /// The emoji among them.
  private(set) var leftOut: [Unicode.Scalar] = []
  private var seen: Set<Unicode.Scalar> = []

  init(
    _ text: String, request: FaceRequest, lead: Int, list: FontList, form: HanForm, faces: FaceSet
  ) {
    var current: Int?
    var offset = 0
    for scalar in text.unicodeScalars {
      var face = Self.simpleChoice(scalar, current: current, lead: lead, faces: faces)
      if face == nil {
        let families = list.families(for: scalar, form: form)
        face = Self.face(for: scalar, of: families, request, faces)
        if face == nil { noteMissing(scalar, families, faces) }
      }
      if face ?? lead != current {
        segments.append(FaceSegment(start: offset, face: face ?? lead))
        current = face ?? lead
      }
      offset += UTF8.width(scalar)
    }
  }

  /// The first face of some families that has a character, else one that was found by its coverage.
  private static func face(
    for scalar: Unicode.Scalar, of families: [FontFamily], _ request: FaceRequest, _ faces: FaceSet
  ) -> Int? {
    for family in families {
      guard let index = faces.index(of: family, for: request) else {
        faces.noteUnreadable(family, for: request)
        continue
      }
      if faces.loaded[index].has(scalar) { return index }
    }
    return faces.foundFamily(for: scalar).flatMap { faces.index(of: $0, for: request) }
  }

  /// An emoji that no face has is left out; every other character is told by a box.
  private mutating func noteMissing(
    _ scalar: Unicode.Scalar, _ families: [FontFamily], _ faces: FaceSet
  ) {
    faces.noteAbsent(among: families)
    guard seen.insert(scalar).inserted else { return }
    if scalar.properties.isEmoji { leftOut.append(scalar) } else { missing.append(scalar) }
  }

  /// The face where no fallback is needed: spaces and marks stay with what they follow, and
  /// characters that several scripts share prefer the face before them to another fallback.
  private static func simpleChoice(
    _ scalar: Unicode.Scalar, current: Int?, lead: Int, faces: FaceSet
  ) -> Int? {
    if scalar.isInvisible { return current ?? lead }
    let inLead = faces.loaded[lead].has(scalar)
    guard let current, current != lead else { return inLead ? lead : nil }
    let follows = scalar.properties.isWhitespace || scalar.isMark
    if follows || (!inLead && scalar.isShared), faces.loaded[current].has(scalar) {
      return current
    }
    return inLead ? lead : nil
  }
}
