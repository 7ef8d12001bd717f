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
        face = families.lazy.compactMap { faces.index(of: $0, for: request) }
          .first { faces.loaded[$0].has(scalar) }
        if face == nil {
          faces.noteAbsent(among: families, for: request)
          if seen.insert(scalar).inserted { missing.append(scalar) }
        }
      }
      if face ?? lead != current {
        segments.append(FaceSegment(start: offset, face: face ?? lead))
        current = face ?? lead
      }
      offset += UTF8.width(scalar)
    }
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
